package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.EventMention.Participant;
import org.hearsay.event.EventMention.Role;
import org.hearsay.event.Factuality.Kind;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Block;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.jspecify.annotations.Nullable;

/// Finds who did what to whom in one document, as what and how firmly each source tells it, who
/// pressed whom, and who knew.
///
/// Actor, act, time and place come from one clause: participants are arguments of the trigger word,
/// a time or place hangs on it with no other act between. What the clause leaves out is left out
/// here.
public final class EventFinder {
    private static final EventType UNLISTED = new EventType("ACT", true, null, List.of());
    private static final List<String> UNLISTED_ACTORS = List.of("subj");
    private static final List<String> UNLISTED_RECIPIENTS = List.of("obj", "to", "with", "from");
    private static final double SURE_EVENT = 0.8;
    private static final int LONG_SENTENCE = 150;
    private static final int FARTHEST = 12;
    private static final Set<String> ANNOUNCING =
            Set.of(
                    "plan",
                    "intend",
                    "prepare",
                    "schedule",
                    "expect",
                    "set",
                    "due",
                    "ready",
                    "slate",
                    "poise",
                    "decide",
                    "agree",
                    "promise",
                    "vow",
                    "pledge");

    /// Verbs that tell when the event of their subject was.
    private static final Set<String> COURSE_VERBS =
            Set.of("last", "begin", "start", "end", "continue", "resume", "occur", "happen");

    private static final Set<String> LIGHT_VERBS =
            Set.of(
                    "hold",
                    "have",
                    "make",
                    "pay",
                    "take",
                    "give",
                    "conduct",
                    "lead",
                    "launch",
                    "carry+out",
                    "undertake",
                    "stage",
                    "mount",
                    "attend",
                    "begin",
                    "start",
                    "open",
                    "send",
                    "issue",
                    "enter",
                    "sign",
                    "reach",
                    "strike",
                    "set+up");
    private static final List<String> PLACE_SLOTS =
            List.of(
                    "in", "at", "to", "from", "near", "into", "outside", "on", "off", "through",
                    "via", "between");

    private final Lexicon lexicon;

    private EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The finder that the product uses.
    public static EventFinder standard() {
        return new EventFinder(Lexicon.STANDARD);
    }

    /// Events, influences and awareness of a document. Never fails: odd text gives fewer of them.
    public EventReadings find(
            ParsedText given,
            Mentions mentions,
            List<TimeMention> times,
            List<Attribution> attributions) {
        ParsedText parsed = mended(given);
        Places places = new Places(parsed, mentions, attributions);
        Arguments arguments = new Arguments(parsed.tokens());
        FactualityReader firmness = new FactualityReader(parsed.tokens(), arguments, lexicon);
        Reading reading = new Reading(parsed, places, arguments, firmness, lexicon, times);
        List<EventMention> events =
                EventGroups.grouped(reading.events(), mentions, times, parsed.tokens());
        PressureFinder pressures = new PressureFinder(places, arguments, firmness, lexicon);
        AwarenessFinder awareness =
                new AwarenessFinder(places, arguments, firmness, lexicon, reading::timesOn);
        return new EventReadings(
                events, pressures.find(reading::isRead), awareness.find(reading::isRead));
    }

    /// How firmly an act is told by whoever tells it, whether or not its word tells an event here:
    /// for benchmarks with given predicates, and for the learning of weights.
    ///
    /// @param word the act's verb, noun or adjective
    public Firm firmness(ParsedText given, List<Attribution> attributions, int word) {
        ParsedText parsed = mended(given);
        Places places = new Places(parsed, Mentions.none(), attributions);
        Arguments arguments = new Arguments(parsed.tokens());
        FactualityReader reader = new FactualityReader(parsed.tokens(), arguments, lexicon);
        int statement = places.statementAt(word);
        Telling told = reader.read(word, other -> places.statementAt(other) == statement);
        Firmness firmness = new Firmness(parsed);
        return new Firm(told.score(), firmness.score(word, told), firmness.evidence(word, told));
    }

    /// How firmly an act is told by the innermost source; a statement's own words count in full.
    ///
    /// @param byRules the rules' score, from -3 to +3
    /// @param weighed the score that is stored: rules, model and words, weighed
    /// @param evidence what is weighed, with its values
    public record Firm(double byRules, double weighed, Map<String, Double> evidence) {
        public Firm {
            evidence = Map.copyOf(evidence);
        }
    }

