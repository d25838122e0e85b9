package org.hearsay.account;

/// How much more two claims must have in common where there are many to compare.
///
/// The likeness of unrelated claims falls off like an exponential, so that the largest of n by
/// chance grows with the logarithm of n (extreme values, E. J. Gumbel 1958). A handful of claims,
/// as one affair of a few documents has of one sort, needs nothing more.
final class Chance {
    private static final int FEW = 10;
    private static final double FALL = 0.45;

    private Chance() {}

    /// What to add to the likeness asked of two of so many claims.
    static double of(int claims) {
        return claims <= FEW ? 0 : FALL * Math.log((double) claims / FEW);
    }
}
