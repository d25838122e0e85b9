package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.language.Vectors;
import org.jspecify.annotations.Nullable;

/// Reads attributions off the encoder's layers: the spans of each role, then for each content the
/// cue it belongs to, then for each cue its source, which cues may share. "No cue" and "no source"
/// are answers too. `training/DECODE.md` tells why.
final class LayerDecoder {
    private static final int SOURCE = 0;
    private static final int CUE = 1;
    private static final int CONTENT = 2;
    private static final int SOURCE_REACH = 80;
    private static final int CUE_REACH = 160;
    private static final int LONGEST_GROWN = 30;
    private static final int BESIDE = 4;
    private static final int QUOTED = 5;
    private static final Set<String> EMPTY = Set.of("it", "there", "which", "that", "what");

    private final Settings settings;
    private final int size;
    private final Tokens tokens;
    private final Phrases phrases;
    private final int[] paragraphs;
    private final int[] quotationOf;
    private final float[][][] logs = new float[3][][];
    private final Layers layers;
    private final int[][] owners = new int[3][];
    private final List<List<Words>> spans = new ArrayList<>();

    LayerDecoder(ParsedText parsed, Layers layers, List<Words> quotations, Settings settings) {
        this.settings = settings;
        this.layers = layers;
        tokens = parsed.tokens();
        phrases = new Phrases(tokens);
        size = tokens.size();
        paragraphs = paragraphs(tokens);
        quotationOf = new int[size];
        Arrays.fill(quotationOf, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(quotationOf, quotations.get(q).from(), quotations.get(q).to(), q);
        }
        float[][] attr = layers.rows(Layers.Name.ATTR);
        for (int role = 0; role < 3; role++) {
            logs[role] = logs(attr, role);
            owners[role] = new int[size];
            Arrays.fill(owners[role], -1);
            spans.add(new ArrayList<>());
            for (Words run : runs(role)) {
                own(role, run);
            }
        }
    }

    /// Settings found on PolNeAR dev.
    ///
    /// @param outsideBias added to the log probability of "outside", by role
    /// @param sourcePrior weight of a word's being the first of a source, against the link's score
    /// @param cuePrior the same for cues
    /// @param noSourceBias added to the score of "no source"
    /// @param noCueBias added to the score of "no cue"
    /// @param cueFarness taken from a cue's score for each sentence that parts it from the content
    ///   (a paragraph counts twice more)
    /// @param sourceFarness the same for sources
    /// @param cueTree added to the score of a cue that hangs together with the content in the tree
    /// @param cueNear added to the score of a cue that stands right before or after the content
    /// @param sourceTree added to the score of a source that is the subject of the cue's verb
    record Settings(
            float[] outsideBias,
            float sourcePrior,
            float cuePrior,
            float noSourceBias,
            float noCueBias,
            float cueFarness,
            float sourceFarness,
            float cueTree,
            float sourceTree,
            float cueNear) {
        static final Settings STANDARD =
                new Settings(
                        new float[] {-1.5f, -1f, 0.2f},
                        1.5f,
                        0.5f,
                        -1f,
                        -1.5f,
                        3.5f,
                        1f,
                        2f,
                        2f,
                        2f);
    }

    /// Attributions with a cue by their cues, then contents that have none.
    List<Found> decode() {
        Map<Integer, List<Words>> byCue = new TreeMap<>();
        List<Words> uncued = new ArrayList<>();
        for (Words content : List.copyOf(spans.get(CONTENT))) {
            int word = cueOf(content);
            if (word < 0) {
                uncued.add(content);
            } else {
                byCue.computeIfAbsent(owner(CUE, word), _ -> new ArrayList<>()).add(content);
            }
        }
        List<Found> found = new ArrayList<>();
        byCue.forEach((cue, contents) -> {
            Words words = spans.get(CUE).get(cue);
            found.add(new Found(sourceOf(words), words, contents, null, false));
        });
        uncued.forEach(content -> found.add(new Found(null, null, List.of(content), null, false)));
        return found;
    }

    private int cueOf(Words content) {
        int verb = verbOfThatClause(content);
        return verb < 0 ? likeliestCue(content) : verb;
    }

    /// The verb of saying right before "that …", on which the clause hangs: no other can be its
    /// cue.
    private int verbOfThatClause(Words content) {
        int verb = tokens.head(Found.headOf(content, tokens));
        boolean isClause =
                verb >= 0
                        && verb < content.from()
                        && tokens.word(content.from()).equalsIgnoreCase("that")
                        && tokens.relation(Found.headOf(content, tokens)).equals("ccomp")
                        && tokens.upos(verb) == Upos.VERB
                        && tokens.sentence(verb) == tokens.sentence(content.from());
        return isClause
                        && CueLexicon.of(tokens.lemma(verb))
                                .filter(cue -> cue.nests() && cue.act() == Attribution.Act.SAYING)
                                .isPresent()
                ? verb
                : -1;
    }

