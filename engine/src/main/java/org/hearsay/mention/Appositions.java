package org.hearsay.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Offices that stand beside a name with nothing but a comma, a bracket or a line's end between:
/// "the editor, Ana Kovac, said", "Ana Kovac, editor of the Packet", "A. Kovac (Editor)", and the
/// line under a signature. The words alone tell, so that a tree read wrongly takes nothing away.
///
/// A list is none of these: "the editor, Ana Kovac and two others" are several people.
final class Appositions {
    private static final int LONGEST = 12;
    private static final Set<String> INSIDE = Set.of("of", "for", "to", "at", "in", "and", "&");

    private final Tokens tokens;

    Appositions(Tokens tokens) {
        this.tokens = tokens;
    }

    /// An office in words.
    ///
    /// @param from its first word, an article left out
    /// @param head the word that names it
    /// @param to the word after it
    /// @param body the first word of what follows after a comma and may be its body; -1 without
    record Office(int from, int head, int to, int body) {}

    /// The offices that stand beside a name.
    List<Office> of(Draft name) {
        List<Office> offices = new ArrayList<>();
        if (!name.isName() || name.kind() != EntityKind.PERSON) {
            return offices;
        }
        Office before = before(name);
        if (before != null) {
            offices.add(before);
        }
        Office after = after(name);
        if (after != null) {
            offices.add(after);
        }
        return offices;
    }

    private @Nullable Office after(Draft name) {
        int mark = name.nameTo();
        if (mark >= tokens.size()) {
            return null;
        }
        boolean isLineEnd = isLineEnd(mark - 1);
        boolean isMark = tokens.word(mark).equals(",") || tokens.word(mark).equals("(");
        if (!isLineEnd && !isMark) {
            return null;
        }
        if (isLineEnd && (!standsAlone(name) || isMark)) {
            return null;
        }
        boolean isBracket = !isLineEnd && tokens.word(mark).equals("(");
        int from = isLineEnd ? mark : mark + 1;
        int start = from;
        while (start < tokens.size() && (isArticle(start) || isMarkOfTime(start))) {
            start++;
        }
        int to = start;
        while (to < tokens.size()
                && to - start < LONGEST
                && isOfOffice(to)
                && !breaksLine(to, start)) {
            to++;
        }
        while (to > start && INSIDE.contains(lower(to - 1))) {
            to--;
        }
        int head = headOf(start, to);
        if (head < 0) {
            return null;
        }
        boolean isClosed =
                to >= tokens.size()
                        || breaksLine(to, start)
                        || tokens.upos(to) == Upos.PUNCT
                        || lower(to).matches("who|whose|said|says|from|until|since|at|in|on");
        boolean isList =
                to < tokens.size() && lower(to - 1 < start ? start : to).matches("and|or")
                        || isPlural(head) && !isBracket;
        if (!isClosed || isList || !isBracket && isListedBefore(name)) {
            return null;
        }
        boolean hasBody = to + 1 < tokens.size() && tokens.word(to).equals(",");
        return new Office(from, head, to, hasBody ? to + 1 : -1);
    }

    private @Nullable Office before(Draft name) {
        int at = name.nameFrom() - 1;
        while (at > 0 && TitleWords.isHonorific(tokens.word(at))) {
            at--;
        }
        if (at <= 0
                || !tokens.word(at).equals(",")
                || tokens.sentence(at) != tokens.sentence(name.nameFrom())) {
            return null;
        }
        int first = tokens.sentenceStart(tokens.sentence(at));
        int from = at;
        while (from > first
                && at - from < LONGEST
                && (isOfOffice(from - 1) || isArticle(from - 1) || isPossessor(from - 1))) {
            from--;
            if (isArticle(from) || isPossessor(from)) {
                break;
            }
        }
        // "A lawyer for the company": an article inside leads on to the one before.
        while (from > first + 1
                && INSIDE.contains(lower(from - 1))
                && isArticle(from)
                && at - from < LONGEST) {
            int further = from - 1;
            while (further > first && isOfOffice(further - 1)) {
                further--;
            }
            if (further <= first - 1 || further == 0 || !isArticle(further - 1)) {
                break;
            }
            from = further - 1;
        }
        boolean begins = from < at && (isArticle(from) || isPossessor(from) || from == first);
        int start = from < at && isArticle(from) ? from + 1 : from;
        int head = headOf(start, at);
        int next = name.nameTo();
        // "As to the minister, Kovac said": a comma ends what the preposition began.
        boolean isClause =
                from > 0
                        && tokens.upos(from - 1) == Upos.ADP
                        && !(next < tokens.size() && tokens.upos(next) == Upos.PUNCT);
        if (isClause) {
            return null;
        }
        boolean isList =
                next < tokens.size()
                        && (lower(next).matches("and|or|&")
                                || tokens.word(next).equals(",") && isListAfter(next + 1));
        return begins && head >= 0 && !isPlural(head) && !isList
                ? new Office(start, head, at, -1)
                : null;
    }

    /// After the comma that closes an apposition a verb or clause goes on, not another person.
    private boolean isListAfter(int word) {
        return word < tokens.size()
                && (lower(word).matches("and|or")
                        || tokens.upos(word) == Upos.PROPN
                        || TitleWords.isHonorific(tokens.word(word)));
    }

    private boolean isListedBefore(Draft name) {
        int at = name.from() - 1;
        return at > 0 && lower(at).matches("and|or") && tokens.word(at - 1).equals(",");
    }

    /// The word that names the office: the last noun before "of", "for" and the like; -1 when it is
    /// none.
    private int headOf(int from, int to) {
        int head = -1;
        for (int w = from; w < to; w++) {
            if (lower(w).matches("of|for|to|at|in")) {
                break;
            }
            if (tokens.upos(w) == Upos.NOUN || tokens.upos(w) == Upos.PROPN) {
                head = w;
            }
        }
        return head >= 0
                        && (TitleWords.isOffice(tokens.word(head))
                                || tokens.word(head).equals("successor"))
                ? head
                : -1;
    }

    private boolean isOfOffice(int word) {
        return switch (tokens.upos(word)) {
            case NOUN, PROPN, ADJ -> true;
            case ADP, CCONJ -> INSIDE.contains(lower(word));
            case PART -> tokens.word(word).matches("['’]s?");
            case DET -> word > 0 && INSIDE.contains(lower(word - 1));
            case PUNCT -> "-–".contains(tokens.word(word));
            default -> isMarkOfTime(word);
        };
    }

    private boolean isMarkOfTime(int word) {
        return lower(word).matches("now|then|formerly|former|late|acting|interim");
    }

    private boolean isArticle(int word) {
        return lower(word).matches("the|a|an|our|its|their|my|his|her|your");
    }

    private boolean isPossessor(int word) {
        return tokens.word(word).matches("['’]s");
    }

    private boolean isPlural(int word) {
        return tokens.xpos(word).endsWith("S") && tokens.xpos(word).startsWith("NN");
    }

    /// Is the name all that stands in its line, but for a dash, a title or "yours"?
    private boolean standsAlone(Draft name) {
        return name.from() == 0 || isLineEnd(name.from() - 1);
    }

    private boolean isLineEnd(int word) {
        return word + 1 < tokens.size()
                && tokens.text().substring(tokens.end(word), tokens.start(word + 1)).indexOf('\n')
                        >= 0;
    }

    private boolean breaksLine(int word, int from) {
        return word > from
                && tokens.text().substring(tokens.end(word - 1), tokens.start(word)).indexOf('\n')
                        >= 0;
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }
}
