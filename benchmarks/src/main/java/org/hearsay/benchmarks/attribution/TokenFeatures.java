package org.hearsay.benchmarks.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotation;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;

/// What the linear peer sees of a word: words, lemmas, endings, shapes and tags of it and its
/// neighbours, its place in the tree, in the paragraph and in quotations. Tags and trees are those
/// of our reading; of its layers for attribution nothing is used.
final class TokenFeatures {
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "parataxis", "xcomp", "advcl", "acl", "acl:relcl", "nsubj", "obl");
    private static final int STEPS_UP = 12;

    private final Tokens tokens;
    private final Quotations quotations;
    private final String[] lower;
    private final int[] paragraphStarts;
    private int[] found = new int[64];
    private int count;

    TokenFeatures(ParsedText parsed) {
        tokens = parsed.tokens();
        quotations = Quotations.of(parsed.text());
        lower = new String[tokens.size()];
        paragraphStarts = new int[tokens.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = tokens.word(i).toLowerCase(Locale.ROOT);
            boolean breaks =
                    i == 0
                            || tokens.text()
                                            .substring(tokens.end(i - 1), tokens.start(i))
                                            .indexOf('\n')
                                    >= 0;
            paragraphStarts[i] = breaks ? i : paragraphStarts[i - 1];
        }
    }

    /// First word of the paragraph of word `i`.
    int paragraphStart(int i) {
        return paragraphStarts[i];
    }

    /// The features of word `i` as numbers.
    int[] of(int i) {
        count = 0;
        words(i);
        tags(i);
        tree(i);
        place(i);
        return Arrays.copyOf(found, count);
    }

    private void words(int i) {
        add("always", "");
        for (int k = -3; k <= 3; k++) {
            add("w" + k, word(i + k));
        }
        add("w-1w0", word(i - 1) + " " + word(i));
        add("w0w1", word(i) + " " + word(i + 1));
        add("lemma", tokens.lemma(i));
        add("end3", end(i, 3));
        add("end2", end(i, 2));
        for (int k = -1; k <= 1; k++) {
            add("shape" + k, shape(i + k));
        }
    }

    private void tags(int i) {
        for (int k = -2; k <= 2; k++) {
            add("t" + k, tag(i + k));
        }
        add("t-1t0", tag(i - 1) + tag(i));
        add("t0t1", tag(i) + tag(i + 1));
        add("t-1t0t1", tag(i - 1) + tag(i) + tag(i + 1));
        add("t-1w0", tag(i - 1) + word(i));
        add("w-1t0", word(i - 1) + tag(i));
    }

    private void tree(int i) {
        String relation = tokens.relation(i);
        int head = tokens.head(i);
        String headLemma = head < 0 ? "" : tokens.lemma(head);
        add("rel", relation);
        add("rel head", relation + " " + headLemma);
        add("rel headtag", relation + " " + tag(head));
        add("head", headLemma + (head < i ? "<" : ">"));
        boolean hasClause =
                Arrays.stream(tokens.dependents(i))
                        .anyMatch(d -> tokens.relation(d).matches("ccomp|parataxis"));
        boolean hasSubject =
                Arrays.stream(tokens.dependents(i))
                        .anyMatch(d -> tokens.relation(d).equals("nsubj"));
        add("deps", tokens.lemma(i) + hasClause + hasSubject);
        add("clause", tag(i) + hasClause + hasSubject);
        above(i);
    }

    /// The nearest clauses that hold a word, with what governs them: "ccomp of say".
    private void above(int i) {
        int at = i;
        int clauses = 0;
        for (int step = 0; step < STEPS_UP && at >= 0 && clauses < 2; step++) {
            int governor = tokens.head(at);
            if (governor >= 0 && CLAUSES.contains(tokens.relation(at))) {
                clauses++;
                String side = governor < i ? "<" : ">";
                add("up" + clauses, tokens.relation(at) + side + tokens.lemma(governor));
                add("up rel" + clauses, tokens.relation(at) + side + tag(governor));
            }
            at = governor;
        }
    }

    private void place(int i) {
        int fromStart = i - paragraphStarts[i];
        add("place", fromStart < 3 ? String.valueOf(fromStart) : fromStart < 12 ? "near" : "far");
        Quotation quotation = quotations.innermost(tokens.start(i));
        String state = quotation == null ? "out" : quotation.closed() ? "in" : "open";
        add("quoted", state);
        add("quoted tag", state + tag(i));
        add("quoted around", quoted(i - 1) + state + quoted(i + 1));
        add("quoted next", word(i - 1) + state);
        add("quoted up", state + tokens.relation(i));
    }

    private String quoted(int i) {
        return i >= 0 && i < tokens.size() && quotations.covers(tokens.start(i)) ? "q" : "-";
    }

    private String word(int i) {
        return i < 0 || i >= lower.length ? "^" : lower[i];
    }

    private String tag(int i) {
        return i < 0 || i >= lower.length ? "^" : tokens.xpos(i);
    }

    private String end(int i, int length) {
        return lower[i].substring(Math.max(0, lower[i].length() - length));
    }

    private String shape(int i) {
        if (i < 0 || i >= lower.length) {
            return "^";
        }
        String word = tokens.word(i);
        char first = word.charAt(0);
        return (Character.isUpperCase(first)
                        ? "A"
                        : Character.isLetter(first)
                                ? "a"
                                : Character.isDigit(first) ? "1" : word.substring(0, 1))
                + (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? "A" : "a");
    }

    private void add(String name, String value) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = 31 * name.hashCode() + value.hashCode() * 0x85EBCA6B;
    }
}
