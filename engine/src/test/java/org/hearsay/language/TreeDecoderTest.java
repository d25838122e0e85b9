package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    @Test
    void theBestHeadOfEachWordWhereTheyMakeATree() {
        assertThat(TreeDecoder.decode(new float[][] {{0, 5, 0}, {0, 5, 0}, {0, 5, 0}}))
                .containsExactly(1, -1, 1);
    }

    @Test
    void aCircleIsBrokenWhereItCostsLeast() {
        float[][] scores = {{1, 9, 0}, {8, 0, 7}, {0, 1, 5}};
        assertThat(TreeDecoder.decode(scores)).containsExactly(1, 2, -1);
    }

    @Test
    void oneRootOnly() {
        assertThat(TreeDecoder.decode(new float[][] {{9, 1}, {2, 8}})).containsExactly(-1, 0);
    }

    @Test
    void noTreeScoresHigher() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(4);
            float[][] scores = new float[n][n];
            for (float[] row : scores) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(20);
                }
            }
            int[] heads = TreeDecoder.decode(scores);
            assertThat(isTree(heads)).as("a tree, seed %d round %d", seed, round).isTrue();
            assertThat(score(scores, heads))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(bestOfAll(scores));
        }
    }

    private static float bestOfAll(float[][] scores) {
        int n = scores.length;
        float best = Float.NEGATIVE_INFINITY;
        for (long code = 0; code < Math.pow(n, n); code++) {
            int[] heads = new int[n];
            long rest = code;
            for (int i = 0; i < n; i++) {
                int head = (int) (rest % n);
                heads[i] = head == i ? -1 : head;
                rest /= n;
            }
            if (isTree(heads)) {
                best = Math.max(best, score(scores, heads));
            }
        }
        return best;
    }

    private static float score(float[][] scores, int[] heads) {
        float sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += scores[i][heads[i] < 0 ? i : heads[i]];
        }
        return sum;
    }

    private static boolean isTree(int[] heads) {
        if (Arrays.stream(heads).filter(head -> head < 0).count() != 1) {
            return false;
        }
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            for (int steps = 0; at >= 0; steps++, at = heads[at]) {
                if (steps > heads.length) {
                    return false;
                }
            }
        }
        return true;
    }
}
