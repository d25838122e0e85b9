package org.hearsay.web.screens;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.search.Query;
import org.hearsay.text.Passage;
import org.hearsay.web.Links;
import org.hearsay.web.PassageCard;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Finds;
import org.hearsay.workbench.Found;
import org.hearsay.workbench.Refusal;
import org.hearsay.workbench.Snapshot;

/// Search: people, events, statements and passages that answer what is typed, while it is typed.
public final class SearchScreen implements Screen {
    private static final int FEW = 6;
    private static final int MANY = 100;

    /// One or two letters begin a third of all words: nothing is looked for until there are more.
    private static final int SHORTEST = 3;

    private static final List<String> SORTS = List.of("actor", "event", "statement", "paragraph");

    private final Workplace place;

    SearchScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param typed what was typed
    /// @param only the one sort that is asked for; empty for all
    /// @param sorry the sentence on a query that cannot be read; empty when it can
    /// @param groups what was found, by sort; none when nothing was typed
    /// @param states what `is:` knows
    public record Model(
            String typed, String only, String sorry, List<Group> groups, List<String> states) {
        /// Was nothing found?
        public boolean isEmpty() {
            return sorry.isEmpty() && groups.stream().allMatch(group -> group.finds().isEmpty());
        }
    }

    /// Finds of one sort.
    ///
    /// @param more where the others are; empty when these are all
    public record Group(String sort, String words, List<Find> finds, String more) {}

    /// Something found.
    ///
    /// @param line what it says, in stretches, with those that were looked for marked
    /// @param link where it leads
    /// @param title of the document
    /// @param date of the document; empty when unknown
    public record Find(List<Piece> line, String link, String title, String date) {}

    /// A stretch of a line.
    public record Piece(String text, boolean isTerm) {}

    @Override
    public void routes(Router router) {
        router.get("/search", this::page);
        router.get("/api/search", this::json);
    }

    private Response page(Request request) throws IOException {
        Model model = model(request);
        return request.isForPart()
                ? place.part("finds", model)
                : place.page(Tab.SEARCH, "Search", "search", model);
    }

    private Model model(Request request) throws IOException {
        String typed = request.query("q").orElse("");
        String only = request.query("only").filter(SORTS::contains).orElse("");
        List<String> states = Arrays.stream(Query.State.values()).map(Query.State::label).toList();
        boolean isHardlyBegun = request.isForPart() && typed.strip().length() < SHORTEST;
        if (typed.isBlank() || isHardlyBegun) {
            return new Model("", only, "", List.of(), states);
        }
        Set<String> sorts = only.isEmpty() ? Set.copyOf(SORTS) : Set.of(only);
        int most = only.isEmpty() ? FEW : MANY;
        try {
            Finds finds = place.live().search(typed, sorts, most, request.isForPart());
            return new Model(typed, only, "", groups(finds, typed, only), states);
        } catch (Refusal e) {
            return new Model(typed, only, String.valueOf(e.getMessage()), List.of(), states);
        }
    }

    private List<Group> groups(Finds finds, String typed, String only) throws IOException {
        Snapshot now = place.live().now();
        return finds.groups().stream()
                .map(group ->
                        new Group(
                                group.sort(),
                                words(group.sort()),
                                group.found().stream()
                                        .map(found -> find(found, finds.terms(), now))
                                        .toList(),
                                group.hasMore() && only.isEmpty()
                                        ? Links.search(typed) + "&only=" + group.sort()
                                        : ""))
                .toList();
    }

    private static String words(String sort) {
        return switch (sort) {
            case "actor" -> "People, bodies, places";
            case "event" -> "Events";
            case "statement" -> "Statements";
            default -> "Passages";
        };
    }

    private static Find find(Found found, List<String> terms, Snapshot now) {
        Passage passage = found.passage();
        PassageCard card = PassageCard.of(now, passage);
        return new Find(
                pieces(found.line(), terms),
                switch (found.sort()) {
                    case "actor" -> "/people/" + Links.segment(found.id());
                    case "event" -> "/timeline/" + Links.segment(found.id());
                    default -> card.link();
                },
                card.title(),
                card.date());
    }

    /// A line cut where the terms stand. A word matches by its beginning, so that other forms of it
    /// are marked as well.
    static List<Piece> pieces(String line, List<String> terms) {
        String plain = line.toLowerCase(Locale.ROOT);
        boolean[] marked = new boolean[line.length()];
        if (plain.length() == line.length()) {
            for (String term : terms) {
                mark(plain, term.toLowerCase(Locale.ROOT), marked);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < line.length(); ) {
            int to = from;
            while (to < line.length() && marked[to] == marked[from]) {
                to++;
            }
            pieces.add(new Piece(line.substring(from, to), marked[from]));
            from = to;
        }
        return pieces;
    }

    private static void mark(String line, String term, boolean[] marked) {
        String stem = term.contains(" ") || term.length() < 6 ? term : stem(term);
        if (stem.isBlank()) {
            return;
        }
        for (int at = line.indexOf(stem); at >= 0; at = line.indexOf(stem, at + 1)) {
            boolean isAtStart = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            if (!isAtStart) {
                continue;
            }
            int end = at + stem.length();
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            Arrays.fill(marked, at, end, true);
        }
    }

    /// What the forms of a word have in common, roughly: `deni` of denied and denies.
    private static String stem(String word) {
        return word.replaceFirst("(ies|ied|ing|ed|es|s|y|e)$", "");
    }

    private Response json(Request request) throws IOException, Refusal {
        String typed = request.query("q").orElse("");
        String only = request.query("only").filter(SORTS::contains).orElse("");
        int most = Math.clamp(request.number("most", 20), 1, 1000);
        Set<String> sorts = only.isEmpty() ? Set.copyOf(SORTS) : Set.of(only);
        return Response.json(
                place.live().search(typed, sorts, most, false).groups().stream()
                        .map(Answer::of)
                        .toList());
    }

    /// Finds of one sort, for programs.
    public record Answer(String sort, boolean hasMore, List<Hit> found) {
        static Answer of(Finds.Group group) {
            return new Answer(
                    group.sort(),
                    group.hasMore(),
                    group.found().stream()
                            .map(each ->
                                    new Hit(
                                            each.id(),
                                            each.line(),
                                            ReviewScreen.Words.of(each.passage())))
                            .toList());
        }
    }

    /// Something found, for programs.
    public record Hit(String id, String line, ReviewScreen.Words passage) {}
}
