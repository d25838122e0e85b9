package org.hearsay.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.casefile.CaseFile;
import org.hearsay.export.AnnotationPage;
import org.hearsay.export.CaseCsv;
import org.hearsay.export.CaseJson;
import org.hearsay.export.FollowTheMoney;
import org.hearsay.export.GraphMl;
import org.hearsay.export.ProvJson;
import org.hearsay.export.ReportMarkdown;
import org.hearsay.export.TimelineJs;
import org.hearsay.review.ReviewLog;
import org.hearsay.search.Answer;
import org.hearsay.search.Answers;
import org.hearsay.search.CaseIndex;
import org.hearsay.search.Question;
import org.hearsay.store.CaseStore;
import org.hearsay.text.DocumentText;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossiers;
import org.jspecify.annotations.Nullable;

/// A case that somebody looks at or decides on. Put together when first asked for, and again after
/// a decision.
public final class OpenCase implements AutoCloseable {
    private final CaseStore store;
    private @Nullable List<AnnotatedDocument> documents;
    private @Nullable CaseFile caseFile;
    private final @Nullable Snapshot frozen;

    OpenCase(CaseStore store) {
        this.store = store;
        this.frozen = null;
    }

    private OpenCase(CaseStore store, Snapshot frozen) {
        this.store = store;
        this.documents = frozen.documents();
        this.caseFile = frozen.caseFile();
        this.frozen = frozen;
    }

    /// A case as it was put together before; a decision does not put it together anew.
    static OpenCase frozen(CaseStore store, Snapshot now) {
        return new OpenCase(store, now);
    }

    /// The case's name.
    public String name() {
        return store.name();
    }

    /// The record of the affair as it stands.
    public CaseFile caseFile() throws IOException {
        CaseFile assembled = caseFile;
        if (assembled == null) {
            Optional<CaseFile> kept = Assembled.find(store);
            assembled =
                    kept.isPresent()
                            ? kept.get()
                            : Assembled.make(
                                    store,
                                    documents(),
                                    store.reviews(),
                                    Assembled.key(store),
                                    _ -> {});
            caseFile = assembled;
        }
        return assembled;
    }

    /// The words of a document.
    Optional<DocumentText> text(String doc) throws IOException {
        return frozen != null
                ? frozen.text(doc)
                : caseFile().documents().stream().filter(text -> text.id().equals(doc)).findFirst();
    }

    List<AnnotatedDocument> documents() throws IOException {
        List<AnnotatedDocument> read = documents;
        if (read == null) {
            read = store.documents();
            documents = read;
        }
        return read;
    }

    /// What people decided.
    public ReviewLog reviews() throws IOException {
        return store.reviews();
    }

    /// What went wrong with files when they were last read.
    public List<String> troubles() throws IOException {
        return store.troubles();
    }

    /// The printable account of the case.
    public Dossier dossier() throws IOException {
        return Dossiers.of(caseFile(), name());
    }

    /// The report that people wrote on the case, in Markdown; all chapters when none was begun.
    public String reportDraft() throws IOException {
        String draft = store.report();
        return draft.isBlank() ? ReportMarkdown.draft(name()) : draft;
    }

    /// The report as people wrote it; the whole dossier when none was begun.
    public Dossier reportDossier() throws IOException {
        String draft = store.report();
        return draft.isBlank() ? dossier() : ReportMarkdown.dossier(draft, caseFile(), name());
    }

    /// Writes the report; the file's ending tells its format.
    public void report(Path out) throws IOException, Refusal {
        String name = out.toString().toLowerCase(Locale.ROOT);
        ReportFormat format =
                Arrays.stream(ReportFormat.values())
                        .filter(each -> name.endsWith("." + each.ending()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NO_SUCH_REPORT, out));
        NewFile.write(out, format.write(reportDossier()));
    }

    /// Writes the case for other programs.
    public void export(ExportFormat format, Path out) throws IOException {
        switch (format) {
            case JSON -> {
                String json = CaseJson.of(caseFile(), name(), "hearsay " + Program.version());
                NewFile.write(out, json.getBytes(StandardCharsets.UTF_8));
            }
            case CSV -> NewFile.writeTables(out, CaseCsv.of(caseFile()));
            case TIMELINEJS ->
                    NewFile.write(
                            out,
                            TimelineJs.of(caseFile(), name()).getBytes(StandardCharsets.UTF_8));
            case ANNOTATIONS ->
                    NewFile.write(
                            out, AnnotationPage.of(caseFile()).getBytes(StandardCharsets.UTF_8));
            case FTM -> write(out, FollowTheMoney.of(caseFile()));
            case GRAPHML -> write(out, GraphMl.of(caseFile()));
            case PROV ->
                    write(out, ProvJson.of(caseFile(), reviews(), "hearsay " + Program.version()));
        }
    }

    private static void write(Path out, String words) throws IOException {
        NewFile.write(out, words.getBytes(StandardCharsets.UTF_8));
    }

    /// Looks for words in the paragraphs, statements, events and names of the case.
    public List<Found> search(String words, int most) throws IOException, Refusal {
        return search(words, Searching.SORTS, most).all();
    }

    /// Looks for words in items of some sorts (`actor`, `event`, `statement`) and in paragraphs
    /// (`paragraph`). The case is put together only when it is needed.
    public Finds search(String words, Set<String> sorts, int most) throws IOException, Refusal {
        return new Searching(store, () -> CaseIndex.of(caseFile())).find(words, sorts, most, false);
    }

    /// What the record has to say to a question.
    public Answer ask(Question question, int most) throws IOException {
        return Answers.to(question, caseFile(), most);
    }

    /// Checks hashes, originals, the words of every item and the chain of the review log.
    public Verification verify() throws IOException {
        return Verification.of(store, this::caseFile);
    }

    /// Decides on items of the case.
    public Reviewing reviewing(String who) {
        return new Reviewing(this, store, who, Clock.systemUTC());
    }

    /// A decision was added: the case is put together anew.
    void decided() {
        if (frozen == null) {
            caseFile = null;
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
