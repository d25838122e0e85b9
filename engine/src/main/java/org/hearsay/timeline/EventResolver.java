package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.PlacedReview;
import org.hearsay.actor.Slug;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventMention.Role;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.review.Decision;
import org.hearsay.review.Proposal;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeValue.Known;
import org.hearsay.timeline.Event.Dated;
import org.hearsay.timeline.Event.MentionRef;
import org.hearsay.timeline.Event.Participant;
import org.hearsay.timeline.Event.When;
import org.jspecify.annotations.Nullable;

/// Finds which mentions of all documents tell one event.
///
/// The mentions that one document groups are one telling. Tellings of different documents are
/// compared when they share an act and a participant, an object or a day ([Likeness]); the most
/// alike are joined first, and a join is made only when no two tellings of the joined sets
/// contradict each other. Two tellings of one document are never joined: the document keeps them
/// apart.
public final class EventResolver {
    private static final int LARGEST_BLOCK = 60;

    private static final int MOST_TELLINGS = 80;
    private static final int SAMPLE = 12;

    /// So few documents are of one affair.
    private static final int FEW_DOCUMENTS = 40;

    /// Points of likeness at which it matters no more how alike the documents are.
    private static final int SURE = 8;

    private final EventDetails details = new EventDetails();
    private final List<AnnotatedDocument> documents;
    private final Actors actors;
    private final UnaryOperator<String> root;
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<MentionRef, Integer> index = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Group> groupOf = new HashMap<>();
    private final TellingPairs pairs = new TellingPairs();

    private static final class Group {
        final TreeSet<Integer> members = new TreeSet<>();
        final List<String> joins = new ArrayList<>();
        Standing standing = Standing.PROPOSED;
        @Nullable Known correctedTime;
        @Nullable String label;
        boolean rejected;
    }

    private final Topics topics;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Double> likeness = new HashMap<>();

    private EventResolver(
            List<AnnotatedDocument> documents, Actors actors, UnaryOperator<String> root) {
        this.root = root;
        this.documents = documents;
        this.actors = actors;
        topics = new Topics(documents);
        documents.forEach(document -> numbers.put(document.id(), numbers.size()));
        for (AnnotatedDocument document : documents) {
            Map<Integer, List<EventMention>> byGroup = new TreeMap<>();
            document.events()
                    .forEach(mention ->
                            byGroup.computeIfAbsent(mention.group(), key -> new ArrayList<>())
                                    .add(mention));
            for (List<EventMention> mentions : byGroup.values()) {
                Telling telling = new Telling(document, mentions, actors);
                if (telling.kind == Factuality.Kind.GENERIC) {
                    continue;
                }
                mentions.forEach(mention ->
                        index.put(new MentionRef(document.id(), mention.id()), tellings.size()));
                tellings.add(telling);
            }
        }
        for (int i = 0; i < tellings.size(); i++) {
            Group group = new Group();
            group.members.add(i);
            groups.add(group);
            groupOf.put(i, group);
        }
    }

    /// The events of documents that stand in the order of their ids, under the reviews that could
    /// be placed.
    ///
    /// @param root the document that a document repeats in the end, or itself
    public static Events resolve(
            List<AnnotatedDocument> documents,
            Actors actors,
            UnaryOperator<String> root,
            List<PlacedReview> reviews) {
        EventResolver resolver = new EventResolver(documents, actors, root);
        resolver.joinAlike();
        reviews.forEach(resolver::apply);
        Events events = new Events(resolver.build());
        return events.asking(resolver.lookalikes(events));
    }

    /// What two tellings share counts most; then the topic of their documents, the most alike
    /// first.
    private void joinAlike() {
        compareInBlocks();
        compareKin();
        for (int points = pairs.mostPoints(); points >= Likeness.ENOUGH; points--) {
            for (long pair : pairs.sharing(points, points)) {
                boolean isSure =
                        points >= SURE || documents.size() <= FEW_DOCUMENTS || areKin(pair);
                join(pair, isSure);
            }
        }
        joinInTopics();
    }

