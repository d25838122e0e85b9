package org.hearsay.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.event.Influence;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Block;
import org.hearsay.text.Blocks;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.Anchor;
import org.hearsay.time.TimeMention;
import org.hearsay.timeline.Dates;
import org.jspecify.annotations.Nullable;

/// Annotated documents written by hand, as a text with marks `[mark: words]` that may hold one
/// another.
///
/// ```text
/// [p1: Ana Kovac]                    a person of chain p1; o organization, l place, u publication, w work, x other
/// [p1: then-foreign minister ~ Ana]  a title before the name; `of=o2` in the mark names its body
/// [t1 1992-11: in November 1992]     a time, in EDTF
/// [s a: Kovac] [c a: said] [q a: …]  source, cue, content of attribution a; act, `not` and `m=…` may stand in the cue's mark
/// [h a: …] [wh a: …] [m a: …]        the source's hedge, the writer's hedge, the medium
/// [told a t3 2007: in 2007]          the time of telling, which is a time mention itself
/// [e CONSULT/visit p1>o2 +p3 t1 @l1 CT- planned g2: visited]   an event; `AID` upper-case type, `lemma=visit`
/// [k p1 was-told <p2 t1: was told] [f: the plan]        awareness, and the fact
/// [i p1>p2 press: pressed] [f: closing the port]        influence, and the effect
/// ```
///
/// Marks of chains may be repeated; an event's participants are the chain's nearest mentions.
public final class Marked {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'][\\p{L}\\p{N}]+)*|[^\\s]");
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)he|she|they|it|i|we|him|her|them|us|me|who");

    private final String id;
    private @Nullable LocalDate published;
    private DocumentKind kind = DocumentKind.ARTICLE;
    private final Map<String, String> metadata = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(List<String> head, int start, int end, int titleEnd) {
        String tag() {
            return head.getFirst();
        }

        Span span() {
            return new Span(start, end);
        }

        Optional<String> arg(String prefix) {
            return head.stream()
                    .skip(1)
                    .filter(arg -> arg.startsWith(prefix))
                    .map(arg -> arg.substring(prefix.length()))
                    .findFirst();
        }
    }

    private Marked(String id) {
        this.id = id;
    }

    /// A document of a name.
    public static Marked document(String id) {
        return new Marked(id);
    }

    /// An article published on a day, with marks.
    public static AnnotatedDocument article(String id, @Nullable String published, String marked) {
        return document(id).published(published).text(marked);
    }

    /// The day of publication, in ISO format.
    public Marked published(@Nullable String day) {
        published = day == null ? null : LocalDate.parse(day);
        return this;
    }

    /// The kind of document.
    public Marked kind(DocumentKind documentKind) {
        kind = documentKind;
        return this;
    }

    /// What the file says of itself.
    public Marked says(String name, String value) {
        metadata.put(name, value);
        return this;
    }

    /// Reads the marks.
    public AnnotatedDocument text(String marked) {
        scan(marked.strip());
        String plain = text.toString();
        DocumentText document =
                new DocumentText(
                        id, "", plain, null, published, kind, blocks(plain), List.of(), metadata);
        Tokens tokens = tokens(plain);
        List<TimeMention> times = times();
        Map<String, Integer> timeIds = new HashMap<>();
        List<Mark> timeMarks = timeMarks();
        for (int i = 0; i < timeMarks.size(); i++) {
            timeIds.put(timeKey(timeMarks.get(i)), i);
        }
        Mentions mentions = mentions();
        Map<String, Integer> chains = chainIds();
        List<Attribution> attributions = attributions(mentions, timeIds);
        List<EventMention> events = events(tokens, mentions, chains, timeIds, attributions);
        return new AnnotatedDocument(
                new ParsedText(document, tokens, null),
                times,
                mentions,
                attributions,
                events,
                influences(mentions, chains, attributions),
                awareness(mentions, chains, timeIds, attributions),
                List.of());
    }

    private static List<Block> blocks(String plain) {
        return Blocks.find(plain).stream()
                .map(block ->
                        block.span().of(plain).matches("(?i)(from|to|cc|copy|date|subject): .*")
                                ? new Block(Block.Kind.HEADER, block.span())
                                : block)
                .toList();
    }

    private void scan(String marked) {
        int at = 0;
        List<int[]> open = new ArrayList<>();
        List<List<String>> heads = new ArrayList<>();
        List<Integer> titles = new ArrayList<>();
        while (at < marked.length()) {
            char c = marked.charAt(at);
            if (c == '[') {
                int colon = marked.indexOf(':', at);
                heads.add(Arrays.asList(marked.substring(at + 1, colon).split(" ")));
                open.add(new int[] {text.length()});
                titles.add(-1);
                at = colon + 1;
                while (marked.charAt(at) == ' ') {
                    at++;
                }
            } else if (c == ']') {
                int[] start = open.removeLast();
                marks.add(
                        new Mark(heads.removeLast(), start[0], text.length(), titles.removeLast()));
                at++;
            } else if (c == '~' && !open.isEmpty()) {
                titles.set(titles.size() - 1, text.length());
                at++;
                while (marked.charAt(at) == ' ') {
                    at++;
                }
            } else {
                text.append(c);
                at++;
            }
        }
        marks.sort((one, other) ->
                one.start != other.start
                        ? Integer.compare(one.start, other.start)
                        : Integer.compare(other.end, one.end));
    }

    private static Tokens tokens(String plain) {
        List<int[]> words = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        int sentence = 0;
        int last = 0;
        boolean ended = false;
        while (matcher.find()) {
            boolean newLine = plain.substring(last, matcher.start()).contains("\n");
            boolean closing = matcher.group().matches("[”’\"')]");
            if (!words.isEmpty() && (newLine || ended && !closing)) {
                sentence++;
                ended = false;
            }
            ended = ended || matcher.group().matches("[.!?]");
            words.add(new int[] {matcher.start(), matcher.end()});
            sentences.add(sentence);
            last = matcher.end();
        }
        int n = words.size();
        String[] lemmas = new String[n];
        Upos[] upos = new Upos[n];
        String[] xpos = new String[n];
        String[] relations = new String[n];
        int[] heads = new int[n];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        for (int i = 0; i < n; i++) {
            String word = plain.substring(words.get(i)[0], words.get(i)[1]);
            lemmas[i] = word.toLowerCase(Locale.ROOT);
            upos[i] =
                    Character.isLetter(word.charAt(0))
                            ? Upos.X
                            : Character.isDigit(word.charAt(0)) ? Upos.NUM : Upos.PUNCT;
            xpos[i] = "";
        }
        return new Tokens(
                plain,
                words.stream().mapToInt(word -> word[0]).toArray(),
                words.stream().mapToInt(word -> word[1]).toArray(),
                sentences.stream().mapToInt(Integer::intValue).toArray(),
                upos,
                xpos,
                lemmas,
                heads,
                relations);
    }

    private static boolean isTime(Mark mark) {
        return mark.tag().matches("t\\d+") || mark.tag().equals("told");
    }

    private static String timeKey(Mark mark) {
        return mark.tag().equals("told") ? mark.head().get(2) : mark.tag();
    }

    private List<Mark> timeMarks() {
        return marks.stream().filter(Marked::isTime).toList();
    }

    private List<TimeMention> times() {
        List<TimeMention> times = new ArrayList<>();
        for (Mark mark : timeMarks()) {
            String edtf = mark.head().getLast();
            times.add(
                    new TimeMention(
                            times.size(),
                            mark.span(),
                            TimeMention.Type.DATE,
                            edtf,
                            null,
                            Dates.parse(edtf)
                                    .orElseThrow(() ->
                                            new IllegalArgumentException("Not a date: " + mark)),
                            Anchor.STATED,
                            null));
        }
        return times;
    }

    private static boolean isMention(Mark mark) {
        return mark.tag().matches("[poluwx]\\d+");
    }

    private static EntityKind kindOf(String key) {
        return switch (key.charAt(0)) {
            case 'p' -> EntityKind.PERSON;
            case 'o' -> EntityKind.ORGANIZATION;
            case 'l' -> EntityKind.PLACE;
            case 'u' -> EntityKind.PUBLICATION;
            case 'w' -> EntityKind.WORK;
            default -> EntityKind.OTHER;
        };
    }

    private Map<String, Integer> chainIds() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        marks.stream()
                .filter(Marked::isMention)
                .forEach(mark -> ids.putIfAbsent(mark.tag(), ids.size()));
        return ids;
    }

    private Mentions mentions() {
        Map<String, Integer> ids = chainIds();
        List<EntityMention> mentions = new ArrayList<>();
        Map<String, List<EntityMention>> byChain = new LinkedHashMap<>();
        Map<String, List<Mark>> marksOf = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (!isMention(mark)) {
                continue;
            }
            Span head = new Span(mark.titleEnd() < 0 ? mark.start() : mark.titleEnd(), mark.end());
            String words = head.of(text);
            EntityMention.Form form =
                    PRONOUN.matcher(words).matches()
                            ? EntityMention.Form.PRONOUN
                            : Character.isUpperCase(words.charAt(0))
                                            && !words.matches("(A|An|Some) .*")
                                    ? EntityMention.Form.NAME
                                    : EntityMention.Form.NOMINAL;
            EntityMention mention =
                    new EntityMention(
                            mentions.size(),
                            mark.span(),
                            head,
                            kindOf(mark.tag()),
                            form,
                            of(ids, mark.tag()));
            mentions.add(mention);
            byChain.computeIfAbsent(mark.tag(), key -> new ArrayList<>()).add(mention);
            marksOf.computeIfAbsent(mark.tag(), key -> new ArrayList<>()).add(mark);
        }
        List<Chain> chains = new ArrayList<>();
        for (String key : ids.keySet()) {
            List<EntityMention> own = byChain.getOrDefault(key, List.of());
            Optional<EntityMention> best =
                    own.stream()
                            .filter(mention -> mention.form() == EntityMention.Form.NAME)
                            .max((one, other) ->
                                    Integer.compare(one.head().length(), other.head().length()));
            EntityMention name =
                    best.orElse(
                            own.stream()
                                    .filter(mention -> mention.form() == EntityMention.Form.NOMINAL)
                                    .findFirst()
                                    .orElse(own.getFirst()));
            chains.add(
                    new Chain(
                            chains.size(),
                            kindOf(key),
                            name.head().of(text),
                            best.isPresent(),
                            own.stream().map(EntityMention::id).toList(),
                            titles(marksOf.getOrDefault(key, List.of()), mentions, ids)));
        }
        return new Mentions(mentions, chains);
    }

    private List<Chain.Title> titles(
            List<Mark> own, List<EntityMention> mentions, Map<String, Integer> ids) {
        List<Chain.Title> titles = new ArrayList<>();
        for (Mark mark : own) {
            if (mark.titleEnd() < 0) {
                continue;
            }
            Span span =
                    new Span(
                            mark.start(),
                            text.substring(0, mark.titleEnd()).stripTrailing().length());
            String words = span.of(text);
            Chain.Tense tense =
                    words.startsWith("then")
                            ? Chain.Tense.THEN
                            : words.startsWith("former")
                                    ? Chain.Tense.FORMER
                                    : words.startsWith("the late")
                                            ? Chain.Tense.LATE
                                            : words.startsWith("acting")
                                                    ? Chain.Tense.ACTING
                                                    : Chain.Tense.STATED;
            int body =
                    mark.arg("of=")
                            .map(key ->
                                    mentions.stream()
                                            .filter(mention -> mention.chain() == of(ids, key))
                                            .findFirst()
                                            .map(EntityMention::id)
                                            .orElse(-1))
                            .orElse(-1);
            titles.add(
                    new Chain.Title(
                            words.replaceFirst("^(then[- ]|former |the late |acting )", ""),
                            span,
                            body,
                            tense));
        }
        return titles;
    }

    /// What stands at a key that is there.
    private static <T> T of(Map<String, T> byKey, String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    private List<Attribution> attributions(Mentions mentions, Map<String, Integer> timeIds) {
        Map<String, List<Mark>> byKey = new TreeMap<>();
        for (Mark mark : marks) {
            if (List.of("s", "c", "q", "h", "wh", "m", "told").contains(mark.tag())) {
                byKey.computeIfAbsent(mark.head().get(1), key -> new ArrayList<>()).add(mark);
            }
        }
        List<String> keys = new ArrayList<>(byKey.keySet());
        keys.sort((one, other) ->
                Integer.compare(
                        of(byKey, one).getFirst().start(), of(byKey, other).getFirst().start()));
        List<Attribution> result = new ArrayList<>();
        for (String key : keys) {
            List<Mark> own = of(byKey, key);
            List<Span> source = spans(own, "s");
            List<Span> content = spans(own, "q");
            Optional<Mark> cue = own.stream().filter(mark -> mark.tag().equals("c")).findFirst();
            List<Span> cueSpans = spans(own, "c");
            Span at =
                    cueSpans.isEmpty()
                            ? source.isEmpty() ? content.getFirst() : source.getFirst()
                            : cueSpans.getFirst();
            @Nullable Integer within = null;
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < keys.size(); i++) {
                for (Span other : spans(of(byKey, keys.get(i)), "q")) {
                    if (!keys.get(i).equals(key) && other.covers(at) && other.length() < best) {
                        best = other.length();
                        within = i;
                    }
                }
            }
            @Nullable Integer speaker =
                    source.isEmpty()
                            ? null
                            : mentions.longestIn(source.getFirst())
                                    .map(EntityMention::chain)
                                    .orElse(null);
            Attribution.Act act =
                    cue.stream()
                            .flatMap(mark -> mark.head().stream().skip(2))
                            .filter(arg -> !arg.equals("not"))
                            .map(arg ->
                                    Attribution.Act.valueOf(
                                            arg.toUpperCase(Locale.ROOT).replace('-', '_')))
                            .findFirst()
                            .orElse(Attribution.Act.SAYING);
            boolean direct =
                    !content.isEmpty()
                            && "“\"‘".indexOf(text.charAt(content.getFirst().start())) >= 0;
            Optional<Mark> told =
                    own.stream().filter(mark -> mark.tag().equals("told")).findFirst();
            result.add(
                    new Attribution(
                            result.size(),
                            source,
                            cueSpans,
                            content,
                            direct ? Attribution.Mode.DIRECT : Attribution.Mode.INDIRECT,
                            within,
                            speaker,
                            List.of(),
                            spans(own, "h"),
                            spans(own, "wh"),
                            cue.stream().anyMatch(mark -> mark.head().contains("not"))
                                    ? Attribution.Polarity.NEGATED
                                    : Attribution.Polarity.AFFIRMED,
                            act,
                            spans(own, "m").stream().findFirst().orElse(null),
                            told.map(mark -> timeIds.get(timeKey(mark))).orElse(null),
                            false));
        }
        return result;
    }

    private static List<Span> spans(List<Mark> own, String tag) {
        return own.stream().filter(mark -> mark.tag().equals(tag)).map(Mark::span).toList();
    }

    private static @Nullable Integer within(List<Attribution> attributions, Span at) {
        @Nullable Integer within = null;
        int best = Integer.MAX_VALUE;
        for (Attribution attribution : attributions) {
            for (Span content : attribution.content()) {
                if (content.covers(at) && content.length() < best) {
                    best = content.length();
                    within = attribution.id();
                }
            }
        }
        return within;
    }

    private static int nearest(
            Mentions mentions, Map<String, Integer> chains, String key, Span at) {
        Integer chain = chains.get(key);
        if (chain == null) {
            throw new IllegalArgumentException("No chain " + key);
        }
        return mentions.mentions().stream()
                .filter(mention -> mention.chain() == chain)
                .min((one, other) ->
                        Integer.compare(
                                Math.abs(one.span().start() - at.start()),
                                Math.abs(other.span().start() - at.start())))
                .orElseThrow()
                .id();
    }

    private List<EventMention> events(
            Tokens tokens,
            Mentions mentions,
            Map<String, Integer> chains,
            Map<String, Integer> timeIds,
            List<Attribution> attributions) {
        List<EventMention> events = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.tag().equals("e")) {
                continue;
            }
            EventType type = new EventType("ACT", true, null, List.of());
            List<EventMention.Participant> participants = new ArrayList<>();
            List<Integer> times = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            Factuality.Value value = Factuality.Value.CT_PLUS;
            Factuality.Kind factKind = Factuality.Kind.ACTUAL;
            int group = 1000 + events.size();
            String lemma = lemma(mark.span().of(text));
            for (String arg : mark.head().subList(1, mark.head().size())) {
                Optional<Factuality.Value> told =
                        Arrays.stream(Factuality.Value.values())
                                .filter(each -> each.label().equals(arg))
                                .findFirst();
                Optional<Factuality.Kind> as =
                        Arrays.stream(Factuality.Kind.values())
                                .filter(each -> each.label().equals(arg))
                                .findFirst();
                if (told.isPresent()) {
                    value = told.get();
                } else if (as.isPresent()) {
                    factKind = as.get();
                } else if (arg.startsWith("lemma=")) {
                    lemma = arg.substring(6);
                } else if (arg.matches("t\\d+")) {
                    times.add(timeIds.get(arg));
                } else if (arg.matches("@l\\d+")) {
                    places.add(nearest(mentions, chains, arg.substring(1), mark.span()));
                } else if (arg.matches("g\\d+")) {
                    group = Integer.parseInt(arg.substring(1));
                } else if (arg.matches("[A-Z]+(/[a-z-]+)?")) {
                    String[] parts = arg.split("/");
                    type =
                            new EventType(
                                    parts[0], false, parts.length > 1 ? parts[1] : null, List.of());
                } else {
                    participants.addAll(participants(arg, mentions, chains, mark.span()));
                }
            }
            Integer within = within(attributions, mark.span());
            double score = score(value);
            List<Factuality> factuality =
                    within == null
                            ? List.of(new Factuality(Factuality.AUTHOR, value, score))
                            : List.of(
                                    new Factuality(Factuality.AUTHOR, Factuality.Value.UNKNOWN, 0),
                                    new Factuality(within, value, score));
            Span clause = tokens.sentenceSpan(tokens.sentence(tokens.wordAt(mark.start())));
            events.add(
                    new EventMention(
                            events.size(),
                            mark.span(),
                            clause,
                            type,
                            participants,
                            times,
                            places,
                            factuality,
                            factKind,
                            within,
                            lemma,
                            group,
                            List.of()));
        }
        return events;
    }

    private static double score(Factuality.Value value) {
        return switch (value) {
            case CT_PLUS -> 3;
            case PR_PLUS -> 2;
            case PS_PLUS -> 1;
            case UNKNOWN -> 0;
            case PS_MINUS -> -1;
            case PR_MINUS -> -2;
            case CT_MINUS -> -3;
        };
    }

    private static String lemma(String trigger) {
        String word = trigger.toLowerCase(Locale.ROOT);
        return word.length() > 4 && word.endsWith("ed")
                ? word.substring(0, word.length() - 2)
                : word;
    }

    private static List<EventMention.Participant> participants(
            String arg, Mentions mentions, Map<String, Integer> chains, Span at) {
        List<EventMention.Participant> result = new ArrayList<>();
        if (arg.startsWith("+")) {
            result.add(
                    new EventMention.Participant(
                            EventMention.Role.OTHER,
                            nearest(mentions, chains, arg.substring(1), at)));
            return result;
        }
        String[] sides = arg.split(">", -1);
        for (int side = 0; side < sides.length; side++) {
            for (String key : sides[side].split(",")) {
                if (!key.isEmpty()) {
                    result.add(
                            new EventMention.Participant(
                                    side == 0
                                            ? EventMention.Role.ACTOR
                                            : EventMention.Role.RECIPIENT,
                                    nearest(mentions, chains, key, at)));
                }
            }
        }
        return result;
    }

    /// The nearest `[f: …]` after a cue in its line.
    private @Nullable Span fact(Mark cue) {
        return marks.stream()
                .filter(mark -> mark.tag().equals("f"))
                .filter(mark -> mark.start() >= cue.end())
                .filter(mark -> text.substring(cue.end(), mark.start()).indexOf('\n') < 0)
                .findFirst()
                .map(Mark::span)
                .orElse(null);
    }

    private List<Influence> influences(
            Mentions mentions, Map<String, Integer> chains, List<Attribution> attributions) {
        List<Influence> result = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.tag().equals("i")) {
                String[] sides = mark.head().get(1).split(">");
                result.add(
                        new Influence(
                                nearest(mentions, chains, sides[0], mark.span()),
                                nearest(mentions, chains, sides[1], mark.span()),
                                mark.head().get(2),
                                mark.span(),
                                fact(mark),
                                within(attributions, mark.span()),
                                List.of()));
            }
        }
        return result;
    }

    private List<Awareness> awareness(
            Mentions mentions,
            Map<String, Integer> chains,
            Map<String, Integer> timeIds,
            List<Attribution> attributions) {
        List<Awareness> result = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.tag().equals("k")) {
                result.add(
                        new Awareness(
                                nearest(mentions, chains, mark.head().get(1), mark.span()),
                                Awareness.State.valueOf(
                                        mark.head()
                                                .get(2)
                                                .toUpperCase(Locale.ROOT)
                                                .replace('-', '_')),
                                mark.span(),
                                fact(mark),
                                mark.arg("<")
                                        .map(key -> nearest(mentions, chains, key, mark.span()))
                                        .orElse(null),
                                mark.arg("t").map(key -> timeIds.get("t" + key)).orElse(null),
                                within(attributions, mark.span())));
            }
        }
        return result;
    }
}
