package org.hearsay.text;

import java.util.List;

/// Short lines between the paragraphs of the body, and pull quotes, which repeat words of the body
/// in larger type.
final class Subheads {
    private static final int SUBHEAD_WORDS = 12;
    private static final int SUBHEAD_LENGTH = 90;
    private static final int PULLED_WORDS_LEAST = 5;
    private static final int PULLED_WORDS_MOST = 45;

    /// The words that were pulled stand within so many blocks.
    private static final int NEAR = 120;

    private Subheads() {}

    static void mark(List<Part> parts) {
        pullQuotes(parts);
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (parts.get(i).isOpen() && isSubhead(parts, i)) {
                parts.get(i).is(Block.Kind.SUBHEAD);
            }
        }
    }

    private static boolean isSubhead(List<Part> parts, int i) {
        Part part = parts.get(i);
        Part before = parts.get(i - 1);
        Part next = parts.get(i + 1);
        boolean isShort = part.words() <= SUBHEAD_WORDS && part.span().length() <= SUBHEAD_LENGTH;
        boolean isFollowed = next.isOpen() && next.words() > part.words() && next.endsSentence();
        boolean isApart = !before.isOpen() || before.endsSentence() || before.last() == ':';
        return isShort && isFollowed && isApart && isTitle(part);
    }

    private static boolean isTitle(Part part) {
        String head = part.head();
        boolean isOpenEnded =
                Character.isLetterOrDigit(part.last()) || part.isInQuotes() && !part.endsSentence();
        boolean isLabelled =
                head.matches("^[\\p{Lu}][\\p{L}.' -]{0,30}:\\s.*") || head.startsWith("- ");
        int first = head.codePointAt(0);
        return isOpenEnded
                && !isLabelled
                && part.hasLetter()
                && (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || part.beginsWithQuote());
    }

    // ---------------------------------------------------------------- pull quotes

    /// A quotation alone on its lines whose words stand in a longer block as well.
    private static void pullQuotes(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean mayBePulled =
                    (part.isOpen() || part.kind() == Block.Kind.SUBHEAD)
                            && PULLED_WORDS_LEAST <= part.words()
                            && part.words() <= PULLED_WORDS_MOST
                            && part.isInQuotes();
            if (mayBePulled && isRepeatedNear(i, parts)) {
                part.is(Block.Kind.PULL_QUOTE);
            }
        }
    }

    private static boolean isRepeatedNear(int i, List<Part> parts) {
        Part part = parts.get(i);
        int last = Math.min(parts.size(), i + NEAR);
        for (int j = Math.max(0, i - NEAR); j < last; j++) {
            Part other = parts.get(j);
            boolean isLonger = other.kind().isRead() && other.words() > part.words();
            if (isLonger && other.bareWords().contains(part.bareWords())) {
                return true;
            }
        }
        return false;
    }
}
