package org.hearsay.web.screens;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.account.Dispute;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.Assessment;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Proposal;
import org.hearsay.review.SourceGrade;
import org.hearsay.review.Target;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.hearsay.web.CaseIndex;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.PassageCard;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.LiveCase;
import org.hearsay.workbench.LogLine;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Snapshot;
import org.hearsay.workbench.Sort;

/// Review desk: the questions that the machine asks, one at a time with their context, and the log
/// of what people decided.
///
/// An answer is on the disk before it is shown. What it changes is worked out beside; until then
/// the question just answered is left out of the queue.
public final class ReviewScreen implements Screen {
    private static final Duration UNDOING = Duration.ofSeconds(3);
    private static final int MOST_CARDS = 4;
    private static final int MOST_IN_LIST = 12;
    private static final int LIST_LETTERS = 90;
    private static final int LOG_PAGE = 50;
    private static final int RECENT = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final Workplace place;

    /// Questions answered of late, by the review that answers them: left out of the queue until the
    /// case is put together anew.
    private final Map<Integer, String> answered = new ConcurrentHashMap<>();

    ReviewScreen(Workplace place) {
        this.place = place;
    }

    /// What the desk shows.
    ///
    /// @param kind of question that is asked for; empty for all
    /// @param words that the questions have; empty for any
    /// @param kinds of question, with how many there are of each
    /// @param at place of the question in the queue, from 0
    /// @param size how many questions are open
    /// @param question the one that is asked; none when nothing is open
    /// @param list some of the queue around it
    /// @param log the last decisions, newest first
    public record Model(
            String kind,
            String words,
            List<Kind> kinds,
            int at,
            int size,
            Optional<Question> question,
            List<Listed> list,
            List<Entry> log) {
        /// The address of a place in the queue.
        public String to(int place) {
            return toKind(kind) + "&n=" + place;
        }

        /// The address of a kind of question.
        public String toKind(String other) {
            String asked = words.isEmpty() ? "" : "&q=" + Links.query(words);
            return "/review?kind=" + other + asked;
        }
    }

    /// A kind of question.
    public record Kind(String label, String words, int number) {}

    /// A question as the list shows it.
    public record Listed(int at, String kind, String question) {}

    /// A question with all that is needed to answer it.
    ///
    /// @param yes what accepting means
    /// @param no what rejecting means
    public record Question(
            String id,
            String kind,
            String kindWords,
            String question,
            List<Subject> subjects,
            List<Side> sides,
            List<String> reasons,
            List<String> doubts,
            List<PassageCard> evidence,
            String yes,
            String no,
            Optional<Edit> edit,
            List<Part> parts) {}

    /// An item that is asked about.
    public record Subject(
            String id,
            String label,
            String link,
            List<String> facts,
            List<PassageCard> cards,
            int more,
            String sourceGrade,
            int itemGrade,
            List<String> notes) {}

    /// A position in a dispute.
    public record Side(String label, String holders, int origins, List<PassageCard> cards) {}

    /// What can be edited.
    ///
    /// @param act the address it is sent to
    /// @param label of the field
    /// @param value what stands in it
    /// @param choices what may stand in it
    public record Edit(String act, String label, String value, List<String> choices) {}

    /// Mentions that can be split off.
    public record Part(String subject, String words, String doc) {
        /// As one value of a form.
        public String value() {
            return subject + "\t" + doc + "\t" + words;
        }
    }

    /// A decision in the log.
    public record Entry(
            int number,
            String when,
            String who,
            String decision,
            String why,
            String state,
            boolean wantsOpinion,
            List<String> opinions) {}

    /// The log, page by page.
    public record Log(List<Entry> entries, int page, int pages, int wanted) {}

