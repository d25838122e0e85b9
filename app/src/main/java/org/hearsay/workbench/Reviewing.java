package org.hearsay.workbench;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.Target;
import org.hearsay.search.Terms;
import org.hearsay.store.CaseStore;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Dates;
import org.jspecify.annotations.Nullable;

/// A person decides on items of a case. Items are asked for by id or by words; a decision is kept
/// with the words the item stands on, so that it outlives ids.
public final class Reviewing {
    /// So many quotations tell an item from its neighbours.
    private static final int WORDS_OF_A_TARGET = 3;

    private static final int MOST_CANDIDATES = 6;

    private final OpenCase openCase;
    private final CaseStore store;
    private final String who;
    private final Clock clock;

    Reviewing(OpenCase openCase, CaseStore store, String who, Clock clock) {
        this.openCase = openCase;
        this.store = store;
        this.who = who;
        this.clock = clock;
    }

    /// All items of a sort, or of all sorts, that hold some words, or all.
    public List<Item> items(@Nullable Sort sort, String words) throws IOException {
        Terms query = Terms.of(words);
        return Item.of(openCase.caseFile()).stream()
                .filter(item -> sort == null || item.sort() == sort)
                .filter(item -> item.id().equals(words) || holds(item, query))
                .toList();
    }

    private static boolean holds(Item item, Terms query) {
        return query.matches(item.label()) || item.names().stream().anyMatch(query::matches);
    }

    /// It is so.
    public LogLine confirm(String item, String why) throws IOException, Refusal {
        return keep(new Decision.Confirm(target(find(item))), why);
    }

    /// It is not so.
    public LogLine reject(String item, String why) throws IOException, Refusal {
        return keep(new Decision.Reject(target(find(item))), why);
    }

    /// The actor goes by another name.
    public LogLine rename(String actor, String name, String why) throws IOException, Refusal {
        return keep(new Decision.Rename(target(find(actor, Sort.ACTOR)), name), why);
    }

    /// Two actors, or two events, are one.
    public LogLine merge(Sort sort, String one, String other, String why)
            throws IOException, Refusal {
        Item first = find(one, sort);
        Item second = find(other, sort);
        if (first.equals(second)) {
            throw new Refusal(Refusal.Kind.SAME_ITEM, first.id());
        }
        return keep(new Decision.Merge(target(first), target(second)), why);
    }

    /// The mentions with these words, or in this document, are another actor or event.
    public LogLine split(Sort sort, String whole, String words, @Nullable String doc, String why)
            throws IOException, Refusal {
        Item item = find(whole, sort);
        List<Passage> leaving =
                item.passages().stream()
                        .filter(each -> doc == null || each.doc().equals(doc))
                        .filter(each -> Lines.joined(each.words()).equalsIgnoreCase(words))
                        .toList();
        if (leaving.isEmpty()) {
            String mentions =
                    item.passages().stream()
                            .map(each -> "“" + Lines.cut(each.words()) + "” (" + each.doc() + ")")
                            .distinct()
                            .limit(MOST_CANDIDATES)
                            .collect(Collectors.joining(", "));
            throw new Refusal(Refusal.Kind.NO_SUCH_WORDS, item.label(), words, mentions);
        }
        List<Passage> staying =
                item.passages().stream().filter(each -> !leaving.contains(each)).toList();
        if (staying.isEmpty()) {
            throw new Refusal(Refusal.Kind.ALL_WORDS, item.label(), words);
        }
        Target rest = new Target(item.sort().kind(), quotes(staying, WORDS_OF_A_TARGET));
        return keep(new Decision.Split(rest, quotes(leaving, leaving.size())), why);
    }