    private int likeliestCue(Words content) {
        int first = content.from();
        return choose(
                layers.rows(Layers.Name.LINK_CONTENT_Q)[first],
                layers.rows(Layers.Name.LINK_CUE_K),
                layers.rows(Layers.Name.NO_CUE)[first][0] + settings.noCueBias,
                content,
                CUE_REACH,
                i -> isNoCue(i, content),
                i ->
                        settings.cuePrior * logs[CUE][i][1]
                                - settings.cueFarness * distance(i, content)
                                + (hangsTogether(content, i) ? settings.cueTree : 0)
                                + (isBeside(content, i) ? settings.cueNear : 0));
    }

    private @Nullable Words sourceOf(Words cue) {
        Words subject = subject(cue);
        int word =
                choose(
                        layers.rows(Layers.Name.LINK_CUE_SOURCE_Q)[cue.from()],
                        layers.rows(Layers.Name.LINK_SOURCE_K),
                        layers.rows(Layers.Name.NO_SOURCE)[cue.from()][0] + settings.noSourceBias,
                        cue,
                        SOURCE_REACH,
                        i -> tokens.upos(i) == Upos.PUNCT,
                        i ->
                                settings.sourcePrior * logs[SOURCE][i][1]
                                        - settings.sourceFarness * distance(i, cue)
                                        + (subject != null && subject.covers(i)
                                                ? settings.sourceTree
                                                : 0));
        if (word < 0) {
            return subject == null ? null : plainSubject(cue);
        }
        return wholeName(spans.get(SOURCE).get(owner(SOURCE, word)));
    }

    /// A run that ends inside a name goes on to its end: "Rep." of "Rep. Ana Kovac", "Ana" of "Ana
    /// Kovac".
    private Words wholeName(Words run) {
        int to = run.to();
        while (to < size && tokens.upos(to) == Upos.PROPN && isOneName(run.from(), to)) {
            to++;
        }
        return new Words(run.from(), to);
    }

    private boolean isOneName(int from, int next) {
        int last = next - 1;
        boolean goesOn =
                tokens.relation(next).equals("flat")
                        && tokens.head(next) >= from
                        && tokens.head(next) < next;
        boolean describes =
                tokens.head(last) >= next
                        && switch (tokens.relation(last)) {
                            case "compound", "nmod:desc", "flat" -> true;
                            default -> false;
                        };
        return tokens.sentence(last) == tokens.sentence(next) && (goesOn || describes);
    }

    /// The subject of a verb of saying, when it is somebody and no empty "it" or "there"; of a
    /// participle, that of the verb it hangs on ("she left, saying …").
    private @Nullable Words plainSubject(Words cue) {
        int verb = Found.headOf(cue, tokens);
        int subject =
                tokens.xpos(verb).equals("VBG")
                        ? phrases.subject(verb)
                        : phrases.child(verb, Set.of("nsubj"));
        boolean isSomebody =
                subject >= 0 && !EMPTY.contains(tokens.word(subject).toLowerCase(Locale.ROOT));
        boolean says =
                CueLexicon.of(tokens.lemma(verb))
                        .filter(c -> c.act() == Attribution.Act.SAYING)
                        .isPresent();
        return isSomebody && says && tokens.upos(verb) == Upos.VERB
                ? phrases.source(subject)
                : null;
    }

