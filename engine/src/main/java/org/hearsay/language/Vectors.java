package org.hearsay.language;

/// Arithmetic on rows of layers.
public final class Vectors {
    private Vectors() {}

    /// The scalar product, over the shorter of the two.
    public static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0, n = Math.min(a.length, b.length); i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The logistic function.
    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