    /// The event was at another time.
    public LogLine correctTime(String event, String edtf, String why) throws IOException, Refusal {
        if (Dates.parse(edtf).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_A_TIME, edtf);
        }
        Target target = target(find(event, Sort.EVENT));
        return keep(new Decision.CorrectTime(target, edtf), why);
    }

    /// Somebody says this, which the machine did not find.
    public LogLine addStatement(
            String doc, String words, String speaker, @Nullable String cue, String why)
            throws IOException, Refusal {
        DocumentText text = text(doc);
        Span content = only(text, words);
        Quote cueQuote = cue == null ? null : Quote.of(text, nearest(text, cue, content));
        return keep(new Decision.AddStatement(Quote.of(text, content), speaker, cueQuote), why);
    }

    /// An earlier review no longer holds.
    public LogLine undo(int number, String why) throws IOException, Refusal {
        ReviewLog log = store.reviews();
        if (log.reviews().stream().noneMatch(review -> review.number() == number)) {
            throw new Refusal(Refusal.Kind.NO_SUCH_REVIEW, number);
        }
        if (undone(log).contains(number)) {
            throw new Refusal(Refusal.Kind.ALREADY_UNDONE, number);
        }
        return keep(new Decision.Undo(number), why);
    }

    /// The whole log, oldest first.
    public List<LogLine> log() throws IOException {
        ReviewLog log = store.reviews();
        Set<Integer> undone = undone(log);
        Set<Integer> unplaced =
                openCase.caseFile().unplaced().stream()
                        .map(Review::number)
                        .collect(Collectors.toSet());
        return log.reviews().stream()
                .map(review ->
                        LogLine.of(
                                review,
                                undone.contains(review.number())
                                        ? LogLine.State.UNDONE
                                        : unplaced.contains(review.number())
                                                ? LogLine.State.UNPLACED
                                                : LogLine.State.HOLDS))
                .toList();
    }

    /// Numbers of the reviews that a later one undid.
    private static Set<Integer> undone(ReviewLog log) {
        Set<Integer> undone = new HashSet<>();
        for (Review review : log.reviews().reversed()) {
            if (review.decision() instanceof Decision.Undo(int number)
                    && !undone.contains(review.number())) {
                undone.add(number);
            }
        }
        return undone;
    }

    private LogLine keep(Decision decision, String why) throws IOException {
        Review review =
                store.append(who, clock.instant().truncatedTo(ChronoUnit.SECONDS), why, decision);
        openCase.decided();
        boolean isPlaced = !openCase.caseFile().unplaced().contains(review);
        return LogLine.of(review, isPlaced ? LogLine.State.HOLDS : LogLine.State.UNPLACED);
    }

    /// The one item that an id or words mean.
    private Item find(String asked, Sort... sorts) throws IOException, Refusal {
        List<Item> items =
                Item.of(openCase.caseFile()).stream()
                        .filter(item -> sorts.length == 0 || List.of(sorts).contains(item.sort()))
                        .toList();
        Optional<Item> byId = items.stream().filter(item -> item.id().equals(asked)).findFirst();
        if (byId.isPresent()) {
            return byId.get();
        }
        List<Item> named = items.stream().filter(item -> isNamed(item, asked)).toList();
        Terms query = Terms.of(asked);
        List<Item> candidates =
                !named.isEmpty() || query.terms().isEmpty()
                        ? named
                        : items.stream().filter(item -> holds(item, query)).toList();
        if (candidates.isEmpty()) {
            String wanted =
                    sorts.length == 0
                            ? "item"
                            : Arrays.stream(sorts)
                                    .map(Sort::label)
                                    .collect(Collectors.joining(" or "));
            throw new Refusal(Refusal.Kind.NO_SUCH_ITEM, wanted, asked);
        }
        if (candidates.size() > 1) {
            throw new Refusal(Refusal.Kind.AMBIGUOUS, asked, ids(candidates));
        }
        return candidates.getFirst();
    }

    private static boolean isNamed(Item item, String asked) {
        return item.label().equalsIgnoreCase(asked)
                || item.names().stream().anyMatch(name -> name.equalsIgnoreCase(asked));
    }

    private static String ids(List<Item> items) {
        String ids =
                items.stream()
                        .limit(MOST_CANDIDATES)
                        .map(Item::id)
                        .collect(Collectors.joining(", "));
        return items.size() > MOST_CANDIDATES ? ids + " and others" : ids;
    }

    private Target target(Item item) throws IOException, Refusal {
        return new Target(item.sort().kind(), quotes(item.passages(), WORDS_OF_A_TARGET));
    }

    private List<Quote> quotes(List<Passage> passages, int most) throws IOException, Refusal {
        List<Quote> quotes = new ArrayList<>();
        for (Passage passage : passages.stream().distinct().limit(most).toList()) {
            quotes.add(Quote.of(text(passage.doc()), passage.span()));
        }
        return quotes;
    }

    private DocumentText text(String doc) throws IOException, Refusal {
        return openCase.documents().stream()
                .map(AnnotatedDocument::text)
                .filter(text -> text.id().equals(doc))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NO_SUCH_DOCUMENT, doc));
    }

    private static Span only(DocumentText text, String words) throws Refusal {
        List<Span> places = places(text, words);
        if (places.isEmpty()) {
            throw new Refusal(Refusal.Kind.WORDS_NOT_THERE, text.id(), words);
        }
        if (places.size() > 1) {
            throw new Refusal(Refusal.Kind.WORDS_TWICE, text.id(), words, places.size());
        }
        return places.getFirst();
    }

    private static Span nearest(DocumentText text, String words, Span to) throws Refusal {
        return places(text, words).stream()
                .min((one, other) ->
                        Integer.compare(
                                Math.abs(one.start() - to.start()),
                                Math.abs(other.start() - to.start())))
                .orElseThrow(() -> new Refusal(Refusal.Kind.WORDS_NOT_THERE, text.id(), words));
    }

    private static List<Span> places(DocumentText text, String words) {
        List<Span> places = new ArrayList<>();
        for (int at = text.text().indexOf(words);
                at >= 0 && !words.isEmpty();
                at = text.text().indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }
}