    private ParsedText mended(ParsedText parsed) {
        return new ParsedText(
                parsed.text(), Mending.mended(parsed.tokens(), lexicon), parsed.encoded());
    }

    /// One document while it is being read.
    private static final class Reading {
        private final ParsedText parsed;
        private final Tokens tokens;
        private final Places places;
        private final Arguments arguments;
        private final FactualityReader firmness;
        private final Lexicon lexicon;
        private final Set<Integer> triggers = new HashSet<>();
        private final TreeMap<Integer, List<Integer>> timesByTrigger = new TreeMap<>();
        private final Set<Integer> dated = new HashSet<>();
        private final ModelRoots model;
        private final boolean[] read;
        private final Map<Integer, Boolean> sourced = new HashMap<>();
        private final Details details;
        private final Firmness weights;

        Reading(
                ParsedText parsed,
                Places places,
                Arguments arguments,
                FactualityReader firmness,
                Lexicon lexicon,
                List<TimeMention> times) {
            this.parsed = parsed;
            this.tokens = parsed.tokens();
            this.places = places;
            this.arguments = arguments;
            this.firmness = firmness;
            this.lexicon = lexicon;
            this.model = new ModelRoots(parsed);
            this.weights = new Firmness(parsed);
            this.details = new Details(tokens, arguments, places, lexicon);
            this.read = readWords();
            times.forEach(time -> addHead(time, dated));
            for (int i = 0; i < tokens.size(); i++) {
                if (read[i] && typeOf(i) != null) {
                    triggers.add(i);
                }
            }
            times.forEach(this::hang);
        }

        private void addHead(TimeMention time, Set<Integer> heads) {
            int word = headIn(time.span());
            if (word >= 0 && tokens.head(word) >= 0 && time.type() == TimeMention.Type.DATE) {
                heads.add(tokens.head(word));
            }
        }

        private boolean[] readWords() {
            boolean[] words = new boolean[tokens.size()];
            for (Block block : parsed.text().blocks()) {
                if (isProse(block)) {
                    for (int i = tokens.wordAt(block.span().start());
                            i < tokens.size() && tokens.start(i) < block.span().end();
                            i++) {
                        words[i] = true;
                    }
                }
            }
            return words;
        }

        private static boolean isProse(Block block) {
            return switch (block.kind()) {
                case PARAGRAPH, STANDFIRST, HEADLINE, NOTE, SUBHEAD -> true;
                default -> false;
            };
        }

        boolean isRead(int word) {
            return read[word];
        }

        /// The frame of a word that tells an event; null for other words.
        private Lexicon.@Nullable Frame typeOf(int i) {
            return switch (tokens.upos(i)) {
                case NOUN -> isTriggerNoun(i) ? corrected(i, frameOfNoun(i)) : null;
                case ADJ -> isPredicate(i) ? lexicon.adjective(lemma(i)) : null;
                case VERB -> isModifier(i) ? null : corrected(i, frameOfVerb(i));
                default -> null;
            };
        }

        /// The frame of a noun with the noun before it ("telephone call"), else alone.
        private Lexicon.@Nullable Frame frameOfNoun(int noun) {
            if (noun > 0 && tokens.relation(noun - 1).equals("compound")) {
                Lexicon.Frame both = lexicon.noun(lemma(noun - 1) + "-" + lemma(noun));
                if (both != null) {
                    return both;
                }
            }
            return lexicon.noun(lemma(noun));
        }

        /// Where the model is sure of another PLOVER event than the list has, it is believed; of a
        /// word that no list has, when somebody is its subject or object.
        private Lexicon.@Nullable Frame corrected(int word, Lexicon.@Nullable Frame frame) {
            EventType sure = model.surely(word);
            if (sure == null) {
                return frame;
            }
            if (frame == null) {
                boolean somebody = hasAgent(word, "subj") || hasAgent(word, "obj");
                return somebody && !isSpeechActHere(word)
                        ? new Lexicon.Frame(sure, UNLISTED_ACTORS, UNLISTED_RECIPIENTS)
                        : null;
            }
            boolean ours = frame.type().own() && !model.isVerySure(word);
            if (ours || isSameRoot(frame.type().name(), sure.name())) {
                return frame;
            }
            EventType.Code announced = PloverTables.announced(frame.type().name(), false);
            EventType.Code refused = PloverTables.announced(frame.type().name(), true);
            boolean filed =
                    (announced != null && announced.event().equals(sure.name()))
                            || (refused != null && refused.event().equals(sure.name()));
            EventType type =
                    filed ? frame.type().filedAs(new EventType.Code(sure.name(), null)) : sure;
            return new Lexicon.Frame(type, frame.actorSlots(), frame.recipientSlots());
        }