    @Override
    public void routes(Router router) {
        router.get("/review", this::page);
        router.get("/review/log", this::log);
        router.post("/review/accept", request -> answer(request, true));
        router.post("/review/dismiss", request -> answer(request, false));
        router.post("/review/rename", this::rename);
        router.post("/review/attribute", this::attribute);
        router.post("/review/time", this::correctTime);
        router.post("/review/merge", this::merge);
        router.post("/review/split", this::split);
        router.post("/review/note", this::note);
        router.post("/review/grade", this::grade);
        router.post("/review/undo", this::undo);
        router.post("/review/redo", this::redo);
        router.post("/review/opinion", this::opinion);
        router.get("/api/review", this::queue);
        router.get("/api/review/log", _ -> Response.json(place.live().log()));
        router.post("/api/review/{act}", this::act);
    }

    // --- Pages ------------------------------------------------------------------------------

    private Response page(Request request) throws IOException {
        Model model =
                model(
                        request.query("kind").orElse(""),
                        request.query("q").orElse("").strip(),
                        request.number("n", 0));
        return request.isForPart()
                ? place.part("desk", model)
                : place.page(Tab.REVIEW, "Review desk", "review", model);
    }

    private Response log(Request request) throws IOException {
        List<LogLine> lines = place.live().log();
        int pages = Math.max(1, (lines.size() + LOG_PAGE - 1) / LOG_PAGE);
        int page = Math.clamp(request.number("page", 1), 1, pages);
        List<Entry> entries =
                lines.reversed().stream()
                        .skip((long) (page - 1) * LOG_PAGE)
                        .limit(LOG_PAGE)
                        .map(ReviewScreen::entry)
                        .toList();
        int wanted = (int) lines.stream().filter(LogLine::wantsOpinion).count();
        return place.page(
                Tab.REVIEW, "Log of decisions", "reviewlog", new Log(entries, page, pages, wanted));
    }

    private static Entry entry(LogLine line) {
        String state =
                switch (line.state()) {
                    case HOLDS -> "";
                    case UNDONE -> "undone";
                    case UNPLACED -> "its words are no longer found";
                };
        return new Entry(
                line.number(),
                TIME.format(line.at()),
                line.who(),
                line.decision(),
                line.why(),
                state,
                line.wantsOpinion(),
                line.opinions().stream()
                        .map(each ->
                                each.who()
                                        + (each.agrees() ? " agrees" : " disagrees")
                                        + (each.why().isEmpty() ? "" : ": " + each.why()))
                        .toList());
    }

    private Model model(String kind, String words, int wanted) throws IOException {
        LiveCase live = place.live();
        if (live.isSettled()) {
            answered.clear();
        }
        Snapshot now = live.now();
        Set<String> gone = Set.copyOf(answered.values());
        List<Proposal> open =
                now.caseFile().proposals().stream()
                        .filter(each -> !gone.contains(each.id()))
                        .filter(each -> words.isEmpty() || isAbout(each, words))
                        .toList();
        List<Proposal> queue =
                open.stream()
                        .filter(each -> kind.isEmpty() || each.kind().label().equals(kind))
                        .toList();
        int at = Math.clamp(wanted, 0, Math.max(0, queue.size() - 1));
        int from = Math.clamp(at - 2, 0, Math.max(0, queue.size() - MOST_IN_LIST));
        List<Listed> list = new ArrayList<>();
        for (int i = from; i < Math.min(queue.size(), from + MOST_IN_LIST); i++) {
            Proposal each = queue.get(i);
            list.add(new Listed(i, words(each.kind()), shortened(each.question())));
        }
        return new Model(
                kind,
                words,
                kinds(open),
                at,
                queue.size(),
                queue.isEmpty() ? Optional.empty() : Optional.of(question(queue.get(at), now)),
                list,
                live.lastOfLog(RECENT).reversed().stream().map(ReviewScreen::entry).toList());
    }

    private static boolean isAbout(Proposal proposal, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return proposal.question().toLowerCase(Locale.ROOT).contains(wanted)
                || proposal.subjects().stream()
                        .anyMatch(each -> each.label().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String shortened(String question) {
        int space = question.lastIndexOf(' ', LIST_LETTERS);
        return question.length() <= LIST_LETTERS
                ? question
                : question.substring(0, space < 0 ? LIST_LETTERS : space) + " …";
    }

    private static List<Kind> kinds(List<Proposal> open) {
        Map<Proposal.Kind, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Proposal.Kind.values()).forEach(kind -> counts.put(kind, 0));
        open.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind("", "all", open.size()));
        counts.forEach((kind, number) -> kinds.add(new Kind(kind.label(), words(kind), number)));
        return kinds;
    }

