package org.hearsay.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The encoder with its heads: one for the whole program, loaded when first asked for, safe to use
/// from many threads.
///
/// One call uses one core, so that documents read in parallel fill all cores and a document reads
/// the same on any number of them.
final class ReadingModel {
    private static final String MODEL = "reading.onnx";
    private static final long LOADING_STACK_BYTES = 256L << 20;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private ReadingModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /// The one model, when this build carries it.
    static Optional<ReadingModel> shared() {
        return Optional.ofNullable(Shared.MODEL);
    }

    /// The vocabulary of the model.
    static WordPieces pieces() {
        return Vocabulary.PIECES;
    }

    /// The labels of its heads.
    static Labels labels() {
        return Vocabulary.LABELS;
    }

    /// Adds the layers of some windows, of about equal length, to the columns of the text.
    void read(List<Window> windows, LayerColumns columns) {
        int pieces = windows.stream().mapToInt(Window::pieceCount).max().orElseThrow();
        int words = windows.stream().mapToInt(Window::wordCount).max().orElseThrow();
        long[] ids = new long[windows.size() * pieces];
        long[] shapes = new long[ids.length];
        long[] mask = new long[ids.length];
        long[] starts = new long[windows.size() * words];
        for (int row = 0; row < windows.size(); row++) {
            windows.get(row).fill(ids, shapes, mask, row * pieces, starts, row * words);
        }
        long[] byPiece = {windows.size(), pieces};
        long[] byWord = {windows.size(), words};
        try (OnnxTensor idTensor = tensor(ids, byPiece);
                OnnxTensor shapeTensor = tensor(shapes, byPiece);
                OnnxTensor maskTensor = tensor(mask, byPiece);
                OnnxTensor startTensor = tensor(starts, byWord);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", idTensor,
                                        "shape_ids", shapeTensor,
                                        "attention_mask", maskTensor,
                                        "word_starts", startTensor))) {
            take(result, windows, words, columns);
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model does not run", e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static void take(
            OrtSession.Result result, List<Window> windows, int words, LayerColumns columns) {
        Need need = new Need(result);
        for (Map.Entry<String, OnnxValue> output : result) {
            String name = output.getKey();
            OnnxTensor tensor = (OnnxTensor) output.getValue();
            long[] shape = tensor.getInfo().getShape();
            int width = shape.length == 3 ? (int) shape[2] : 1;
            FloatBuffer values = buffer(tensor);
            columns.declare(name);
            for (int row = 0; row < windows.size(); row++) {
                Window window = windows.get(row);
                for (int word = window.ownFrom(); word < window.to(); word++) {
                    int at = row * words + word - window.from();
                    if (need.of(name, at)) {
                        float[] one = new float[width];
                        values.get(at * width, one);
                        columns.put(name, word, one);
                    }
                }
            }
        }
    }

    private static FloatBuffer buffer(OnnxTensor tensor) {
        return tensor.getFloatBuffer();
    }

    /// Which words need which vectors. Links are scored between words that may begin a role,
    /// coreference between heads of mentions; to keep the vectors of all words would cost a large
    /// text ten times the memory.
    private static final class Need {
        /// How far below "outside" the score for "begins" may lie.
        private static final float FAR_BELOW = -7f;

        private final FloatBuffer attr;
        private final FloatBuffer head;
        private final FloatBuffer name;
        private final FloatBuffer upos;
        private final int headWidth;
        private final int nameWidth;
        private final int uposWidth;
        private final boolean[] isNominal = new boolean[Upos.values().length];

        Need(OrtSession.Result result) {
            attr = layer(result, "attr");
            head = layer(result, "head");
            name = layer(result, "name");
            upos = layer(result, "upos");
            headWidth = labels().of(Layers.Name.HEAD).size();
            nameWidth = labels().of(Layers.Name.NAME).size();
            uposWidth = labels().of(Layers.Name.UPOS).size();
            List<String> tags = labels().of(Layers.Name.UPOS);
            for (int i = 0; i < tags.size(); i++) {
                isNominal[i] = List.of("NOUN", "PROPN", "PRON").contains(tags.get(i));
            }
        }

        private static FloatBuffer layer(OrtSession.Result result, String name) {
            return buffer((OnnxTensor) result.get(name).orElseThrow());
        }

        boolean of(String layer, int at) {
            return switch (layer) {
                case "link_source_k" -> mayBegin(0, at);
                case "link_cue_k", "link_cue_source_q" -> mayBegin(1, at);
                case "link_content_q" -> mayBegin(2, at);
                case "coref_q", "coref_k" -> mayBeMentioned(at);
                default -> true;
            };
        }

        private boolean mayBegin(int role, int at) {
            float outside = attr.get(at * 9 + role * 3);
            return Math.max(attr.get(at * 9 + role * 3 + 1), attr.get(at * 9 + role * 3 + 2))
                    > outside + FAR_BELOW;
        }

        private boolean mayBeMentioned(int at) {
            return isNominal[best(upos, at, uposWidth)]
                    || best(head, at, headWidth) > 0
                    || best(name, at, nameWidth) > 0;
        }

        private static int best(FloatBuffer values, int at, int width) {
            int best = 0;
            for (int i = 1; i < width; i++) {
                if (values.get(at * width + i) > values.get(at * width + best)) {
                    best = i;
                }
            }
            return best;
        }
    }

    /// Loads the model on a thread of its own: on starting, the runtime matches the program's
    /// command line with a recursive matcher, and a class path of some thousand letters overflows
    /// the stack of an ordinary thread, which ends the whole program without a word.
    private static @Nullable ReadingModel loadWithDeepStack() {
        AtomicReference<@Nullable ReadingModel> loaded = new AtomicReference<>();
        AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
        Runnable loading =
                () -> {
                    try {
                        loaded.set(load());
                    } catch (RuntimeException e) {
                        trouble.set(e);
                    }
                };
        Thread thread = new Thread(null, loading, "reading-model", LOADING_STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the reading model", e);
        }
        RuntimeException thrown = trouble.get();
        if (thrown != null) {
            throw thrown;
        }
        return loaded.get();
    }

    private static @Nullable ReadingModel load() {
        try (InputStream in = ReadingModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                return null;
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new ReadingModel(
                    environment, environment.createSession(in.readAllBytes(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model does not load", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReadingModel.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads on first use (initialization on demand).
    private static final class Shared {
        static final @Nullable ReadingModel MODEL = loadWithDeepStack();
    }

    /// Loads on first use (initialization on demand).
    private static final class Vocabulary {
        static final WordPieces PIECES = new WordPieces(resource("vocab.txt").lines().toList());
        static final Labels LABELS = Labels.of(resource("labels.json"));
    }

    /// The layers of a text while they come in, window by window.
    static final class LayerColumns {
        private final int words;
        private final Map<String, float[][]> rows = new HashMap<>();

        LayerColumns(int words) {
            this.words = words;
        }

        /// A layer is there even when no word needs its row.
        void declare(String layer) {
            rows.computeIfAbsent(layer, _ -> new float[words][]);
        }

        void put(String layer, int word, float[] row) {
            java.util.Objects.requireNonNull(rows.get(layer))[word] = row;
        }

        void forget(String layer, int from, int to) {
            float[][] column = rows.get(layer);
            if (column != null) {
                java.util.Arrays.fill(column, from, to, null);
            }
        }

        Map<String, float[][]> rows() {
            return rows;
        }
    }
}
