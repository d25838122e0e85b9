package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.language.Labels;
import org.hearsay.language.Layers;
import org.hearsay.language.Lexicon;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Finds mentions: names by the `name` layer, nominals by the `head` layer, pronouns by their form;
/// how far each reaches by the tree.
final class MentionSpotter {
    private static final Map<String, EntityKind> WRITINGS = writings();
    private static final Set<String> PLACES = places();
    private static final Set<String> SEES =
            Set.of(
                    "archbishop",
                    "bishop",
                    "archdeacon",
                    "abbot",
                    "prior",
                    "rector",
                    "vicar",
                    "mayor",
                    "sheriff",
                    "governor",
                    "duke",
                    "earl",
                    "count",
                    "bailiff",
                    "provost");
    private static final Pattern DATE_BEHIND =
            Pattern.compile(
                    "(?:, (?:the )?\\p{L}+day)?,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{Lu}\\p{L}+\\.?|\\p{Lu}\\p{L}+\\.? \\d{1,2}(?:st|nd|rd|th)?),? \\d{4}\\.?\\s*");
    private static final int MANY = 20;

    /// What hangs on the head of a mention and is none of it.
    private static final Set<String> OUTSIDE =
            Set.of(
                    "acl:relcl",
                    "appos",
                    "parataxis",
                    "conj",
                    "cc",
                    "cc:preconj",
                    "det:predet",
                    "case",
                    "cop",
                    "nsubj",
                    "nsubj:pass",
                    "nsubj:outer",
                    "csubj",
                    "mark",
                    "aux",
                    "aux:pass",
                    "advcl",
                    "advcl:relcl",
                    "advmod",
                    "discourse",
                    "vocative",
                    "expl",
                    "obl",
                    "obl:unmarked",
                    "obl:agent",
                    "orphan",
                    "list",
                    "dislocated",
                    "reparandum",
                    "punct");

    private static final Set<String> CORRELATIVES = Set.of("both", "either", "neither");
    private static final Set<String> TIME_ADVERBS =
            Set.of("then", "late", "now", "one-time", "onetime");
    private static final int LONGEST = 40;
    private static final String NO_NAME = "O";