    private static String words(Proposal.Kind kind) {
        return switch (kind) {
            case MERGE -> "one name or two";
            case IDENTIFICATION -> "unnamed source";
            case SAME_EVENT -> "one event or two";
            case CONFLICT -> "conflict";
            case DOUBTFUL_READING -> "doubtful reading";
        };
    }

    // --- A question -------------------------------------------------------------------------

    private static Question question(Proposal proposal, Snapshot now) {
        boolean isOfTwo = proposal.kind().subjects() == 2;
        boolean isConflict = proposal.kind() == Proposal.Kind.CONFLICT;
        return new Question(
                proposal.id(),
                proposal.kind().label(),
                words(proposal.kind()),
                proposal.question(),
                proposal.subjects().stream().map(each -> subject(each, now)).toList(),
                isConflict ? sides(proposal.subjects().getFirst().id(), now) : List.of(),
                proposal.reasons(),
                proposal.doubts(),
                cards(proposal.evidence(), now, MOST_CARDS),
                isOfTwo ? "They are one" : isConflict ? "It is a conflict" : "The reading is right",
                isOfTwo ? "They are two" : isConflict ? "It is none" : "The reading is wrong",
                edit(proposal, now),
                isOfTwo ? parts(proposal) : List.of());
    }

    private static Subject subject(Proposal.Subject subject, Snapshot now) {
        Assessment grades = now.caseFile().assessment(subject.kind(), subject.id());
        return new Subject(
                subject.id(),
                oneLine(subject.label()),
                link(subject),
                facts(subject, now),
                cards(spread(subject.passages()), now, MOST_CARDS),
                Math.max(0, subject.passages().size() - MOST_CARDS),
                grades.source().name(),
                grades.credibility().figure(),
                grades.notes().stream()
                        .map(note ->
                                note.who()
                                        + ": "
                                        + ((org.hearsay.review.Decision.Note) note.decision())
                                                .words())
                        .toList());
    }

    private static String link(Proposal.Subject subject) {
        return switch (subject.kind()) {
            case ACTOR -> "/people/" + Links.segment(subject.id());
            case EVENT -> "/timeline/" + Links.segment(subject.id());
            case DISPUTE -> "/disputes/" + Links.segment(subject.id());
            case STATEMENT, KNOWLEDGE, INFLUENCE, SILENCE, DOCUMENT ->
                    Links.passage(subject.passages().getFirst());
        };
    }

    /// What a reader wants to know of the item beside its words.
    private static List<String> facts(Proposal.Subject subject, Snapshot now) {
        CaseIndex index = CaseIndex.of(now);
        List<String> facts = new ArrayList<>();
        if (subject.kind() == Target.Kind.ACTOR) {
            index.actor(new Actor.Id(subject.id())).ifPresent(each -> facts.addAll(facts(each)));
        } else if (subject.kind() == Target.Kind.EVENT) {
            index.event(new Event.Id(subject.id()))
                    .ifPresent(each -> facts.addAll(facts(each, index)));
        }
        long documents = subject.passages().stream().map(Passage::doc).distinct().count();
        if (subject.passages().size() > 1) {
            facts.add(
                    subject.passages().size()
                            + " passages in "
                            + documents
                            + (documents == 1 ? " document" : " documents"));
        }
        return facts;
    }

    private static List<String> facts(Actor actor) {
        List<String> facts = new ArrayList<>();
        facts.add(actor.kind().label() + (actor.named() ? "" : ", without a name"));
        List<String> names =
                actor.names().stream().filter(name -> !name.equals(actor.name())).limit(5).toList();
        if (!names.isEmpty()) {
            facts.add("also " + String.join(", ", names));
        }
        List<String> titles =
                actor.roles().stream().map(Actor.Role::title).distinct().limit(4).toList();
        if (!titles.isEmpty()) {
            facts.add("called " + String.join(", ", titles));
        }
        return facts;
    }

