import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/**
 * Runs the exported model over batches that evaluate.py wrote, so that dev figures are taken from the very file that is shipped.
 *
 * <p>RunOnnx MODEL IN OUT [THREADS]. IN: a count of batches; for each B, T, W and the four inputs as big-endian ints. OUT: for each batch
 * every output in order of name: count, then floats.
 */
class RunOnnx {
    public static void main(String[] args) throws Exception {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(args.length > 3 ? Integer.parseInt(args[3]) : 1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        var env = OrtEnvironment.getEnvironment();
        long began = System.nanoTime();
        try (var session = env.createSession(args[0], options);
                var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1])), 1 << 20));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20))) {
            System.err.printf("load %.2f s%n", (System.nanoTime() - began) / 1e9);
            long spent = 0;
            long pieces = 0;
            int batches = in.readInt();
            for (int n = 0; n < batches; n++) {
                int b = in.readInt();
                int t = in.readInt();
                int w = in.readInt();
                var inputs = new LinkedHashMap<String, OnnxTensor>();
                for (var name : new String[] {"input_ids", "shape_ids", "attention_mask", "word_starts"}) {
                    int width = name.equals("word_starts") ? w : t;
                    long[] values = new long[b * width];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = in.readInt();
                        if (name.equals("attention_mask")) {
                            pieces += values[i];
                        }
                    }
                    inputs.put(name, OnnxTensor.createTensor(env, LongBuffer.wrap(values), new long[] {b, width}));
                }
                long start = System.nanoTime();
                try (var result = session.run(inputs)) {
                    spent += System.nanoTime() - start;
                    var sorted = new TreeMap<String, FloatBuffer>();
                    result.forEach(e -> sorted.put(e.getKey(), ((OnnxTensor) e.getValue()).getFloatBuffer()));
                    for (var values : new ArrayList<>(sorted.values())) {
                        var bytes = ByteBuffer.allocate(4 * values.remaining());
                        out.writeInt(values.remaining());
                        bytes.asFloatBuffer().put(values);
                        out.write(bytes.array());
                    }
                }
                inputs.values().forEach(OnnxTensor::close);
            }
            System.err.printf("%d pieces, %.0f a second of the run alone%n", pieces, pieces / (spent / 1e9));
        }
    }
}
