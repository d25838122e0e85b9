package org.hearsay.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.account.WordFamilies;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.SourceRemoval;
import org.hearsay.event.EventMention;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.search.Answer.Line;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Answers questions from the record of a case.
///
/// Items are ranked by the words of the question that they hold (families of words; rare words
/// count more) and by the people meant in them, whatever they are called there. An item that holds
/// less than half of what was asked is no answer.
public final class Answers {
    private static final Set<String> EMPTY =
            Set.of(
                    "the", "a", "an", "of", "to", "in", "on", "at", "for", "by", "was", "were",
                    "is", "are", "be", "been", "had", "has", "have", "did", "does", "do", "it",
                    "that", "this", "there", "and", "or", "with", "from", "about", "his", "her",
                    "their", "its", "any", "not", "no", "who", "what", "when", "will", "would",
                    "could");
    private static final double LEAST = 0.5;
    private static final String UNDATED = "~";

    private final CaseFile caseFile;
    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, List<Meant>> meant = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    /// Where an actor is meant.
    private record Meant(Passage passage, Actor actor) {}

    private record Ranked(double rank, Line line) {}

    private Answers(CaseFile caseFile) {
        this.caseFile = caseFile;
        for (Actor actor : caseFile.actors()) {
            actors.put(actor.id(), actor);
            for (Passage passage : actor.passages()) {
                meant.computeIfAbsent(passage.doc(), key -> new ArrayList<>())
                        .add(new Meant(passage, actor));
            }
        }
        caseFile.events().forEach(event -> events.put(event.id().value(), event));
        weigh();
    }

    /// The answer of a case to a question.
    public static Answer to(Question question, CaseFile caseFile, int most) {
        return new Answers(caseFile).answer(question, most);
    }

    private Answer answer(Question question, int most) {
        return switch (question) {
            case Question.WhoSays(String topic) -> answer(question, statements(topic, null), most);
            case Question.Says(String speaker, String topic) ->
                    ofActor(question, speaker, most, who -> statements(topic, who));
            case Question.When(String topic) -> answer(question, times(topic), most);
            case Question.WhoWas(String topic) -> answer(question, participants(topic), most);
            case Question.WhoKnew(String topic) -> answer(question, knowledge(topic, null), most);
            case Question.Knew(String knower, String topic) ->
                    ofActor(question, knower, most, who -> knowledge(topic, who));
            case Question.Differ(String topic) -> answer(question, disputes(topic), most);
            case Question.RestsOn(String source) -> ofSource(question, source, most);
            case Question.Changed(String speaker, String topic) ->
                    ofActor(question, speaker, most, who -> inOrderOfTelling(topic, who));
            case Question.Silent(String topic) -> answer(question, silences(topic), most);
            case Question.Pressed(String topic) -> answer(question, influence(topic), most);
        };
    }

    private static Answer answer(Question question, List<Ranked> found, int most) {
        return new Answer(
                question.understood(),
                found.stream()
                        .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
                        .limit(most)
                        .map(Ranked::line)
                        .toList(),
                "");
    }

    private Answer ofActor(
            Question question,
            String name,
            int most,
            Function<Set<Actor.Id>, List<Ranked>> finding) {
        Set<Actor.Id> called = called(name);
        if (called.isEmpty()) {
            return new Answer(
                    question.understood(), List.of(), "The case has nobody called “" + name + "”.");
        }
        return answer(question, finding.apply(called), most);
    }

    /// A source is somebody, or a document by its name or title.
    private Answer ofSource(Question question, String name, int most) {
        List<Voice> voices = new ArrayList<>();
        called(name).forEach(who -> voices.add(new Voice.Speaker(who)));
        Set<String> words = words(name);
        for (DocumentText document : caseFile.documents()) {
            String title = document.title();
            boolean isNamed =
                    words(document.id()).equals(words)
                            || title != null && words(title).equals(words);
            if (isNamed) {
                voices.add(new Voice.Author(document.id()));
            }
        }
        if (voices.isEmpty()) {
            return new Answer(
                    question.understood(),
                    List.of(),
                    "The case has nobody and no document called “" + name + "”.");
        }
        List<Ranked> found = new ArrayList<>();
        voices.forEach(voice -> found.addAll(falling(voice)));
        return answer(question, found, most);
    }

