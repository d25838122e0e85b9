package org.hearsay.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseAssembler;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.Step;
import org.hearsay.review.ReviewLog;
import org.hearsay.store.CaseStore;
import org.hearsay.store.StoredCase;

/// The assembled record of a case that lies in its file.
///
/// A case that has not changed since it was last put together, by this same program, is read back;
/// any other is put together and the record kept, so that the next to open it need not wait. The
/// key says of what the record was made: the program with a sum over its code, the readings, the
/// reviews. So what is read back is what [CaseAssembler] would give, byte for byte.
final class Assembled {
    private Assembled() {}

    /// The record, if it was kept and holds still.
    static Optional<CaseFile> find(CaseStore store) throws IOException {
        String key = key(store);
        return key.isEmpty() ? Optional.empty() : store.kept(key).flatMap(Assembled::read);
    }

    private static Optional<CaseFile> read(java.util.Map<String, byte[]> parts) {
        try {
            return Optional.of(StoredCase.unpack(parts));
        } catch (IllegalArgumentException e) {
            // Damaged: it can be made again.
            return Optional.empty();
        }
    }

    /// Puts the case together and keeps the record where the case may be written to.
    static CaseFile make(
            CaseStore store,
            List<AnnotatedDocument> documents,
            ReviewLog reviews,
            String key,
            Consumer<Step> watcher)
            throws IOException {
        CaseFile made = CaseAssembler.assemble(documents, reviews, watcher);
        keep(store, made, key);
        return made;
    }

    /// Keeps a record that is made of all that the store has, unless it lies there.
    static void keep(CaseStore store, CaseFile made) throws IOException {
        String key = key(store);
        if (store.kept(key).isEmpty()) {
            keep(store, made, key);
        }
    }

    private static void keep(CaseStore store, CaseFile made, String key) throws IOException {
        if (!key.isEmpty() && made.documents().size() >= FEWEST_DOCUMENTS) {
            store.keep(key, StoredCase.pack(made));
        }
    }

    /// A smaller case is put together sooner than it is read back.
    static final int FEWEST_DOCUMENTS = 20;

    /// Of what a record is made; empty where the store cannot tell.
    static String key(CaseStore store) throws IOException {
        String state = store.state();
        return state.isEmpty() ? "" : Program.engine() + "/" + state;
    }
}
