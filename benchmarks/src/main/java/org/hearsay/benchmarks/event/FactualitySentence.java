package org.hearsay.benchmarks.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.DocumentText;

/// A sentence of a factuality corpus: its words, the score of those that are annotated, and the
/// corpus's own tree (It-happened release, `*.conll`).
///
/// @param words the words, as the corpus splits them
/// @param scores a score from -3 to +3 for annotated words, NaN for others
/// @param tree the corpus's own tags and tree, relations renamed to those of Universal Dependencies
///   2
record FactualitySentence(List<String> words, double[] scores, Tokens tree) {
    /// The sentences of a file that have annotated words. UDS-IH2 has columns index, word, score,
    /// score, lemma, universal tag, tag, features, head, relation; the others index, word, score,
    /// tag, head, relation, lemma.
    static List<FactualitySentence> read(Path file) throws IOException {
        List<FactualitySentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.add("");
        for (String line : lines) {
            if (!line.isBlank()) {
                rows.add(line.split("\t", -1));
            } else if (!rows.isEmpty()) {
                if (rows.stream().anyMatch(row -> !row[2].equals("_"))) {
                    sentences.add(of(rows));
                }
                rows.clear();
            }
        }
        return sentences;
    }

    private static FactualitySentence of(List<String[]> rows) {
        boolean universal = rows.get(0).length > 8;
        int size = rows.size();
        List<String> words = rows.stream().map(row -> row[1]).toList();
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            scores[i] =
                    rows.get(i)[2].equals("_") ? Double.NaN : Double.parseDouble(rows.get(i)[2]);
        }
        return new FactualitySentence(words, scores, tree(rows, universal));
    }

    private static Tokens tree(List<String[]> rows, boolean universal) {
        int size = rows.size();
        int[] starts = new int[size];
        int[] ends = new int[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        String[] lemmas = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            String[] row = rows.get(i);
            starts[i] = at;
            ends[i] = at + row[1].length();
            at = ends[i] + 1;
            xpos[i] = row[universal ? 6 : 3];
            lemmas[i] =
                    row[universal ? 4 : 6].startsWith("-PRON-") ? row[1] : row[universal ? 4 : 6];
            heads[i] = Integer.parseInt(row[universal ? 8 : 4]);
            relations[i] = row[universal ? 9 : 5];
            if (heads[i] == i || relations[i].equalsIgnoreCase("root")) {
                heads[i] = -1;
            }
        }
        if (!universal) {
            prepositionsUnderNouns(heads, relations);
        }
        for (int i = 0; i < size; i++) {
            relations[i] = RENAMED.getOrDefault(relations[i], relations[i]);
            upos[i] =
                    universal
                            ? Upos.valueOf(
                                    rows.get(i)[5]
                                            .replace("CONJ", "CCONJ")
                                            .replace("SCCONJ", "SCONJ"))
                            : upos(xpos[i], relations[i]);
        }
        for (int i = 0; i < size; i++) {
            if (relations[i].equals("nmod")
                    && heads[i] >= 0
                    && (upos[heads[i]] == Upos.VERB || upos[heads[i]] == Upos.ADJ)) {
                relations[i] = "obl";
            }
        }
        String text = String.join(" ", rows.stream().map(row -> row[1]).toList());
        return new Tokens(text, starts, ends, new int[size], upos, xpos, lemmas, heads, relations);
    }

    private static final Map<String, String> RENAMED =
            Map.ofEntries(
                    Map.entry("dobj", "obj"),
                    Map.entry("dative", "iobj"),
                    Map.entry("nsubjpass", "nsubj:pass"),
                    Map.entry("csubjpass", "csubj:pass"),
                    Map.entry("auxpass", "aux:pass"),
                    Map.entry("neg", "advmod"),
                    Map.entry("pcomp", "advcl"),
                    Map.entry("relcl", "acl:relcl"),
                    Map.entry("prt", "compound:prt"),
                    Map.entry("poss", "nmod:poss"),
                    Map.entry("name", "flat"),
                    Map.entry("mwe", "fixed"),
                    Map.entry("ROOT", "root"));

    /// The older scheme hangs a noun on its preposition; Universal Dependencies the other way
    /// round. It also has "to" as an auxiliary.
    private static void prepositionsUnderNouns(int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            boolean object = relations[i].equals("pobj") || relations[i].equals("pcomp");
            int preposition = heads[i];
            if (object && preposition >= 0 && preposition < i) {
                heads[i] = heads[preposition];
                heads[preposition] = i;
                boolean clause = relations[i].equals("pcomp");
                relations[preposition] = clause ? "mark" : "case";
                relations[i] = clause ? "advcl" : "nmod";
            }
        }
    }

    private static Upos upos(String tag, String relation) {
        if (relation.startsWith("aux")) {
            return Upos.AUX;
        }
        return switch (tag) {
            case "MD" -> Upos.AUX;
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> Upos.VERB;
            case "NN", "NNS" -> Upos.NOUN;
            case "NNP", "NNPS" -> Upos.PROPN;
            case "JJ", "JJR", "JJS" -> Upos.ADJ;
            case "RB", "RBR", "RBS" -> Upos.ADV;
            case "IN", "RP" -> Upos.ADP;
            case "TO" -> Upos.PART;
            case "DT" -> Upos.DET;
            case "CC" -> Upos.CCONJ;
            case "CD" -> Upos.NUM;
            case "PRP", "PRP$", "WP" -> Upos.PRON;
            case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH" -> Upos.PUNCT;
            default -> Upos.X;
        };
    }

    /// The words, a space between.
    String text() {
        return String.join(" ", words);
    }

    /// Offset of a word in [#text()].
    int offset(int word) {
        return words.subList(0, word).stream().mapToInt(one -> one.length() + 1).sum();
    }

    /// The sentence parsed as the corpus has it.
    ParsedText gold() {
        return new ParsedText(DocumentText.of("gold", text()), tree, null);
    }

    /// The annotated words.
    int[] targets() {
        return Arrays.stream(indices()).filter(i -> !Double.isNaN(scores[i])).toArray();
    }

    private int[] indices() {
        int[] all = new int[scores.length];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
