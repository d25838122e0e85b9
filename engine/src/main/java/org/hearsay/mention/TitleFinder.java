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
    private final Appositions appositions;

    TitleFinder(Tokens tokens, List<Draft> drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
        appositions = new Appositions(tokens);
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
        for (Appositions.Office office : appositions.of(draft)) {
            add(
                    office.from(),
                    office.to(),
                    tokens.sentenceEnd(tokens.sentence(office.head())),
                    titles);
            if (tokens.word(office.head()).equals("successor")) {
                int predecessor = predecessor(Math.max(0, office.from() - 1), office.head());
                titles.removeIf(title -> title.words().endsWith("successor"));
                if (predecessor >= 0) {
                    titles.add(
                            new Chain.Title(
                                    "successor",
                                    tokens.span(office.from(), office.to()),
                                    predecessor,
                                    Chain.Tense.BEGUN));
                }
                continue;
            }
            int body = office.body() < 0 ? -1 : bodyAt(office.body());
            if (body >= 0 && !titles.isEmpty() && titles.getLast().body() < 0) {
                Chain.Title last = titles.removeLast();
                titles.add(new Chain.Title(last.words(), last.span(), body, last.tense()));
            }
        }
        for (int child : tokens.dependents(draft.head())) {
            if (tokens.relation(child).equals("appos") && !isAcrossNames(draft, child)) {
                addNominal(child, titles);
            } else if (tokens.relation(child).equals("acl:relcl") && hasCopula(child)) {
                addNominal(child, titles);
            }
        }
        int above = tokens.head(draft.head());
        boolean subject = tokens.relation(draft.head()).startsWith("nsubj");
        if (subject && above >= 0 && hasCopula(above)) {
            addNominal(above, titles);
        }
        if (above >= 0) {
            addChange(draft, above, titles);
            addSuccession(draft, above, titles);
        }
        return distinct(titles);
    }

    /// Who has no name has the office by which he is called, where a body stands with it: "a
    /// retired official of the ministry", not "the constable".
    List<Chain.Title> ofNameless(Draft draft) {
        List<Chain.Title> titles = new ArrayList<>();
        boolean isOffice =
                draft.isNominal()
                        && draft.kind() == EntityKind.PERSON
                        && TitleWords.isOffice(tokens.word(draft.head()))
                        && saysMore(draft);
        if (isOffice) {
            add(
                    draft.from(),
                    draft.to(),
                    tokens.sentenceEnd(tokens.sentence(draft.head())),
                    titles);
        }
        return hasBody(draft) ? titles : List.of();
    }

    private boolean hasBody(Draft draft) {
        for (int w = draft.from(); w < draft.to(); w++) {
            int i = draftOfHead[w];
            if (i >= 0 && drafts.get(i).kind() == EntityKind.ORGANIZATION) {
                return true;
            }
        }
        return false;
    }

    private boolean saysMore(Draft draft) {
        int words = 0;
        for (int w = draft.from(); w < draft.to(); w++) {
            boolean isSmall =
                    tokens.upos(w) == Upos.DET
                            || tokens.upos(w) == Upos.PUNCT
                            || tokens.upos(w) == Upos.PRON;
            words += isSmall ? 0 : 1;
        }
        return words > 1;
    }

    /// The tree and the words often tell of one office; the longer reading stays.
    private static List<Chain.Title> distinct(List<Chain.Title> titles) {
        return titles.stream()
                .filter(title ->
                        titles.stream()
                                .noneMatch(other ->
                                        !other.equals(title)
                                                && other.span().overlaps(title.span())
                                                && (other.span().length() > title.span().length()
                                                        || other.span().equals(title.span())
                                                                && titles.indexOf(other)
                                                                        < titles.indexOf(title))))
                .toList();
    }

    /// The body whose name begins at a word; -1 when none does.
    private int bodyAt(int word) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean begins = draft.isName() && (draft.from() == word || draft.nameFrom() == word);
            if (begins && draft.kind() == EntityKind.ORGANIZATION) {
                return i;
            }
        }
        return -1;
    }

    /// "became prime minister", "was appointed director", "resigned as director", "served as".
    private void addChange(Draft draft, int verb, List<Chain.Title> titles) {
        Chain.Tense tense = TitleWords.change(tokens.lemma(verb));
        String relation = tokens.relation(draft.head());
        boolean isActive = relation.equals("nsubj");
        boolean isMade = relation.equals("nsubj:pass") || relation.equals("obj");
        boolean isTransitive = TitleWords.isGivenOffice(tokens.lemma(verb));
        if (tense == null || !(isTransitive ? isMade : isActive)) {
            return;
        }
        for (int child : tokens.dependents(verb)) {
            String role = tokens.relation(child);
            boolean isOffice =
                    role.equals("xcomp")
                            || role.equals("obj")
                                    && child != draft.head()
                                    && tense == Chain.Tense.BEGUN
                            || role.equals("obl") && hasAs(child);
            if (isOffice && child > verb && TitleWords.isOffice(tokens.word(child))) {
                int[] reach = officeAt(child);
                int before = titles.size();
                add(reach[0], reach[1], tokens.sentenceEnd(tokens.sentence(child)), titles);
                if (titles.size() > before) {
                    Chain.Title last = titles.removeLast();
                    titles.add(new Chain.Title(last.words(), last.span(), last.body(), tense));
                }
            }
        }
    }

    /// "Kovac was succeeded by Ilic", "Ilic succeeded Kovac": the successor's title names the
    /// predecessor, whose office only the whole case may tell.
    private void addSuccession(Draft draft, int verb, List<Chain.Title> titles) {
        if (!tokens.lemma(verb).equals("succeed") && !tokens.lemma(verb).equals("replace")) {
            return;
        }
        String relation = tokens.relation(draft.head());
        String ofPredecessor =
                relation.equals("nsubj") ? "obj" : isAgent(draft.head()) ? "nsubj:pass" : "";
        int predecessor = person(verb, ofPredecessor);
        // "He resigned and was succeeded by Ilic": the verbs have one subject.
        int above = tokens.head(verb);
        if (predecessor < 0
                && above >= 0
                && ofPredecessor.equals("nsubj:pass")
                && tokens.relation(verb).equals("conj")) {
            predecessor = person(above, "nsubj");
        }
        if (predecessor >= 0) {
            titles.add(
                    new Chain.Title(
                            "successor", tokens.span(verb), predecessor, Chain.Tense.BEGUN));
        }
    }

    /// Who stands under a word in a relation; -1 when nobody does.
    private int person(int word, String relation) {
        for (int child : tokens.dependents(word)) {
            int i = draftOfHead[child];
            if (tokens.relation(child).equals(relation)
                    && i >= 0
                    && drafts.get(i).kind() == EntityKind.PERSON) {
                return i;
            }
        }
        return -1;
    }

    /// "by Ilic".
    private boolean isAgent(int word) {
        if (!tokens.relation(word).startsWith("obl")) {
            return false;
        }
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("case") && tokens.word(child).equals("by")) {
                return true;
            }
        }
        return false;
    }

    /// Whose successor somebody is called: "her successor"; -1 when the words do not tell.
    private int predecessor(int from, int head) {
        for (int w = from; w < head; w++) {
            int i = draftOfHead[w];
            if (i >= 0
                    && tokens.relation(w).equals("nmod:poss")
                    && drafts.get(i).kind() == EntityKind.PERSON) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasAs(int word) {
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("case") && tokens.word(child).equals("as")) {
                return true;
            }
        }
        return false;
    }

    /// The words before an office that belong to it and what follows with "of".
    private int[] officeAt(int head) {
        int from = head;
        while (from > tokens.sentenceStart(tokens.sentence(head))
                && (tokens.upos(from - 1) == Upos.NOUN
                        || tokens.upos(from - 1) == Upos.ADJ
                        || tokens.upos(from - 1) == Upos.PROPN)
                && tokens.head(from - 1) == head) {
            from--;
        }
        int to = head + 1;
        int wall = tokens.sentenceEnd(tokens.sentence(head));
        if (to < wall && tokens.word(to).matches("of|for")) {
            to++;
            while (to < wall
                    && (tokens.upos(to) == Upos.DET
                            || tokens.upos(to) == Upos.NOUN
                            || tokens.upos(to) == Upos.ADJ
                            || tokens.upos(to) == Upos.PROPN)) {
                to++;
            }
        }
        return new int[] {from, to};
    }

    /// Does another name stand between a name and its apposition?
    private boolean isAcrossNames(Draft draft, int child) {
        if (draft.nameFrom() < 0 || draft.nameTo() < 0) {
            return false;
        }
        for (int w = Math.min(child, draft.nameTo()); w < Math.max(child, draft.nameFrom()); w++) {
            int other = draftOfHead[w];
            if (w != draft.head()
                    && w != child
                    && other >= 0
                    && drafts.get(other).isName()
                    && drafts.get(other).kind() == EntityKind.PERSON
                    && tokens.head(w) != child) {
                return true;
            }
        }
        return false;
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
        first = afterOthers(first, to);
        int last = first;
        while (last < to && !tokens.word(last).equals(",")) {
            last++;
        }
        while (last > first && tokens.upos(last - 1) == Upos.PUNCT) {
            last--;
        }
        if (first == last || isHonorificOnly(first, last) || hasClause(first, last)) {
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

    /// "… a crisis and its founder and president": the office begins after "its", where nothing
    /// before is one.
    private int afterOthers(int from, int to) {
        for (int w = from; w < to && !TitleWords.isTitle(tokens.word(w)); w++) {
            boolean isOwners =
                    tokens.upos(w) == Upos.PRON && tokens.relation(w).equals("nmod:poss");
            if (isOwners && w > from && tokens.upos(w - 1) == Upos.CCONJ && w + 1 < to) {
                return w + 1;
            }
        }
        return from;
    }

    /// A verb or a "she" in what should be a title: the tree was read wrongly.
    private boolean hasClause(int from, int to) {
        for (int w = from; w < to; w++) {
            boolean isPerson =
                    tokens.upos(w) == Upos.PRON && !tokens.relation(w).equals("nmod:poss");
            // "a greater man": no office.
            boolean compares = tokens.xpos(w).equals("JJR");
            if (isPerson
                    || compares
                    || tokens.upos(w) == Upos.AUX
                    || tokens.upos(w) == Upos.SCONJ) {
                return true;
            }
        }
        return false;
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
            if (!TitleWords.isHonorific(tokens.word(w)) || TitleWords.isOfficeToo(tokens.word(w))) {
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
