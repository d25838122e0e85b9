package org.hearsay.store;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.jspecify.annotations.Nullable;

/// A case on disk. Each call that changes something is one transaction: when it returns, the change
/// survives a crash, and when it fails nothing has changed. All stores pass the same tests.
public interface CaseStore extends AutoCloseable {
    /// The case's name.
    String name();

    /// The files that were read to their end, by path.
    List<SourceFile> files() throws IOException;

    /// What went wrong with files when they were last read, by file.
    List<String> troubles() throws IOException;

    /// The names of all documents, sorted.
    List<String> ids() throws IOException;

    /// What is known of each document without its text and layers, by name.
    List<Holding> holdings() throws IOException;

    /// A document with its layers.
    Optional<StoredDocument> find(String id) throws IOException;

    /// All documents with their layers, by name.
    List<AnnotatedDocument> documents() throws IOException;

    /// Keeps a document, in place of an older one of the same name.
    void put(StoredDocument document) throws IOException;

    /// What is known of a document without looking into it.
    ///
    /// @param id the document's name
    /// @param path the file it came from
    /// @param engine which engine read its layers
    /// @param givenDate the day by the user; null when none was given
    record Holding(String id, String path, String engine, @Nullable LocalDate givenDate) {}

    /// A file was read to its end and gave these documents: others that it gave before are dropped.
    void complete(SourceFile file, Set<String> ids, List<String> troubles) throws IOException;

    /// A file could not be read: what it gave before is kept.
    void fail(String file, List<String> troubles) throws IOException;

    /// What people decided.
    ReviewLog reviews() throws IOException;

    /// Adds a decision to the log.
    Review append(String who, Instant at, String why, Decision decision) throws IOException;

    /// Paragraphs that hold the words, best first.
    ///
    /// @param expression in the language of SQLite's FTS5
    default List<Match> search(String expression, int most) throws IOException {
        return search(new ParagraphFilter.Words(expression), most);
    }

    /// Paragraphs that pass a filter: the best first where words are looked for, else by date.
    List<Match> search(ParagraphFilter filter, int most) throws IOException;

    /// The draft of the report that people write on the case, in Markdown; empty when none was
    /// begun.
    String report() throws IOException;

    /// Keeps the draft of the report in place of the one before.
    void keepReport(String markdown) throws IOException;

    /// Changes whenever a document or a review does; empty where the store cannot tell.
    default String state() throws IOException {
        return "";
    }

    /// The record that was last kept under this key, as [StoredCase] packs it; none when it was
    /// kept under another.
    default Optional<Map<String, byte[]>> kept(String key) throws IOException {
        return Optional.empty();
    }

    /// Keeps an assembled record in place of the one before; does nothing where the case was opened
    /// only to look at it.
    default void keep(String key, Map<String, byte[]> parts) throws IOException {}

    /// Looks at every hash and at the chain of the review log.
    Examination examine() throws IOException;

    @Override
    void close() throws IOException;
}
