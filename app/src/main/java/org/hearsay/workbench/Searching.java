package org.hearsay.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.search.BadQuery;
import org.hearsay.search.CaseIndex;
import org.hearsay.search.FullText;
import org.hearsay.search.Query;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Match;
import org.hearsay.store.ParagraphFilter;
import org.hearsay.text.Passage;

/// Looks for words in a case: first in its names, events and statements, then in the paragraphs.
///
/// The items are asked of an index of the case, the paragraphs of the store. The case is put
/// together only when items are wanted, or when a query asks for what only the case knows.
final class Searching {
    /// So many places of items are looked up among the paragraphs.
    private static final int MOST_PLACES = 5000;

    /// All that can be found.
    static final Set<String> SORTS = Set.of("actor", "event", "statement", "paragraph");

    private final CaseStore store;
    private final Index index;

    /// The index of the case, made when it is needed.
    @FunctionalInterface
    interface Index {
        CaseIndex get() throws IOException;
    }

    Searching(CaseStore store, Index index) {
        this.store = store;
        this.index = index;
    }

    /// @param sorts what to look among: `actor`, `event`, `statement`, `paragraph`
    Finds find(String typed, Set<String> sorts, int most, boolean isUnfinished)
            throws IOException, Refusal {
        Query query = query(typed, isUnfinished);
        List<Finds.Group> groups = new ArrayList<>();
        for (CaseIndex.Sort sort : CaseIndex.Sort.values()) {
            if (sorts.contains(sort.label())) {
                groups.add(group(sort.label(), items(sort, query, most + 1), most));
            }
        }
        if (sorts.contains("paragraph")) {
            groups.add(group("paragraph", paragraphs(query, most + 1), most));
        }
        return new Finds(groups, query.terms(), "");
    }

    private static Query query(String typed, boolean isUnfinished) throws Refusal {
        try {
            return isUnfinished ? Query.parseUnfinished(typed) : Query.parse(typed);
        } catch (BadQuery e) {
            throw new Refusal(Refusal.Kind.BAD_QUERY, String.valueOf(e.getMessage()));
        }
    }

    private static Finds.Group group(String sort, List<Found> found, int most) {
        return new Finds.Group(
                sort, found.subList(0, Math.min(most, found.size())), found.size() > most);
    }

    private List<Found> items(CaseIndex.Sort sort, Query query, int most) throws IOException {
        return index.get().find(sort, query, most).stream()
                .map(hit ->
                        new Found(
                                sort.label(),
                                hit.id(),
                                sort == CaseIndex.Sort.STATEMENT
                                        ? Lines.around(hit.label(), query.terms())
                                        : hit.label(),
                                hit.passage()))
                .toList();
    }

    private List<Found> paragraphs(Query query, int most) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Match match : store.search(filter(query), most)) {
            Passage paragraph = match.paragraph();
            found.add(
                    new Found(
                            "paragraph",
                            paragraph.doc(),
                            Lines.around(paragraph.words(), query.terms()),
                            paragraph));
        }
        return found;
    }

    private ParagraphFilter filter(Query query) throws IOException {
        Optional<String> words = query.isWords() ? FullText.of(query) : Optional.empty();
        if (words.isPresent()) {
            return new ParagraphFilter.Words(words.get());
        }
        return switch (query) {
            case Query.Date(var from, var to) -> new ParagraphFilter.Published(from, to);
            case Query.Kind(String name) -> new ParagraphFilter.Kind(name);
            case Query.In(String name) -> new ParagraphFilter.In(name);
            case Query.About(var about) -> filter(phrases(about));
            case Query.Speaker _, Query.Is _ -> at(query);
            case Query.Not(var part) -> new ParagraphFilter.Not(filter(part));
            case Query.Or(var parts) -> new ParagraphFilter.Any(filters(parts));
            case Query.And(var parts) -> all(parts);
            case Query.Word _, Query.Phrase _, Query.Near _ ->
                    throw new IllegalStateException("FTS5 can say it: " + query);
        };
    }

    private static Query phrases(List<String> words) {
        return new Query.And(
                words.stream().map(word -> (Query) new Query.Word(word, false)).toList());
    }

    /// What is asked of statements and events is asked of one and the same; what is asked of words
    /// is asked in one expression.
    private ParagraphFilter all(List<Query> parts) throws IOException {
        List<Query> ofCase =
                parts.stream()
                        .filter(part -> part instanceof Query.Speaker || part instanceof Query.Is)
                        .toList();
        List<Query> ofWords = parts.stream().filter(Query::isWords).toList();
        Optional<String> words =
                ofWords.isEmpty() ? Optional.empty() : FullText.of(new Query.And(ofWords));
        List<ParagraphFilter> filters = new ArrayList<>();
        if (words.isPresent()) {
            filters.add(new ParagraphFilter.Words(words.get()));
        }
        if (!ofCase.isEmpty()) {
            filters.add(at(new Query.And(ofCase)));
        }
        for (Query part : parts) {
            if (!ofCase.contains(part) && !(words.isPresent() && ofWords.contains(part))) {
                filters.add(filter(part));
            }
        }
        return new ParagraphFilter.All(filters);
    }

    private List<ParagraphFilter> filters(List<Query> parts) throws IOException {
        List<ParagraphFilter> filters = new ArrayList<>();
        for (Query part : parts) {
            filters.add(filter(part));
        }
        return filters;
    }

    private ParagraphFilter at(Query query) throws IOException {
        return new ParagraphFilter.At(
                index.get().places(query, MOST_PLACES).stream()
                        .map(CaseIndex.Hit::passage)
                        .toList());
    }
}