        private static boolean isSameRoot(String one, String other) {
            boolean yielding = one.equals("CONCEDE") && other.equals("RETREAT");
            return yielding || one.equals(other);
        }

        private String lemma(int word) {
            return tokens.lemma(word).toLowerCase(Locale.ROOT);
        }

        /// The frame of a verb with its object, with its particle, alone; at last an unlisted act.
        private Lexicon.@Nullable Frame frameOfVerb(int i) {
            Lexicon.Frame frame = listedFrame(i);
            if (frame == null && !isLong(i) && isActOfSomebody(i)) {
                frame =
                        new Lexicon.Frame(
                                UNLISTED, List.of("subj"), List.of("obj", "to", "with", "from"));
            }
            return frame != null && isSpeechActHere(i) && !isActBySpeech(i, frame) ? null : frame;
        }

        /// In a sentence of hundreds of words only listed words are believed.
        private boolean isLong(int word) {
            int sentence = tokens.sentence(word);
            return tokens.sentenceEnd(sentence) - tokens.sentenceStart(sentence) > LONG_SENTENCE;
        }

        /// "accused her of forging it" is both a statement and an act on her; "appointed her" is an
        /// act, whatever it was taken for; "recalled", "insisted" only a statement.
        private boolean isActBySpeech(int verb, Lexicon.Frame frame) {
            return !lexicon.isState(lemma(verb))
                    && switch (frame.type().name()) {
                        case "APPOINTMENT",
                                "DISMISSAL",
                                "DEATH",
                                "PAYMENT",
                                "TRADE",
                                "TRANSFER",
                                "TRAVEL",
                                "MEETING-UP",
                                "DESTRUCTION",
                                "DAMAGE",
                                "OPENING",
                                "CLOSURE" ->
                                true;
                        default -> !frame.type().own();
                    };
        }

        private Lexicon.@Nullable Frame listedFrame(int verb) {
            String withParticle = arguments.lemma(verb);
            String plain = lemma(verb);
            List<Integer> objects = new ArrayList<>(arguments.in(verb, "obj"));
            for (int word : tokens.dependents(verb)) {
                if (tokens.relation(word).equals("obl")) {
                    objects.add(word);
                }
            }
            for (String lemma :
                    withParticle.equals(plain) ? List.of(plain) : List.of(withParticle, plain)) {
                for (int object : objects) {
                    Lexicon.Frame frame = lexicon.verb(lemma + ":" + lemma(object));
                    if (frame != null) {
                        return frame;
                    }
                }
                Lexicon.Frame withAny =
                        arguments.in(verb, "obj").isEmpty() ? null : lexicon.verb(lemma + ":*");
                Lexicon.Frame frame = withAny != null ? withAny : lexicon.verb(lemma);
                if (frame != null) {
                    return frame;
                }
            }
            return null;
        }

        private boolean isPredicate(int adjective) {
            return !tokens.relation(adjective).equals("amod");
        }

        /// An act that no list has is kept when somebody does it to somebody or something, or
        /// somewhere, or at a stated time, and it is told in the past; of acts that are planned,
        /// tried or left undone only those done to somebody.
        private boolean isActOfSomebody(int verb) {
            String tag = tokens.xpos(verb);
            boolean told =
                    tag.equals("VBD")
                            || (tag.equals("VBN") && !tokens.relation(verb).equals("acl"));
            if (lexicon.isState(arguments.lemma(verb)) || lexicon.isState(lemma(verb))) {
                return false;
            }
            boolean knowing = !lexicon.knowings(lemma(verb)).isEmpty();
            if (told && !knowing && arguments.isPassive(verb) && isDoneTo(verb)) {
                return true;
            }
            if (!hasAgent(verb, "subj")) {
                return false;
            }
            if (hasAgent(verb, "obj") || hasAgent(verb, "with") || hasPlaceOrTime(verb)) {
                return told || tag.equals("VB");
            }
            return (told || tag.equals("VB"))
                    && !arguments.in(verb, "obj").isEmpty()
                    && model.tellsEvent(verb, SURE_EVENT);
        }

