package org.hearsay.web.screens;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.account.Kinship;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventType;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.review.Target;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.hearsay.view.Choice;
import org.hearsay.view.Words;
import org.hearsay.web.CaseIndex;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Pager;
import org.hearsay.web.PassageCard;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Reviewing;
import org.hearsay.workbench.Snapshot;

/// The documents, and each as a person would read it, with what the case holds laid over it.
public final class ReadingScreen implements Screen {
    private static final int PAGE = 100;

    /// Of a book, so many units of text are one page of the screen.
    private static final int UNITS = 30_000;

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 9;

    private static final Comparator<DocumentText> BY_DAY =
            Comparator.comparing(
                            DocumentText::published,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(text -> padded(text.id()));

    private final Workplace place;

    ReadingScreen(Workplace place) {
        this.place = place;
    }

    /// The list of documents.
    ///
    /// @param documents those of this page
    /// @param pager where in the list
    /// @param words what the titles were filtered by
    public record Library(List<Entry> documents, Pager pager, String words) {}

    /// A document in the list.
    ///
    /// @param id its name
    /// @param title what it is called
    /// @param kind what sort it is
    /// @param published the day; empty when unknown
    /// @param statements how many statements it has
    /// @param repeats what it repeats; empty when it is its own
    /// @param link to the document
    public record Entry(
            String id,
            String title,
            String kind,
            String published,
            int statements,
            String repeats,
            String link) {}

    /// A document to read.
    ///
    /// @param id its name
    /// @param title what it is called
    /// @param facts what is known of it: kind, date, author, what it repeats
    /// @param blocks the parts on this page of the screen
    /// @param grading what people think of it
    /// @param hasImages can its pages be shown as they were printed?
    /// @param hasHeadline does one of them serve as the heading?
    /// @param pager where in a long document
    /// @param panel what the case holds on the place that was asked for
    public record Model(
            String id,
            String title,
            List<Holdings.Fact> facts,
            List<Part> blocks,
            Grading grading,
            boolean hasImages,
            boolean hasHeadline,
            Pager pager,
            Panel panel) {
        /// The blocks, page of the file by page.
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            int page = 0;
            for (Part block : blocks) {
                if (block.pageOfFile() > 0 && !parts.isEmpty()) {
                    leaves.add(new Leaf(page, parts));
                    parts = new ArrayList<>();
                }
                page = block.pageOfFile() > 0 ? block.pageOfFile() : page;
                parts.add(block);
            }
            leaves.add(new Leaf(page, parts));
            return leaves;
        }
    }

    /// What stands on one page of the file.
    ///
    /// @param page its number; 0 when the file has none
    /// @param parts its blocks
    public record Leaf(int page, List<Part> parts) {
        public Leaf {
            parts = List.copyOf(parts);
        }
    }

    /// A block of the page.
    ///
    /// @param kind what it is for: `paragraph`
    /// @param number of the paragraph, from 1; 0 for blocks without
    /// @param link that asks for it
    /// @param pageOfFile the page of the file that begins here; 0 when none does
    /// @param pieces its words
    /// @param isAsked does the place that was asked for begin in it?
    public record Part(
            String kind,
            int number,
            String link,
            int pageOfFile,
            List<Layers.Piece> pieces,
            boolean isAsked) {}

