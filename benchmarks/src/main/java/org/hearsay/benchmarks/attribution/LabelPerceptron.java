package org.hearsay.benchmarks.attribution;

import java.util.Arrays;
import java.util.List;

/// An averaged perceptron over sequences of labels (Collins 2002): one weight for each label and
/// feature, one for each pair of neighbouring labels, the best sequence by Viterbi. Features are
/// numbers, folded into a table of fixed size.
final class LabelPerceptron {
    private static final int TABLE = 1 << 20;

    /// The label before the first.
    private static final int NO_LABEL = 0;

    private final int labels;
    private final float[] weights;
    private final double[] sums;
    private final double[] pairs;
    private final double[] pairSums;
    private final boolean[][] allowed;
    private int steps;

    /// @param allowed may the second label follow the first? Label 0 stands before a sequence
    LabelPerceptron(boolean[][] allowed) {
        this.labels = allowed.length;
        this.allowed = allowed;
        weights = new float[TABLE * labels];
        sums = new double[TABLE * labels];
        pairs = new double[labels * labels];
        pairSums = new double[labels * labels];
    }

    /// A sequence with its labels.
    ///
    /// @param features numbers of each element
    /// @param gold label of each element
    record Example(int[][] features, byte[] gold) {}

    /// Learns in a number of rounds, in the order given.
    void learn(List<Example> examples, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (Example example : examples) {
                steps++;
                byte[] found = label(example.features());
                if (!Arrays.equals(found, example.gold())) {
                    add(example.features(), example.gold(), 1);
                    add(example.features(), found, -1);
                }
            }
        }
        average();
    }

    private void add(int[][] features, byte[] path, int by) {
        int before = NO_LABEL;
        for (int i = 0; i < path.length; i++) {
            for (int feature : features[i]) {
                int at = slot(feature) + path[i];
                weights[at] += by;
                sums[at] += (double) by * steps;
            }
            pairs[before * labels + path[i]] += by;
            pairSums[before * labels + path[i]] += (double) by * steps;
            before = path[i];
        }
    }

    private void average() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= (float) (sums[i] / (steps + 1));
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] -= pairSums[i] / (steps + 1);
        }
    }

    private int slot(int feature) {
        int mixed = feature * 0x9E3779B1;
        return ((mixed ^ (mixed >>> 15)) & (TABLE - 1)) * labels;
    }

    /// The best sequence of labels.
    byte[] label(int[][] features) {
        int n = features.length;
        double[] best = new double[labels];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[NO_LABEL] = 0;
        byte[][] from = new byte[n][labels];
        for (int i = 0; i < n; i++) {
            best = step(scores(features[i]), best, from[i]);
        }
        return path(best, from);
    }

    private double[] scores(int[] features) {
        double[] scores = new double[labels];
        for (int feature : features) {
            int at = slot(feature);
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[at + label];
            }
        }
        return scores;
    }

    private double[] step(double[] scores, double[] before, byte[] from) {
        double[] now = new double[labels];
        for (int label = 0; label < labels; label++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int previous = 0; previous < labels; previous++) {
                double score = before[previous] + pairs[previous * labels + label];
                if (allowed[previous][label] && score > most) {
                    most = score;
                    from[label] = (byte) previous;
                }
            }
            now[label] = most + scores[label];
        }
        return now;
    }

    private static byte[] path(double[] last, byte[][] from) {
        byte[] path = new byte[from.length];
        int at = 0;
        for (int label = 1; label < last.length; label++) {
            at = last[label] > last[at] ? label : at;
        }
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = (byte) at;
            at = from[i][at];
        }
        return path;
    }
}
