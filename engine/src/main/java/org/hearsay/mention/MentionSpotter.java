package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Labels;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Finds mentions: names by the `name` layer, nominals by the `head` layer, pronouns by their form;
/// how far each reaches by the tree.
final class MentionSpotter {
    /// What hangs on the head of a mention and is none of it.
    private static final Set<String> OUTSIDE =
            Set.of(
                    "acl:relcl",
                    "appos",
                    "parataxis",
                    "conj",
                    "cc",
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

    private static final Set<String> TIME_ADVERBS =
            Set.of("then", "late", "now", "one-time", "onetime");
    private static final int LONGEST = 40;
    private static final String NO_NAME = "O";

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
    List<Draft> spot() {
        List<Draft> drafts = new ArrayList<>();
        boolean[] taken = new boolean[tokens.size()];
        for (NameRun run : names()) {
            drafts.add(named(run));
            Arrays.fill(taken, run.from, run.to, true);
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
                            kind(label),
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
        return joinedOverBrackets(runs);
    }

    private boolean continues(int i, String kind) {
        String label = nameLabels.get(best(name[i]));
        return label.equals("I-" + kind) && tokens.sentence(i) == tokens.sentence(i - 1);
    }

    private void addTrimmed(NameRun run, List<NameRun> runs) {
        int from = run.from;
        int to = run.to;
        while (from < to && (tokens.upos(from) == Upos.DET || tokens.upos(from) == Upos.PUNCT)) {
            from++;
        }
        while (to > from
                && (tokens.upos(to - 1) == Upos.PUNCT
                        || tokens.word(to - 1).matches("['’][sS]?"))) {
            to--;
        }
        if (from < to) {
            runs.add(new NameRun(from, to, run.kind));
        }
    }

    private List<NameRun> joinedOverBrackets(List<NameRun> runs) {
        List<NameRun> joined = new ArrayList<>();
        for (NameRun run : runs) {
            NameRun last = joined.isEmpty() ? null : joined.getLast();
            boolean bracketBetween =
                    last != null
                            && last.to + 1 == run.from
                            && "[]".contains(tokens.word(last.to))
                            && last.kind == run.kind;
            if (last != null && bracketBetween) {
                joined.set(joined.size() - 1, new NameRun(last.from, run.to, run.kind));
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
                                        tokens.word(child).toLowerCase(java.util.Locale.ROOT))
                        || tokens.relation(child).equals("punct")
                                && "-[–".contains(tokens.word(child));
        return !inside && OUTSIDE.contains(tokens.relation(child));
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
