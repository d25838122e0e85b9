package org.hearsay.language;

/// Hangs what is joined by "and" on the word that it is joined to.
///
/// "The Ministry of Transport and the Port Authority": a reader of arcs often joins the second body
/// to the last word before the "and". A phrase with an article of its own is joined to one that has
/// one too, and not to the bare name inside it.
final class ListTrees {
    private static final int FARTHEST = 6;

    private ListTrees() {}

    /// Mends the lists of the sentence `[from, to)`.
    static void mend(FormParser.Columns columns, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int beside = columns.heads[i];
            if (!columns.relations[i].equals("conj") || beside < from || beside > i) {
                continue;
            }
            int above = columns.heads[beside];
            boolean isInside =
                    columns.relations[beside].equals("nmod")
                            && above >= from
                            && above < beside
                            && beside - above < FARTHEST
                            && columns.upos[beside] == Upos.PROPN
                            && hasOf(columns, beside, from);
            if (isInside
                    && hasArticle(columns, i, from, to)
                    && hasArticle(columns, above, from, to)
                    && !hasArticle(columns, beside, from, to)) {
                columns.heads[i] = above;
            }
        }
    }

    /// "of": what is "between" two is between both.
    private static boolean hasOf(FormParser.Columns columns, int word, int from) {
        for (int i = from; i < word; i++) {
            if (columns.heads[i] == word
                    && columns.relations[i].equals("case")
                    && columns.lemmas[i].equals("of")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasArticle(FormParser.Columns columns, int word, int from, int to) {
        for (int i = from; i < Math.min(word, to); i++) {
            boolean isArticle =
                    columns.relations[i].equals("det") || columns.relations[i].equals("nmod:poss");
            if (columns.heads[i] == word && isArticle) {
                return true;
            }
        }
        return false;
    }
}