    // ------------------------------------------------------------------ who and what is asked
    // about

    /// Actors one of whose names has all the words; where some are called exactly so, these.
    private Set<Actor.Id> called(String name) {
        Set<String> words = words(name);
        Set<Actor.Id> exact = new TreeSet<>();
        Set<Actor.Id> like = new TreeSet<>();
        for (Actor actor : caseFile.actors()) {
            for (String each : names(actor)) {
                Set<String> its = words(each);
                if (!words.isEmpty() && its.equals(words)) {
                    exact.add(actor.id());
                } else if (!words.isEmpty() && actor.named() && its.containsAll(words)) {
                    like.add(actor.id());
                }
            }
        }
        return exact.isEmpty() ? like : exact;
    }

    private static List<String> names(Actor actor) {
        List<String> names = new ArrayList<>(actor.names());
        names.add(actor.name());
        return names;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : Plain.of(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> families(String text) {
        Set<String> families = new TreeSet<>();
        for (String word : words(text)) {
            String family = word.matches("\\d+") ? word : WordFamilies.of(word);
            if (!family.isEmpty()) {
                families.add(family);
            }
        }
        return families;
    }

    private void weigh() {
        Map<String, Integer> counts = new HashMap<>();
        int[] all = {0};
        for (Statement statement : caseFile.statements()) {
            all[0]++;
            held(statement.passages(), "").forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        for (Event event : caseFile.events()) {
            all[0]++;
            held(event.passages(), event.label())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.forEach((word, count) -> weights.put(word, Math.log(1 + (double) all[0] / count)));
    }

    /// The families of an item's words and of the names of those meant in them.
    private Set<String> held(List<Passage> passages, String more) {
        Set<String> held = new HashSet<>(families(more));
        for (Passage passage : passages) {
            held.addAll(families(passage.words()));
            for (Meant each : meant.getOrDefault(passage.doc(), List.of())) {
                if (passage.span().covers(each.passage().span())) {
                    held.addAll(families(each.actor().name()));
                }
            }
        }
        return held;
    }

    /// Which part of what is asked an item holds, between 0 and 1; 1 when nothing is asked.
    private double rank(String topic, List<Passage> passages, String more) {
        Set<String> asked = families(topic);
        if (asked.isEmpty()) {
            return 1;
        }
        Set<String> held = held(passages, more);
        double all = 0;
        double common = 0;
        for (String word : asked) {
            double weight = weights.getOrDefault(word, 3.0);
            all += weight;
            common += held.contains(word) ? weight : 0;
        }
        return common / all;
    }

    // ------------------------------------------------------------------ the sorts of answers

    private List<Ranked> statements(String topic, @Nullable Set<Actor.Id> speakers) {
        List<Ranked> found = new ArrayList<>();
        for (Statement statement : caseFile.statements()) {
            boolean isAsked =
                    speakers == null || statement.speakers().stream().anyMatch(speakers::contains);
            double rank = rank(topic, statement.content(), labels(statement.events()));
            if (isAsked && rank >= LEAST) {
                String line =
                        names(statement)
                                + (statement.polarity()
                                                == org.hearsay.attribution.Attribution.Polarity
                                                        .NEGATED
                                        ? " did not say"
                                        : " "
                                                + (statement.cue().isEmpty()
                                                        ? "said"
                                                        : statement.cue()))
                                + (statement.told() == null ? "" : " (" + statement.told() + ")")
                                + through(statement);
                found.add(
                        new Ranked(
                                rank + (statement.speaker() == null ? 0 : 0.05),
                                new Line(
                                        "statement",
                                        statement.id().value(),
                                        line.replaceAll("\\s+", " "),
                                        statement.content())));
            }
        }
        return found;
    }

    private String through(Statement statement) {
        List<Voice> chain = statement.chain();
        return chain.size() < 2
                ? ""
                : ", told by "
                        + chain.subList(0, chain.size() - 1).stream()
                                .map(this::name)
                                .collect(Collectors.joining(", "));
    }

    private String labels(List<Event.Id> ids) {
        return ids.stream()
                .map(id -> events.get(id.value()))
                .filter(Objects::nonNull)
                .map(Event::label)
                .collect(Collectors.joining(" "));
    }

    private List<Ranked> times(String topic) {
        List<Ranked> found = new ArrayList<>();
        for (Event event : caseFile.events()) {
            double rank = rank(topic, event.passages(), event.label());
            if (rank < LEAST) {
                continue;
            }
            Event.When when = event.time();
            String date = when.known().map(TimeValue.Known::edtf).orElse("no date is given");
            String competing =
                    when.isContested()
                            ? "; other dates: "
                                    + when.dates().stream()
                                            .filter(each -> !each.agrees())
                                            .map(each -> each.time().edtf())
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                            : "";
            List<Passage> words = new ArrayList<>();
            when.dates().forEach(each -> words.addAll(each.passages()));
            found.add(
                    new Ranked(
                            rank + (when.known().isPresent() ? 0.2 : 0),
                            new Line(
                                    "event",
                                    event.id().value(),
                                    date + ": " + event.label() + competing,
                                    words.isEmpty()
                                            ? event.passages()
                                            : distinct(words, event.passages()))));
        }
        return found;
    }

    private static List<Passage> distinct(List<Passage> one, List<Passage> other) {
        TreeSet<Passage> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private List<Ranked> participants(String topic) {
        List<Ranked> found = new ArrayList<>();
        for (Event event : caseFile.events()) {
            double rank = rank(topic, event.passages(), event.label() + sort(event));
            if (rank >= LEAST && !event.participants().isEmpty()) {
                Map<String, Set<String>> byRole = new LinkedHashMap<>();
                event.participants()
                        .forEach(each ->
                                byRole.computeIfAbsent(role(each.role()), key -> new TreeSet<>())
                                        .add(name(each.actor())));
                String who =
                        byRole.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .collect(Collectors.joining(", "));
                found.add(
                        new Ranked(
                                rank + 0.02 * byRole.size(),
                                new Line(
                                        "event",
                                        event.id().value(),
                                        who + " – " + event.label(),
                                        event.passages())));
            }
        }
        return found;
    }

    /// "Called on the minister" was a meeting, though the word is not in it.
    private static String sort(Event event) {
        return switch (event.type().name()) {
            case "CONSULT" -> " meeting talks visit met";
            case "AGREE" -> " agreement signing deal";
            default -> "";
        };
    }

    private static String role(EventMention.Role role) {
        return role.label();
    }

    private List<Ranked> knowledge(String topic, @Nullable Set<Actor.Id> knowers) {
        List<Ranked> found = new ArrayList<>();
        for (Knowledge each : caseFile.knowledge()) {
            boolean isAsked = knowers == null || knowers.contains(each.knower());
            String about =
                    each.fact()
                            + " "
                            + each.about().stream()
                                    .map(events::get)
                                    .filter(Objects::nonNull)
                                    .map(Event::label)
                                    .collect(Collectors.joining(" "));
            double rank = rank(topic, each.passages(), about);
            boolean isEnough = rank >= LEAST || knowers != null && topic.isEmpty();
            if (isAsked && isEnough) {
                found.add(line(each, rank));
            }
        }
        return found;
    }

    private Ranked line(Knowledge each, double rank) {
        Actor.Id from = each.from();
        String line =
                name(each.knower())
                        + " "
                        + state(each)
                        + (each.fact().isBlank() ? "" : ": " + each.fact())
                        + (each.since() == null ? "" : " (" + each.since() + ")")
                        + (from == null ? "" : ", from " + name(from))
                        + "; according to "
                        + name(each.accordingTo());
        return new Ranked(
                rank, new Line("knowledge", "", line.replaceAll("\\s+", " "), each.passages()));
    }

    private static String state(Knowledge each) {
        return switch (each.state()) {
            case KNEW -> "knew";
            case LEARNED -> "learned";
            case WAS_TOLD -> "was told";
            case DID_NOT_KNOW -> "did not know";
            case WAS_KEPT_FROM -> "was kept from knowing";
        };
    }

    private List<Ranked> disputes(String topic) {
        List<Ranked> found = new ArrayList<>();
        for (Dispute dispute : caseFile.disputes()) {
            List<Passage> words = new ArrayList<>();
            dispute.positions().forEach(position -> words.addAll(position.passages()));
            double rank = rank(topic, words, dispute.question());
            if (rank >= LEAST) {
                String line =
                        dispute.question()
                                + " "
                                + dispute.positions().stream()
                                        .map(position ->
                                                position.label()
                                                        + " ("
                                                        + position.holders().stream()
                                                                .map(this::name)
                                                                .collect(Collectors.joining(", "))
                                                        + ")")
                                        .collect(Collectors.joining("; "));
                found.add(
                        new Ranked(
                                rank,
                                new Line(
                                        "dispute",
                                        dispute.id().value(),
                                        line.replaceAll("\\s+", " "),
                                        words)));
            }
        }
        return found;
    }

    /// What falls with a voice: positions first, then what was corroborated, events, knowledge,
    /// links, and last the statements themselves.
    private List<Ranked> falling(Voice voice) {
        SourceRemoval.Fallen fallen = SourceRemoval.without(caseFile, voice);
        List<Ranked> found = new ArrayList<>();
        for (Dispute dispute : caseFile.disputes()) {
            for (Dispute.Position position : dispute.positions()) {
                boolean falls =
                        fallen.positions()
                                .contains(
                                        new SourceRemoval.FallenPosition(
                                                dispute.id(), position.label()));
                if (falls) {
                    boolean isSettled = fallen.settled().contains(dispute.id());
                    add(
                            found,
                            1,
                            "dispute",
                            dispute.id().value(),
                            dispute.question()
                                    + " Nobody else holds: "
                                    + position.label()
                                    + (isSettled ? "; then the accounts no longer differ" : ""),
                            position.passages());
                }
            }
        }
        for (Support support : caseFile.support()) {
            fallen.weakened().stream()
                    .filter(each -> each.about().equals(support.about()) && each.before() > 1)
                    .forEach(each ->
                            add(
                                    found,
                                    0.9,
                                    "support",
                                    support.about(),
                                    support.claim()
                                            + " – "
                                            + each.after()
                                            + " of "
                                            + each.before()
                                            + " independent origins would be left",
                                    support.passages()));
        }
        fallen.events().stream()
                .map(id -> events.get(id.value()))
                .filter(Objects::nonNull)
                .forEach(event ->
                        add(
                                found,
                                0.8,
                                "event",
                                event.id().value(),
                                event.label() + " – nobody else tells it",
                                event.passages()));
        fallen.knowledge().forEach(each -> found.add(line(each, 0.7)));
        fallen.influence().forEach(each -> found.add(line(each, 0.6)));
        return found;
    }

    private static void add(
            List<Ranked> found,
            double rank,
            String sort,
            String id,
            String line,
            List<Passage> passages) {
        found.add(new Ranked(rank, new Line(sort, id, line.replaceAll("\\s+", " "), passages)));
    }

    /// Somebody's statements by the day they were told, or by which they had been told; before them
    /// the questions on which this one voice holds two positions.
    private List<Ranked> inOrderOfTelling(String topic, Set<Actor.Id> who) {
        List<Ranked> found = new ArrayList<>();
        for (Dispute dispute : caseFile.disputes()) {
            List<Dispute.Position> own =
                    dispute.positions().stream()
                            .filter(position -> position.holders().stream().anyMatch(isOf(who)))
                            .toList();
            List<Passage> words = new ArrayList<>();
            own.forEach(position -> words.addAll(position.passages()));
            if (own.size() > 1 && rank(topic, words, dispute.question()) >= LEAST) {
                String both =
                        own.stream().map(Dispute.Position::label).collect(Collectors.joining("; "));
                add(
                        found,
                        3,
                        "dispute",
                        dispute.id().value(),
                        dispute.question() + " Both: " + both,
                        words);
            }
        }
        List<Statement> told =
                caseFile.statements().stream()
                        .filter(statement -> isBy(statement, who))
                        .filter(statement ->
                                rank(topic, statement.content(), labels(statement.events()))
                                        >= LEAST)
                        .sorted(Comparator.comparing(Answers::day))
                        .toList();
        for (int i = 0; i < told.size(); i++) {
            Statement statement = told.get(i);
            String day = day(statement);
            add(
                    found,
                    2 - i / (told.size() + 1.0),
                    "statement",
                    statement.id().value(),
                    (day.equals(UNDATED)
                                    ? "at a time not told"
                                    : statement.told() == null ? "by " + day : day)
                            + ": "
                            + names(statement)
                            + " "
                            + (statement.cue().isEmpty() ? "said" : statement.cue())
                            + through(statement),
                    statement.content());
        }
        return found;
    }

    private static boolean isBy(Statement statement, Set<Actor.Id> who) {
        return statement.speakers().stream().anyMatch(who::contains);
    }

    private static Predicate<Voice> isOf(Set<Actor.Id> who) {
        return voice -> voice instanceof Voice.Speaker(Actor.Id actor) && who.contains(actor);
    }

    private static String day(Statement statement) {
        String told = statement.told();
        LocalDate by = statement.toldBy();
        return told != null && !told.startsWith("..") ? told : by == null ? UNDATED : by.toString();
    }

    private List<Ranked> silences(String topic) {
        List<Ranked> found = new ArrayList<>();
        for (Silence silence : caseFile.silences()) {
            Actor.Id who = silence.who();
            double rank =
                    rank(
                            topic,
                            silence.passages(),
                            silence.about() + " " + (who == null ? "" : name(who)));
            if (rank >= LEAST) {
                String line =
                        switch (silence.kind()) {
                            case DECLINED -> name(who) + " declined";
                            case NO_ANSWER -> name(who) + " did not answer";
                            case NO_RECORD -> "No record is known";
                            case NOT_HEARD -> name(who) + " is never heard";
                        };
                found.add(
                        new Ranked(
                                rank,
                                new Line(
                                        "silence",
                                        "",
                                        (line
                                                        + (silence.about().isBlank()
                                                                ? ""
                                                                : ": " + silence.about())
                                                        + "; according to "
                                                        + name(silence.accordingTo()))
                                                .replaceAll("\\s+", " "),
                                        silence.passages())));
            }
        }
        return found;
    }

    private List<Ranked> influence(String topic) {
        List<Ranked> found = new ArrayList<>();
        for (InfluenceLink link : caseFile.influence()) {
            double rank =
                    rank(
                            topic,
                            link.passages(),
                            link.effect() + " " + name(link.from()) + " " + name(link.to()));
            if (rank >= LEAST) {
                found.add(line(link, rank));
            }
        }
        return found;
    }

    private Ranked line(InfluenceLink link, double rank) {
        String line =
                name(link.from())
                        + " → "
                        + name(link.to())
                        + " ("
                        + link.relation()
                        + ")"
                        + (link.effect().isBlank() ? "" : ": " + link.effect())
                        + "; according to "
                        + name(link.accordingTo());
        return new Ranked(
                rank, new Line("influence", "", line.replaceAll("\\s+", " "), link.passages()));
    }

    private String name(Voice voice) {
        return switch (voice) {
            case Voice.Speaker(Actor.Id actor) -> name(actor);
            case Voice.Author(String doc) -> "the writer of " + doc;
        };
    }

    /// All who say it: "Varga and Ilic".
    private String names(Statement statement) {
        return statement.speakers().isEmpty()
                ? name((Actor.Id) null)
                : statement.speakers().stream()
                        .map(this::name)
                        .collect(Collectors.joining(" and "));
    }

    private String name(Actor.@Nullable Id id) {
        return Optional.ofNullable(id).map(actors::get).map(Actor::name).orElse("Somebody unnamed");
    }

    /// Words without accents and capitals.
    private static final class Plain {
        static String of(String words) {
            return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .replaceAll("[’']s\\b", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
