package org.hearsay.web.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.account.Dispute;
import org.hearsay.account.Support;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.Proposal;
import org.hearsay.text.DocumentText;
import org.hearsay.timeline.TimeConflict;
import org.hearsay.view.Words;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Snapshot;

/// The case: what was read, what was found, what awaits a decision, what contradicts; and new
/// documents on their way in.
public final class CaseScreen implements Screen {
    private static final int MOST = 6;
    private static final int MOST_POSITIONS = 4;
    private static final int MOST_DOCUMENTS = 8;

    /// So long the question waits for its answer whether all decisions are worked in.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Workplace place;
    private final Intake intake;

    CaseScreen(Workplace place) {
        this.place = place;
        this.intake = new Intake(place.live());
    }

    /// What the screen shows; the JSON is the same.
    ///
    /// @param name the case's name
    /// @param span from the first to the last date of its documents; empty when unknown
    /// @param counts how many there are of each sort
    /// @param awaiting how many questions await a decision
    /// @param questions those on which most hangs
    /// @param disputed how many disputes there are
    /// @param disputes some of them
    /// @param inTime some of the words that do not go together in time
    /// @param support what the claims rest on
    /// @param documents some of the documents
    /// @param undated how many documents have no date
    /// @param troubles what could not be read, one sentence each
    /// @param reading new documents on their way in
    /// @param takesPaths may a path of this computer be read?
    public record Model(
            String name,
            String span,
            List<Count> counts,
            int awaiting,
            List<Question> questions,
            int disputed,
            List<Question> disputes,
            List<Question> inTime,
            List<Count> support,
            List<ReadingScreen.Entry> documents,
            int undated,
            List<String> troubles,
            Intake.State reading,
            boolean takesPaths) {}

    /// How many there are of a sort.
    ///
    /// @param label the sort
    /// @param number how many
    /// @param path the screen that shows them
    public record Count(String label, int number, String path) {}

    /// A question, and where it is answered.
    ///
    /// @param words the question
    /// @param more what it turns on, in few words
    /// @param link where to go
    public record Question(String words, String more, String link) {}

    @Override
    public void routes(Router router) {
        router.get("/", this::page);
        router.get("/reading", this::reading);
        router.post("/reading", this::read);
        router.post("/files/{name}", this::file);
        router.get("/api/case", this::json);
        router.get("/api/settled", _ -> Response.json(place.live().settle(LONGEST)));
        router.get("/api/reading", _ -> Response.json(intake.state()));
        router.post("/api/reading", this::readForScript);
        router.post("/api/files/{name}", this::file);
    }

    private Response page(Request request) throws IOException {
        return place.page(Tab.CASE, "Case", "case", model());
    }

    private Response json(Request request) throws IOException {
        return Response.json(model());
    }

    private static Count counted(List<?> items, String one, String path) {
        return new Count(items.size() == 1 ? one : one + "s", items.size(), path);
    }

    private Model model() throws IOException {
        Snapshot now = place.live().now();
        CaseFile caseFile = now.caseFile();
        return new Model(
                now.name(),
                span(caseFile.documents()),
                List.of(
                        counted(caseFile.documents(), "document", "/read"),
                        new Count("people and bodies", caseFile.actors().size(), "/people"),
                        counted(caseFile.events(), "event", "/timeline"),
                        counted(caseFile.statements(), "statement", "/accounts"),
                        counted(caseFile.disputes(), "dispute", "/disputes"),
                        new Count("who knew", caseFile.knowledge().size(), "/knowledge")),
                caseFile.proposals().size(),
                questions(caseFile.proposals()),
                caseFile.disputes().size(),
                caseFile.disputes().stream()
                        .sorted(Comparator.comparing(each -> each.positions().size() > MOST))
                        .limit(MOST)
                        .map(CaseScreen::question)
                        .toList(),
                caseFile.deduction().conflicts().stream()
                        .limit(MOST)
                        .map(each -> inTime(each, caseFile))
                        .toList(),
                support(caseFile),
                ReadingScreen.entries(now, MOST_DOCUMENTS),
                (int)
                        caseFile.documents().stream()
                                .filter(each -> each.published() == null)
                                .count(),
                now.troubles(),
                intake.state(),
                place.isOnThisMachineOnly());
    }