    private static List<String> facts(Event event, CaseIndex index) {
        List<String> facts = new ArrayList<>();
        facts.add(event.time().known().map(time -> time.edtf()).orElse("no date"));
        List<String> names =
                event.participants().stream()
                        .limit(5)
                        .map(each -> index.names().of(each.actor()))
                        .toList();
        if (!names.isEmpty()) {
            facts.add("with " + String.join(", ", names));
        }
        return facts;
    }

    private static List<Side> sides(String dispute, Snapshot now) {
        CaseIndex index = CaseIndex.of(now);
        Optional<Dispute> found = index.dispute(new Dispute.Id(dispute));
        return found.stream()
                .flatMap(each -> each.positions().stream())
                .map(position ->
                        new Side(
                                position.label(),
                                String.join(
                                        ", ",
                                        position.holders().stream()
                                                .map(index.names()::of)
                                                .toList()),
                                position.origins(),
                                cards(position.passages(), now, MOST_CARDS)))
                .toList();
    }

    private static Optional<Edit> edit(Proposal proposal, Snapshot now) {
        Proposal.Subject first = proposal.subjects().getFirst();
        return switch (proposal.kind()) {
            case MERGE, IDENTIFICATION ->
                    Optional.of(
                            new Edit(
                                    "/review/rename",
                                    "The name of both",
                                    first.label(),
                                    List.of()));
            case SAME_EVENT ->
                    Optional.of(
                            new Edit(
                                    "/review/time",
                                    "The time of the first, in EDTF",
                                    CaseIndex.of(now)
                                            .event(new Event.Id(first.id()))
                                            .flatMap(event -> event.time().known())
                                            .map(time -> time.edtf())
                                            .orElse(""),
                                    List.of()));
            case DOUBTFUL_READING ->
                    Optional.of(
                            new Edit(
                                    "/review/attribute",
                                    "Who says it",
                                    "",
                                    speakers(first.passages().getFirst().doc(), now)));
            case CONFLICT -> Optional.empty();
        };
    }

    /// Who may be meant: all who are named in the document.
    private static List<String> speakers(String doc, Snapshot now) {
        return CaseIndex.of(now).namedIn(doc).stream()
                .map(Actor::name)
                .distinct()
                .limit(60)
                .toList();
    }

    /// The mentions of the subjects, each form of words once for each document.
    private static List<Part> parts(Proposal proposal) {
        List<Part> parts = new ArrayList<>();
        for (Proposal.Subject subject : proposal.subjects()) {
            subject.passages().stream()
                    .filter(each -> each.span().length() < 120)
                    .map(each -> new Part(subject.id(), oneLine(each.words()), each.doc()))
                    .distinct()
                    .limit(20)
                    .forEach(parts::add);
        }
        return parts;
    }