        /// "He was followed", "the gates had been locked".
        private boolean isDoneTo(int verb) {
            return hasAgent(verb, "obj")
                    || (!arguments.in(verb, "obj").isEmpty() && model.tellsEvent(verb, SURE_EVENT));
        }

        private boolean hasPlaceOrTime(int verb) {
            return !placesOf(verb).isEmpty() || dated.contains(verb);
        }

        /// A cue of a statement is told as the statement, not once more as an event.
        private boolean isSpeechActHere(int word) {
            return places.isCueOfContent(word);
        }

        /// "a leading expert": a participle before its noun describes it.
        private boolean isModifier(int i) {
            return tokens.relation(i).equals("amod")
                    || tokens.relation(i).equals("case")
                    || tokens.relation(i).equals("mark");
        }

        /// A noun tells an event when it has participants, a time's determiner or a light verb; as
        /// the first part of a compound ("meeting room") it does not.
        private boolean isTriggerNoun(int i) {
            String relation = tokens.relation(i);
            boolean set = isInSetPhrase(i);
            return !set && !relation.equals("compound") && !relation.equals("flat");
        }

        /// "in charge of", "in support of".
        private boolean isInSetPhrase(int noun) {
            return noun > 0
                    && noun + 1 < tokens.size()
                    && lemma(noun - 1).equals("in")
                    && lemma(noun + 1).equals("of");
        }

        private boolean hasAgent(int verb, String slot) {
            for (EntityMention mention : places.mentionsAt(arguments.in(verb, slot))) {
                if (mention.kind() == EntityKind.PERSON
                        || mention.kind() == EntityKind.ORGANIZATION) {
                    return true;
                }
            }
            return false;
        }

        /// A time belongs to the act it hangs on; one that hangs on a verb of saying dates the
        /// telling.
        private void hang(TimeMention time) {
            int word = headIn(time.span());
            if (word < 0
                    || time.type() == TimeMention.Type.SET
                    || time.type() == TimeMention.Type.DURATION) {
                return;
            }
            int at = word;
            for (int steps = 0; steps < 12 && at >= 0; steps++) {
                if (isBehindCue(word, at)) {
                    return;
                }
                if (triggers.contains(at)) {
                    timesByTrigger.computeIfAbsent(at, unseen -> new ArrayList<>()).add(time.id());
                    return;
                }
                boolean verb = at != word && tokens.upos(at) == Upos.VERB;
                boolean isCourse = verb && COURSE_VERBS.contains(arguments.lemma(at));
                if (verb && !isCourse && !LIGHT_VERBS.contains(arguments.lemma(at))) {
                    return;
                }
                if (verb) {
                    (isCourse ? courseNoun(at) : lightNoun(at))
                            .forEach(noun ->
                                    timesByTrigger
                                            .computeIfAbsent(noun, unseen -> new ArrayList<>())
                                            .add(time.id()));
                    return;
                }
                at = tokens.head(at);
            }
        }

        /// "It was leaked, he said last week": a cue between act and time has the time.
        private boolean isBehindCue(int time, int act) {
            return places.hasCueBetween(Math.min(time, act), Math.max(time, act));
        }

        private int headIn(Span span) {
            int first = tokens.wordAt(span.start());
            for (int i = first; i < tokens.size() && tokens.start(i) < span.end(); i++) {
                int head = tokens.head(i);
                if (head < 0
                        || tokens.start(head) < span.start()
                        || tokens.start(head) >= span.end()) {
                    return i;
                }
            }
            return -1;
        }

        /// The event nouns that are objects of a light verb.
        private List<Integer> lightNoun(int verb) {
            List<Integer> nouns = new ArrayList<>(arguments.in(verb, "obj"));
            nouns.removeIf(noun -> !triggers.contains(noun));
            return nouns;
        }