    private static String span(List<DocumentText> documents) {
        List<java.time.LocalDate> days =
                documents.stream()
                        .map(DocumentText::published)
                        .flatMap(Stream::ofNullable)
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = Words.day(days.getFirst());
        String last = Words.day(days.getLast());
        return first.equals(last) ? first : first + " to " + last;
    }

    private static List<Question> questions(List<Proposal> queue) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, queue.size()); i++) {
            Proposal proposal = queue.get(i);
            questions.add(
                    new Question(
                            proposal.question(), proposal.reasons().getFirst(), "/review?n=" + i));
        }
        return questions;
    }

    private static Question question(Dispute dispute) {
        int more = dispute.positions().size() - MOST_POSITIONS;
        String positions =
                dispute.positions().stream()
                                .limit(MOST_POSITIONS)
                                .map(Dispute.Position::label)
                                .collect(Collectors.joining(" / "))
                        + (more > 0 ? " / " + more + " more" : "");
        return new Question(dispute.question(), positions, Links.dispute(dispute.id()));
    }

    private static Question inTime(TimeConflict conflict, CaseFile caseFile) {
        String document = conflict.document();
        String why =
                document == null
                        ? "Which of these words is wrong in time?"
                        : "Is ‘"
                                + titleOf(document, caseFile)
                                + "’ dated rightly? It tells as done what came later";
        return new Question(
                why,
                conflict.passages().stream()
                        .map(words -> "“" + Words.oneLine(words.words()) + "”")
                        .collect(Collectors.joining(" · ")),
                document == null ? "/timeline" : Links.document(document));
    }

    private static String titleOf(String document, CaseFile caseFile) {
        return caseFile.documents().stream()
                .filter(text -> text.id().equals(document) && text.title() != null)
                .map(text -> Words.oneLine(text.title()))
                .findFirst()
                .orElse(document);
    }

    private static List<Count> support(CaseFile caseFile) {
        return Stream.of(Support.Status.values())
                .map(status ->
                        new Count(
                                Words.status(status),
                                (int)
                                        caseFile.support().stream()
                                                .filter(each -> each.status() == status)
                                                .count(),
                                ""))
                .filter(count -> count.number() > 0)
                .toList();
    }

    // --- New documents ----------------------------------------------------------------------

    /// How far the reading is, as a part of the page that asks again by itself.
    private Response reading(Request request) {
        return place.part("reading", intake.state());
    }

    /// A file that was dropped on the page, as it is.
    private Response file(Request request) throws IOException {
        return Response.json(intake.keep(request.name("name"), request.body()).toString());
    }

    private Response read(Request request) throws IOException, HttpTrouble {
        begin(request);
        return request.isForPart() ? reading(request) : Response.seeOther("/");
    }

    private Response readForScript(Request request) throws IOException, HttpTrouble {
        begin(request);
        return Response.json(intake.state()).withStatus(202);
    }

    private void begin(Request request) throws IOException, HttpTrouble {
        List<Path> paths = request.forms("path").stream().map(CaseScreen::path).toList();
        if (paths.isEmpty()) {
            throw HttpTrouble.badRequest("Name a file or folder to read.");
        }
        for (Path path : paths) {
            boolean isOurs = path.toAbsolutePath().normalize().startsWith(intake.folder());
            if (!isOurs && !place.isOnThisMachineOnly()) {
                throw new HttpTrouble(
                        403, "Files of the server are read only for people at its own keyboard.");
            }
            if (!Files.exists(path)) {
                throw HttpTrouble.badRequest(path + " is not there; check the path.");
            }
        }
        if (!intake.begin(paths)) {
            throw new HttpTrouble(
                    409, "Documents are being read already; wait until that is over.");
        }
    }

    private static Path path(String words) {
        try {
            return Path.of(words.strip());
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