    /// The first passages, one of each document first. Most actors of a large case have few, some
    /// have thousands: no more are looked at than it takes.
    private static List<Passage> spread(List<Passage> passages) {
        Map<String, Passage> first = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (first.size() == MOST_CARDS) {
                break;
            }
            first.putIfAbsent(passage.doc(), passage);
        }
        List<Passage> spread = new ArrayList<>(first.values());
        passages.stream()
                .limit(2 * MOST_CARDS)
                .filter(each -> !spread.contains(each))
                .forEach(spread::add);
        return spread;
    }

    private static List<PassageCard> cards(List<Passage> passages, Snapshot now, int most) {
        return passages.stream().limit(most).map(each -> PassageCard.of(now, each)).toList();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    // --- Decisions --------------------------------------------------------------------------

    private Response answer(Request request, boolean isSo)
            throws IOException, Refusal, HttpTrouble {
        String id = request.needed("id");
        String why = request.form("why").orElse("");
        LogLine line =
                place.live()
                        .decide(
                                place.who(),
                                reviewing ->
                                        isSo
                                                ? reviewing.accept(id, why)
                                                : reviewing.dismiss(id, why));
        answered.put(line.number(), id);
        return decided(request, line);
    }

    private Response rename(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String value = request.needed("value");
        return decided(
                request,
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.rename(item, value, why(request))));
    }

    private Response attribute(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String value = request.needed("value");
        LogLine line =
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.attribute(item, value, why(request)));
        request.form("id").ifPresent(id -> answered.put(line.number(), id));
        return decided(request, line);
    }

    private Response correctTime(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String value = request.needed("value");
        return decided(
                request,
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.correctTime(item, value, why(request))));
    }

    private Response merge(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String other = request.needed("value");
        Sort sort = item.startsWith("event-") ? Sort.EVENT : Sort.ACTOR;
        return decided(
                request,
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.merge(sort, item, other, why(request))));
    }

    private Response split(Request request) throws IOException, Refusal, HttpTrouble {
        String[] part = request.needed("value").split("\t", 3);
        if (part.length < 3) {
            throw HttpTrouble.badRequest("Choose the mentions that mean somebody else.");
        }
        Sort sort = part[0].startsWith("event-") ? Sort.EVENT : Sort.ACTOR;
        return decided(
                request,
                place.live()
                        .decide(
                                place.who(),
                                reviewing ->
                                        reviewing.split(
                                                sort, part[0], part[2], part[1], why(request))));
    }

    private Response note(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String value = request.form("value").orElse("");
        return decided(
                request,
                place.live().decide(place.who(), reviewing -> reviewing.note(item, value, "")));
    }

    /// Either grade, or both: two decisions, never one figure.
    private Response grade(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        Optional<String> source = request.form("source");
        Optional<String> credibility = request.form("credibility");
        LogLine line = null;
        if (source.isPresent()) {
            line =
                    place.live()
                            .decide(
                                    place.who(),
                                    reviewing ->
                                            reviewing.gradeSource(
                                                    item, source.get(), why(request)));
        }
        if (credibility.isPresent()) {
            line =
                    place.live()
                            .decide(
                                    place.who(),
                                    reviewing ->
                                            reviewing.gradeItem(
                                                    item, credibility.get(), why(request)));
        }
        if (line == null) {
            throw HttpTrouble.badRequest(
                    "Choose a grade: A to F for a source, 1 to 6 for an item.");
        }
        return decided(request, line);
    }

    private Response undo(Request request) throws IOException, Refusal, HttpTrouble {
        Optional<String> number = request.form("number");
        LogLine line =
                place.live()
                        .decide(
                                place.who(),
                                reviewing ->
                                        number.isPresent()
                                                ? reviewing.undo(number(number.get()), why(request))
                                                : reviewing.undo(why(request)));
        // The question just answered is asked again, also before the case is put together anew.
        answered.keySet().removeAll(place.live().reviews().undone());
        if (place.live().isQuick()) {
            // What comes back is to be seen: so much longer than usual the page waits for it.
            place.live().settle(UNDOING);
        }
        return decided(request, line);
    }

    private Response redo(Request request) throws IOException, Refusal, HttpTrouble {
        return decided(
                request,
                place.live().decide(place.who(), reviewing -> reviewing.redo(why(request))));
    }

    /// A second opinion, or the wish for one. Who gives it says who they are.
    private Response opinion(Request request) throws IOException, Refusal, HttpTrouble {
        int number = number(request.needed("number"));
        String opinion = request.needed("opinion");
        String who = request.form("who").orElse(place.who());
        return decided(
                request,
                place.live()
                        .decide(
                                who,
                                reviewing ->
                                        opinion.equals("ask")
                                                ? reviewing.askOpinion(number, why(request))
                                                : reviewing.giveOpinion(
                                                        number,
                                                        opinion.equals("agree"),
                                                        why(request))));
    }

    private static int number(String digits) throws Refusal {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Kind.NO_SUCH_REVIEW, digits);
        }
    }

    private static String why(Request request) throws IOException {
        try {
            return request.form("why").orElse("");
        } catch (HttpTrouble e) {
            return "";
        }
    }

    /// The next question, or back to where the decision was made.
    private Response decided(Request request, LogLine line) throws IOException, HttpTrouble {
        String said = "Kept: " + line.decision() + ".";
        if (request.isForApi()) {
            return Response.json(line);
        }
        Optional<String> back = request.form("back");
        if (back.isPresent()) {
            boolean isOurs = back.get().matches("/[^/\\\\\\s][^\\\\\\s]*");
            return Response.seeOther(isOurs ? back.get() : "/review/log");
        }
        String kind = request.form("kind").orElse("");
        String words = request.form("q").orElse("");
        int at = request.formNumber("n", 0);
        return request.isForPart()
                ? place.part("desk", model(kind, words, at)).with("HX-Trigger", trigger(said))
                : Response.seeOther(
                        "/review?kind="
                                + Links.query(kind)
                                + "&q="
                                + Links.query(words)
                                + "&n="
                                + at);
    }

    /// An event for the page, in ASCII as headers are.
    private static String trigger(String said) {
        StringBuilder json = new StringBuilder("{\"said\":\"");
        said.chars()
                .forEach(unit -> {
                    if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') {
                        json.append("\\u").append("%04x".formatted(unit));
                    } else {
                        json.append((char) unit);
                    }
                });
        return json.append("\"}").toString();
    }

    // --- For programs -----------------------------------------------------------------------

    private Response queue(Request request) throws IOException {
        String kind = request.query("kind").orElse("");
        String words = request.query("q").orElse("").strip();
        int most = Math.clamp(request.number("most", 50), 1, 500);
        return Response.json(
                place.live().now().caseFile().proposals().stream()
                        .filter(each -> kind.isEmpty() || each.kind().label().equals(kind))
                        .filter(each -> words.isEmpty() || isAbout(each, words))
                        .limit(most)
                        .map(Asked::of)
                        .toList());
    }

    /// A question for programs.
    public record Asked(
            String id,
            String kind,
            String question,
            List<Item> subjects,
            List<String> reasons,
            List<String> doubts,
            List<Words> evidence) {
        static Asked of(Proposal proposal) {
            return new Asked(
                    proposal.id(),
                    proposal.kind().label(),
                    proposal.question(),
                    proposal.subjects().stream()
                            .map(each ->
                                    new Item(
                                            each.kind().label(),
                                            each.id(),
                                            each.label(),
                                            each.passages().stream().map(Words::of).toList()))
                            .toList(),
                    proposal.reasons(),
                    proposal.doubts(),
                    proposal.evidence().stream().map(Words::of).toList());
        }
    }

    /// An item for programs.
    public record Item(String kind, String id, String label, List<Words> passages) {}

    /// A passage for programs.
    public record Words(String doc, int start, int end, String words) {
        static Words of(Passage passage) {
            return new Words(
                    passage.doc(), passage.span().start(), passage.span().end(), passage.words());
        }
    }

    private Response act(Request request) throws IOException, Refusal, HttpTrouble {
        return switch (request.name("act")) {
            case "accept" -> answer(request, true);
            case "dismiss" -> answer(request, false);
            case "rename" -> rename(request);
            case "attribute" -> attribute(request);
            case "time" -> correctTime(request);
            case "merge" -> merge(request);
            case "split" -> split(request);
            case "note" -> note(request);
            case "grade" -> grade(request);
            case "undo" -> undo(request);
            case "redo" -> redo(request);
            case "opinion" -> opinion(request);
            default -> throw HttpTrouble.notFound("There is no such act: " + request.name("act"));
        };
    }

    /// The grades of sources, with what they mean.
    public static List<SourceGrade> sourceGrades() {
        return List.of(SourceGrade.values());
    }

    /// The grades of items, with what they mean.
    public static List<ItemGrade> itemGrades() {
        return List.of(ItemGrade.values());
    }
}
