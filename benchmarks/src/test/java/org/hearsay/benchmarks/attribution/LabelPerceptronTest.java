package org.hearsay.benchmarks.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPerceptronTest {
    private static final boolean[][] ALLOWED = {
        {true, true, false}, {true, true, true}, {true, true, true}
    };

    @Test
    void whatIsInsideNeedsABeginning() {
        LabelPerceptron perceptron = new LabelPerceptron(ALLOWED);
        List<LabelPerceptron.Example> examples =
                List.of(
                        example("the minister said yes", 0, 0, 0, 1),
                        example("he said it failed", 0, 0, 1, 2),
                        example("nobody came", 0, 0));
        perceptron.learn(examples, 10);
        examples.forEach(one -> assertThat(perceptron.label(one.features())).isEqualTo(one.gold()));
        assertThat(perceptron.label(features("it failed"))).startsWith((byte) 1);
        assertThat(perceptron.label(features("failed"))[0]).isNotEqualTo((byte) 2);
    }

    private static LabelPerceptron.Example example(String words, int... labels) {
        byte[] gold = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            gold[i] = (byte) labels[i];
        }
        return new LabelPerceptron.Example(features(words), gold);
    }

    private static int[][] features(String words) {
        String[] parts = words.split(" ", -1);
        int[][] features = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            features[i] = new int[] {parts[i].hashCode()};
        }
        return features;
    }
}
