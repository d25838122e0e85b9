package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.Span;

/// Finds the titles, offices and descriptions that the text gives somebody: before the name
/// ("then-foreign minister Ana Kovac"), in apposition ("Ana Kovac, the foreign minister"), as a
/// relative clause or sentence with "be" ("who was the minister's aide at the time").
final class TitleFinder {
    private final Tokens tokens;
    private final List<Draft> drafts;
    private final int[] draftOfHead;

    TitleFinder(Tokens tokens, List<Draft> drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
        draftOfHead = new int[tokens.size()];
        Arrays.fill(draftOfHead, -1);
        for (int i = 0; i < drafts.size(); i++) {
            draftOfHead[drafts.get(i).head()] = i;
        }
    }

    /// The titles that the mention and what stands around it give, in reading order.
    List<Chain.Title> of(Draft draft) {
        List<Chain.Title> titles = new ArrayList<>();
        if (draft.kind() != EntityKind.PERSON) {
            return titles;
        }
        if (draft.isName() && draft.from() < draft.nameFrom()) {
            add(draft.from(), draft.nameFrom(), draft.to(), titles);
        }
        if (draft.isNominal()) {
            return titles;
        }
        for (int child : tokens.dependents(draft.head())) {
            if (tokens.relation(child).equals("appos")) {
                addNominal(child, titles);
            } else if (tokens.relation(child).equals("acl:relcl") && hasCopula(child)) {
                addNominal(child, titles);
            }
        }
        int above = tokens.head(draft.head());
        boolean subject = tokens.relation(draft.head()).startsWith("nsubj");
        if (draft.isName() && subject && above >= 0 && hasCopula(above)) {
            addNominal(above, titles);
        }
        return titles;
    }

    private boolean hasCopula(int word) {
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("cop")) {
                return true;
            }
        }
        return false;
    }

    /// A nominal as a title, when its head is a word for an office, rank or kin or is known as a
    /// person.
    private void addNominal(int head, List<Chain.Title> titles) {
        int number = draftOfHead[head];
        Draft draft = number < 0 ? null : drafts.get(number);
        if (draft != null && draft.isNominal() && draft.kind() == EntityKind.PERSON) {
            add(draft.from(), draft.to(), tokens.sentenceEnd(tokens.sentence(head)), titles);
        }
    }

    private void add(int from, int to, int after, List<Chain.Title> titles) {
        int first = from;
        while (first < to && (tokens.upos(first) == Upos.DET || tokens.upos(first) == Upos.PUNCT)) {
            first++;
        }
        int last = first;
        while (last < to && !tokens.word(last).equals(",")) {
            last++;
        }
        while (last > first && tokens.upos(last - 1) == Upos.PUNCT) {
            last--;
        }
        if (first == last || isHonorificOnly(first, last)) {
            return;
        }
        Span span = tokens.span(first, last);
        String title = span.of(tokens.text());
        Chain.Tense tense = TitleWords.tense(title);
        Chain.Tense told = tense == Chain.Tense.STATED ? tenseAfter(last, after) : tense;
        String words = TitleWords.withoutMarks(title);
        if (told == Chain.Tense.STATED && !hasNoun(first, last)) {
            return;
        }
        if (words.isEmpty()) {
            titles.add(new Chain.Title(title, span, -1, told));
        } else {
            titles.add(new Chain.Title(words, span, body(first, last), told));
        }
    }

    private boolean hasNoun(int from, int to) {
        for (int w = from; w < to; w++) {
            if (tokens.upos(w) == Upos.NOUN || tokens.upos(w) == Upos.PROPN) {
                return true;
            }
        }
        return false;
    }

    private boolean isHonorificOnly(int from, int to) {
        for (int w = from; w < to; w++) {
            if (!TitleWords.isHonorific(tokens.word(w))) {
                return false;
            }
        }
        return true;
    }

    /// "… at the time" after the title.
    private Chain.Tense tenseAfter(int word, int wall) {
        int to = Math.min(wall, word + 5);
        return to > word
                ? TitleWords.tense(tokens.span(word, to).of(tokens.text()).toLowerCase(Locale.ROOT))
                : Chain.Tense.STATED;
    }

    /// The longest name of a body or place in the title.
    private int body(int from, int to) {
        int best = -1;
        for (int w = from; w < to; w++) {
            int i = draftOfHead[w];
            if (i < 0) {
                continue;
            }
            Draft draft = drafts.get(i);
            boolean isBody =
                    draft.kind() == EntityKind.ORGANIZATION || draft.kind() == EntityKind.PLACE;
            if (draft.isName() && isBody && draft.nameFrom() >= from && draft.nameTo() <= to) {
                best = best < 0 || length(draft) > length(drafts.get(best)) ? i : best;
            }
        }
        return best;
    }

    private static int length(Draft draft) {
        return draft.nameTo() - draft.nameFrom();
    }
}
