package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.actor.PlacedReview;
import org.hearsay.review.Decision;
import org.hearsay.review.Target;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;

/// Gives the grades and notes of people to the items that stand on their words. The later of two
/// grades wins.
final class Assessments {
    private final CaseFile caseFile;
    private final Map<Target.Kind, Map<String, List<Item>>> byDoc =
            new EnumMap<>(Target.Kind.class);

    private record Item(String id, List<Passage> passages) {}

    private Assessments(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    static List<Assessment> of(CaseFile caseFile, ReviewPlacer placed) {
        Assessments assessments = new Assessments(caseFile);
        Map<String, Assessment> result = new TreeMap<>();
        for (Target.Kind kind : Target.Kind.values()) {
            placed.about(kind).stream()
                    .filter(review -> isAssessing(review.review().decision()))
                    .forEach(review ->
                            assessments
                                    .item(kind, review.one())
                                    .ifPresent(id ->
                                            result.compute(
                                                    kind + " " + id,
                                                    (_, before) ->
                                                            with(
                                                                    before == null
                                                                            ? Assessment.none(
                                                                                    kind, id)
                                                                            : before,
                                                                    review))));
        }
        return List.copyOf(result.values());
    }

    private static boolean isAssessing(Decision decision) {
        return decision instanceof Decision.GradeSource
                || decision instanceof Decision.GradeItem
                || decision instanceof Decision.Note;
    }

    private static Assessment with(Assessment before, PlacedReview placed) {
        return switch (placed.review().decision()) {
            case Decision.GradeSource(_, var grade) -> before.graded(grade);
            case Decision.GradeItem(_, var grade) -> before.graded(grade);
            case Decision.Note _ -> before.noted(placed.review());
            default -> before;
        };
    }

    /// The item that stands on the words: on most of them to the letter, and on the fewest besides.
    private Optional<String> item(Target.Kind kind, List<Passage> words) {
        String doc = words.getFirst().doc();
        return byDoc.computeIfAbsent(kind, this::index).getOrDefault(doc, List.of()).stream()
                .filter(item -> words.stream().anyMatch(word -> standsOn(item, word)))
                .min(
                        Comparator.comparingLong((Item item) -> -shared(item, words))
                                .thenComparingInt(item -> item.passages().size())
                                .thenComparing(Item::id))
                .map(Item::id);
    }

    private static boolean standsOn(Item item, Passage word) {
        return item.passages().stream()
                .anyMatch(
                        each -> each.doc().equals(word.doc()) && each.span().overlaps(word.span()));
    }

    private static long shared(Item item, List<Passage> words) {
        return words.stream().filter(item.passages()::contains).count();
    }

    private Map<String, List<Item>> index(Target.Kind kind) {
        Map<String, List<Item>> index = new HashMap<>();
        items(kind)
                .forEach((id, passages) ->
                        passages.stream()
                                .map(Passage::doc)
                                .distinct()
                                .forEach(doc ->
                                        index.computeIfAbsent(doc, key -> new ArrayList<>())
                                                .add(new Item(id, passages))));
        return index;
    }

    private Map<String, List<Passage>> items(Target.Kind kind) {
        return switch (kind) {
            case ACTOR ->
                    byId(caseFile.actors(), each -> each.id().value(), each -> each.passages());
            case EVENT ->
                    byId(caseFile.events(), each -> each.id().value(), each -> each.passages());
            case STATEMENT ->
                    byId(caseFile.statements(), each -> each.id().value(), each -> each.passages());
            case DISPUTE ->
                    byId(
                            caseFile.disputes(),
                            each -> each.id().value(),
                            each ->
                                    each.positions().stream()
                                            .flatMap(position -> position.passages().stream())
                                            .toList());
            case KNOWLEDGE -> numbered(kind, caseFile.knowledge(), each -> each.passages());
            case INFLUENCE -> numbered(kind, caseFile.influence(), each -> each.passages());
            case SILENCE -> numbered(kind, caseFile.silences(), each -> each.passages());
            case DOCUMENT ->
                    byId(
                            caseFile.documents().stream()
                                    .filter(text -> !text.text().isEmpty())
                                    .toList(),
                            DocumentText::id,
                            text -> List.of(Passage.of(text, new Span(0, text.text().length()))));
        };
    }

    private static <T> Map<String, List<Passage>> byId(
            List<T> items, Function<T, String> id, Function<T, List<Passage>> passages) {
        Map<String, List<Passage>> result = new LinkedHashMap<>();
        items.forEach(item -> result.put(id.apply(item), passages.apply(item)));
        return result;
    }

    /// Items without an id are numbered as they stand: `silence-3`.
    private static <T> Map<String, List<Passage>> numbered(
            Target.Kind kind, List<T> items, Function<T, List<Passage>> passages) {
        Map<String, List<Passage>> result = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            result.put(kind.label() + "-" + (i + 1), passages.apply(items.get(i)));
        }
        return result;
    }
}