        /// The event nouns whose course a verb tells: "the talks lasted from March to May".
        private List<Integer> courseNoun(int verb) {
            List<Integer> nouns = new ArrayList<>(arguments.in(verb, "subj"));
            nouns.removeIf(noun -> !triggers.contains(noun));
            return nouns;
        }

        List<Integer> timesOn(int word) {
            return timesByTrigger.getOrDefault(word, List.of());
        }

        List<EventMention> events() {
            List<EventMention> events = new ArrayList<>();
            triggers.stream()
                    .sorted()
                    .forEach(word -> {
                        Lexicon.Frame frame = typeOf(word);
                        if (frame != null) {
                            EventMention event = event(events.size(), word, frame);
                            if (event != null) {
                                events.add(event);
                            }
                        }
                    });
            return events;
        }

        private @Nullable EventMention event(int id, int word, Lexicon.Frame frame) {
            List<Participant> participants = participants(word, frame);
            List<Integer> times = timesOf(word);
            boolean noun = tokens.upos(word) == Upos.NOUN;
            List<Integer> where = placesOf(word);
            boolean bare = participants.isEmpty() && times.isEmpty() && where.isEmpty();
            boolean isTold =
                    noun
                            ? isBroughtAbout(word) || isToldOf(word)
                            : hasArgument(word) && !needsSomebody(frame, word);
            if ((bare && !isTold && !model.isVerySure(word))
                    || (participants.isEmpty() && tokens.upos(word) == Upos.ADJ)) {
                return null;
            }
            List<Attribution> around = places.statementsAround(word);
            Telling read = firmness.read(word, reach(word));
            double weighed = weights.score(word, read);
            Telling innermost =
                    read.heldBack(weighed, !weights.hearsModel() || firmness.isSettledAbove(word));
            boolean sourced = isSourced(word, around);
            Telling told = sourced ? innermost.atMost(0) : innermost;
            List<Factuality> factuality = bySource(told, around, sourced ? told.score() : weighed);
            return new EventMention(
                    id,
                    trigger(word),
                    clause(word),
                    coded(word, frame.type(), innermost),
                    participants,
                    times,
                    where,
                    factuality,
                    innermost.kind(),
                    around.isEmpty() ? null : around.get(0).id(),
                    tokens.lemma(word).toLowerCase(Locale.ROOT),
                    id,
                    details.of(word));
        }

        /// "The visit was cancelled", "no meeting took place", "demanded an inquiry": an act that
        /// somebody tells of, though nobody is named in it; or one that the model takes for an
        /// event.
        private boolean isToldOf(int noun) {
            return firmness.isTold(noun, tokens.head(noun)) || model.tellsEvent(noun, SURE_EVENT);
        }

        /// The type with mode and contexts by the words around, and filed as PLOVER files what is
        /// announced or refused.
        private EventType coded(int word, EventType type, Telling told) {
            Set<String> content = content(word);
            EventType moded = type.own() ? type : type.withMode(PloverTables.mode(type, content));
            EventType.Code code = type.code();
            boolean filed = code != null && !code.event().equals(type.name());
            if (!type.own() && !filed && isAnnounced(word, told)) {
                moded = moded.filedAs(PloverTables.announced(type.name(), told.score() < 0));
            } else if (filed) {
                moded = moded.filedAs(code);
            }
            return moded.withContexts(contexts(word));
        }

        private boolean isAnnounced(int word, Telling told) {
            return told.kind() == Kind.PLANNED
                    && (new Auxiliaries(tokens, word).isAnnounced() || isAnnouncedAbove(word));
        }

        /// "plans to visit", "is due to visit".
        private boolean isAnnouncedAbove(int word) {
            int above = tokens.head(word);
            return above >= 0
                    && tokens.relation(word).equals("xcomp")
                    && ANNOUNCING.contains(lemma(above));
        }

        /// Dictionary forms of what an act is done with, asks for or refuses: its object and
        /// obliques, the clause below it and that clause's objects, and its own.
        private Set<String> content(int word) {
            Set<String> content = new HashSet<>();
            boolean noun = tokens.upos(word) == Upos.NOUN;
            if (noun) {
                content.add(lemma(word));
            }
            for (int below : tokens.dependents(word)) {
                switch (tokens.relation(below)) {
                    case "obj", "obl", "nmod", "compound", "amod" -> content.add(lemma(below));
                    case "xcomp", "ccomp", "advcl", "acl" -> {
                        content.add(lemma(below));
                        arguments.in(below, "obj").forEach(object -> content.add(lemma(object)));
                    }
                    default -> {}
                }
            }
            return content;
        }

