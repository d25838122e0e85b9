package org.hearsay.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;

/// Parses a text with the reading model: words, windows, layers, sentences, tags, trees.
final class EncoderParser implements Parser {
    /// Pieces of a batch at most, padding included.
    private static final int BATCH = 1600;

    private static final float[] NOTHING = {};

    private final ReadingModel model;

    EncoderParser(ReadingModel model) {
        this.model = model;
    }

    @Override
    public ParsedText parse(DocumentText text) {
        WordFinder.Words words = WordFinder.find(text.text());
        int[] starts = words.starts();
        int[] ends = words.ends();
        SentenceSplitter splitter = new SentenceSplitter(text, starts, ends);
        boolean[] read = read(text, starts);
        Map<String, float[][]> rows = layers(text, starts, ends, splitter, read);
        boolean[] first =
                rows.isEmpty()
                        ? splitter.byMarks()
                        : splitter.byMarksAnd(rows.get(Layers.Name.SENT.output()));
        int[] sentences = SentenceSplitter.numbers(first);
        FormParser.Columns columns = new FormParser.Columns(text.text(), starts, ends);
        int from = 0;
        while (from < starts.length) {
            int to = from + 1;
            while (to < starts.length && sentences[to] == sentences[from]) {
                to++;
            }
            parseSentence(from, to, read, rows, columns);
            from = to;
        }
        SYNTAX.forEach(rows::remove);
        return new ParsedText(text, columns.tokens(sentences), new Layers(rows));
    }

    /// Layers that have become columns of the tokens.
    private static final List<String> SYNTAX =
            List.of("upos", "xpos", "sent", "arc_q", "arc_k", "deprel");

    private static boolean[] read(DocumentText text, int[] starts) {
        boolean[] read = new boolean[starts.length];
        List<Block> blocks = text.blocks();
        int block = 0;
        for (int i = 0; i < starts.length; i++) {
            while (block < blocks.size() && blocks.get(block).span().end() <= starts[i]) {
                block++;
            }
            boolean inside = block < blocks.size() && blocks.get(block).span().start() <= starts[i];
            read[i] = !inside || blocks.get(block).kind().isRead();
        }
        return read;
    }

    private Map<String, float[][]> layers(
            DocumentText text,
            int[] starts,
            int[] ends,
            SentenceSplitter splitter,
            boolean[] read) {
        List<int[]> sentences = sentencesToRead(splitter.byMarks(), read);
        if (sentences.isEmpty()) {
            return new HashMap<>();
        }
        Window.Encoded encoded =
                new Window.Encoded(text.text(), starts, ends, ReadingModel.pieces());
        List<Window> windows = new ArrayList<>(Window.over(sentences, encoded));
        windows.sort(Comparator.comparingInt(Window::pieceCount).thenComparingInt(Window::from));
        ReadingModel.LayerColumns columns = new ReadingModel.LayerColumns(starts.length);
        int from = 0;
        while (from < windows.size()) {
            int to = from + 1;
            while (to < windows.size() && (to - from + 1) * windows.get(to).pieceCount() <= BATCH) {
                to++;
            }
            model.read(windows.subList(from, to), columns);
            from = to;
        }
        return filled(columns.rows());
    }

    private static List<int[]> sentencesToRead(boolean[] first, boolean[] read) {
        List<int[]> sentences = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (!read[i]) {
                continue;
            }
            if (first[i] || sentences.isEmpty() || !read[i - 1]) {
                sentences.add(new int[] {i, i + 1});
            } else {
                sentences.getLast()[1] = i + 1;
            }
        }
        return sentences;
    }

    private static Map<String, float[][]> filled(Map<String, float[][]> rows) {
        for (float[][] layer : rows.values()) {
            int width =
                    Arrays.stream(layer)
                            .filter(row -> row != null)
                            .mapToInt(row -> row.length)
                            .max()
                            .orElse(0);
            float[] zeros = width == 0 ? NOTHING : new float[width];
            for (int i = 0; i < layer.length; i++) {
                if (layer[i] == null) {
                    layer[i] = zeros;
                }
            }
        }
        return rows;
    }

    private static void parseSentence(
            int from,
            int to,
            boolean[] read,
            Map<String, float[][]> rows,
            FormParser.Columns columns) {
        if (!read[from]) {
            for (int i = from; i < to; i++) {
                columns.tagByForm(i, i == from, from);
            }
            return;
        }
        Labels labels = ReadingModel.labels();
        float[][] upos = rows.get("upos");
        float[][] xpos = rows.get("xpos");
        float[][] deprel = rows.get("deprel");
        List<String> uposLabels = labels.of(Layers.Name.UPOS);
        List<String> xposLabels = labels.of(Layers.Name.XPOS);
        List<String> relations = labels.of(Layers.Name.DEPREL);
        int root = relations.indexOf("root");
        int[] heads = heads(from, to, rows.get("arc_q"), rows.get("arc_k"));
        for (int i = from; i < to; i++) {
            int head = heads[i - from];
            columns.upos[i] = Upos.valueOf(uposLabels.get(best(upos[i], -1)));
            columns.xpos[i] = xposLabels.get(best(xpos[i], -1));
            columns.heads[i] = head < 0 ? -1 : head + from;
            columns.relations[i] = head < 0 ? "root" : relations.get(best(deprel[i], root));
            columns.lemmas[i] =
                    Lemmatizer.standard().lemma(columns.word(i), columns.upos[i], columns.xpos[i]);
        }
    }

    private static int[] heads(int from, int to, float[][] queries, float[][] keys) {
        int n = to - from;
        float[][] scores = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scores[i][j] = Vectors.dot(queries[from + i], keys[from + j]);
            }
        }
        return TreeDecoder.decode(scores);
    }

    private static int best(float[] row, int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = best + 1; i < row.length; i++) {
            if (i != except && row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }
}
