package org.hearsay.web.screens;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.casefile.CaseFile;
import org.hearsay.export.DossierHtml;
import org.hearsay.export.ReportLint;
import org.hearsay.export.ReportMarkdown;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.view.Dossier;
import org.hearsay.view.Dossiers;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.ReportFormat;
import org.hearsay.workbench.Snapshot;
import org.jspecify.annotations.Nullable;

/// Report: which chapters, with what prose between them; what an editor would remark; the files.
///
/// The draft is kept in the case file; what was sent is on the disk when the page answers.
public final class ReportScreen implements Screen {
    private static final List<ReportFormat> FORMATS =
            List.of(ReportFormat.HTML, ReportFormat.MD, ReportFormat.DOCX, ReportFormat.PDF);

    private final Workplace place;
    private volatile @Nullable Written written;

    ReportScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param draft the report in Markdown
    /// @param chapters all that there are
    /// @param remarks of the lint
    /// @param formats endings of the files that can be had
    /// @param notes that were picked and stand behind no sentence yet
    public record Model(
            String draft,
            List<Chapter> chapters,
            List<ReportLint.Remark> remarks,
            List<String> formats,
            NotePicker.Model notes) {}

    /// A chapter of the dossier.
    public record Chapter(String id, String heading, boolean isChosen) {}

    @Override
    public void routes(Router router) {
        router.get("/report", this::page);
        router.post("/report", this::keep);
        router.post("/report/chapters", this::choose);
        router.get("/report/notes", this::notes);
        router.post("/report/notes", this::addNote);
        router.get("/report/preview", this::preview);
        router.get("/report/file/{ending}", this::file);
        router.get("/api/report", _ -> Response.json(model()));
        router.post("/api/report", this::keep);
        router.get("/api/report/notes", request -> Response.json(picks(request)));
        router.post("/api/report/notes", this::addNote);
        router.get("/api/report/file/{ending}", this::file);
    }

    private Response page(Request request) throws IOException {
        return place.page(Tab.REPORT, "Report", "report", model());
    }

    private String draft() throws IOException {
        String draft = place.live().report();
        return draft.isBlank() ? ReportMarkdown.draft(place.live().name()) : draft;
    }

    private Model model() throws IOException {
        Snapshot now = place.live().now();
        String draft = draft();
        List<String> chosen = ReportMarkdown.chapters(draft);
        return new Model(
                draft,
                Dossiers.chapters().entrySet().stream()
                        .map(each ->
                                new Chapter(
                                        each.getKey(),
                                        each.getValue(),
                                        chosen.contains(each.getKey())))
                        .toList(),
                ReportLint.check(draft, now.caseFile()),
                FORMATS.stream().map(ReportFormat::ending).toList(),
                NotePicker.model(place.live(), "", draft));
    }

    private Response keep(Request request) throws IOException, HttpTrouble {
        place.live().keepReport(request.form("draft").orElse("").replace("\r\n", "\n"));
        if (request.isForApi()) {
            return Response.json(model());
        }
        return request.isForPart()
                ? said(place.part("remarks", model()), request)
                : Response.seeOther("/report");
    }

    /// What is kept while somebody types is not announced.
    private static Response said(Response response, Request request)
            throws IOException, HttpTrouble {
        return request.form("quiet").isPresent()
                ? response
                : response.with("HX-Trigger", "{\"said\":\"Kept.\"}");
    }

    private Response choose(Request request) throws IOException, HttpTrouble {
        String sent = request.form("draft").orElse(draft()).replace("\r\n", "\n");
        LinkedHashSet<String> wanted = new LinkedHashSet<>(request.forms("chapter"));
        place.live().keepReport(ReportMarkdown.withChapters(sent, wanted));
        return Response.seeOther("/report");
    }

    private NotePicker.Model picks(Request request) throws IOException {
        return NotePicker.model(place.live(), request.query("q").orElse(""), draft());
    }

    private Response notes(Request request) throws IOException {
        return place.part("picks", picks(request));
    }

    /// Words that somebody selected become a note of the report, to be called later.
    private Response addNote(Request request) throws IOException, HttpTrouble {
        Snapshot now = place.live().now();
        DocumentText text =
                now.document(request.needed("doc"))
                        .orElseThrow(() -> HttpTrouble.notFound("There is no such document."))
                        .text();
        Span span =
                ReadingScreen.asked(request.needed("at"), text)
                        .orElseThrow(() ->
                                HttpTrouble.badRequest("Select some words of the document first."));
        NotePicker.Pick pick = NotePicker.pick(now, Passage.of(text, span));
        place.live().keepReport(ReportMarkdown.withNote(draft(), pick.definition()));
        if (request.isForApi()) {
            return Response.json(pick).withStatus(201);
        }
        return Response.seeOther(pick.link());
    }

    /// The report, which stays the same while neither the case nor the draft changes: whoever turns
    /// its leaves does not wait for it again.
    @SuppressWarnings("ReferenceEquality") // Another state of the case is another object.
    private Dossier dossier() throws IOException {
        CaseFile caseFile = place.live().now().caseFile();
        String draft = draft();
        Written known = written;
        if (known == null || known.caseFile() != caseFile || !known.draft().equals(draft)) {
            Dossier dossier = ReportMarkdown.dossier(draft, caseFile, place.live().name());
            known = new Written(caseFile, draft, dossier);
            written = known;
        }
        return known.dossier();
    }

    private record Written(CaseFile caseFile, String draft, Dossier dossier) {}

    /// The report as it will be printed, a long one leaf by leaf, which needs nothing else: its one
    /// style stands in it, so it brings its own policy, which runs no script and asks for nothing.
    private Response preview(Request request) throws IOException {
        Dossier dossier = dossier();
        String page =
                request.query("leaf").filter("all"::equals).isPresent()
                        ? DossierHtml.of(dossier)
                        : DossierHtml.leaf(dossier, request.number("leaf", 1), "/report/preview");
        return Response.html(page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }

    private Response file(Request request) throws IOException, HttpTrouble {
        String ending = request.name("ending").toLowerCase(Locale.ROOT);
        Optional<ReportFormat> format =
                Arrays.stream(ReportFormat.values())
                        .filter(each -> each.ending().equals(ending))
                        .findFirst();
        if (format.isEmpty()) {
            throw HttpTrouble.notFound("A report is written as html, md, docx or pdf.");
        }
        return Response.bytes(format.get().type(), format.get().write(dossier()))
                .asFile(place.live().name() + "." + ending);
    }
}