        private List<String> contexts(int word) {
            Set<String> found = new java.util.TreeSet<>();
            Span clause = clause(word);
            for (int i = tokens.wordAt(clause.start());
                    i < tokens.size() && tokens.start(i) < clause.end();
                    i++) {
                if (tokens.upos(i) == Upos.NOUN
                        || tokens.upos(i) == Upos.ADJ
                        || tokens.upos(i) == Upos.PROPN) {
                    found.addAll(PloverTables.contexts(lemma(i)));
                }
            }
            return List.copyOf(found);
        }

        /// "According to the log, the ship left", "by her own account she flew": a sentence with a
        /// source that no attribution has.
        private boolean isSourced(int word, List<Attribution> around) {
            return around.isEmpty()
                    && sourced.computeIfAbsent(
                            tokens.sentence(word),
                            sentence ->
                                    lexicon.namesSource(
                                            tokens.text()
                                                    .substring(
                                                            tokens.start(
                                                                    tokens.sentenceStart(sentence)),
                                                            tokens.end(
                                                                    tokens.sentenceEnd(sentence)
                                                                            - 1))
                                                    .toLowerCase(Locale.ROOT)));
        }

        private List<Participant> participants(int word, Lexicon.Frame frame) {
            List<Participant> participants = new ArrayList<>();
            Set<Integer> taken = new HashSet<>();
            for (String slot : frame.actorSlots()) {
                add(participants, taken, Role.ACTOR, near(word, slot));
            }
            if (participants.isEmpty() && tokens.upos(word) == Upos.NOUN) {
                add(participants, taken, Role.ACTOR, doerOfNoun(word));
            }
            for (String slot : frame.recipientSlots()) {
                add(participants, taken, Role.RECIPIENT, near(word, slot));
            }
            add(participants, taken, Role.OTHER, near(word, "with"));
            return participants;
        }

        /// In a sentence of hundreds of words a tree is not believed over long distances.
        private List<Integer> near(int word, String slot) {
            List<Integer> words = arguments.in(word, slot);
            return isLong(word)
                    ? words.stream().filter(at -> Math.abs(at - word) <= FARTHEST).toList()
                    : words;
        }

        /// Going, seeing, carrying and the like are events only of somebody: "nothing came of it".
        private boolean needsSomebody(Lexicon.Frame frame, int word) {
            return switch (frame.type().name()) {
                case "TRAVEL",
                        "MEETING-UP",
                        "SIGHTING",
                        "TRANSFER",
                        "RECORD",
                        "OPENING",
                        "CLOSURE",
                        "PLAN" ->
                        frame.type().own() && !arguments.isPassive(word);
                default -> false;
            };
        }

        private boolean hasArgument(int verb) {
            return !arguments.in(verb, "subj").isEmpty() || !arguments.in(verb, "obj").isEmpty();
        }

        /// "held talks", "talks were held".
        private boolean isBroughtAbout(int noun) {
            int verb = tokens.head(noun);
            boolean object =
                    tokens.relation(noun).equals("obj")
                            || tokens.relation(noun).equals("nsubj:pass");
            return object && verb >= 0 && LIGHT_VERBS.contains(arguments.lemma(verb));
        }

        /// "Kovac paid a visit to Lisbon": the subject of the light verb makes the visit.
        private List<Integer> doerOfNoun(int noun) {
            int verb = tokens.head(noun);
            if (verb < 0 || tokens.upos(verb) != Upos.VERB) {
                return List.of();
            }
            boolean object =
                    tokens.relation(noun).equals("obj")
                            || tokens.relation(noun).equals("nsubj:pass");
            return object && LIGHT_VERBS.contains(arguments.lemma(verb))
                    ? arguments.in(verb, "subj")
                    : List.of();
        }