    /// What the case holds on a place.
    ///
    /// @param doc the document
    /// @param path of the document on the screen
    /// @param start of the place; -1 when none was asked for
    /// @param end of the place
    /// @param words the place's words, cut
    /// @param groups what there is
    /// @param names of actors in the document, to choose a speaker from
    /// @param events told here or in the same paragraph, to be dated
    /// @param date what the place's own date comes to, in EDTF; empty when it has none
    /// @param csrf for its forms
    public record Panel(
            String doc,
            String path,
            int start,
            int end,
            String words,
            List<Holdings.Group> groups,
            List<String> names,
            List<Choice> events,
            String date,
            String csrf) {
        /// What can be graded here.
        public List<Choice> items() {
            return groups.stream()
                    .flatMap(group -> group.entries().stream())
                    .filter(entry -> !entry.id().isEmpty())
                    .map(entry -> new Choice(entry.id(), entry.head(), 0))
                    .toList();
        }

        /// What sort of thing somebody or something can be.
        public List<String> kinds() {
            return Arrays.stream(EntityKind.values()).map(EntityKind::label).toList();
        }

        /// What sort of event there can be; in words, by name.
        public List<Choice> types() {
            return EventType.known().stream()
                    .map(type -> new Choice(type.name(), typeWords(type), 0))
                    .sorted(Comparator.comparing(Choice::label))
                    .toList();
        }

        private static String typeWords(EventType type) {
            return type.name().toLowerCase(Locale.ROOT).replace('-', ' ');
        }

        /// Was a place asked for?
        public boolean isAsked() {
            return start >= 0;
        }
    }

    @Override
    public void routes(Router router) {
        router.get("/read", this::library);
        router.get("/read/{doc}", this::document);
        router.get("/read/{doc}/held", this::held);
        router.get("/read/{doc}/page/{number}", this::image);
        router.post("/read/{doc}/decide", this::decide);
        router.post("/read/{doc}/make", this::make);
        router.get("/statements/{statement}", this::statement);
        router.get("/api/documents", request -> Response.json(list(request)));
        router.get("/api/documents/{doc}", request -> Response.json(model(request)));
        router.get("/api/documents/{doc}/held", request -> Response.json(panel(request).groups()));
        router.post("/api/documents/{doc}/decide", this::decideForScript);
        router.post("/api/documents/{doc}/make", this::makeForScript);
    }

    // --- The list ---------------------------------------------------------------------------

    private Response library(Request request) throws IOException {
        return place.page(Tab.READ, "Documents", "library", list(request));
    }

    private Library list(Request request) throws IOException {
        Snapshot now = place.live().now();
        CaseIndex index = CaseIndex.of(now);
        String words = request.query("q").orElse("").strip();
        String wanted = words.toLowerCase(Locale.ROOT);
        List<DocumentText> found =
                inOrder(now).stream()
                        .filter(text ->
                                wanted.isEmpty()
                                        || PassageCard.title(text)
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted)
                                        || text.id().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        String path = words.isEmpty() ? "/read" : "/read?q=" + Links.query(words);
        Pager pager =
                new Pager(
                        /* page= */ request.number("page", 1),
                        /* size= */ PAGE,
                        /* total= */ found.size(),
                        path);
        Map<String, Kinship> kinship = kinship(now);
        List<Entry> entries =
                pager.of(found).stream().map(text -> entry(text, index, kinship)).toList();
        return new Library(entries, pager, words);
    }

    /// The first documents as the list shows them.
    static List<Entry> entries(Snapshot now, int most) {
        CaseIndex index = CaseIndex.of(now);
        Map<String, Kinship> kinship = kinship(now);
        return inOrder(now).stream().limit(most).map(each -> entry(each, index, kinship)).toList();
    }

    /// The documents by their day, those without one last, then by name: d9 before d10.
    private static List<DocumentText> inOrder(Snapshot now) {
        return now.derived(
                        InOrder.class,
                        snapshot ->
                                new InOrder(
                                        snapshot.caseFile().documents().stream()
                                                .sorted(BY_DAY)
                                                .toList()))
                .documents();
    }