    private void join(long pair, boolean isSure) {
        Group one = group(TellingPairs.one(pair));
        Group other = group(TellingPairs.other(pair));
        boolean mayBeOne = one != other && (isSure || areOfOneTopic(one, other));
        if (!mayBeOne || !nobodyContradicts(one, other)) {
            return;
        }
        one.members.addAll(other.members);
        one.joins.addAll(other.joins);
        one.joins.add(
                first(pair).document.id()
                        + " and "
                        + second(pair).document.id()
                        + ": "
                        + String.join("; ", reasons(pair)));
        other.members.forEach(member -> groupOf.put(member, one));
        other.members.clear();
    }

    private Telling first(long pair) {
        return tellings.get(TellingPairs.one(pair));
    }

    private Telling second(long pair) {
        return tellings.get(TellingPairs.other(pair));
    }

    /// Why two tellings may be one event.
    private List<String> reasons(long pair) {
        Optional<Likeness> likeness =
                pairs.isInTopic(pair)
                        ? Likeness.inTopic(first(pair), second(pair))
                        : Likeness.nearly(first(pair), second(pair), areKin(pair));
        return likeness.orElseThrow().reasons();
    }

    /// Are two sets of tellings alike on the whole, and not by one pair of documents alone? Of
    /// large sets some stand for all, and a set grows no larger than [#MOST_TELLINGS] by its topic
    /// alone.
    private boolean areOfOneTopic(Group one, Group other) {
        if (one.members.size() + other.members.size() > MOST_TELLINGS) {
            return false;
        }
        List<Integer> some = sample(one);
        List<Integer> others = sample(other);
        double sum = 0;
        for (int first : some) {
            for (int second : others) {
                sum += likeness(documentOf(first), documentOf(second));
            }
        }
        return sum / (some.size() * (double) others.size()) >= Topics.ALIKE_ON_AVERAGE;
    }

