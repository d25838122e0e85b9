package org.hearsay.language;

import java.util.Set;

/// Hangs the words of a name together where the tree has torn them apart.
///
/// Universal Dependencies hang all words of a name on its first one as `flat`. A reader of arcs
/// chooses the head of each word alone and so may make two subjects of "Ana" and "Kovac". A
/// predicate has one subject and one object, and what is joined to it or set beside it needs a
/// comma or a conjunction: two names side by side that are both the same of one head are one name.
final class NameTrees {
    /// What one head has only once in a row of words without a mark or an "and".
    private static final Set<String> ONCE =
            Set.of(
                    "nsubj",
                    "nsubj:pass",
                    "obj",
                    "iobj",
                    "obl",
                    "obl:agent",
                    "nmod",
                    "nmod:poss",
                    "conj",
                    "appos",
                    "parataxis",
                    "ccomp",
                    "vocative",
                    "dep");

    private static final String FLAT = "flat";

    private NameTrees() {}

    /// Mends the names of the sentence `[from, to)`.
    static void mend(FormParser.Columns columns, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (columns.upos[i] != Upos.PROPN || columns.upos[i - 1] != Upos.PROPN) {
                continue;
            }
            int before = i - 1;
            int first =
                    columns.relations[before].equals(FLAT) && columns.heads[before] >= from
                            ? columns.heads[before]
                            : before;
            boolean isSame =
                    columns.heads[i] == columns.heads[first]
                            && columns.heads[i] >= 0
                            && (columns.relations[i].equals(columns.relations[first])
                                            && ONCE.contains(columns.relations[i])
                                    || columns.relations[i].equals(FLAT));
            boolean isJoinedToIt =
                    columns.heads[i] == first
                            && columns.relations[i].equals("conj")
                            && !hasJoint(columns, i, from, to);
            if (first < i && (isSame || isJoinedToIt)) {
                columns.heads[i] = first;
                columns.relations[i] = FLAT;
                for (int j = from; j < to; j++) {
                    columns.heads[j] = columns.heads[j] == i ? first : columns.heads[j];
                }
            }
        }
    }

    /// Has the word a conjunction or a mark of its own, as one in a list has?
    private static boolean hasJoint(FormParser.Columns columns, int word, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean isJoint =
                    columns.relations[i].equals("cc") || columns.relations[i].equals("punct");
            if (columns.heads[i] == word && isJoint && i < word) {
                return true;
            }
        }
        return false;
    }
}
