package org.hearsay.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;

/// Parses a text with the reading model: words, windows, layers, sentences, tags, trees.
final class EncoderParser implements Parser {
    /// Pieces of a batch at most, padding included: about one full window. What lies between two
    /// layers of more than that does not fit beside the weights in the cache of a core, and reads
    /// slower, not faster.
    private static final int BATCH = 204;

    /// Words read before their syntax is settled and its layers let go.
    private static final int STRETCH = 20_000;

    /// More words than a long book has: of these only what somebody may ask for is kept.
    private static final int LARGE = 150_000;

    /// So much surer of "no part of a statement" than of anything else, a word is none.
    private static final float SURE = 1.5f;

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
        boolean[] marks = splitter.byMarks();
        boolean[] first = marks.clone();
        ReadingModel.LayerColumns layers = new ReadingModel.LayerColumns(starts.length);
        FormParser.Columns columns = new FormParser.Columns(text.text(), starts, ends);
        Window.Encoded encoded =
                new Window.Encoded(text.text(), starts, ends, ReadingModel.pieces());
        for (List<int[]> stretch : stretches(sentencesToRead(marks, read))) {
            encode(stretch, encoded, layers);
            parse(stretch, splitter, layers.rows(), marks, first, columns);
            SYNTAX.forEach(
                    layer -> layers.forget(layer, stretch.getFirst()[0], stretch.getLast()[1]));
            if (starts.length > LARGE) {
                thin(layers, columns, stretch.getFirst()[0], stretch.getLast()[1]);
            }
        }
        SYNTAX.forEach(layers.rows()::remove);
        tagUnread(read, first, columns);
        return new ParsedText(
                text,
                columns.tokens(SentenceSplitter.numbers(first)),
                new Layers(filled(layers.rows())));
    }

    /// Layers that become columns of the tokens.
    private static final List<String> SYNTAX =
            List.of("upos", "xpos", "sent", "arc_q", "arc_k", "deprel");

    private static final List<String> LINKS =
            List.of("link_cue_source_q", "link_source_k", "link_content_q", "link_cue_k");
    private static final List<String> CHAINS = List.of("coref_q", "coref_k");

    /// Lets go of the links of words that are part of no statement, and of the chains of words that
    /// nobody is called by: four fifths of what a word takes.
    private static void thin(
            ReadingModel.LayerColumns layers, FormParser.Columns columns, int from, int to) {
        float[][] attr = layers.rows().get("attr");
        for (int i = from; i < to; i++) {
            int word = i;
            if (attr != null && attr[i] != null && isOfNoStatement(attr[i])) {
                LINKS.forEach(layer -> layers.forget(layer, word, word + 1));
            }
            boolean isName =
                    switch (columns.upos[i]) {
                        case NOUN, PROPN, PRON, NUM, ADJ, DET, X -> true;
                        case null, default -> false;
                    };
            if (!isName) {
                CHAINS.forEach(layer -> layers.forget(layer, word, word + 1));
            }
        }
    }

    /// Groups of three logits, outside, first, further, for source, cue and content.
    private static boolean isOfNoStatement(float[] attr) {
        for (int i = 0; i + 2 < attr.length; i += 3) {
            if (Math.max(attr[i + 1], attr[i + 2]) + SURE > attr[i]) {
                return false;
            }
        }
        return true;
    }

    /// Sentences in stretches of bounded size, so that a book needs little more memory than an
    /// article.
    private static List<List<int[]>> stretches(List<int[]> sentences) {
        List<List<int[]>> stretches = new ArrayList<>();
        int size = STRETCH;
        for (int[] sentence : sentences) {
            if (size >= STRETCH) {
                stretches.add(new ArrayList<>());
                size = 0;
            }
            stretches.getLast().add(sentence);
            size += sentence[1] - sentence[0];
        }
        return stretches;
    }

    private void encode(
            List<int[]> sentences, Window.Encoded encoded, ReadingModel.LayerColumns layers) {
        List<Window> windows = new ArrayList<>(Window.over(sentences, encoded));
        windows.sort(Comparator.comparingInt(Window::pieceCount).thenComparingInt(Window::from));
        int from = 0;
        while (from < windows.size()) {
            int to = from + 1;
            while (to < windows.size() && (to - from + 1) * windows.get(to).pieceCount() <= BATCH) {
                to++;
            }
            model.read(windows.subList(from, to), layers);
            from = to;
        }
    }

    /// Finds the sentences of a stretch and their trees.
    private static void parse(
            List<int[]> stretch,
            SentenceSplitter splitter,
            Map<String, float[][]> rows,
            boolean[] marks,
            boolean[] first,
            FormParser.Columns columns) {
        boolean[] blockStarts = splitter.blockStarts();
        float[][] sent = rows(rows, "sent");
        for (int[] run : contiguous(stretch)) {
            int start = run[0];
            for (int i = run[0]; i <= run[1]; i++) {
                boolean starts =
                        i == run[0]
                                || i == run[1]
                                || SentenceSplitter.isStart(blockStarts[i], marks[i], sent[i][0]);
                if (i < run[1]) {
                    first[i] = starts || i - start >= SentenceSplitter.LONGEST;
                    starts = first[i];
                }
                if (starts && i > start) {
                    parseSentence(start, i, rows, columns);
                    start = i;
                }
            }
        }
    }

    private static List<int[]> contiguous(List<int[]> sentences) {
        List<int[]> runs = new ArrayList<>();
        for (int[] sentence : sentences) {
            if (!runs.isEmpty() && runs.getLast()[1] == sentence[0]) {
                runs.getLast()[1] = sentence[1];
            } else {
                runs.add(sentence.clone());
            }
        }
        return runs;
    }

    private static void tagUnread(boolean[] read, boolean[] first, FormParser.Columns columns) {
        int root = 0;
        for (int i = 0; i < read.length; i++) {
            boolean opens = i == 0 || first[i] || read[i - 1] != read[i];
            root = opens ? i : root;
            first[i] |= opens;
            if (!read[i]) {
                columns.tagByForm(i, opens, root);
            }
        }
    }

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

    private static List<int[]> sentencesToRead(boolean[] first, boolean[] read) {
        List<int[]> sentences = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (!read[i]) {
                continue;
            }
            boolean full =
                    !sentences.isEmpty() && i - sentences.getLast()[0] >= SentenceSplitter.LONGEST;
            if (first[i] || sentences.isEmpty() || !read[i - 1] || full) {
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
            float[] zeros = width > 40 ? NOTHING : new float[width];
            for (int i = 0; i < layer.length; i++) {
                if (layer[i] == null) {
                    layer[i] = zeros;
                }
            }
        }
        return rows;
    }

    private static void parseSentence(
            int from, int to, Map<String, float[][]> rows, FormParser.Columns columns) {
        Labels labels = ReadingModel.labels();
        float[][] upos = rows(rows, "upos");
        float[][] xpos = rows(rows, "xpos");
        float[][] deprel = rows(rows, "deprel");
        List<String> relations = labels.of(Layers.Name.DEPREL);
        int root = relations.indexOf("root");
        int[] heads = heads(from, to, rows(rows, "arc_q"), rows(rows, "arc_k"));
        for (int i = from; i < to; i++) {
            int head = heads[i - from];
            TagChoice.Tags tags = TagChoice.standard().best(columns.word(i), upos[i], xpos[i]);
            columns.upos[i] = tags.upos();
            columns.xpos[i] = tags.xpos();
            columns.heads[i] = head < 0 ? -1 : head + from;
            columns.relations[i] = head < 0 ? "root" : relations.get(best(deprel[i], root));
            columns.lemmas[i] =
                    Lemmatizer.standard().lemma(columns.word(i), columns.upos[i], columns.xpos[i]);
        }
        NameTrees.mend(columns, from, to);
        ListTrees.mend(columns, from, to);
    }

    /// The rows of a layer that every reading model has.
    private static float[][] rows(Map<String, float[][]> layers, String name) {
        return Objects.requireNonNull(layers.get(name), name);
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