    private static List<Integer> sample(Group group) {
        List<Integer> all = List.copyOf(group.members);
        int step = 1 + (all.size() - 1) / SAMPLE;
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private int documentOf(int telling) {
        return Objects.requireNonNull(numbers.get(tellings.get(telling).document.id()));
    }

    private double likeness(int one, int other) {
        long key = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        return one == other
                ? 1
                : likeness.computeIfAbsent(key, pair -> topics.likeness(one, other));
    }

    private Group group(int telling) {
        Group group = groupOf.get(telling);
        if (group == null) {
            throw new IllegalStateException("No group of " + telling);
        }
        return group;
    }

    private void compareInBlocks() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (String key : keys(tellings.get(i))) {
                blocks.computeIfAbsent(key, each -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> block : blocks.values()) {
            if (block.size() > LARGEST_BLOCK) {
                continue;
            }
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    compare(block.get(i), block.get(j));
                }
            }
        }
    }

    /// Tellings of documents that repeat one another, however many: each with the first of its act
    /// and with the one before it.
    private void compareKin() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            String origin = root.apply(tellings.get(i).document.id());
            for (String act : tellings.get(i).particularActs()) {
                blocks.computeIfAbsent(origin + "|" + act, each -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> block : blocks.values()) {
            for (int i = 1; i < block.size(); i++) {
                compare(block.getFirst(), block.get(i));
                compare(block.get(i - 1), block.get(i));
            }
        }
    }

    private void compare(int one, int other) {
        long pair = TellingPairs.pair(one, other);
        if (pairs.points(pair) > 0 || first(pair).isToldApartFrom(second(pair))) {
            return;
        }
        Likeness.nearly(first(pair), second(pair), areKin(pair))
                .ifPresent(likeness -> pairs.put(pair, likeness.points(), false));
    }

    /// Joins tellings of one act in one document, or in two of one topic; documents equally alike
    /// in the order of their tellings.
    private void joinInTopics() {
        List<Map<String, List<Integer>>> byAct = new ArrayList<>();
        List<Topics.Pair> near = new ArrayList<>(topics.pairs());
        for (int i = 0; i < documents.size(); i++) {
            byAct.add(new TreeMap<>());
            near.add(new Topics.Pair(i, i, 1));
        }
        for (int i = 0; i < tellings.size(); i++) {
            for (String act : tellings.get(i).particularActs()) {
                byAct.get(documentOf(i)).computeIfAbsent(act, each -> new ArrayList<>()).add(i);
            }
        }
        near.sort(Comparator.comparingDouble((Topics.Pair each) -> -each.likeness()));
        for (int from = 0, to = 0; from < near.size(); from = to) {
            TreeSet<Long> equal = new TreeSet<>();
            while (to < near.size() && near.get(to).likeness() == near.get(from).likeness()) {
                Topics.Pair each = near.get(to++);
                compareInTopic(byAct.get(each.one()), byAct.get(each.other()), equal);
            }
            equal.forEach(pair -> join(pair, false));
        }
    }

    private void compareInTopic(
            Map<String, List<Integer>> acts, Map<String, List<Integer>> others, Set<Long> found) {
        acts.forEach((act, its) -> {
            for (int one : its) {
                for (int other : others.getOrDefault(act, List.of())) {
                    long pair = TellingPairs.pair(one, other);
                    if (one != other
                            && pairs.points(pair) < Likeness.ENOUGH
                            && Likeness.inTopic(first(pair), second(pair)).isPresent()) {
                        pairs.put(pair, Likeness.ENOUGH, true);
                        found.add(pair);
                    }
                }
            }
        });
    }

    /// Asks about pairs that are alike and not joined: too little in common, or other tellings
    /// contradict.
    private List<Proposal> lookalikes(Events events) {
        List<Optional<Event>> told = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            MentionRef ref = ref(i);
            told.add(
                    group(i).rejected
                            ? Optional.empty()
                            : events.ofMention(ref.doc(), ref.event()).map(events::event));
        }
        return new EventLookalikes(told, this::reasons).of(pairs);
    }

    private MentionRef ref(int telling) {
        Telling told = tellings.get(telling);
        return new MentionRef(told.document.id(), told.mentions.getFirst().id());
    }

    private boolean areKin(long pair) {
        return areKin(first(pair), second(pair));
    }

    private boolean areKin(Telling one, Telling other) {
        return root.apply(one.document.id()).equals(root.apply(other.document.id()));
    }

    /// Tellings under a common key are compared: the act with a participant, an object or a month;
    /// narrower keys beside the wide ones, so that a block too large to compare in full still meets
    /// its nearest.
    private Set<String> keys(Telling telling) {
        Set<String> keys = new TreeSet<>();
        Set<String> acts = new TreeSet<>(telling.stems);
        telling.types.forEach(type -> acts.add("type " + type));
        telling.sorts.forEach(sort -> acts.add("sort " + sort.line()));
        String family = root.apply(telling.document.id());
        telling.stems.forEach(stem -> keys.add("kin " + family + "|" + stem));
        List<String> sides = new ArrayList<>();
        telling.everybody().forEach(actor -> sides.add(actor.value()));
        telling.objects.forEach(object -> sides.add("object " + object));
        for (String act : acts) {
            for (int i = 0; i < sides.size(); i++) {
                keys.add(act + "|" + sides.get(i));
                telling.times.forEach(narrowed(keys, act + "|" + sides.get(i)));
                for (int j = i + 1; j < sides.size(); j++) {
                    keys.add(act + "|" + sides.get(i) + "|" + sides.get(j));
                }
            }
        }
        return keys;
    }

    private static java.util.function.Consumer<Known> narrowed(Set<String> keys, String key) {
        return time -> keys.add(key + "|" + time.earliestStart().toLocalDate().withDayOfMonth(1));
    }

    private boolean nobodyContradicts(Group one, Group other) {
        for (int first : one.members) {
            for (int second : other.members) {
                Telling a = tellings.get(first);
                Telling b = tellings.get(second);
                if (areToldApart(a, b) || contradict(a, b)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean areToldApart(Telling one, Telling other) {
        return one.isOneMoreThan(other)
                || one.isToldApartFrom(other)
                        && Collections.disjoint(one.particularActs(), other.particularActs());
    }

    private boolean contradict(Telling one, Telling other) {
        return Likeness.contradicts(one, other)
                && (one.kind != other.kind
                        || Likeness.of(one, other, areKin(one, other)).isEmpty());
    }

    private void apply(PlacedReview placed) {
        Optional<Group> target = groupAt(placed.one());
        if (target.isEmpty()) {
            return;
        }
        Group group = target.get();
        String says =
                "review " + placed.review().number() + " by " + placed.review().who() + " says so";
        switch (placed.review().decision()) {
            case Decision.Confirm _ -> {
                group.standing = Standing.CONFIRMED;
                group.rejected = false;
            }
            case Decision.Reject _ -> group.rejected = true;
            case Decision.CorrectTime(_, String edtf) ->
                    Dates.parse(edtf)
                            .ifPresent(time -> {
                                group.correctedTime = time;
                                group.standing = Standing.EDITED;
                            });
            case Decision.Merge _ ->
                    groupAt(placed.other())
                            .filter(other -> other != group)
                            .ifPresent(other -> {
                                group.members.addAll(other.members);
                                group.joins.addAll(other.joins);
                                group.joins.add(says);
                                group.standing = Standing.EDITED;
                                other.members.forEach(member -> groupOf.put(member, group));
                                other.members.clear();
                            });
            case Decision.Split _, Decision.KeepApart _ -> split(placed, group);
            case Decision.Rename(_, String label) -> {
                group.label = label;
                group.standing = Standing.EDITED;
            }
            case Decision.AddEvent(_, _, String label, _, _, String edtf) -> {
                group.label = label;
                group.standing = Standing.ADDED;
                group.rejected = false;
                if (edtf != null) {
                    Dates.parse(edtf).ifPresent(time -> group.correctedTime = time);
                }
            }
            case Decision.Attribute _,
                    Decision.AddStatement _,
                    Decision.AddActor _,
                    Decision.GradeSource _,
                    Decision.GradeItem _,
                    Decision.Suppose _,
                    Decision.Weigh _,
                    Decision.Note _,
                    Decision.AskOpinion _,
                    Decision.GiveOpinion _,
                    Decision.Undo _ -> {}
        }
    }

    private void split(PlacedReview placed, Group group) {
        List<Integer> leaving =
                tellingsAt(placed.other()).stream().filter(group.members::contains).toList();
        if (leaving.isEmpty() || leaving.size() == group.members.size()) {
            return;
        }
        Group other = new Group();
        other.members.addAll(leaving);
        other.standing = Standing.EDITED;
        leaving.forEach(member -> {
            group.members.remove(member);
            groupOf.put(member, other);
        });
        group.standing = Standing.EDITED;
        groups.add(other);
    }

    /// The event that stands on the words: of those whose act is among them, the one whose own
    /// words are most nearly these.
    private Optional<Group> groupAt(List<Passage> words) {
        return tellingsAt(words).stream()
                .min(Comparator.comparingInt(telling -> difference(telling, words)))
                .map(this::group);
    }

    private int difference(int telling, List<Passage> words) {
        Telling told = tellings.get(telling);
        int least = Integer.MAX_VALUE;
        for (Passage passage : words) {
            if (passage.doc().equals(told.document.id())) {
                for (EventMention mention : told.mentions) {
                    least = Math.min(least, difference(mention.trigger(), passage.span()));
                    least = Math.min(least, difference(mention.clause(), passage.span()));
                }
            }
        }
        return least;
    }

    private static int difference(Span one, Span other) {
        return Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end());
    }

    private List<Integer> tellingsAt(List<Passage> words) {
        TreeSet<Integer> found = new TreeSet<>();
        for (Passage passage : words) {
            for (AnnotatedDocument document : documents) {
                if (document.id().equals(passage.doc())) {
                    document.events().stream()
                            .filter(event -> event.trigger().overlaps(passage.span()))
                            .map(event -> index.get(new MentionRef(document.id(), event.id())))
                            .filter(java.util.Objects::nonNull)
                            .forEach(found::add);
                }
            }
        }
        return new ArrayList<>(found);
    }

    private List<Event> build() {
        List<Draft> drafts =
                groups.stream()
                        .filter(group -> !group.rejected && isEvent(group))
                        .map(this::draft)
                        .toList();
        Map<String, List<Draft>> byLabel = new TreeMap<>();
        drafts.forEach(draft ->
                byLabel.computeIfAbsent("event-" + Slug.of(draft.label), key -> new ArrayList<>())
                        .add(draft));
        List<Event> events = new ArrayList<>();
        Set<String> taken = new HashSet<>(byLabel.keySet());
        byLabel.forEach((slug, sharing) ->
                sharing.forEach(draft -> {
                    String id = slug;
                    if (sharing.size() > 1) {
                        MentionRef first = draft.mentions.getFirst();
                        id = slug + "-in-" + Slug.of(first.doc());
                        id = taken.add(id) ? id : id + "-" + first.event();
                        taken.add(id);
                    }
                    events.add(draft.event(new Event.Id(id)));
                }));
        events.sort(BY_TIME);
        return events;
    }

    static final Comparator<Event> BY_TIME =
            Comparator.comparing((Event event) -> event.time().known().isEmpty())
                    .thenComparing((one, other) ->
                            one.time().known().isPresent() && other.time().known().isPresent()
                                    ? compare(one.time().known().get(), other.time().known().get())
                                    : 0)
                    .thenComparing(Event::id);

    private static int compare(Known one, Known other) {
        int byStart = one.earliestStart().compareTo(other.earliestStart());
        return byStart != 0 ? byStart : one.latestEnd().compareTo(other.latestEnd());
    }

    private record Draft(
            String label,
            EventType type,
            Factuality.Kind kind,
            List<Participant> participants,
            List<Actor.Id> places,
            When time,
            List<MentionRef> mentions,
            List<Event.Detail> details,
            List<String> joins,
            List<Passage> passages,
            Standing standing) {
        Event event(Event.Id id) {
            return new Event(
                    id,
                    label,
                    type,
                    kind,
                    participants,
                    places,
                    time,
                    mentions,
                    details,
                    joins,
                    passages,
                    standing);
        }
    }

    /// An act that is not worth an event by itself is one when two documents tell it, or a person
    /// says that it is one.
    private boolean isEvent(Group group) {
        return group.standing == Standing.ADDED
                || group.members.stream().anyMatch(i -> tellings.get(i).isWorthTelling())
                || group.members.stream().map(i -> tellings.get(i).document.id()).distinct().count()
                        > 1;
    }

    private Draft draft(Group group) {
        List<Telling> members = group.members.stream().map(tellings::get).toList();
        List<EventMention> all =
                members.stream().flatMap(telling -> telling.mentions.stream()).toList();
        List<MentionRef> refs = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        TreeSet<Actor.Id> places = new TreeSet<>();
        for (Telling telling : members) {
            for (EventMention mention : telling.mentions) {
                refs.add(new MentionRef(telling.document.id(), mention.id()));
                passages.add(telling.document.passage(mention.clause()));
            }
            places.addAll(telling.places);
        }
        return new Draft(
                group.label == null ? label(members) : group.label,
                type(all),
                Telling.kind(all),
                participants(members),
                List.copyOf(places),
                when(group, members),
                refs,
                details.of(members),
                List.copyOf(group.joins),
                passages.stream().distinct().sorted().toList(),
                group.standing);
    }

    /// The label of the mention that tells most, told as actual first, of the shortest clause.
    private String label(List<Telling> members) {
        Telling bestTelling = members.getFirst();
        EventMention best = bestTelling.mentions.getFirst();
        for (Telling telling : members) {
            for (EventMention mention : telling.mentions) {
                if (LABEL_ORDER.compare(mention, best) < 0) {
                    best = mention;
                    bestTelling = telling;
                }
            }
        }
        return EventLabel.of(bestTelling.document, best, actors);
    }

    private static final Comparator<EventMention> LABEL_ORDER =
            Comparator.comparing(EventMention::kind)
                    .thenComparing(mention ->
                            mention.participants().stream()
                                    .noneMatch(participant -> participant.role() == Role.ACTOR))
                    .thenComparingInt(mention -> -mention.participants().size())
                    .thenComparingInt(mention -> mention.clause().length());

    /// The type most mentions have; contexts of all of them.
    private static EventType type(List<EventMention> mentions) {
        Map<String, Integer> votes = new TreeMap<>();
        TreeSet<String> contexts = new TreeSet<>();
        mentions.forEach(mention -> {
            votes.merge(mention.type().name(), 1, Integer::sum);
            contexts.addAll(mention.type().contexts());
        });
        String name =
                votes.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<String, Integer>comparingByKey()
                                                        .reversed()))
                        .orElseThrow()
                        .getKey();
        EventType first =
                mentions.stream()
                        .map(EventMention::type)
                        .filter(type -> type.name().equals(name))
                        .min(
                                Comparator.comparing((EventType type) -> type.mode() == null)
                                        .thenComparing(
                                                type -> type.mode() == null ? "" : type.mode()))
                        .orElseThrow();
        return new EventType(name, first.own(), first.mode(), List.copyOf(contexts), first.code());
    }

    /// Everybody once, in the first of the roles in which the tellings show them.
    private static List<Participant> participants(List<Telling> members) {
        Map<Actor.Id, Role> roles = new TreeMap<>();
        members.forEach(telling -> telling.others.forEach(actor -> roles.put(actor, Role.OTHER)));
        members.forEach(
                telling -> telling.receivers.forEach(actor -> roles.put(actor, Role.RECIPIENT)));
        members.forEach(telling -> telling.doers.forEach(actor -> roles.put(actor, Role.ACTOR)));
        return roles.entrySet().stream()
                .map(role -> new Participant(role.getKey(), role.getValue()))
                .sorted(Comparator.comparing(Participant::role).thenComparing(Participant::actor))
                .toList();
    }

    private When when(Group group, List<Telling> members) {
        Map<String, Known> byEdtf = new TreeMap<>();
        Map<String, Set<Passage>> words = new TreeMap<>();
        for (Telling telling : members) {
            if (isRepeated(telling, members)) {
                continue;
            }
            for (EventMention mention : telling.mentions) {
                Event.timeOf(telling.document, mention)
                        .ifPresent(time -> {
                            Known known = (Known) time.time();
                            byEdtf.putIfAbsent(known.edtf(), known);
                            words.computeIfAbsent(known.edtf(), key -> new TreeSet<>())
                                    .add(telling.document.passage(time.span()));
                        });
            }
        }
        Known value =
                group.correctedTime != null
                        ? group.correctedTime
                        : best(byEdtf, words).orElse(null);
        List<Dated> dates =
                byEdtf.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(EventResolver::compare))
                        .map(date ->
                                new Dated(
                                        date.getValue(),
                                        value == null || Dates.agree(value, date.getValue()),
                                        List.copyOf(
                                                words.getOrDefault(
                                                        date.getKey(), new TreeSet<>()))))
                        .toList();
        return new When(value, dates);
    }

    /// A repetition's dates are those of what it repeats; where they differ, they were counted from
    /// another day.
    private boolean isRepeated(Telling telling, List<Telling> members) {
        String source = root.apply(telling.document.id());
        return !source.equals(telling.document.id())
                && members.stream()
                        .anyMatch(other ->
                                other.document.id().equals(source) && !other.times.isEmpty());
    }

    /// Is there no more precise date that fits this one?
    private static boolean isFinest(Known time, Collection<Known> times) {
        return times.stream()
                .noneMatch(other ->
                        Dates.agree(time, other) && Dates.widthDays(other) < Dates.widthDays(time));
    }

    /// The date with which most documents agree; among those the most precise, then the earliest.
    private static Optional<Known> best(
            Map<String, Known> byEdtf, Map<String, Set<Passage>> words) {
        return byEdtf.values().stream()
                .filter(time -> isFinest(time, byEdtf.values()))
                .min(
                        Comparator.comparingLong((Known time) ->
                                        -byEdtf.entrySet().stream()
                                                .filter(other ->
                                                        Dates.agree(time, other.getValue()))
                                                .flatMap(other ->
                                                        words
                                                                .getOrDefault(
                                                                        other.getKey(),
                                                                        new TreeSet<>())
                                                                .stream())
                                                .map(Passage::doc)
                                                .distinct()
                                                .count())
                                .thenComparingLong(Dates::widthDays)
                                .thenComparing(Known::earliestStart)
                                .thenComparing(Known::edtf));
    }
}
