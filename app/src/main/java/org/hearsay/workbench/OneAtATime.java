package org.hearsay.workbench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Examination;
import org.hearsay.store.Match;
import org.hearsay.store.ParagraphFilter;
import org.hearsay.store.SourceFile;
import org.hearsay.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/// A store that many threads may use: each call, which is one transaction, waits for the one
/// before.
final class OneAtATime implements CaseStore {
    private final CaseStore store;

    /// The log as it is on the disk. Nobody else writes to the file meanwhile.
    private @Nullable ReviewLog reviews;

    OneAtATime(CaseStore store) {
        this.store = store;
    }

    /// Never waits: somebody who opens a large case is told its name while it is being read.
    @Override
    public String name() {
        return store.name();
    }

    @Override
    public synchronized List<SourceFile> files() throws IOException {
        return store.files();
    }

    @Override
    public synchronized List<String> troubles() throws IOException {
        return store.troubles();
    }

    @Override
    public synchronized List<String> ids() throws IOException {
        return store.ids();
    }

    @Override
    public synchronized List<Holding> holdings() throws IOException {
        return store.holdings();
    }

    @Override
    public synchronized Optional<StoredDocument> find(String id) throws IOException {
        return store.find(id);
    }

    /// One after the other, so that nobody who decides or looks something up meanwhile waits for
    /// all of them: in a large case that takes a minute.
    @Override
    public List<AnnotatedDocument> documents() throws IOException {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (String id : ids()) {
            find(id).map(StoredDocument::document).ifPresent(documents::add);
            // Whoever waits goes first.
            LockSupport.parkNanos(20_000);
        }
        return documents;
    }

    @Override
    public synchronized void put(StoredDocument document) throws IOException {
        store.put(document);
    }

    @Override
    public synchronized void complete(SourceFile file, Set<String> ids, List<String> troubles)
            throws IOException {
        store.complete(file, ids, troubles);
    }

    @Override
    public synchronized void fail(String file, List<String> troubles) throws IOException {
        store.fail(file, troubles);
    }

    @Override
    public synchronized ReviewLog reviews() throws IOException {
        ReviewLog known = reviews;
        if (known == null) {
            known = store.reviews();
            reviews = known;
        }
        return known;
    }

    @Override
    public synchronized Review append(String who, Instant at, String why, Decision decision)
            throws IOException {
        ReviewLog before = reviews();
        // Should the disk fail, what is there is looked up again.
        reviews = null;
        Review added = store.append(who, at, why, decision);
        List<Review> all = new ArrayList<>(before.reviews());
        all.add(added);
        reviews = new ReviewLog(all);
        return added;
    }

    @Override
    public synchronized List<Match> search(ParagraphFilter filter, int most) throws IOException {
        return store.search(filter, most);
    }

    @Override
    public synchronized String report() throws IOException {
        return store.report();
    }

    @Override
    public synchronized void keepReport(String markdown) throws IOException {
        store.keepReport(markdown);
    }

    @Override
    public synchronized String state() throws IOException {
        return store.state();
    }

    @Override
    public synchronized Optional<Map<String, byte[]>> kept(String key) throws IOException {
        return store.kept(key);
    }

    @Override
    public synchronized void keep(String key, Map<String, byte[]> parts) throws IOException {
        store.keep(key, parts);
    }

    @Override
    public synchronized Examination examine() throws IOException {
        return store.examine();
    }

    @Override
    public synchronized void close() throws IOException {
        store.close();
    }
}