        private void add(
                List<Participant> into, Set<Integer> taken, Role role, List<Integer> words) {
            for (EntityMention mention : places.mentionsAt(words)) {
                boolean takesPart =
                        mention.kind() == EntityKind.PERSON
                                || mention.kind() == EntityKind.ORGANIZATION
                                || mention.kind() == EntityKind.PUBLICATION
                                || (mention.kind() == EntityKind.PLACE && role != Role.OTHER);
                if (takesPart && taken.add(mention.id())) {
                    into.add(new Participant(role, mention.id()));
                }
            }
        }

        /// Own times; a coordinated or governed act without one shares that of the act before it.
        private List<Integer> timesOf(int word) {
            List<Integer> own = timesOn(word);
            int above = tokens.head(word);
            boolean shares =
                    tokens.relation(word).equals("conj") || tokens.relation(word).equals("xcomp");
            return own.isEmpty() && shares && above >= 0 && triggers.contains(above)
                    ? timesOn(above)
                    : own;
        }

        private List<Integer> placesOf(int word) {
            Set<Integer> found = new java.util.TreeSet<>();
            for (String slot : PLACE_SLOTS) {
                for (EntityMention mention : places.mentionsAt(arguments.in(word, slot))) {
                    if (mention.kind() == EntityKind.PLACE) {
                        found.add(mention.id());
                    }
                }
            }
            return List.copyOf(found);
        }

        private Span trigger(int word) {
            for (int dependent : tokens.dependents(word)) {
                if (tokens.relation(dependent).equals("compound:prt")
                        && dependent > word
                        && dependent - word <= 2) {
                    return tokens.span(word, dependent + 1);
                }
            }
            return tokens.span(word);
        }

        /// The words of the act's own clause, from first to last, subordinate clauses left out.
        private Span clause(int word) {
            int head = tokens.upos(word) == Upos.NOUN ? clauseHead(word) : word;
            int[] bounds = {word, word};
            widen(head, bounds, 0);
            return tokens.span(bounds[0], bounds[1] + 1);
        }

        private int clauseHead(int noun) {
            int at = noun;
            for (int steps = 0; steps < 6; steps++) {
                int above = tokens.head(at);
                if (above < 0 || tokens.upos(at) == Upos.VERB) {
                    return at;
                }
                at = above;
            }
            return noun;
        }

        private void widen(int word, int[] bounds, int depth) {
            bounds[0] = Math.min(bounds[0], word);
            bounds[1] = Math.max(bounds[1], word);
            if (depth > 20) {
                return;
            }
            for (int dependent : tokens.dependents(word)) {
                String relation = tokens.relation(dependent);
                boolean otherClause =
                        relation.equals("parataxis")
                                || relation.equals("punct")
                                || relation.equals("advcl")
                                || (relation.equals("conj") && tokens.upos(dependent) == Upos.VERB);
                if (!otherClause) {
                    widen(dependent, bounds, depth + 1);
                }
            }
        }

        /// Words that the source around an act speaks itself: those in the same content, or outside
        /// of all contents.
        private java.util.function.IntPredicate reach(int word) {
            int statement = places.statementAt(word);
            return other -> places.statementAt(other) == statement;
        }

        /// The innermost source tells the act as its words say; each outer one, and the writer,
        /// only as far as the cue between them commits.
        private List<Factuality> bySource(
                Telling innermost, List<Attribution> around, double weighed) {
            List<Factuality> inner = new ArrayList<>();
            Telling telling = innermost;
            for (Attribution attribution : around) {
                Telling told = Commitment.ofSource(attribution, telling, places.tokens, lexicon);
                boolean asTold = inner.isEmpty() && told.equals(telling);
                inner.add(factuality(attribution.id(), told, asTold ? weighed : told.score()));
                telling = Commitment.ofReporter(attribution, told, places.tokens, lexicon);
            }
            List<Factuality> all = new ArrayList<>();
            all.add(
                    factuality(
                            Factuality.AUTHOR,
                            telling,
                            around.isEmpty() && telling.equals(innermost)
                                    ? weighed
                                    : telling.score()));
            all.addAll(inner);
            return all;
        }

        private static Factuality factuality(int source, Telling telling, double score) {
            boolean open = telling.kind() == Kind.HYPOTHETICAL && telling.certainty() == 0;
            return new Factuality(source, open ? Factuality.Value.UNKNOWN : telling.value(), score);
        }
    }
}
