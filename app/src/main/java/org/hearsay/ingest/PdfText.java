package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.text.Block;

/// From the lines of a PDF to its text, in this order:
/// 1. Running heads and page numbers go: lines at the top or bottom of a page that are numbers
///    only, or that come back on other pages, whatever numbers stand in them.
/// 2. Lines become paragraphs by the measures of the page: a wider gap, an indent, a short last
///    line, another size of type.
/// 3. Words broken at line ends are mended; a hyphen stays where the text elsewhere writes the word
///    with one.
/// 4. Larger or bold lines are headings, small type at the foot of a page is a note.
final class PdfText {
    private static final int MARGIN_LINES = 2;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?i)^\\W*(?:page|p\\.|seite)?\\s*(?:\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:/|of|von)\\s*\\d{1,4})?\\W*$");
    private static final Pattern LIST_ITEM =
            Pattern.compile("^(?:[-\u2022\u2013*]\\s|\\(?\\d{1,3}[.)]\\s|\\([a-z]\\)\\s).*");
    private static final Pattern NOTE_MARK =
            Pattern.compile("^(?:\\d{1,3}|[*\u2020\u2021]+)[.)]?\\s?\\p{L}.*");
    private static final Set<String> HYPHENATED_FIRST =
            Set.of(
                    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
                    "self", "ex", "well", "half", "mid", "vice", "non", "all", "long", "short",
                    "so", "then", "deputy", "cross", "anti", "pro", "two", "three", "four", "five",
                    "six", "seven", "eight", "nine", "ten");

    private final List<PdfLine> lines;
    private final Set<String> wholeWords = new HashSet<>();
    private final double bodySize;
    private final double leading;
    private final Map<Integer, double[]> columnByPage = new HashMap<>();

    PdfText(List<PdfLine> all) {
        lines = withoutRunningHeads(all);
        bodySize = commonSize(lines);
        leading = leading();
        for (PdfLine line : lines) {
            wordsOf(line.words());
            double[] column =
                    columnByPage.computeIfAbsent(
                            line.page(), _ -> new double[] {Double.MAX_VALUE, 0});
            column[0] = Math.min(column[0], line.left());
            column[1] = Math.max(column[1], line.right());
        }
    }

    void write(Draft draft) {
        int page = 0;
        boolean hasHeadline = false;
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size() && continues(i, end)) {
                end++;
            }
            Block.Kind kind = kind(i, end, hasHeadline);
            hasHeadline |= kind == Block.Kind.HEADLINE;
            page = write(draft, kind, lines.subList(i, end), page);
            i = end;
        }
    }

    private int write(Draft draft, Block.Kind kind, List<PdfLine> paragraph, int pageBefore) {
        int start = draft.length() == 0 ? 0 : draft.length() + 2;
        StringBuilder words = new StringBuilder();
        Map<Integer, Integer> pageStarts = new TreeMap<>();
        int page = pageBefore;
        for (PdfLine line : paragraph) {
            join(words, line.words());
            if (line.page() != page) {
                page = line.page();
                pageStarts.put(page, start + Math.max(0, words.length() - line.words().length()));
            }
        }
        draft.part(kind, words.toString());
        pageStarts.forEach((number, offset) -> draft.pageAt(offset, number));
        return page;
    }

    // ---------------------------------------------------------------- running heads

    private static List<PdfLine> withoutRunningHeads(List<PdfLine> all) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        all.forEach(line -> pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> seenOn = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            margins(page)
                    .forEach(line ->
                            seenOn.computeIfAbsent(pattern(line), _ -> new HashSet<>())
                                    .add(line.page()));
        }
        double common = commonSize(all);
        List<PdfLine> kept = new ArrayList<>();
        for (List<PdfLine> page : pages.values()) {
            List<PdfLine> margins = margins(page);
            for (PdfLine line : page) {
                boolean isInMargin = margins.contains(line);
                boolean isRepeated = seenOn.getOrDefault(pattern(line), Set.of()).size() >= 2;
                boolean isNumber =
                        PAGE_NUMBER.matcher(line.words()).matches() && line.size() < common * 1.2;
                if (!isInMargin || !isRepeated && !isNumber) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    /// The lines nearest to the upper and the lower edge.
    private static List<PdfLine> margins(List<PdfLine> page) {
        List<PdfLine> byHeight =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        List<PdfLine> margins =
                new ArrayList<>(byHeight.subList(0, Math.min(MARGIN_LINES, byHeight.size())));
        margins.addAll(
                byHeight.subList(Math.max(0, byHeight.size() - MARGIN_LINES), byHeight.size()));
        return margins;
    }

    private static String pattern(PdfLine line) {
        return Math.round(line.size())
                + line.words()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\d+|\\b[ivxlc]+\\b", "#")
                        .replaceAll("\\s+", " ");
    }

    // ---------------------------------------------------------------- measures

    private static double commonSize(List<PdfLine> lines) {
        Map<Double, Integer> bySize = new HashMap<>();
        lines.forEach(
                line -> bySize.merge(rounded(line.size()), line.words().length(), Integer::sum));
        return bySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    /// The usual distance from line to line.
    private double leading() {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? bodySize * 1.2 : gaps.get(gaps.size() / 3);
    }

    private double left(PdfLine line) {
        return columnByPage.getOrDefault(line.page(), new double[] {0, 0})[0];
    }

    private double right(PdfLine line) {
        return columnByPage.getOrDefault(line.page(), new double[] {0, Double.MAX_VALUE})[1];
    }

    // ---------------------------------------------------------------- paragraphs

    private boolean continues(int first, int i) {
        PdfLine before = lines.get(i - 1);
        PdfLine line = lines.get(i);
        boolean isOtherType =
                Math.abs(before.size() - line.size()) > bodySize * 0.08
                        || before.isBold() != line.isBold();
        if (isOtherType || LIST_ITEM.matcher(line.words()).matches() && isShort(before)) {
            return false;
        }
        if (before.page() != line.page()) {
            return continuesOverPage(before, line);
        }
        double gap = line.y() - before.y();
        boolean isNextColumn = gap < -leading;
        if (isNextColumn) {
            return !endsSentence(before.words());
        }
        boolean isHeading = line.size() > bodySize * 1.12;
        if (isHeading && gap > 0 && gap < line.size() * 1.8) {
            return true;
        }
        if (gap > leading * 1.35 || gap < leading * 0.3 && Math.abs(gap) > 0.5) {
            return false;
        }
        boolean isIndented = line.left() > before.left() + bodySize * 0.8;
        boolean isSecondLine = i - 1 == first;
        if (isIndented && endsSentence(before.words())) {
            return false;
        }
        boolean isHanging = isSecondLine && line.left() < before.left();
        return isHanging || !(isShort(before) && endsSentence(before.words()));
    }

    private boolean continuesOverPage(PdfLine before, PdfLine line) {
        boolean isSmallNote = before.size() < bodySize * 0.9;
        boolean isIndented = line.left() > left(line) + bodySize * 0.8;
        boolean isUnfinished = !endsSentence(before.words()) && !isShort(before);
        boolean startsSmall = Character.isLowerCase(line.words().codePointAt(0));
        return !isSmallNote && (startsSmall || isUnfinished && !isIndented);
    }

    private boolean isShort(PdfLine line) {
        double width = right(line) - left(line);
        return line.right() < right(line) - width * 0.12;
    }

    private static boolean endsSentence(String words) {
        char last = words.charAt(words.length() - 1);
        char before = words.length() > 1 ? words.charAt(words.length() - 2) : ' ';
        boolean isQuoteAfterStop =
                "\"'\u201D\u2019)".indexOf(last) >= 0 && ".!?,\u2026".indexOf(before) >= 0;
        return ".!?:\u2026".indexOf(last) >= 0 || isQuoteAfterStop;
    }

    // ---------------------------------------------------------------- words

    private void wordsOf(String line) {
        for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'\u2019-]+")) {
            wholeWords.add(word);
        }
    }

    private void join(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        char last = text.charAt(text.length() - 1);
        boolean isBroken =
                (last == '-' || last == '\u00AD' || last == '\u2010')
                        && text.length() > 1
                        && Character.isLetter(text.charAt(text.length() - 2))
                        && Character.isLetter(line.charAt(0));
        if (!isBroken) {
            text.append(isDashed(last) ? "" : " ").append(line);
        } else if (last == '\u00AD' || !keepsHyphen(text, line)) {
            text.setLength(text.length() - 1);
            text.append(line);
        } else {
            text.append(line);
        }
    }

    /// A dash between digits or words at a line end takes no space; a dash with a space before it
    /// does.
    private static boolean isDashed(char last) {
        return last == '\u2014';
    }

    private boolean keepsHyphen(StringBuilder text, String line) {
        int start = text.length() - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String first = text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
        String second = line.substring(0, end).toLowerCase(Locale.ROOT);
        if (Character.isUpperCase(line.charAt(0))) {
            return true;
        }
        if (wholeWords.contains(first + second)) {
            return false;
        }
        return wholeWords.contains(first + "-" + second) || HYPHENATED_FIRST.contains(first);
    }

    // ---------------------------------------------------------------- kinds

    private Block.Kind kind(int start, int end, boolean hasHeadline) {
        PdfLine line = lines.get(start);
        String last = lines.get(end - 1).words();
        boolean isLarge = line.size() > bodySize * 1.12;
        boolean isFew = end - start <= 3;
        boolean isTitle = isFew && !endsSentence(last) && (isLarge || line.isBold());
        if (isTitle) {
            return hasHeadline || start > 6 ? Block.Kind.SUBHEAD : Block.Kind.HEADLINE;
        }
        boolean isSmall = line.size() < bodySize * 0.9;
        boolean isNote = isSmall && NOTE_MARK.matcher(line.words()).matches() && isLowOnPage(start);
        return isNote ? Block.Kind.NOTE : Block.Kind.PARAGRAPH;
    }

    private boolean isLowOnPage(int i) {
        PdfLine line = lines.get(i);
        for (int j = i + 1; j < lines.size() && lines.get(j).page() == line.page(); j++) {
            if (lines.get(j).size() > bodySize * 0.95) {
                return false;
            }
        }
        return true;
    }
}
