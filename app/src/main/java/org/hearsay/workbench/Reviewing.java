package org.hearsay.workbench;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.review.Consistency;
import org.hearsay.review.Decision;
import org.hearsay.review.ItemGrade;
import org.hearsay.review.Proposal;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.review.SourceGrade;
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

    /// The actor goes by another name; the event is called otherwise.
    public LogLine rename(String actor, String name, String why) throws IOException, Refusal {
        if (name.chars().noneMatch(Character::isLetter)) {
            throw new Refusal(Refusal.Kind.EMPTY_NAME);
        }
        return keep(
                new Decision.Rename(target(find(actor, Sort.ACTOR, Sort.EVENT)), name.strip()),
                why);
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

    /// Somebody says this, at a place that a person selected.
    public LogLine addStatement(
            String doc, Span content, String speaker, @Nullable String cue, String why)
            throws IOException, Refusal {
        checkIsKnown(speaker);
        DocumentText text = text(doc);
        Quote cueQuote = cue == null ? null : Quote.of(text, nearest(text, cue, content));
        return keep(new Decision.AddStatement(Quote.of(text, content), speaker, cueQuote), why);
    }

    /// The words at a place mean somebody or something that the machine did not see.
    ///
    /// @param name what it is called; empty for the words themselves
    public LogLine addActor(String doc, Span words, String kind, String name, String why)
            throws IOException, Refusal {
        DocumentText text = text(doc);
        String given = name.isBlank() ? Lines.joined(words.of(text.text())) : Lines.joined(name);
        if (given.chars().noneMatch(Character::isLetter)) {
            throw new Refusal(Refusal.Kind.EMPTY_NAME);
        }
        return keep(new Decision.AddActor(Quote.of(text, words), kind, given), why);
    }

    /// What a person tells of an event that the machine did not see.
    ///
    /// @param type a name of [org.hearsay.event.EventType#known]
    /// @param label what it is called; empty for the words themselves
    /// @param actor id or name of who did it; empty when nobody is told
    /// @param recipient id or name of whom it was done to; empty when nobody is told
    /// @param edtf when it was; empty when nobody says
    public record NewEvent(
            String type, String label, String actor, String recipient, String edtf) {}

    /// The words at a place tell an event that the machine did not see.
    public LogLine addEvent(String doc, Span words, NewEvent event, String why)
            throws IOException, Refusal {
        if (!event.edtf().isBlank() && Dates.parse(event.edtf().strip()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_A_TIME, event.edtf());
        }
        DocumentText text = text(doc);
        String label =
                event.label().isBlank() ? Lines.joined(words.of(text.text())) : event.label();
        return keep(
                new Decision.AddEvent(
                        Quote.of(text, words),
                        event.type().isBlank() ? "ACT" : event.type().strip(),
                        Lines.joined(label),
                        mention(text, words, event.actor()),
                        mention(text, words, event.recipient()),
                        event.edtf().isBlank() ? null : event.edtf().strip()),
                why);
    }

    /// The words nearest to a place by which a document means somebody; null when nobody is asked.
    private @Nullable Quote mention(DocumentText text, Span place, String actor)
            throws IOException, Refusal {
        if (actor.isBlank()) {
            return null;
        }
        Passage nearest =
                find(actor.strip(), Sort.ACTOR).passages().stream()
                        .filter(each -> each.doc().equals(text.id()))
                        .min(
                                Comparator.comparingInt(
                                        each -> Math.abs(each.span().start() - place.start())))
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NO_SUCH_SPEAKER, actor));
        return Quote.of(text, nearest.span());
    }

    private void checkIsKnown(String speaker) throws IOException, Refusal {
        boolean isKnown =
                openCase.caseFile().actors().stream()
                        .anyMatch(actor ->
                                actor.id().value().equals(speaker)
                                        || actor.name().equalsIgnoreCase(speaker)
                                        || actor.names().stream()
                                                .anyMatch(name -> name.equalsIgnoreCase(speaker)));
        if (!isKnown) {
            throw new Refusal(Refusal.Kind.NO_SUCH_SPEAKER, speaker);
        }
    }

    /// A remark on a place that a person selected.
    public LogLine note(String doc, Span place, String words, String why)
            throws IOException, Refusal {
        Quote quote = Quote.of(text(doc), place);
        Target target = new Target(Target.Kind.DOCUMENT, List.of(quote));
        return keep(new Decision.Note(target, words.strip()), why);
    }

    /// Two actors, or two events, are two, however alike they look.
    public LogLine keepApart(Sort sort, String one, String other, String why)
            throws IOException, Refusal {
        Item first = find(one, sort);
        Item second = find(other, sort);
        if (first.equals(second)) {
            throw new Refusal(Refusal.Kind.SAME_ITEM, first.id());
        }
        return keep(new Decision.KeepApart(target(first), target(second)), why);
    }

    /// Another than the machine took it for makes the statement.
    public LogLine attribute(String statement, String speaker, String why)
            throws IOException, Refusal {
        Item item = find(statement, Sort.STATEMENT);
        checkIsKnown(speaker);
        return keep(new Decision.Attribute(target(item), speaker), why);
    }

    /// So far can a source be relied on: an actor or a document, A to F.
    public LogLine gradeSource(String source, String grade, String why)
            throws IOException, Refusal {
        String letter = grade.strip().toUpperCase(Locale.ROOT);
        SourceGrade found =
                Arrays.stream(SourceGrade.values())
                        .filter(each -> each.name().equals(letter))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_A_GRADE, grade));
        return keep(new Decision.GradeSource(target(findAny(source)), found), why);
    }

    /// So credible is an item, 1 to 6.
    public LogLine gradeItem(String item, String grade, String why) throws IOException, Refusal {
        ItemGrade found =
                Arrays.stream(ItemGrade.values())
                        .filter(each -> Integer.toString(each.figure()).equals(grade.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_A_GRADE, grade));
        return keep(new Decision.GradeItem(target(findAny(item)), found), why);
    }

    /// A remark on an item.
    public LogLine note(String item, String words, String why) throws IOException, Refusal {
        if (words.isBlank()) {
            throw new Refusal(Refusal.Kind.EMPTY_NOTE);
        }
        return keep(new Decision.Note(target(findAny(item)), words.strip()), why);
    }

    /// A further answer to the question of a dispute.
    public LogLine suppose(String dispute, String hypothesis, String why)
            throws IOException, Refusal {
        if (hypothesis.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new Refusal(Refusal.Kind.EMPTY_HYPOTHESIS);
        }
        Target target = target(find(dispute, Sort.DISPUTE));
        return keep(new Decision.Suppose(target, Lines.joined(hypothesis)), why);
    }

    /// How some words stand to an answer to the question of a dispute, `++` to `--`.
    public LogLine weigh(
            String dispute, String hypothesis, String doc, Span evidence, String sign, String why)
            throws IOException, Refusal {
        Consistency consistency =
                Consistency.of(sign).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_A_SIGN, sign));
        Target target = target(find(dispute, Sort.DISPUTE));
        DocumentText text = text(doc);
        if (evidence.end() > text.text().length()) {
            throw new Refusal(Refusal.Kind.WORDS_NOT_THERE, doc, evidence);
        }
        return keep(
                new Decision.Weigh(target, hypothesis, Quote.of(text, evidence), consistency), why);
    }

    // --- The queue --------------------------------------------------------------------------

    /// The questions that nobody has answered, those on which most hangs first.
    public List<Proposal> queue() throws IOException {
        return openCase.caseFile().proposals();
    }

    /// The question of an id.
    public Proposal proposal(String id) throws IOException, Refusal {
        return queue().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NO_SUCH_PROPOSAL, id));
    }

    /// It is so: the two are one, or the reading is right.
    public LogLine accept(String proposal, String why) throws IOException, Refusal {
        Proposal asked = proposal(proposal);
        return keep(
                switch (asked.kind()) {
                    case MERGE, IDENTIFICATION, SAME_EVENT ->
                            new Decision.Merge(
                                    target(asked.subjects().getFirst()),
                                    target(asked.subjects().getLast()));
                    case CONFLICT, DOUBTFUL_READING ->
                            new Decision.Confirm(target(asked.subjects().getFirst()));
                },
                why);
    }

    /// It is not so: the two are two, or the reading is wrong.
    public LogLine dismiss(String proposal, String why) throws IOException, Refusal {
        Proposal asked = proposal(proposal);
        return keep(
                switch (asked.kind()) {
                    case MERGE, IDENTIFICATION, SAME_EVENT ->
                            new Decision.KeepApart(
                                    target(asked.subjects().getFirst()),
                                    target(asked.subjects().getLast()));
                    case CONFLICT, DOUBTFUL_READING ->
                            new Decision.Reject(target(asked.subjects().getFirst()));
                },
                why);
    }

    private Target target(Proposal.Subject subject) throws IOException, Refusal {
        return new Target(subject.kind(), quotes(subject.passages(), WORDS_OF_A_TARGET));
    }

    // --- The log ----------------------------------------------------------------------------

    /// An earlier review no longer holds.
    public LogLine undo(int number, String why) throws IOException, Refusal {
        ReviewLog log = store.reviews();
        if (log.find(number).isEmpty()) {
            throw new Refusal(Refusal.Kind.NO_SUCH_REVIEW, number);
        }
        if (log.undone().contains(number)) {
            throw new Refusal(Refusal.Kind.ALREADY_UNDONE, number);
        }
        return keep(new Decision.Undo(number), why);
    }

    /// The last review that holds no longer holds; again, and the one before it.
    public LogLine undo(String why) throws IOException, Refusal {
        Review last =
                store.reviews()
                        .lastInForce()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOTHING_TO_UNDO));
        return keep(new Decision.Undo(last.number()), why);
    }

    /// What was undone last holds again, if nothing has been decided since.
    public LogLine redo(String why) throws IOException, Refusal {
        Review undoing =
                store.reviews()
                        .lastUndoing()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NOTHING_TO_REDO));
        return keep(new Decision.Undo(undoing.number()), why);
    }

    /// Somebody else should look at a review.
    public LogLine askOpinion(int number, String why) throws IOException, Refusal {
        checkHolds(number);
        return keep(new Decision.AskOpinion(number), why);
    }

    /// A second person's opinion of a review. It is given by somebody else than decided.
    public LogLine giveOpinion(int number, boolean agrees, String why) throws IOException, Refusal {
        Review review = checkHolds(number);
        if (review.who().equalsIgnoreCase(who.strip())) {
            throw new Refusal(Refusal.Kind.OWN_OPINION, who, number);
        }
        return keep(new Decision.GiveOpinion(number, agrees), why);
    }

    private Review checkHolds(int number) throws IOException, Refusal {
        ReviewLog log = store.reviews();
        Review review =
                log.find(number)
                        .filter(each -> !each.decision().isAboutReview())
                        .orElseThrow(() -> new Refusal(Refusal.Kind.NO_SUCH_REVIEW, number));
        if (log.undone().contains(number)) {
            throw new Refusal(Refusal.Kind.ALREADY_UNDONE, number);
        }
        return review;
    }

    /// The whole log, oldest first.
    public List<LogLine> log() throws IOException {
        return LogLine.of(store.reviews(), openCase.caseFile().unplaced());
    }

    /// An item of any sort, a document among them.
    private Item findAny(String asked) throws IOException, Refusal {
        Optional<Item> document = Item.document(openCase.caseFile(), asked);
        return document.isPresent() ? document.get() : find(asked);
    }

    private LogLine keep(Decision decision, String why) throws IOException {
        store.append(who, clock.instant().truncatedTo(ChronoUnit.SECONDS), why, decision);
        openCase.decided();
        return LogLine.last(store.reviews(), openCase.caseFile().unplaced());
    }

    /// The one item that an id or words mean.
    private Item find(String asked, Sort... sorts) throws IOException, Refusal {
        Optional<Item> known =
                Item.find(openCase.caseFile(), asked)
                        .filter(item -> sorts.length == 0 || List.of(sorts).contains(item.sort()));
        if (known.isPresent()) {
            return known.get();
        }
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
        return openCase.text(doc)
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