    /// The word outside a run to which its link goes; -1 for none.
    private int choose(
            float[] query,
            float[][] keys,
            float none,
            Words run,
            int reach,
            IntPredicate isOut,
            IntToDoubleFunction more) {
        int low = Math.max(0, run.from() - reach);
        int high = Math.min(size, run.to() + reach);
        int best = -1;
        double bestScore = none;
        for (int i = low; i < high; i++) {
            if (keys[i].length == 0 || run.covers(i) || isOut.test(i)) {
                continue;
            }
            double score = Vectors.dot(query, keys[i]) + more.applyAsDouble(i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    /// Marks are no cues (but a colon or a dash, "Ana: …"), nor are bare names and pronouns; what
    /// is quoted is not cued inside its own quotation.
    private boolean isNoCue(int word, Words content) {
        if (tokens.upos(word) == Upos.PUNCT) {
            return ":—–―-".indexOf(tokens.word(word).charAt(0)) < 0;
        }
        boolean inside = quotationOf[word] >= 0 && quotationOf[word] == quotationOf[content.from()];
        boolean isQuoted = quotationOf[content.from()] >= 0 && content.size() >= QUOTED;
        return inside && isQuoted || isBareName(word, isQuoted);
    }

    /// A name, pronoun or article, and for what is quoted an auxiliary, say nothing by themselves.
    private boolean isBareName(int word, boolean isQuoted) {
        int number = owners[CUE][word];
        Words cue = number < 0 ? new Words(word, word + 1) : spans.get(CUE).get(number);
        return switch (tokens.upos(Found.headOf(cue, tokens))) {
            case PROPN, PRON, DET -> true;
            case AUX -> isQuoted;
            default -> false;
        };
    }

    /// The words from which the subject of a cue's verb may begin, up to its head.
    private @Nullable Words subject(Words cue) {
        int verb = Found.headOf(cue, tokens);
        int subject = phrases.subject(verb);
        if (subject < 0) {
            return null;
        }
        return new Words(Math.min(subject, phrases.subtree(subject).from()), subject + 1);
    }

    /// Do a content and the cue at a word hang on each other in the tree?
    private boolean hangsTogether(Words content, int word) {
        int number = owners[CUE][word];
        Words cue = number < 0 ? new Words(word, word + 1) : spans.get(CUE).get(number);
        int cueHead = Found.headOf(cue, tokens);
        int top = Found.headOf(content, tokens);
        return cue.covers(tokens.head(top)) || content.covers(tokens.head(cueHead));
    }

    /// Does a cue that begins at a word stand right before or after a content: `"…," he said`?
    private boolean isBeside(Words content, int word) {
        boolean after = word >= content.to() && word <= content.to() + BESIDE;
        boolean before = word < content.from() && word >= content.from() - BESIDE;
        return (after || before)
                && paragraphs[word] == paragraphs[after ? content.to() - 1 : content.from()];
    }

    /// How far a word is from the nearer end of a run in the build of the text: sentences, and two
    /// steps more for another paragraph.
    private int distance(int word, Words run) {
        int edge = word < run.from() ? run.from() : run.to() - 1;
        int sentences = Math.min(3, Math.abs(tokens.sentence(word) - tokens.sentence(edge)));
        return sentences + (paragraphs[word] == paragraphs[edge] ? 0 : 2);
    }

    /// The span of a role that holds a word; when there is none, one is made that begins there.
    private int owner(int role, int word) {
        if (owners[role][word] < 0) {
            int to = word + 1;
            while (to < size
                    && to - word < LONGEST_GROWN
                    && owners[role][to] < 0
                    && goesOn(logs[role][to])) {
                to++;
            }
            own(role, new Words(word, to));
        }
        return owners[role][word];
    }

    private static boolean goesOn(float[] row) {
        return row[2] > Math.max(row[0], row[1]);
    }

    private void own(int role, Words run) {
        int number = spans.get(role).size();
        spans.get(role).add(run);
        Arrays.fill(owners[role], run.from(), run.to(), number);
    }

    private static int[] paragraphs(Tokens tokens) {
        int[] paragraphs = new int[tokens.size()];
        for (int i = 1; i < paragraphs.length; i++) {
            boolean breaks =
                    tokens.text().substring(tokens.end(i - 1), tokens.start(i)).indexOf('\n') >= 0;
            paragraphs[i] = paragraphs[i - 1] + (breaks ? 1 : 0);
        }
        return paragraphs;
    }

    /// Log probabilities of outside, begin, inside.
    private static float[][] logs(float[][] attr, int role) {
        float[][] logs = new float[attr.length][];
        for (int i = 0; i < attr.length; i++) {
            float a = attr[i][3 * role];
            float b = attr[i][3 * role + 1];
            float c = attr[i][3 * role + 2];
            float max = Math.max(a, Math.max(b, c));
            float norm =
                    (float)
                            (max
                                    + Math.log(
                                            Math.exp(a - max)
                                                    + Math.exp(b - max)
                                                    + Math.exp(c - max)));
            logs[i] = new float[] {a - norm, b - norm, c - norm};
        }
        return logs;
    }

    /// The runs of the best sequence of outside, begin and inside, where inside follows begin or
    /// inside (Viterbi).
    private List<Words> runs(int role) {
        byte[] path = path(logs[role], settings.outsideBias[role]);
        List<Words> runs = new ArrayList<>();
        int i = 0;
        while (i < size) {
            if (path[i] == 0) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < size && path[to] == 2 && paragraphs[to] == paragraphs[i]) {
                to++;
            }
            runs.add(new Words(i, to));
            i = to;
        }
        return runs;
    }

    private static byte[] path(float[][] logs, float outsideBias) {
        int n = logs.length;
        byte[] path = new byte[n];
        if (n == 0) {
            return path;
        }
        byte[][] back = new byte[n][3];
        double[] score = {logs[0][0] + outsideBias, logs[0][1], -1e9};
        for (int i = 1; i < n; i++) {
            byte best = (byte) argmax(score);
            byte inside = (byte) (score[1] >= score[2] ? 1 : 2);
            back[i] = new byte[] {best, best, inside};
            score =
                    new double[] {
                        score[best] + logs[i][0] + outsideBias,
                        score[best] + logs[i][1],
                        score[inside] + logs[i][2]
                    };
        }
        path[n - 1] = (byte) argmax(score);
        for (int i = n - 1; i > 0; i--) {
            path[i - 1] = back[i][path[i]];
        }
        return path;
    }

    private static int argmax(double[] scores) {
        int best = scores[1] > scores[0] ? 1 : 0;
        return scores[2] > scores[best] ? 2 : best;
    }
}
