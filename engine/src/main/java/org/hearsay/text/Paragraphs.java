package org.hearsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Lines to paragraphs. In most texts a line is a paragraph. In others, typed letters, e-mails, old
/// archives, lines are broken at a width and a blank line or an indent parts the paragraphs; then
/// lines that belong together are joined, and the block holds line breaks. Lines that begin with
/// `>` are what an e-mail repeats.
final class Paragraphs {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 132;

    private static final Pattern LIST_ITEM =
            Pattern.compile(
                    "^(?:[-*\u2022\u2013]\\s|\\(?(?:\\d{1,3}|[a-z])[.)]\\s).*", Pattern.DOTALL);
    private static final Pattern LABEL =
            Pattern.compile("^[A-Z][A-Za-z .-]{0,20}:(?:\\s.*|$)", Pattern.DOTALL);
    private static final Pattern WROTE =
            Pattern.compile("^(?:On\\b.{6,200}|.{3,120}@.{3,80})\\bwrote:\\s*$", Pattern.DOTALL);
    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "^-{2,}\\s*Original (?:Message|Appointment)\\s*-{2,}$|^_{20,}$",
                    Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int width = Integer.MAX_VALUE;

    /// A line without the white space around it; empty lines have `start == end`.
    private record Line(int start, int end, int indent, boolean isQuoted) {
        int length() {
            return end - start;
        }

        boolean isBlank() {
            return start == end;
        }
    }

    private Paragraphs(String text) {
        this.text = text;
    }

    static List<Block> find(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        paragraphs.split();
        paragraphs.measure();
        return paragraphs.join();
    }

    private void split() {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            lines.add(line(start, end));
            boolean isCrLf =
                    end + 1 < text.length()
                            && text.charAt(end) == '\r'
                            && text.charAt(end + 1) == '\n';
            start = end + (isCrLf ? 2 : 1);
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    private Line line(int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        boolean isQuoted = start < end && text.charAt(start) == '>';
        return new Line(start, end, start - lineStart, isQuoted);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }

    /// Is the text broken into short lines, and how wide? Then most lines that have a line right
    /// below them are so long that the next word would not have fitted, and end in the middle of a
    /// sentence.
    private void measure() {
        int[] inner = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isInner(i)) {
                inner[count++] = lines.get(i).length() + lines.get(i).indent();
            }
        }
        if (count < 2 || hasLongLines()) {
            return;
        }
        Arrays.sort(inner, 0, count);
        int widest = inner[(count - 1) * 95 / 100];
        if (widest < NARROWEST || widest > WIDEST) {
            return;
        }
        int full = 0;
        int unfinished = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isInner(i) && lines.get(i).length() * 10 >= widest * 7) {
                full++;
                unfinished += endsSentence(lines.get(i)) ? 0 : 1;
            }
        }
        boolean isBroken = full * 2 >= count && unfinished * 2 > full;
        width = isBroken ? widest : Integer.MAX_VALUE;
    }

    /// One long line in ten, and the paragraphs of this text are lines.
    private boolean hasLongLines() {
        int written = 0;
        int tooLong = 0;
        for (Line line : lines) {
            written += line.isBlank() ? 0 : 1;
            tooLong += line.length() > WIDEST ? 1 : 0;
        }
        return tooLong * 10 > written;
    }

    private boolean isInner(int i) {
        Line line = lines.get(i);
        Line next = lines.get(i + 1);
        return !line.isBlank() && !next.isBlank() && !line.isQuoted() && !next.isQuoted();
    }

    private boolean endsSentence(Line line) {
        return ".!?:;\"\u201D'\u2019)\u2026".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private List<Block> join() {
        List<Block> blocks = new ArrayList<>();
        boolean isHistory = false;
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).isBlank()) {
                i++;
                continue;
            }
            isHistory |= startsHistory(i);
            int last = i;
            while (last + 1 < lines.size() && belongs(last, last + 1, isHistory)) {
                last++;
            }
            boolean isRepeated = isHistory || lines.get(i).isQuoted() || announcesHistory(i, last);
            blocks.add(
                    new Block(
                            isRepeated ? Block.Kind.QUOTED : Block.Kind.PARAGRAPH,
                            new Span(lines.get(i).start(), lines.get(last).end())));
            i = last + 1;
        }
        return blocks;
    }

    /// Everything below "-----Original Message-----" repeats an earlier message.
    private boolean startsHistory(int i) {
        String line = words(i, i);
        return line.length() < 80 && ORIGINAL.matcher(line).matches() && isFollowedByHeader(i);
    }

    private boolean isFollowedByHeader(int i) {
        for (int next = i + 1; next < Math.min(lines.size(), i + 4); next++) {
            if (words(next, next).startsWith("From:")) {
                return true;
            }
        }
        return false;
    }

    /// "On Thu, 6 Oct 2011, A. Name wrote:" above lines that begin with `>`.
    private boolean announcesHistory(int first, int last) {
        int next = last + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        boolean isAboveQuoted = next < lines.size() && lines.get(next).isQuoted();
        String words = words(first, last);
        return isAboveQuoted && words.length() < 300 && WROTE.matcher(words).matches();
    }

    private String words(int first, int last) {
        return text.substring(lines.get(first).start(), lines.get(last).end());
    }

    private boolean belongs(int i, int j, boolean isHistory) {
        Line line = lines.get(i);
        Line next = lines.get(j);
        if (next.isBlank() || line.isQuoted() != next.isQuoted()) {
            return false;
        }
        if (line.isQuoted() || isHistory) {
            return true;
        }
        if (width == Integer.MAX_VALUE) {
            return isBrokenAnnouncement(i, j);
        }
        return !startsParagraph(line, next);
    }

    /// Mail programs break the long line that announces a quotation.
    private boolean isBrokenAnnouncement(int i, int j) {
        boolean isAbove = j + 1 < lines.size() && lines.get(j + 1).isQuoted();
        return isAbove && words(i, i).startsWith("On ") && WROTE.matcher(words(i, j)).matches();
    }

    private boolean startsParagraph(Line line, Line next) {
        String nextWords = text.substring(next.start(), next.end());
        boolean isIndentedMore = next.indent() >= line.indent() + 2;
        boolean hadRoom = line.indent() + line.length() + 1 + firstWord(next) <= width * 4 / 5;
        boolean isEntry =
                LIST_ITEM.matcher(nextWords).matches() || LABEL.matcher(nextWords).matches();
        if (isEntry && (hadRoom || endsSentence(line) || isLabelled(line))) {
            return true;
        }
        if (isIndentedMore && endsSentence(line)) {
            return true;
        }
        boolean isShortPair = next.length() <= width * 3 / 5;
        return hadRoom && (endsSentence(line) || isShortPair || line.length() <= width / 2);
    }

    private boolean isLabelled(Line line) {
        return LABEL.matcher(text.substring(line.start(), line.end())).matches();
    }

    private int firstWord(Line line) {
        int end = line.start();
        while (end < line.end() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }
}