    private static final Set<String> NOT_NAMES =
            Lexicon.rows(MentionSpotter.class, "no-names.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> GIVEN_NAMES =
            Lexicon.rows(MentionSpotter.class, "given-names.tsv").stream()
                    .flatMap(row -> Arrays.stream(row[0].split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private final Tokens tokens;
    private final float[][] name;
    private final float[][] head;
    private final List<String> headLabels;
    private final List<String> nameLabels;

    MentionSpotter(ParsedText parsed, Layers layers) {
        tokens = parsed.tokens();
        name = layers.rows(Layers.Name.NAME);
        head = layers.rows(Layers.Name.HEAD);
        headLabels = Labels.standard().of(Layers.Name.HEAD);
        nameLabels = Labels.standard().of(Layers.Name.NAME);
    }

    /// Mentions in reading order; where two have one head, the name stands.
    List<Draft> spot(Hands hands) {
        List<Draft> drafts = new ArrayList<>(hands.drafts(tokens));
        boolean[] taken = new boolean[tokens.size()];
        for (Draft draft : drafts) {
            Arrays.fill(taken, draft.from(), draft.to(), true);
        }
        for (NameRun run : names()) {
            if (isAnyTaken(run, taken)) {
                continue;
            }
            Draft draft = named(run);
            drafts.add(draft);
            Arrays.fill(taken, run.from, run.to, true);
            if (draft.from() < run.from && TitleWords.isTitle(tokens.word(run.from - 1))) {
                taken[run.from - 1] = true;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!taken[i]) {
                addUnnamed(i, drafts);
            }
        }
        drafts.sort(
                Comparator.comparingInt(Draft::from)
                        .thenComparing(Draft::to, Comparator.reverseOrder()));
        return drafts;
    }

    private static boolean isAnyTaken(NameRun run, boolean[] taken) {
        boolean isTaken = false;
        for (int i = run.from; i < run.to; i++) {
            isTaken |= taken[i];
        }
        return isTaken;
    }

    private void addUnnamed(int i, List<Draft> drafts) {
        Pronouns.Pronoun pronoun = Pronouns.of(tokens.word(i));
        if (pronoun != null && isPronounHere(i, pronoun)) {
            drafts.add(
                    new Draft(
                            i,
                            i,
                            i + 1,
                            -1,
                            -1,
                            kindOf(i, pronoun),
                            EntityMention.Form.PRONOUN,
                            pronoun));
            return;
        }
        String label = label(i);
        boolean isNoun =
                switch (tokens.upos(i)) {
                    case NOUN, PROPN, NUM, ADJ, DET, PRON, SYM, X, VERB -> true;
                    default -> false;
                };
        if (pronoun == null && isNoun && !label.equals("none") && !label.equals("time")) {
            int[] extent = extent(i, i, i + 1);
            drafts.add(
                    new Draft(
                            i,
                            extent[0],
                            extent[1],
                            -1,
                            -1,
                            kindOfNoun(i, label),
                            EntityMention.Form.NOMINAL,
                            null));
        }
    }

    private boolean isPronounHere(int i, Pronouns.Pronoun pronoun) {
        if (tokens.relation(i).startsWith("expl")) {
            return false;
        }
        return pronoun.person() == Pronouns.Person.RELATIVE
                ? relativeClause(tokens, i) >= 0
                : tokens.upos(i) == Upos.PRON;
    }

    /// The head of the relative clause in which a relative pronoun stands; -1 when there is none.
    static int relativeClause(Tokens tokens, int pronoun) {
        int at = pronoun;
        for (int steps = 0; at >= 0 && steps < 4; steps++) {
            if (tokens.relation(at).equals("acl:relcl")
                    && tokens.head(at) >= 0
                    && tokens.head(at) < pronoun) {
                return at;
            }
            at = tokens.head(at);
        }
        return -1;
    }

    private EntityKind kindOf(int i, Pronouns.Pronoun pronoun) {
        return switch (pronoun.sort()) {
            case PERSON -> EntityKind.PERSON;
            case THING, ANY -> kind(label(i));
        };
    }

    /// What speaks is a person to the model; a writing that speaks stays a writing.
    private EntityKind kindOfNoun(int i, String label) {
        EntityKind kind = kind(label);
        return kind == EntityKind.PERSON
                ? WRITINGS.getOrDefault(tokens.lemma(i).toLowerCase(Locale.ROOT), kind)
                : kind;
    }

    private static Map<String, EntityKind> writings() {
        Map<String, EntityKind> writings = new HashMap<>();
        for (String[] row : Lexicon.rows(MentionSpotter.class, "writings.tsv")) {
            for (String word : row[1].split(" ")) {
                writings.put(word, kind(row[0]));
            }
        }
        return writings;
    }

    private static Set<String> places() {
        Set<String> places = new HashSet<>();
        for (String[] row : Lexicon.rows(MentionSpotter.class, "capitals.tsv")) {
            for (String place : row[1].split(", ")) {
                places.add(String.join(" ", Names.words(place)));
            }
        }
        return places;
    }

    private String label(int i) {
        return headLabels.get(best(head[i]));
    }

    private static EntityKind kind(String label) {
        return switch (label) {
            case "person" -> EntityKind.PERSON;
            case "organization" -> EntityKind.ORGANIZATION;
            case "place" -> EntityKind.PLACE;
            case "publication" -> EntityKind.PUBLICATION;
            default -> EntityKind.OTHER;
        };
    }

    /// Runs of the `name` layer, each in one sentence; a name with a bracket in it, "[Ana] Kovac",
    /// is one.
    private List<NameRun> names() {
        List<NameRun> runs = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            String label = nameLabels.get(best(name[i]));
            if (label.equals(NO_NAME)) {
                i++;
                continue;
            }
            String kind = label.substring(2);
            int to = i + 1;
            while (to < tokens.size() && continues(to, kind)) {
                to++;
            }
            addTrimmed(new NameRun(i, to, kind(kind)), runs);
            i = to;
        }
        return agreed(joined(joinedOverBrackets(withProperNouns(runs))));
    }

    /// The runs and the proper nouns that the layer missed: one that hangs together with a run is
    /// part of it, else it is a name of its own. A title before a name is none of it.
    private List<NameRun> withProperNouns(List<NameRun> runs) {
        int[] owner = new int[tokens.size()];
        Arrays.fill(owner, -1);
        for (int r = 0; r < runs.size(); r++) {
            Arrays.fill(owner, runs.get(r).from, runs.get(r).to, r);
        }
        List<NameRun> all = new ArrayList<>(runs);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (owner[i] >= 0 || !isMissedName(i) && !isCapitalizedBefore(i, owner)) {
                continue;
            }
            int before = i > 0 ? owner[i - 1] : -1;
            int after = i + 1 < tokens.size() ? owner[i + 1] : -1;
            int joined =
                    before >= 0 && hangsOn(i, all.get(before))
                            ? before
                            : after >= 0 && hangsOn(i, all.get(after)) ? after : -1;
            if (joined < 0 && !isMissedName(i)) {
                continue;
            }
            if (joined < 0) {
                joined = all.size();
                all.add(new NameRun(i, i + 1, kind(label(i))));
            } else {
                NameRun run = all.get(joined);
                all.set(
                        joined,
                        new NameRun(Math.min(run.from, i), Math.max(run.to, i + 1), run.kind));
            }
            owner[i] = joined;
        }
        all.sort(Comparator.comparingInt(NameRun::from));
        return all;
    }

    private boolean isMissedName(int i) {
        return tokens.upos(i) == Upos.PROPN
                && Character.isUpperCase(tokens.text().codePointAt(tokens.start(i)))
                && !label(i).equals("time")
                && Pronouns.of(tokens.word(i)) == null
                && !NOT_NAMES.contains(tokens.word(i).toLowerCase(Locale.ROOT))
                && !TitleWords.isTitle(tokens.word(i));
    }

    /// "[Foreign] Ministry", "[North] Korea": a capitalized word inside a sentence right before a
    /// name.
    private boolean isCapitalizedBefore(int i, int[] owner) {
        boolean isDescribing =
                tokens.upos(i) == Upos.ADJ
                        || tokens.upos(i) == Upos.NOUN
                        || tokens.upos(i) == Upos.PROPN;
        return isDescribing
                && i + 1 < tokens.size()
                && (owner[i + 1] >= 0 || isMissedName(i + 1))
                && tokens.head(i) == i + 1
                && i > tokens.sentenceStart(tokens.sentence(i))
                && Character.isUpperCase(tokens.text().codePointAt(tokens.start(i)))
                && !TitleWords.isTitle(tokens.word(i));
    }

    /// "the Times of Lanmark", "Bank of the North": names of bodies and papers with a place in
    /// them.
    private List<NameRun> joined(List<NameRun> runs) {
        List<NameRun> joined = new ArrayList<>();
        for (NameRun run : runs) {
            NameRun last = joined.isEmpty() ? null : joined.getLast();
            EntityKind kind = last == null ? null : kindOfBoth(last, run);
            if (last != null && kind != null) {
                joined.set(joined.size() - 1, new NameRun(last.from, run.to, kind));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /// What two runs name together; null when they are two names.
    private @Nullable EntityKind kindOfBoth(NameRun last, NameRun run) {
        if (isOneBody(last, run)) {
            return last.kind == EntityKind.PLACE && !BodyWords.isRealm(lastWord(last))
                    ? EntityKind.ORGANIZATION
                    : BodyWords.isRealm(lastWord(last)) ? EntityKind.PLACE : last.kind;
        }
        if (isGivenName(last) && isOneMore(last, run)) {
            return EntityKind.PERSON;
        }
        if (isOneName(last, run)) {
            return run.kind == EntityKind.OTHER ? last.kind : run.kind;
        }
        if (isNamedAfter(last, run) || isFirm(last, run)) {
            return EntityKind.ORGANIZATION;
        }
        boolean isBody =
                last.kind == EntityKind.ORGANIZATION || run.kind == EntityKind.ORGANIZATION;
        return isHyphenated(last, run) ? isBody ? EntityKind.ORGANIZATION : last.kind : null;
    }

    /// "Ana" before "Kovac": whatever the tree and the layer make of the two.
    private boolean isGivenName(NameRun run) {
        return run.to - run.from == 1 && isGivenName(run.from);
    }

    private boolean isGivenName(int word) {
        return tokens.upos(word) == Upos.PROPN
                && GIVEN_NAMES.contains(tokens.word(word).toLowerCase(Locale.ROOT));
    }

    /// Is the second run the rest of a person's name that the first begins?
    private boolean isOneMore(NameRun first, NameRun second) {
        return first.to == second.from
                && tokens.sentence(first.from) == tokens.sentence(second.from)
                && (second.kind == EntityKind.PERSON || second.kind == EntityKind.OTHER)
                && tokens.upos(second.from) == Upos.PROPN
                && !BodyWords.isBody(lastWord(second));
    }

    private String lastWord(NameRun run) {
        return tokens.word(run.to - 1);
    }

    /// "the Marklund Commission", "the Fishermen's Union": a body called after somebody.
    private boolean isNamedAfter(NameRun first, NameRun second) {
        boolean isBody =
                second.kind == EntityKind.ORGANIZATION
                        && tokens.sentence(first.from) == tokens.sentence(second.from)
                        && Character.isUpperCase(tokens.text().charAt(tokens.start(second.from)))
                        && BodyWords.isBody(tokens.word(second.to - 1));
        boolean isBeside = first.to == second.from && first.kind == EntityKind.PERSON;
        boolean isOfMany =
                first.to + 1 == second.from
                        && tokens.word(first.to).matches("['’][sS]?")
                        && lastWord(first).matches(".*(s|men)")
                        && first.kind != EntityKind.PERSON;
        return isBody && (isBeside || isOfMany);
    }

    /// "Kovac & Sons": a firm, whatever its owners are.
    private boolean isFirm(NameRun first, NameRun second) {
        return first.to + 1 == second.from
                && (tokens.word(first.to).equals("&")
                        || tokens.word(first.to).equalsIgnoreCase("and")
                                && BodyWords.isFirm(tokens.word(second.from)));
    }

    /// "Anna-Kovac": one name in two halves; two places with a dash between are two.
    private boolean isHyphenated(NameRun first, NameRun second) {
        return first.to + 1 == second.from
                && "-–‑".contains(tokens.word(first.to))
                && tokens.end(first.to - 1) == tokens.start(first.to)
                && tokens.end(first.to) == tokens.start(second.from)
                && !(first.kind == EntityKind.PLACE && second.kind == EntityKind.PLACE);
    }

    /// Two runs side by side that hang together, "North" and "Lanmark": the layer has cut one name.
    private boolean isOneName(NameRun first, NameRun second) {
        boolean beside =
                first.to == second.from
                        && tokens.sentence(first.from) == tokens.sentence(second.from);
        boolean isUnsure =
                (first.kind == EntityKind.OTHER || second.kind == EntityKind.OTHER)
                        && tokens.relation(second.from).equals("flat");
        boolean alike =
                isUnsure || first.kind == EntityKind.PERSON == (second.kind == EntityKind.PERSON);
        boolean isShort = first.to - first.from == 1 || second.to - second.from == 1;
        return beside
                && alike
                && isShort
                && (hangsOn(first.to - 1, second) || hangsOn(second.from, first));
    }

    private boolean isOneBody(NameRun first, NameRun second) {
        int gap = second.from - first.to;
        boolean ofBetween =
                gap >= 1
                        && gap <= 2
                        && tokens.word(first.to).equalsIgnoreCase("of")
                        && (gap == 1 || tokens.word(first.to + 1).equalsIgnoreCase("the"));
        // A lone word for a sort of body or realm is no whole name: "Ministry of Marine".
        String alone = first.to - first.from == 1 ? lastWord(first) : "";
        if (ofBetween && BodyWords.isRealm(alone)) {
            return true;
        }
        if (!ofBetween || first.kind == EntityKind.PERSON || second.kind == EntityKind.PERSON) {
            return false;
        }
        if (BodyWords.isBody(alone)) {
            return true;
        }
        int head = second.from;
        while (tokens.head(head) >= second.from && tokens.head(head) < second.to) {
            head = tokens.head(head);
        }
        int above = tokens.head(head);
        return above >= first.from && above < first.to;
    }

    private boolean hangsOn(int word, NameRun run) {
        int at = tokens.sentence(word) == tokens.sentence(run.from) ? word : -1;
        int other = at < 0 ? -1 : tokens.head(word);
        boolean down = other >= run.from && other < run.to && isJoint(word);
        for (int i = run.from; at >= 0 && !down && i < run.to; i++) {
            down = tokens.head(i) == word && isJoint(i);
        }
        return down;
    }

    private boolean isJoint(int word) {
        return switch (tokens.relation(word)) {
            case "flat", "compound", "goeswith", "amod" -> true;
            default -> false;
        };
    }

    /// One name has one kind in a document, the one it has most often; a surname is a person where
    /// the full name is one. An adjective that is made of a name ("Danish") is no name here.
    private List<NameRun> agreed(List<NameRun> runs) {
        Map<List<String>, Map<EntityKind, Integer>> votes = new HashMap<>();
        Set<String> surnames = new HashSet<>();
        for (NameRun run : runs) {
            List<String> words = words(run);
            Map<EntityKind, Integer> its =
                    votes.computeIfAbsent(words, _ -> new EnumMap<>(EntityKind.class));
            its.merge(run.kind, run.kind == EntityKind.OTHER ? 1 : 2, Integer::sum);
            boolean isGiven = run.kind == EntityKind.OTHER && hasGivenName(run);
            boolean isPerson = run.kind == EntityKind.PERSON || isGiven;
            if (isGiven) {
                its.merge(EntityKind.PERSON, 2, Integer::sum);
            }
            if (words.size() > 1 && isPerson) {
                surnames.add(words.getLast());
                votes.computeIfAbsent(
                                List.of(words.getLast()), _ -> new EnumMap<>(EntityKind.class))
                        .merge(EntityKind.PERSON, 2, Integer::sum);
            }
            if (run.kind == EntityKind.PERSON && (isSee(run) || isDatedFrom(run))) {
                its.merge(EntityKind.PLACE, MANY, Integer::sum);
            }
        }
        List<NameRun> agreed = new ArrayList<>();
        for (NameRun run : runs) {
            if (!isAdjective(run)) {
                agreed.add(new NameRun(run.from, run.to, agreed(run, votes, surnames)));
            }
        }
        return agreed;
    }

    private EntityKind agreed(
            NameRun run, Map<List<String>, Map<EntityKind, Integer>> votes, Set<String> surnames) {
        if (isAddressed(run)) {
            return EntityKind.PERSON;
        }
        List<String> words = words(run);
        EntityKind kind = winner(votes.getOrDefault(words, Map.of()), run.kind);
        boolean isPlace =
                kind == EntityKind.PERSON
                        && PLACES.contains(String.join(" ", words))
                        && !surnames.contains(words.getLast());
        return isPlace ? EntityKind.PLACE : kind;
    }

    /// "The Archdeacon of Marle", "the mayor of Torvik": where the office is held.
    private boolean isSee(NameRun run) {
        return run.from > 1
                && tokens.word(run.from - 1).equals("of")
                && tokens.sentence(run.from) == tokens.sentence(run.from - 2)
                && SEES.contains(tokens.word(run.from - 2).toLowerCase(Locale.ROOT));
    }

    /// "Torvik, 20 November 1933" on a line of its own: where a letter was written.
    private boolean isDatedFrom(NameRun run) {
        int start = tokens.start(run.from);
        String text = tokens.text();
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        boolean opensLine = start == 0 || text.charAt(start - 1) == '\n';
        return opensLine
                && line.length() > tokens.end(run.to - 1) - start
                && DATE_BEHIND.matcher(line.substring(tokens.end(run.to - 1) - start)).matches();
    }

    /// "Ana Kovac": a given name, and names after it alone.
    private boolean hasGivenName(NameRun run) {
        boolean areNames = run.to - run.from > 1 && isGivenName(run.from);
        for (int i = run.from; areNames && i < run.to; i++) {
            areNames = tokens.upos(i) == Upos.PROPN;
        }
        return areNames && !BodyWords.isBody(lastWord(run));
    }

    /// "Mrs Kovac", "Sergeant Kovac": who is addressed so is a person.
    private boolean isAddressed(NameRun run) {
        boolean isBefore =
                run.from > tokens.sentenceStart(tokens.sentence(run.from))
                        && TitleWords.isAddress(tokens.word(run.from - 1));
        return isBefore || run.to - run.from > 1 && TitleWords.isAddress(tokens.word(run.from));
    }

    private List<String> words(NameRun run) {
        return Names.words(tokens.span(run.from, run.to).of(tokens.text()));
    }

    private boolean isAdjective(NameRun run) {
        return tokens.upos(run.to - 1) == Upos.ADJ && tokens.relation(run.to - 1).equals("amod");
    }

    private static EntityKind winner(Map<EntityKind, Integer> votes, EntityKind own) {
        EntityKind best = own;
        for (EntityKind kind : EntityKind.values()) {
            if (votes.getOrDefault(kind, 0) > votes.getOrDefault(best, 0)) {
                best = kind;
            }
        }
        return best;
    }

    private boolean continues(int i, String kind) {
        String label = nameLabels.get(best(name[i]));
        return label.equals("I-" + kind) && tokens.sentence(i) == tokens.sentence(i - 1);
    }

    private void addTrimmed(NameRun run, List<NameRun> runs) {
        int from = run.from;
        int to = run.to;
        while (from < to && isEdge(from)) {
            from++;
        }
        while (to > from && (isEdge(to - 1) || tokens.word(to - 1).matches("['’][sS]?"))) {
            to--;
        }
        boolean hasCapital =
                tokens.span(run.from, run.to)
                        .of(tokens.text())
                        .codePoints()
                        .anyMatch(c -> !Character.isLowerCase(c) && Character.isLetter(c));
        if (from < to && hasCapital) {
            runs.add(new NameRun(from, to, run.kind));
        }
    }

    /// No name begins or ends with an article, a mark or "of".
    private boolean isEdge(int word) {
        return tokens.upos(word) == Upos.DET
                || tokens.upos(word) == Upos.PUNCT && !tokens.word(word).equals("&")
                || BodyWords.isSmall(tokens.word(word));
    }

    private List<NameRun> joinedOverBrackets(List<NameRun> runs) {
        List<NameRun> joined = new ArrayList<>();
        for (NameRun run : runs) {
            NameRun last = joined.isEmpty() ? null : joined.getLast();
            boolean bracketBetween =
                    last != null
                            && last.to + 1 == run.from
                            && "[]".contains(tokens.word(last.to))
                            && (last.kind == run.kind || last.kind == EntityKind.PERSON);
            if (last != null && bracketBetween) {
                joined.set(joined.size() - 1, new NameRun(last.from, run.to, last.kind));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private Draft named(NameRun run) {
        int headWord = run.from;
        for (int i = run.from; i < run.to; i++) {
            int above = tokens.head(i);
            if (above < run.from || above >= run.to) {
                headWord = i;
                break;
            }
        }
        int[] extent = extent(headWord, run.from, run.to);
        extent[0] = withBracket(withPrefix(withTitle(extent[0], run)), run);
        return new Draft(
                headWord,
                extent[0],
                extent[1],
                run.from,
                run.to,
                run.kind,
                EntityMention.Form.NAME,
                null);
    }

    /// A title right before a person's name belongs to the mention, wherever the tree hangs it:
    /// "deputy minister Ana Kovac".
    private int withTitle(int from, NameRun run) {
        int first = tokens.sentenceStart(tokens.sentence(run.from));
        boolean hasTitle =
                run.kind == EntityKind.PERSON
                        && run.from > first
                        && TitleWords.isTitle(tokens.word(run.from - 1));
        int at = run.from;
        while (hasTitle && at > first && at > run.from - 5 && isOfTitle(at - 1, at < run.from)) {
            at--;
        }
        return Math.min(from, at);
    }

    /// What stands before a title and is part of it: "deputy" and "Foreign", not the "days" of
    /// "these days Captain Kovac".
    private boolean isOfTitle(int word, boolean isBeforeTitle) {
        boolean isOther =
                isBeforeTitle
                        && tokens.upos(word) == Upos.NOUN
                        && Character.isLowerCase(tokens.word(word).charAt(0))
                        && Character.isUpperCase(tokens.word(word + 1).charAt(0))
                        && !TitleWords.isTitle(tokens.word(word));
        return !isOther && isWordOfTitle(word);
    }

    private boolean isWordOfTitle(int word) {
        return switch (tokens.upos(word)) {
            case NOUN, ADJ, PROPN -> true;
            default -> false;
        };
    }

    /// "then-", "ex-" and the like before a mention.
    private int withPrefix(int from) {
        boolean isJoined =
                from >= 2
                        && "-–".contains(tokens.word(from - 1))
                        && tokens.end(from - 1) == tokens.start(from)
                        && tokens.end(from - 2) == tokens.start(from - 1);
        return isJoined ? from - 2 : from;
    }

    /// "[then-minister Ana] Kovac": a bracket that closes inside a name opened before it.
    private int withBracket(int from, NameRun run) {
        boolean closes = tokens.span(run.from, run.to).of(tokens.text()).indexOf(']') >= 0;
        for (int i = run.from;
                closes && i > run.from - 12 && i >= tokens.sentenceStart(tokens.sentence(run.from));
                i--) {
            if (tokens.word(i).equals("[")) {
                return i;
            }
        }
        return from;
    }

    /// From where to where a mention reaches: the words under its head, up to the nearest that is
    /// no part of it.
    private int[] extent(int headWord, int coreFrom, int coreTo) {
        int from = coreFrom;
        int to = coreTo;
        int leftWall = tokens.sentenceStart(tokens.sentence(headWord));
        int rightWall = tokens.sentenceEnd(tokens.sentence(headWord));
        for (int child : tokens.dependents(headWord)) {
            int[] reach = reach(child);
            if (isOutside(child)) {
                if (child < coreFrom) {
                    leftWall = Math.max(leftWall, Math.min(reach[1], coreFrom));
                } else if (child >= coreTo) {
                    rightWall = Math.min(rightWall, Math.max(reach[0], coreTo));
                }
            } else {
                from = Math.min(from, reach[0]);
                to = Math.max(to, reach[1]);
            }
        }
        from = Math.max(from, leftWall);
        to = Math.min(to, rightWall);
        while (from < coreFrom
                && tokens.upos(from) == Upos.PUNCT
                && !tokens.word(from).equals("[")) {
            from++;
        }
        while (to > coreTo && tokens.upos(to - 1) == Upos.PUNCT) {
            to--;
        }
        return to - from > LONGEST ? new int[] {coreFrom, coreTo} : new int[] {from, to};
    }

    private boolean isOutside(int child) {
        boolean inside =
                tokens.relation(child).equals("advmod")
                                && TIME_ADVERBS.contains(
                                        tokens.word(child).toLowerCase(Locale.ROOT))
                        || tokens.relation(child).equals("punct")
                                && "-[–".contains(tokens.word(child));
        return !inside && (OUTSIDE.contains(tokens.relation(child)) || isCorrelative(child));
    }

    /// "both" of "both Varga and Ilic": it belongs to the two and not to the first of them.
    private boolean isCorrelative(int word) {
        if (!CORRELATIVES.contains(tokens.word(word).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int child : tokens.dependents(tokens.head(word))) {
            if (tokens.relation(child).equals("conj")) {
                return true;
            }
        }
        return false;
    }

    private int[] reach(int word) {
        int from = word;
        int to = word + 1;
        for (int child : tokens.dependents(word)) {
            int[] reach = reach(child);
            from = Math.min(from, reach[0]);
            to = Math.max(to, reach[1]);
        }
        return new int[] {from, to};
    }

    private static int best(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    private record NameRun(int from, int to, EntityKind kind) {}
}
