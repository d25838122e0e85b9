package org.hearsay.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.jspecify.annotations.Nullable;

/// What sort of document a text is, by its form: heading lines, questions and answers, salutation.
final class Forms {
    /// How much of the top and of the end is looked at.
    private static final int MARGIN = 1200;

    private static final Pattern TELEGRAM =
            Pattern.compile(
                    "\\[?\\btele(?:gram|graphic)\\b\\]?|\\bcable(?:gram)? no|\\b(?:priority|niact|immediate)\\s+\\d{3,}"
                            + "|\\b(?:embassy|legation|consulate)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORT =
            Pattern.compile(
                    "\\bmemorand(?:um|a)\\b|^\\W*memo\\b|press (?:release|statement|notice)|^\\W*press service|for immediate release"
                            + "|\\breport (?:of|on|to)\\b|^\\W*report\\b|\\bextract from report|^\\W*order no|\\bcommuniqu[eé]\\b|\\bminutes of\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ANSWER =
            Pattern.compile("^\\s*(?:Q|A|Question|Answer)\\s*[:.]", Pattern.MULTILINE);
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "^\\s*(?:[A-Z][A-Z.' -]{2,30}|M(?:R|RS|S|r|rs|s)\\.? [A-Z][\\w'-]+):\\s",
                    Pattern.MULTILINE);
    private static final Pattern SALUTATION =
            Pattern.compile(
                    "^\\s*(?:(?:My |Most )?(?:[Dd]ear|[Dd]earest|Reverend|Venerable|Honou?red|Esteemed|Respected) [^\\n]{1,60}"
                            + "|Sirs?|Madam|Gentlemen|My (?:Lords?|Lady)|Your Excellency)[,:;\u2014-]+\\s*$|^\\s*Sir[,:]",
                    Pattern.MULTILINE);
    private static final Pattern MAIL_LINE =
            Pattern.compile("^(?:From: .*@.*|Sent: .*\\d{4}.*)", Pattern.DOTALL);
    private static final Pattern HEARING =
            Pattern.compile(
                    "\\b(?:deposition|testimony|hearing|examination|affidavit|call|committee)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAT_LINE =
            Pattern.compile(
                    "^\\[?\\d{1,4}[./ -][^\\n\\]]{2,22}\\d{1,2}:\\d\\d[^\\n:\\]]{0,6}\\]?\\s*[-\u2013]?\\s*\\p{Lu}[^\\n:]{1,30}:",
                    Pattern.MULTILINE);
    private static final Pattern CHAPTER =
            Pattern.compile(
                    "^\\s*(?:chapter|part) (?:[ivxlc]+|\\d+|one|two|three)\\b|\\bmemoirs?\\b|^\\W*(?:from )?the diary of\\b|,\\s*chapter \\d+",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|my|me)\\b");

    private Forms() {}

    static DocumentKind kindOf(@Nullable String title, String text, List<Block> blocks) {
        String top = text.substring(0, Math.min(text.length(), MARGIN));
        boolean hasHeader =
                blocks.stream().limit(12).anyMatch(block -> block.kind() == Block.Kind.HEADER);
        boolean isMail =
                blocks.stream()
                        .limit(8)
                        .anyMatch(block ->
                                block.kind() == Block.Kind.HEADER
                                        && MAIL_LINE.matcher(block.span().of(text)).matches());
        if (isMail) {
            return DocumentKind.E_MAIL;
        }
        if (hasHeader && TELEGRAM.matcher(top).find()) {
            return DocumentKind.CABLE;
        }
        if (REPORT.matcher(top.substring(0, Math.min(top.length(), 400))).find()) {
            return DocumentKind.REPORT;
        }
        if (count(ANSWER, text) >= 4) {
            return HEARING.matcher(top.substring(0, Math.min(top.length(), 200))).find()
                    ? DocumentKind.TRANSCRIPT
                    : DocumentKind.INTERVIEW;
        }
        if (count(SPEAKER, text) >= 6) {
            return speakers(text) == 2 ? DocumentKind.INTERVIEW : DocumentKind.TRANSCRIPT;
        }
        if (count(CHAT_LINE, text) >= 4) {
            return DocumentKind.TRANSCRIPT;
        }
        if (SALUTATION.matcher(top).find()) {
            return DocumentKind.LETTER;
        }
        if (CHAPTER.matcher(title + "\n" + top).find() && isToldInFirstPerson(text)) {
            return DocumentKind.MEMOIR;
        }
        boolean isNews =
                blocks.stream()
                        .limit(6)
                        .anyMatch(block ->
                                block.kind() == Block.Kind.HEADLINE
                                        || block.kind() == Block.Kind.BYLINE
                                        || block.kind() == Block.Kind.DATELINE);
        return isNews ? DocumentKind.ARTICLE : DocumentKind.OTHER;
    }

    private static long speakers(String text) {
        String sample = text.substring(0, Math.min(text.length(), 200_000));
        return SPEAKER.matcher(sample)
                .results()
                .map(result -> result.group().strip())
                .distinct()
                .count();
    }

    private static boolean isToldInFirstPerson(String text) {
        String sample = text.substring(0, Math.min(text.length(), 20_000));
        return count(FIRST_PERSON, sample) * 250L > sample.length();
    }

    private static long count(Pattern pattern, String text) {
        String sample = text.substring(0, Math.min(text.length(), 200_000));
        return pattern.matcher(sample).results().count();
    }
}
