package org.hearsay.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// A case as it stood at one moment: what a page is made from. Never changes; what is worked out
/// from it once is kept with it.
public final class Snapshot {
    private final String name;
    private final CaseFile caseFile;
    private final List<AnnotatedDocument> documents;
    private final ReviewLog reviews;
    private final List<String> troubles;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, DocumentText> texts = new HashMap<>();
    private final Map<Class<?>, Derived> derived = new ConcurrentHashMap<>();

    Snapshot(
            String name,
            CaseFile caseFile,
            List<AnnotatedDocument> documents,
            ReviewLog reviews,
            List<String> troubles) {
        this.name = name;
        this.caseFile = caseFile;
        // A copy would read all that is not read yet.
        this.documents = documents instanceof LazyDocuments ? documents : List.copyOf(documents);
        this.reviews = reviews;
        this.troubles = List.copyOf(troubles);
        List<DocumentText> inOrder =
                documents instanceof LazyDocuments
                        ? caseFile.documents()
                        : documents.stream().map(AnnotatedDocument::text).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(inOrder.get(i).id(), i);
            texts.put(inOrder.get(i).id(), inOrder.get(i));
        }
    }

    /// The case's name.
    public String name() {
        return name;
    }

    /// The record of the affair.
    public CaseFile caseFile() {
        return caseFile;
    }

    /// All documents with their layers, by name. In a case that was read back, each is read from
    /// the file when it is first looked at, so a page that needs only titles, days or words takes
    /// [CaseFile#documents], and one that shows a document asks for that one.
    public List<AnnotatedDocument> documents() {
        return documents;
    }

    /// A document with its layers.
    public Optional<AnnotatedDocument> document(String id) {
        Integer place = places.get(id);
        return place == null ? Optional.empty() : Optional.of(documents.get(place));
    }

    /// A document's words, without its layers: costs nothing, also in a case that was read back.
    public Optional<DocumentText> text(String id) {
        return Optional.ofNullable(texts.get(id));
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
    /// for, kept as long as this snapshot is. Whoever asks while it is being made waits for it.
    public <T> T derived(Class<T> type, Function<Snapshot, T> making) {
        return type.cast(
                derived.computeIfAbsent(type, _ -> new Derived())
                        .get(() -> Objects.requireNonNull(making.apply(this))));
    }

    /// What is made once. It may be made with the help of something else that is derived.
    private static final class Derived {
        private @Nullable Object made;

        synchronized Object get(Supplier<Object> making) {
            Object known = made;
            if (known == null) {
                known = making.get();
                made = known;
            }
            return known;
        }
    }
}
