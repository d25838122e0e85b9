package org.hearsay.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;

/// A case as it stood at one moment: what a page is made from. Never changes; what is worked out
/// from it once is kept with it.
public final class Snapshot {
    private final String name;
    private final CaseFile caseFile;
    private final List<AnnotatedDocument> documents;
    private final ReviewLog reviews;
    private final List<String> troubles;
    private final Map<String, AnnotatedDocument> byId;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    Snapshot(
            String name,
            CaseFile caseFile,
            List<AnnotatedDocument> documents,
            ReviewLog reviews,
            List<String> troubles) {
        this.name = name;
        this.caseFile = caseFile;
        this.documents = List.copyOf(documents);
        this.reviews = reviews;
        this.troubles = List.copyOf(troubles);
        this.byId =
                documents.stream()
                        .collect(Collectors.toMap(AnnotatedDocument::id, Function.identity()));
    }

    /// The case's name.
    public String name() {
        return name;
    }

    /// The record of the affair.
    public CaseFile caseFile() {
        return caseFile;
    }

    /// All documents with their layers, by name.
    public List<AnnotatedDocument> documents() {
        return documents;
    }

    /// A document with its layers.
    public Optional<AnnotatedDocument> document(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// What people had decided.
    public ReviewLog reviews() {
        return reviews;
    }

    /// What went wrong with files when they were last read.
    public List<String> troubles() {
        return troubles;
    }

    /// Something worked out from the case, such as an index for a screen: made when first asked
    /// for, kept as long as this snapshot is.
    public <T> T derived(Class<T> type, Function<Snapshot, T> making) {
        Object known = derived.get(type);
        if (known == null) {
            Object made = making.apply(this);
            Object other = derived.putIfAbsent(type, made);
            known = other == null ? made : other;
        }
        return type.cast(known);
    }
}