    /// With zeros before each number, so that letters order them.
    private static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length()))
                                + number.group());
    }

    private record InOrder(List<DocumentText> documents) {}

    private static Map<String, Kinship> kinship(Snapshot now) {
        Map<String, Kinship> kinship = new TreeMap<>();
        now.caseFile().kinship().forEach(each -> kinship.putIfAbsent(each.doc(), each));
        return kinship;
    }

    private static Entry entry(DocumentText text, CaseIndex index, Map<String, Kinship> kinship) {
        return new Entry(
                text.id(),
                Words.oneLine(PassageCard.title(text)),
                Words.kind(text.kind()),
                text.published() == null ? "" : text.published().toString(),
                index.statementsIn(text.id()).size(),
                Optional.ofNullable(kinship.get(text.id()))
                        .map(each -> repeats(each, index))
                        .orElse(""),
                Links.document(text.id()));
    }

    private static String repeats(Kinship kinship, CaseIndex index) {
        return kinship.how().label()
                + " of "
                + String.join(
                        ", ",
                        kinship.from().stream().map(doc -> index.names().title(doc)).toList());
    }

    // --- One document -----------------------------------------------------------------------

    private Response document(Request request) throws IOException, HttpTrouble {
        Model model = model(request);
        return place.page(Tab.READ, model.title(), "read", model);
    }

    private Response held(Request request) throws IOException, HttpTrouble {
        return place.part("held", panel(request));
    }

    /// A page as it was printed.
    private Response image(Request request) throws IOException, HttpTrouble {
        DocumentText text = found(request, place.live().now()).text();
        int number =
                request.name("number").matches("\\d{1,5}")
                        ? Integer.parseInt(request.name("number"))
                        : 0;
        if (!place.live().hasPages(text)) {
            throw HttpTrouble.notFound(
                    "This document was no PDF, or its file is not where it was read, or has changed"
                            + " since.");
        }
        byte[] png =
                place.live()
                        .page(text, number)
                        .orElseThrow(() ->
                                HttpTrouble.notFound(
                                        "The document has no page "
                                                + request.name("number")
                                                + "."));
        return Response.bytes("image/png", png).with("Cache-Control", "private, max-age=600");
    }

    /// A statement has no page of its own: it is read where it stands.
    private Response statement(Request request) throws IOException, HttpTrouble {
        Statement statement =
                CaseIndex.of(place.live().now())
                        .statement(new Statement.Id(request.name("statement")))
                        .orElseThrow(() ->
                                HttpTrouble.notFound("The case has no such statement (any more)."));
        Passage first =
                statement.content().isEmpty()
                        ? statement.passages().getFirst()
                        : statement.content().getFirst();
        return Response.seeOther(Links.passage(first));
    }

    private AnnotatedDocument found(Request request, Snapshot now) throws HttpTrouble {
        String id = request.name("doc");
        return now.document(id)
                .orElseThrow(() -> HttpTrouble.notFound("The case has no document “" + id + "”."));
    }

    static Optional<Span> asked(String words, DocumentText text) {
        Matcher matcher = PLACE.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        return 0 <= start && start < end && end <= text.text().length()
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }

    private Model model(Request request) throws IOException, HttpTrouble {
        Snapshot now = place.live().now();
        AnnotatedDocument document = found(request, now);
        DocumentText text = document.text();
        CaseIndex index = CaseIndex.of(now);
        Optional<Span> asked = request.query("at").flatMap(at -> asked(at, text));
        List<List<Block>> pages = pages(text);
        int page = asked.map(at -> pageOf(at, pages)).orElse(request.number("page", 1));
        Pager pager = new Pager(page, 1, pages.size(), Links.document(text.id()));
        List<Block> shown = pages.get(pager.page() - 1);
        Layers layers = Layers.of(document, index);
        asked.ifPresent(layers::with);
        return new Model(
                text.id(),
                Words.oneLine(PassageCard.title(text)),
                facts(now, text, index),
                parts(shown, text, layers, asked),
                Grading.of(
                        now.caseFile(), Target.Kind.DOCUMENT, text.id(), Links.document(text.id())),
                text.pageAt(text.text().length()) > 0 && place.live().hasPages(text),
                shown.stream().anyMatch(block -> block.kind() == Block.Kind.HEADLINE),
                pager,
                panel(document, index, asked));
    }

    private static List<List<Block>> pages(DocumentText text) {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        int units = 0;
        for (Block block : text.blocks()) {
            if (units > UNITS) {
                pages.add(page);
                page = new ArrayList<>();
                units = 0;
            }
            page.add(block);
            units += block.span().length();
        }
        pages.add(page);
        return pages;
    }

    private static int pageOf(Span asked, List<List<Block>> pages) {
        for (int i = 0; i < pages.size(); i++) {
            List<Block> page = pages.get(i);
            if (!page.isEmpty() && asked.start() < page.getLast().span().end()) {
                return i + 1;
            }
        }
        return pages.size();
    }

    private static List<Holdings.Fact> facts(Snapshot now, DocumentText text, CaseIndex index) {
        List<Holdings.Fact> facts = new ArrayList<>();
        facts.add(new Holdings.Fact("", Words.sentenceCase(Words.kind(text.kind()))));
        for (String key : List.of("author", "from", "to", "publication", "place")) {
            String value = text.metadata().get(key);
            if (value != null && !value.isBlank()) {
                facts.add(new Holdings.Fact(key, Words.oneLine(value)));
            }
        }
        if (text.published() != null) {
            facts.add(new Holdings.Fact("dated", Words.day(text.published())));
        } else {
            facts.add(new Holdings.Fact("dated", "unknown"));
        }
        Kinship repeated = kinship(now).get(text.id());
        if (repeated != null) {
            facts.add(
                    new Holdings.Fact(
                            "",
                            Words.sentenceCase(repeats(repeated, index)),
                            Links.document(repeated.from().getFirst())));
        }
        return facts;
    }

    private static List<Part> parts(
            List<Block> blocks, DocumentText text, Layers layers, Optional<Span> asked) {
        List<Part> parts = new ArrayList<>();
        int page = 0;
        boolean isAskedSeen = false;
        for (Block block : blocks) {
            int ofFile = text.pageAt(block.span().start());
            boolean isRead = block.kind() != Block.Kind.BOILERPLATE;
            boolean isAsked =
                    !isAskedSeen && asked.filter(at -> at.overlaps(block.span())).isPresent();
            isAskedSeen |= isAsked;
            parts.add(
                    new Part(
                            block.kind().label(),
                            isRead ? text.paragraphAt(block.span().start()) : 0,
                            Links.passage(text.id(), block.span()),
                            ofFile == page ? 0 : ofFile,
                            layers.pieces(block, text.text()),
                            isAsked));
            page = ofFile;
        }
        return parts;
    }

    // --- A place ----------------------------------------------------------------------------

    private Panel panel(Request request) throws IOException, HttpTrouble {
        Snapshot now = place.live().now();
        AnnotatedDocument document = found(request, now);
        Optional<Span> asked = request.query("at").flatMap(at -> asked(at, document.text()));
        return panel(document, CaseIndex.of(now), asked);
    }

    private Panel panel(AnnotatedDocument document, CaseIndex index, Optional<Span> asked)
            throws IOException {
        String path = Links.document(document.id());
        if (asked.isEmpty()) {
            return new Panel(
                    document.id(),
                    path,
                    -1,
                    -1,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    place.csrf());
        }
        Span at = asked.get();
        List<Holdings.Group> groups =
                Holdings.at(index, document, at, place.live().now().reviews());
        return new Panel(
                document.id(),
                path,
                at.start(),
                at.end(),
                at.of(document.text().text()),
                groups,
                names(document, index),
                events(document, index, at),
                date(document, at),
                place.csrf());
    }

    /// The events of the paragraph, those of the place first.
    private static List<Choice> events(AnnotatedDocument document, CaseIndex index, Span at) {
        Span paragraph =
                document.text().blocks().stream()
                        .map(Block::span)
                        .filter(span -> span.overlaps(at))
                        .findFirst()
                        .orElse(at);
        return Stream.of(at, paragraph)
                .flatMap(span -> index.at(document.id(), span).stream())
                .map(CaseIndex.Held::item)
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .distinct()
                .map(event ->
                        new Choice(
                                event.id().value(),
                                Words.sentenceCase(Words.oneLine(event.label())),
                                0))
                .toList();
    }

    private static String date(AnnotatedDocument document, Span at) {
        return document.times().stream()
                .filter(time -> time.span().overlaps(at))
                .flatMap(time ->
                        time.time() instanceof TimeValue.Known known
                                ? Stream.of(known.edtf())
                                : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static List<String> names(AnnotatedDocument document, CaseIndex index) {
        return document.mentions().chains().stream()
                .filter(Chain::named)
                .flatMap(chain -> index.actorOf(document.id(), chain.id()).stream())
                .map(Actor::name)
                .distinct()
                .sorted()
                .toList();
    }

    // --- Deciding ---------------------------------------------------------------------------

    private Response decide(Request request) throws IOException, Refusal, HttpTrouble {
        decided(request);
        return back(request);
    }

    private void decided(Request request) throws IOException, Refusal, HttpTrouble {
        String item = request.needed("item");
        String why = request.form("why").orElse("");
        String act = request.needed("act");
        switch (act) {
            case "confirm" ->
                    place.live().decide(place.who(), reviewing -> reviewing.confirm(item, why));
            case "reject" ->
                    place.live().decide(place.who(), reviewing -> reviewing.reject(item, why));
            default -> throw HttpTrouble.badRequest("There is no act “" + act + "”.");
        }
    }

    private Response make(Request request) throws IOException, Refusal, HttpTrouble {
        made(request);
        return back(request);
    }

    private Response makeForScript(Request request) throws IOException, Refusal, HttpTrouble {
        made(request);
        return Response.json(place.live().log().getLast()).withStatus(201);
    }

    private Response decideForScript(Request request) throws IOException, Refusal, HttpTrouble {
        decided(request);
        return Response.json(place.live().log().getLast()).withStatus(201);
    }

    private void made(Request request) throws IOException, Refusal, HttpTrouble {
        DocumentText text = found(request, place.live().now()).text();
        Span at =
                asked(request.needed("at"), text)
                        .orElseThrow(() ->
                                HttpTrouble.badRequest("Select some words of the document first."));
        String why = request.form("why").orElse("");
        String kind = request.form("kind").orElse("statement");
        switch (kind) {
            case "statement" -> {
                String speaker = request.needed("speaker");
                String cue = request.form("cue").orElse(null);
                place.live()
                        .decide(
                                place.who(),
                                reviewing ->
                                        reviewing.addStatement(text.id(), at, speaker, cue, why));
            }
            case "actor" -> {
                String sort = request.needed("sort");
                String name = request.form("name").orElse("");
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.addActor(text.id(), at, sort, name, why));
            }
            case "event" -> {
                Reviewing.NewEvent event =
                        new Reviewing.NewEvent(
                                request.form("type").orElse(""),
                                request.form("label").orElse(""),
                                request.form("actor").orElse(""),
                                request.form("recipient").orElse(""),
                                request.form("edtf").orElse(""));
                place.live()
                        .decide(
                                place.who(),
                                reviewing -> reviewing.addEvent(text.id(), at, event, why));
            }
            case "note" -> {
                String note = request.needed("note");
                place.live()
                        .decide(place.who(), reviewing -> reviewing.note(text.id(), at, note, why));
            }
            case "date" -> {
                String event = request.needed("event");
                String edtf = request.needed("edtf");
                place.live()
                        .decide(place.who(), reviewing -> reviewing.correctTime(event, edtf, why));
            }
            default -> throw HttpTrouble.badRequest("There is no making of a “" + kind + "”.");
        }
    }

    private static Response back(Request request) throws IOException, HttpTrouble {
        String doc = Links.document(request.name("doc"));
        return Response.seeOther(
                request.form("at")
                        .filter(at -> PLACE.matcher(at).matches())
                        .map(at -> doc + "?at=" + at + "#at")
                        .orElse(doc));
    }
}
