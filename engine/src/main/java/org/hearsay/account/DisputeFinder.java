package org.hearsay.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.account.Dispute.Position;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Slug;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.event.Factuality.Value;
import org.hearsay.language.Tokens;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Dates;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Finds what the accounts of one event disagree on: whether it happened, when, by whom.
///
/// A conflict needs one slot of one event and two voices that are not the same in the end. The same
/// in other words, a less precise date, a softer hedge are none.
public final class DisputeFinder {
    /// In a case of so few documents who, what and when tell one event from another.
    private static final int FEW_DOCUMENTS = 3;

    /// As many documents as one affair has; more are a collection.
    private static final int ONE_AFFAIR = 12;

    private static final double ALIKE = 0.5;

    private static final double ENOUGH_IN_COMMON = 1.3;

    private final Map<String, AnnotatedDocument> documents = new HashMap<>();
    private final Actors actors;
    private final Statements statements;
    private final Origins origins;
    private final TermWeights weights;

    private DisputeFinder(
            List<AnnotatedDocument> documents,
            List<Clause> clauses,
            Actors actors,
            Statements statements,
            Origins origins) {
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.weights = new TermWeights(clauses);
        this.actors = actors;
        this.statements = statements;
        this.origins = origins;
    }

    /// The disputes over events, and those over amounts and worth.
    public static List<Dispute> find(
            List<AnnotatedDocument> documents,
            Actors actors,
            Events events,
            Statements statements,
            List<Account> accounts,
            Origins origins) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> docs = new HashSet<>();
        documents.forEach(document -> docs.add(document.id()));
        documents.stream()
                .filter(document -> isNoRepetition(document.id(), origins, docs))
                .forEach(document -> clauses.addAll(ClauseFinder.find(document, actors)));
        DisputeFinder finder = new DisputeFinder(documents, clauses, actors, statements, origins);
        Map<Event.Id, List<Account>> byEvent = new TreeMap<>();
        accounts.forEach(account ->
                byEvent.computeIfAbsent(account.event(), key -> new ArrayList<>()).add(account));
        List<Dispute> disputes = new ArrayList<>();
        for (Event event : events.all()) {
            List<Account> own = byEvent.getOrDefault(event.id(), List.of());
            finder.addLike(finder.happened(event, own).stream().toList(), disputes);
            finder.time(event).ifPresent(disputes::add);
            finder.agent(event).ifPresent(disputes::add);
        }
        disputes.addAll(DateDisputes.find(clauses, statements, origins));
        disputes.addAll(InformedDisputes.find(clauses, actors, statements, origins));
        finder.addLike(DecisionDisputes.find(clauses, actors, statements, origins), disputes);
        finder.addLike(
                DenialDisputes.find(clauses, statements, origins).stream()
                        .filter(dispute ->
                                disputes.stream().noneMatch(known -> isSame(known, dispute)))
                        .toList(),
                disputes);
        finder.addLike(NumberDisputes.find(clauses, events, statements, origins), disputes);
        disputes.addAll(IdentityDisputes.find(actors, statements, origins));
        finder.addLike(CauseDisputes.find(documents, events, statements, origins), disputes);
        disputes.addAll(WorthDisputes.find(documents, actors, statements, origins));
        return distinct(disputes);
    }

    /// Of many documents on many matters, two sentences with a person and two words in common are
    /// seldom of one matter: there the words of two positions must be alike to a good part.
    private void addLike(List<Dispute> found, List<Dispute> disputes) {
        found.stream()
                .filter(dispute -> documents.size() <= ONE_AFFAIR || areAlike(dispute))
                .forEach(disputes::add);
    }

    private boolean areAlike(Dispute dispute) {
        List<Position> positions = dispute.positions();
        for (int i = 0; i < positions.size(); i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                for (Passage one : positions.get(i).passages()) {
                    for (Passage other : positions.get(j).passages()) {
                        if (likeness(one, other) >= ALIKE) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /// How much of what the one that says less says the other says too, rare words counting more.
    private double likeness(Passage one, Passage other) {
        Set<String> shared = shared(one, other);
        Set<String> ones = new TreeSet<>(families(one));
        Set<String> others = new TreeSet<>(families(other));
        ones.removeAll(DenialDisputes.COMMON);
        others.removeAll(DenialDisputes.COMMON);
        double least = Math.min(weights.sum(ones), weights.sum(others));
        return shared.size() < 2 || least <= 0 ? 0 : weights.sum(shared) / least;
    }

    /// Is it of the same sort, and do two of its positions rest on words of two positions of the
    /// other?
    private static boolean isSame(Dispute known, Dispute dispute) {
        boolean isSameSort =
                known.type() == dispute.type() || known.type() == Dispute.Type.KNOWLEDGE;
        return isSameSort
                && dispute.positions().stream()
                        .allMatch(position ->
                                known.positions().stream().anyMatch(its -> overlap(position, its)));
    }

    private static boolean overlap(Position one, Position other) {
        return one.passages().stream()
                .anyMatch(passage ->
                        other.passages().stream()
                                .anyMatch(its ->
                                        its.doc().equals(passage.doc())
                                                && its.span().overlaps(passage.span())));
    }

    /// What a document repeats from another one of the case is no account of its own.
    private static boolean isNoRepetition(String doc, Origins origins, Set<String> docs) {
        String root = origins.root(doc);
        return root.equals(doc) || !docs.contains(root);
    }

    /// Disputes with an id each, sorted by it.
    public static List<Dispute> distinct(List<Dispute> disputes) {
        Set<String> taken = new HashSet<>();
        List<Dispute> result = new ArrayList<>();
        disputes.stream()
                .sorted(
                        Comparator.comparing(Dispute::id)
                                .thenComparing(dispute ->
                                        dispute.positions().getFirst().passages().getFirst()))
                .forEach(dispute -> {
                    String id = dispute.id().value();
                    for (int i = 2; !taken.add(id); i++) {
                        id = dispute.id().value() + "-" + i;
                    }
                    result.add(
                            new Dispute(
                                    new Dispute.Id(id),
                                    dispute.question(),
                                    dispute.type(),
                                    dispute.about(),
                                    dispute.positions(),
                                    dispute.why(),
                                    dispute.standing()));
                });
        result.sort(Comparator.comparing(Dispute::id));
        return result;
    }

    /// A dispute that the machine found.
    public static Dispute proposed(
            Dispute.Type type,
            String question,
            List<String> about,
            List<Position> positions,
            String why) {
        return new Dispute(
                new Dispute.Id("dispute-" + type.label() + "-" + Slug.of(question)),
                question,
                type,
                about,
                positions,
                why,
                Standing.PROPOSED);
    }

    private Optional<Dispute> happened(Event event, List<Account> accounts) {
        List<Account> yes =
                accounts.stream()
                        .filter(account -> account.kind() == Factuality.Kind.ACTUAL)
                        .filter(account ->
                                account.value() == Value.CT_PLUS
                                        || account.value() == Value.PR_PLUS)
                        .toList();
        List<Account> no =
                accounts.stream()
                        .filter(account -> account.kind() == Factuality.Kind.ACTUAL)
                        .filter(account ->
                                account.value() == Value.CT_MINUS
                                        || account.value() == Value.PR_MINUS)
                        .toList();
        if (yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        boolean voicesDiffer =
                yes.stream()
                        .anyMatch(one ->
                                no.stream()
                                        .anyMatch(other ->
                                                !origins.same(one.voice(), other.voice())));
        boolean storyChanged =
                yes.stream()
                        .anyMatch(one ->
                                no.stream()
                                        .noneMatch(other ->
                                                docs(one).stream()
                                                        .anyMatch(docs(other)::contains)));
        boolean isOfOneThing =
                documents.size() <= FEW_DOCUMENTS || speakOfOneThing(passages(yes), passages(no));
        if (!voicesDiffer && !storyChanged || !isOfOneThing) {
            return Optional.empty();
        }
        return Optional.of(
                proposed(
                        Dispute.Type.HAPPENED,
                        "Did this happen: " + event.label() + "?",
                        List.of(event.id().value()),
                        List.of(position("it happened", yes), position("it did not happen", no)),
                        voicesDiffer
                                ? "one account tells it as having happened, another denies it"
                                : "the same voice tells it in one document and denies it in another"));
    }

    private static Set<String> docs(Account account) {
        Set<String> docs = new TreeSet<>();
        account.passages().forEach(passage -> docs.add(passage.doc()));
        return docs;
    }

    private static List<Passage> passages(List<Account> accounts) {
        return accounts.stream().flatMap(account -> account.passages().stream()).toList();
    }

    /// Have words of one side and words of another enough in common, besides what is common to all
    /// documents? Events are joined by who, what and when; of a much told affair ("sent", "said",
    /// the same few people) that is too little to hold two voices against one another.
    private boolean speakOfOneThing(List<Passage> ones, List<Passage> others) {
        for (Passage one : ones) {
            for (Passage other : others) {
                Set<String> shared = shared(one, other);
                boolean isMore = shared.size() > 1;
                if (areNear(one, other) && isMore
                        || isMostOf(shared, one, other)
                        || weights.sum(shared) >= ENOUGH_IN_COMMON) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The same said in much the same words, however common they are in a small case. One word, the
    /// verb itself, is not enough where more is said: "I refused to believe it", "he refused to let
    /// them go".
    private boolean isMostOf(Set<String> shared, Passage one, Passage other) {
        int least = Math.min(families(one).size(), families(other).size());
        boolean isBare = least <= 1 && !shared.isEmpty();
        return isBare || shared.size() > 1 && 3 * shared.size() >= 2 * least;
    }

    private boolean areNear(Passage one, Passage other) {
        if (!one.doc().equals(other.doc())) {
            return false;
        }
        Tokens tokens = document(one.doc()).parsed().tokens();
        return Math.abs(
                        tokens.sentence(tokens.wordAt(one.span().start()))
                                - tokens.sentence(tokens.wordAt(other.span().start())))
                <= 1;
    }

    private Set<String> shared(Passage one, Passage other) {
        Set<String> shared = new TreeSet<>(families(one));
        shared.retainAll(families(other));
        shared.removeAll(DenialDisputes.COMMON);
        return shared;
    }

    private Set<String> families(Passage passage) {
        Tokens tokens = document(passage.doc()).parsed().tokens();
        Set<String> families = new TreeSet<>();
        for (int i = tokens.wordAt(passage.span().start());
                i < tokens.size() && tokens.start(i) < passage.span().end();
                i++) {
            families.add(WordFamilies.of(tokens, i));
        }
        families.remove("");
        return families;
    }

    private Position position(String label, List<Account> accounts) {
        List<Stand> stands = new ArrayList<>();
        accounts.forEach(account ->
                account.passages()
                        .forEach(passage ->
                                stands.add(
                                        new Stand(account.voice(), account.statement(), passage))));
        return Stand.position(label, stands, origins);
    }

    private AnnotatedDocument document(String doc) {
        AnnotatedDocument document = documents.get(doc);
        if (document == null) {
            throw new IllegalStateException("No document " + doc);
        }
        return document;
    }

    /// Dates that cannot be one day. Each mention counts with the date nearest to its trigger.
    private Optional<Dispute> time(Event event) {
        if (!event.time().isContested() || event.kind() != Factuality.Kind.ACTUAL) {
            return Optional.empty();
        }
        Map<String, Known> dates = new TreeMap<>();
        Map<String, List<Stand>> byDate = new TreeMap<>();
        for (Event.MentionRef ref : event.mentions()) {
            if (isRepetition(ref, event)) {
                continue;
            }
            AnnotatedDocument document = document(ref.doc());
            EventMention mention = document.events().get(ref.event());
            Event.timeOf(document, mention)
                    .ifPresent(time -> {
                        Known known = (Known) time.time();
                        dates.put(known.edtf(), known);
                        Stand.add(
                                byDate,
                                known.edtf(),
                                stand(
                                        document,
                                        mention.within(),
                                        document.passage(
                                                mention.clause().covers(time.span())
                                                        ? mention.clause()
                                                        : mention.clause().hull(time.span()))));
                    });
        }
        List<String> distinct = disagreeing(dates);
        if (distinct.size() < 2 || areRepeated(byDate, distinct) || isOneList(byDate)) {
            return Optional.empty();
        }
        List<Position> positions =
                distinct.stream()
                        .map(edtf ->
                                Stand.position(
                                        Words.date(dates.get(edtf)),
                                        stands(dates, byDate, distinct, edtf),
                                        origins))
                        .toList();
        return Optional.of(
                proposed(
                        Dispute.Type.TIME,
                        "When was this: " + event.label() + "?",
                        List.of(event.id().value()),
                        positions,
                        "the dates cannot both be right"));
    }

    private boolean isRepetition(Event.MentionRef ref, Event event) {
        String source = origins.root(ref.doc());
        return !source.equals(ref.doc())
                && event.mentions().stream().anyMatch(other -> other.doc().equals(source));
    }

    /// "The attack in 1983, the attack in 1996": one sentence lists several acts and dates.
    private boolean isOneList(Map<String, List<Stand>> byDate) {
        return byDate.values().stream()
                        .flatMap(List::stream)
                        .map(stand -> {
                            Tokens tokens = document(stand.passage().doc()).parsed().tokens();
                            int word = tokens.wordAt(stand.passage().span().start());
                            return stand.passage().doc() + " " + tokens.sentence(word);
                        })
                        .distinct()
                        .count()
                == 1;
    }

    /// A document and its repetition differ in nothing but what their dates were counted from.
    private boolean areRepeated(Map<String, List<Stand>> byDate, List<String> dates) {
        Set<String> docs = new TreeSet<>();
        Set<String> roots = new TreeSet<>();
        for (String date : dates) {
            for (Stand stand : byDate.getOrDefault(date, List.of())) {
                docs.add(stand.passage().doc());
                roots.add(origins.root(stand.passage().doc()));
            }
        }
        return docs.size() > 1 && roots.size() == 1;
    }

    /// The most precise dates that disagree with one another; a wider one that holds one of them is
    /// no position.
    private static List<String> disagreeing(Map<String, Known> dates) {
        List<String> chosen = new ArrayList<>();
        dates.entrySet().stream()
                .sorted(
                        Comparator.comparingLong((Map.Entry<String, Known> date) ->
                                        Dates.widthDays(date.getValue()))
                                .thenComparing(Map.Entry::getKey))
                .forEach(date -> {
                    if (chosen.stream()
                            .noneMatch(edtf -> agree(dates.get(edtf), date.getValue()))) {
                        chosen.add(date.getKey());
                    }
                });
        chosen.sort(Comparator.naturalOrder());
        return chosen;
    }

    private static boolean agree(@Nullable Known one, Known other) {
        return one != null && Dates.agree(one, other);
    }

    /// What is said for a date: the words that give it, and less precise ones that fit it and no
    /// other position.
    private static List<Stand> stands(
            Map<String, Known> dates,
            Map<String, List<Stand>> byDate,
            List<String> positions,
            String edtf) {
        List<Stand> stands = new ArrayList<>();
        dates.forEach((written, known) -> {
            List<String> fitting =
                    positions.stream().filter(each -> agree(dates.get(each), known)).toList();
            if (written.equals(edtf) || fitting.equals(List.of(edtf))) {
                stands.addAll(byDate.getOrDefault(written, List.of()));
            }
        });
        return stands;
    }

    private Stand stand(AnnotatedDocument document, @Nullable Integer within, Passage passage) {
        return statements.stand(document, within, passage);
    }

    /// Different doers of one act, told by different voices, none of them the body of the other.
    private Optional<Dispute> agent(Event event) {
        Map<String, List<Stand>> byDoer = new LinkedHashMap<>();
        for (Event.MentionRef ref : event.mentions()) {
            if (isRepetition(ref, event)) {
                continue;
            }
            AnnotatedDocument document = document(ref.doc());
            EventMention mention = document.events().get(ref.event());
            TreeSet<Actor.Id> own = new TreeSet<>();
            mention.participants().stream()
                    .filter(participant -> participant.role() == EventMention.Role.ACTOR)
                    .forEach(participant ->
                            actors.ofMention(document, participant.mention())
                                    .filter(id -> actors.actor(id).named())
                                    .ifPresent(own::add));
            if (own.size() == 1
                    && mention.kind() == Factuality.Kind.ACTUAL
                    && isAffirmed(mention)) {
                String key = own.first().value();
                Stand.add(
                        byDoer, key, stand(document, mention.within(), document.telling(mention)));
            }
        }
        if (byDoer.size() < 2 || shareABody(byDoer.keySet()) || sameVoices(byDoer)) {
            return Optional.empty();
        }
        List<List<Passage>> sides =
                byDoer.values().stream()
                        .map(stands -> stands.stream().map(Stand::passage).toList())
                        .toList();
        boolean isOfOneThing = false;
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                isOfOneThing |= speakOfOneThing(sides.get(i), sides.get(j));
            }
        }
        if (!isOfOneThing) {
            return Optional.empty();
        }
        List<Position> positions =
                byDoer.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                Stand.position(
                                        origins.nameOf(entry.getKey()), entry.getValue(), origins))
                        .toList();
        return Optional.of(
                proposed(
                        Dispute.Type.AGENT,
                        "Who did this: " + event.label() + "?",
                        List.of(event.id().value()),
                        positions,
                        "the accounts name different doers"));
    }

    private static boolean isAffirmed(EventMention mention) {
        return mention.factuality().stream()
                .anyMatch(each -> each.value() == Value.CT_PLUS || each.value() == Value.PR_PLUS);
    }

    private boolean shareABody(Set<String> doers) {
        return origins.parties(doers).size() < doers.size()
                || doers.stream().map(doer -> actors.find(doer).map(Actor::kind)).distinct().count()
                        > 1;
    }

    private boolean sameVoices(Map<String, List<Stand>> byDoer) {
        Set<Set<String>> voices = new HashSet<>();
        byDoer.values()
                .forEach(stands ->
                        voices.add(origins.of(stands.stream().map(Stand::voice).toList())));
        return voices.size() < byDoer.size();
    }

    /// Small words for labels.
    static final class Words {
        private static final List<String> MONTHS =
                List.of(
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December");

        private Words() {}

        /// A date as a person writes it: `12 March 1974`.
        static String date(@Nullable Known time) {
            if (time == null) {
                return "";
            }
            var day = time.earliestStart().toLocalDate();
            if (time.edtf().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return day.getDayOfMonth()
                        + " "
                        + MONTHS.get(day.getMonthValue() - 1)
                        + " "
                        + day.getYear();
            }
            if (time.edtf().matches("\\d{4}-\\d{2}")) {
                return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
            }
            return time.edtf();
        }
    }
}
