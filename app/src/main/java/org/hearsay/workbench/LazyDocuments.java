package org.hearsay.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.HandReadings;
import org.hearsay.review.ReviewLog;
import org.hearsay.store.CaseStore;
import org.hearsay.store.StoredDocument;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// The documents of a case with their layers, each read from the file when somebody first looks at
/// it. The texts alone are in [org.hearsay.casefile.CaseFile#documents], which costs nothing: going
/// through all of these of a large case takes minutes.
final class LazyDocuments extends AbstractList<AnnotatedDocument> {
    private final CaseStore store;
    private final List<DocumentText> texts;
    private final ReviewLog reviews;
    private final AtomicReferenceArray<@Nullable SoftReference<AnnotatedDocument>> read;

    LazyDocuments(CaseStore store, List<DocumentText> texts, ReviewLog reviews) {
        this.store = store;
        this.texts = texts;
        this.reviews = reviews;
        this.read = new AtomicReferenceArray<>(texts.size());
    }

    @Override
    public AnnotatedDocument get(int index) {
        SoftReference<AnnotatedDocument> known = read.get(index);
        AnnotatedDocument document = known == null ? null : known.get();
        if (document == null) {
            document = read(texts.get(index).id());
            read.set(index, new SoftReference<>(document));
        }
        return document;
    }

    private AnnotatedDocument read(String id) {
        try {
            AnnotatedDocument document =
                    store.find(id)
                            .map(StoredDocument::document)
                            .orElseThrow(() -> new IOException("The case lacks " + id + "."));
            return HandReadings.into(List.of(document), reviews).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return texts.size();
    }
}
