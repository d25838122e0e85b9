package org.hearsay.web.screens;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.SourceRemoval;
import org.hearsay.casefile.SourceRemoval.Fallen;
import org.hearsay.casefile.SourceRemoval.FallenPosition;
import org.hearsay.casefile.SourceRemoval.Weakened;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.Pin;
import org.hearsay.view.Words;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// What would be left of the case without one source: an actor or the writer of a document.
public final class FallsScreen implements Screen {
    /// So many lines of a sort are shown; the rest is counted.
    private static final int MOST_LINES = 60;

    private final Workplace place;

    FallsScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param name who or what is left out
    /// @param back where it is told of
    /// @param groups what falls, by sort; those with nothing in them left out
    public record Model(String name, String back, List<Group> groups) {
        public Model {
            groups = List.copyOf(groups);
        }
    }

    /// What falls of one sort.
    ///
    /// @param id for the address
    /// @param heading what falls
    /// @param why what that means
    /// @param total how many there are
    /// @param lines the first of them
    public record Group(String id, String heading, String why, int total, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        /// How many are counted and not shown.
        public int more() {
            return total - lines.size();
        }
    }

    /// Something that falls or changes.
    ///
    /// @param words what it is
    /// @param link where it is told; empty when it has no page
    /// @param left what is left of it; may be empty
    /// @param pin its words
    public record Line(String words, String link, String left, Pin pin) {}

    @Override
    public void routes(Router router) {
        router.get("/people/{actor}/falls", request -> page(ofActor(request), Tab.PEOPLE));
        router.get("/read/{doc}/falls", request -> page(ofDocument(request), Tab.READ));
        router.get("/api/actors/{actor}/falls", request -> Response.json(ofActor(request)));
        router.get("/api/documents/{doc}/falls", request -> Response.json(ofDocument(request)));
    }

    private Response page(Model model, Tab tab) {
        return place.page(tab, "Without " + model.name(), "falls", model);
    }

    private Model ofActor(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        String id = request.name("actor");
        Actor actor =
                index.actor(id)
                        .orElseThrow(() ->
                                HttpTrouble.notFound("The case has nobody called “" + id + "”."));
        return model(index, new Voice.Speaker(actor.id()), actor.name(), Links.actor(actor.id()));
    }

    private Model ofDocument(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        String doc = request.name("doc");
        if (!index.names().documents().containsKey(doc)) {
            throw HttpTrouble.notFound("The case has no document “" + doc + "”.");
        }
        String title = "‘" + index.names().title(doc) + "’";
        return model(index, new Voice.Author(doc), title, Links.document(doc));
    }

    private static Model model(CaseIndex index, Voice voice, String name, String back) {
        Fallen fallen = SourceRemoval.without(index.caseFile(), voice);
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "positions",
                "Positions that nobody else holds",
                "In these questions an answer goes.",
                positions(index, fallen));
        add(
                groups,
                "corroboration",
                "Corroborations that grow weaker",
                "These rest on fewer independent origins then.",
                weakened(index, fallen));
        add(
                groups,
                "events",
                "Events that nobody else tells",
                "These are no longer told at all.",
                fallen.events().stream()
                        .flatMap(id -> index.event(id.value()).stream())
                        .map(event -> line(index, event))
                        .toList());
        add(
                groups,
                "knowledge",
                "Who knew what, by this source alone",
                "Nobody else says so.",
                fallen.knowledge().stream()
                        .map(each ->
                                new Line(
                                        index.names().of(each.knower()) + ": " + each.fact(),
                                        "",
                                        Words.state(each.state()),
                                        index.pin(each.passages().getFirst())))
                        .toList());
        add(
                groups,
                "influence",
                "Who pressed whom, by this source alone",
                "Nobody else says so.",
                fallen.influence().stream()
                        .map(each ->
                                new Line(
                                        index.names().orNobody(each.from())
                                                + " → "
                                                + index.names().orNobody(each.to())
                                                + ": "
                                                + each.relation(),
                                        "",
                                        "",
                                        index.pin(each.passages().getFirst())))
                        .toList());
        add(
                groups,
                "statements",
                "Statements",
                "What this source says, and what is told through it.",
                statements(index.caseFile(), fallen).stream()
                        .map(each -> line(index, each))
                        .toList());
        return new Model(name, back, groups);
    }

    private static void add(
            List<Group> groups, String id, String heading, String why, List<Line> lines) {
        if (!lines.isEmpty()) {
            List<Line> shown = lines.stream().limit(MOST_LINES).toList();
            groups.add(new Group(id, heading, why, lines.size(), shown));
        }
    }

    private static List<Line> positions(CaseIndex index, Fallen fallen) {
        List<Line> lines = new ArrayList<>();
        for (FallenPosition each : fallen.positions()) {
            Optional<Dispute> dispute = index.dispute(each.dispute().value());
            if (dispute.isPresent()) {
                Passage words =
                        dispute.get().positions().stream()
                                .filter(position -> position.label().equals(each.label()))
                                .findFirst()
                                .orElseThrow()
                                .passages()
                                .getFirst();
                lines.add(
                        new Line(
                                dispute.get().question() + " – “" + each.label() + "”",
                                Links.dispute(each.dispute()),
                                fallen.settled().contains(each.dispute())
                                        ? "then the accounts no longer differ"
                                        : "other answers stay",
                                index.pin(words)));
            }
        }
        return lines;
    }

    private static List<Line> weakened(CaseIndex index, Fallen fallen) {
        Map<String, Support> support = new HashMap<>();
        index.caseFile().support().forEach(each -> support.putIfAbsent(each.about(), each));
        List<Line> lines = new ArrayList<>();
        for (Weakened each : fallen.weakened()) {
            Support whole = support.get(each.about());
            if (whole != null && each.before() > 1) {
                lines.add(
                        new Line(
                                Words.sentenceCase(whole.claim()),
                                index.event(each.about()).isPresent()
                                        ? Links.event(each.about())
                                        : "",
                                each.after()
                                        + " of "
                                        + each.before()
                                        + " independent origins would be left",
                                index.pin(whole.passages().getFirst())));
            }
        }
        return lines;
    }

    private static Line line(CaseIndex index, Event event) {
        return new Line(
                Words.sentenceCase(event.label()),
                Links.event(event.id()),
                "",
                index.pin(event.passages().getFirst()));
    }

    private static List<Statement> statements(CaseFile caseFile, Fallen fallen) {
        Set<Statement.Id> gone = Set.copyOf(fallen.statements());
        Map<Statement.Id, Statement> known =
                caseFile.statements().stream()
                        .filter(each -> gone.contains(each.id()))
                        .collect(Collectors.toMap(Statement::id, Function.identity()));
        return fallen.statements().stream().map(known::get).toList();
    }

    private static Line line(CaseIndex index, Statement statement) {
        Passage words =
                statement.content().isEmpty()
                        ? statement.passages().getFirst()
                        : statement.content().getFirst();
        Pin pin = index.pin(words);
        return new Line(pin.line(), Links.statement(statement.id()), "", pin);
    }
}
