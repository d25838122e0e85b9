package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what is printed around an article: appeals for members, newsletter boxes, other stories,
/// credits.
///
/// Each block is weighed by the set phrases of `boilerplate.tsv`. Near the end of a text an appeal
/// rarely comes alone: once one has begun, what follows is more of it, until a block reads like the
/// article again, that is, tells of somebody in the past and does not speak to the reader.
final class Boilerplate {
    /// An appeal that takes up more of a text than this is not believed beyond its own blocks.
    private static final double MOST_OF_TEXT = 0.4;

    /// How much more it takes to believe that a block that tells of somebody in the past is an
    /// appeal.
    private static final double TOLD_OF_OTHERS = 0.7;

    private static final int LAST_BLOCKS = 8;
    private static final int TOP_BLOCKS = 5;
    private static final int TITLE_WORDS = 22;

    private static final List<Cue> CUES = read();

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\b(?:you|your|you['\u2019](?:ll|ve|re)|we|we['\u2019](?:re|ve|ll)|our|us)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TELLING =
            Pattern.compile(
                    "\\b(?:said|says|told|added|wrote|asked|according to|was|were|had|has|did|announced|denied|argued|\\w{3,}ed)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CREDIT = 600;
    private static final Pattern CREDIT_AT_END =
            Pattern.compile(
                    "\\((?:additional )?(?:reporting|writing|editing|compiled) (?:by|and)\\b[^()]{3,500}\\)\\W*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{Lu}][\\p{L}.'\u2019-]+(?: [\\p{Lu}][\\p{L}.'\u2019-]+){0,3}? ?([\\p{Lu}][\\p{L}'\u2019-]+)(?=,| (?:is|are|was|edits|hosts|co-hosts|writes|covers|teaches|blogs|and)\\b)");
    private static final Pattern FURNITURE = Pattern.compile("^(?:[\\W_]+|-?\\s*\\d{1,3}\\s*-?)$");

    /// Where in a text a phrase counts.
    private enum Where {
        ANY,
        END,
        TOP
    }

    /// What sort of matter a phrase belongs to.
    private enum Matter {
        PITCH,
        BOX,
        STORIES,
        COMMENTS,
        CREDIT,
        AUTHOR,
        BIO,
        FOLLOW,
        LEGAL,
        NOTICE,
        CORRECTION,
        FURNITURE,
        EMBED;

        /// Does it run on over the blocks that follow?
        boolean runsOn() {
            return this == PITCH || this == BOX || this == STORIES || this == COMMENTS;
        }
    }

    /// A line of the list.
    private record Cue(
            double weight, Where where, Matter matter, List<String> needs, Pattern phrase) {
        /// An appeal that somebody is quoted with is no appeal.
        boolean isIn(Part part) {
            String words = matter.runsOn() ? part.told() : part.head();
            if (needs.isEmpty()) {
                return phrase.matcher(words).lookingAt();
            }
            boolean mayBe = needs.stream().anyMatch(part.lowerHead()::contains);
            return mayBe && phrase.matcher(words).find();
        }
    }

    private final List<Part> parts;
    private final @Nullable Matter[] matters;
    private final int allWords;

    private Boilerplate(List<Part> parts) {
        this.parts = parts;
        this.matters = new Matter[parts.size()];
        this.allWords = parts.stream().mapToInt(Part::words).sum();
    }

    static void mark(String text, List<Part> parts) {
        creditsAtEnds(text, parts);
        Boilerplate boilerplate = new Boilerplate(parts);
        boilerplate.weighAll();
        boilerplate.runOn();
        boilerplate.set();
    }

    /// Agencies print "(Reporting by A; Editing by B)" behind the last sentence: it becomes a block
    /// of its own.
    private static void creditsAtEnds(String text, List<Part> parts) {
        for (int i = Math.max(0, parts.size() - LAST_BLOCKS); i < parts.size(); i++) {
            Span span = parts.get(i).span();
            int from = Math.max(span.start(), span.end() - LONGEST_CREDIT);
            Matcher credit = CREDIT_AT_END.matcher(text).region(from, span.end());
            if (!parts.get(i).isOpen() || !credit.find()) {
                continue;
            }
            int end = credit.start();
            while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            Part rest =
                    new Part(
                            text,
                            new Block(
                                    Block.Kind.BOILERPLATE, new Span(credit.start(), span.end())));
            if (end == span.start()) {
                parts.set(i, rest);
            } else {
                parts.set(
                        i,
                        new Part(
                                text,
                                new Block(Block.Kind.PARAGRAPH, new Span(span.start(), end))));
                parts.add(i + 1, rest);
                i++;
            }
        }
    }

    // ---------------------------------------------------------------- one block

    private void weighAll() {
        int wordsBefore = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isLate = wordsBefore * 3L >= allWords * 2L || i >= parts.size() - LAST_BLOCKS;
            if (mayBe(part) && i > 0) {
                Matter matter = matter(part, isLate && parts.size() > 2, i < TOP_BLOCKS);
                matters[i] = matter == Matter.BIO && wasNamed(i) ? null : matter;
            }
            wordsBefore += part.words();
        }
    }

    /// Does the text tell of the person that a block begins with? Then the block says no more about
    /// its author.
    private boolean wasNamed(int i) {
        Matcher name = NAME.matcher(parts.get(i).head());
        if (!name.lookingAt()) {
            return true;
        }
        String surname = name.group(1);
        return parts.subList(0, i).stream()
                .anyMatch(part -> part.isOpen() && part.head().contains(surname));
    }

    private static boolean mayBe(Part part) {
        return part.isOpen() || part.kind() == Block.Kind.SUBHEAD;
    }

    private static @Nullable Matter matter(Part part, boolean isLate, boolean isTop) {
        if (FURNITURE.matcher(part.head()).matches()) {
            return Matter.FURNITURE;
        }
        double[] weights = new double[Matter.values().length];
        double sum = 0;
        for (Cue cue : CUES) {
            boolean counts =
                    cue.where() == Where.ANY || (cue.where() == Where.END ? isLate : isTop);
            if (counts && cue.isIn(part)) {
                weights[cue.matter().ordinal()] += cue.weight();
                sum += cue.weight();
            }
        }
        if (sum < threshold(part)) {
            return null;
        }
        Matter matter = heaviest(weights);
        boolean isToldOfOthers = matter.runsOn() && isArticle(part);
        return isToldOfOthers && sum < threshold(part) + TOLD_OF_OTHERS ? null : matter;
    }

    private static double threshold(Part part) {
        return bySize(part.words()) + (part.beginsWithQuote() ? 0.5 : 0);
    }

    private static double bySize(int words) {
        if (words > 120) {
            return 2;
        }
        return words > 60 ? 1.7 : words > 25 ? 1.4 : 1;
    }

    private static Matter heaviest(double[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] >= weights[best] ? i : best;
        }
        return Matter.values()[best];
    }

    // ---------------------------------------------------------------- runs

    private void runOn() {
        int wordsAfter = allWords;
        for (int i = 0; i < parts.size(); i++) {
            wordsAfter -= parts.get(i).words();
            Matter matter = matters[i];
            boolean isBelieved =
                    matter == Matter.STORIES
                            ? isListHeading(parts.get(i))
                            : wordsAfter <= allWords * MOST_OF_TEXT;
            if (matter == null || !matter.runsOn() || !isBelieved) {
                continue;
            }
            int end = endOfRun(i, matter);
            for (int j = i + 1; j < end; j++) {
                matters[j] = matters[j] == null && mayBe(parts.get(j)) ? matter : matters[j];
            }
        }
    }

    /// "Related stories:" heads a list; "Read more: Ferry runs aground" is all of it.
    private static boolean isListHeading(Part part) {
        return part.words() <= 4 || part.last() == ':';
    }

    /// The first block after a start of boilerplate that is article again.
    private int endOfRun(int start, Matter matter) {
        int end = start + 1;
        boolean allGoesOn = isUnderCommentsHeading(start, matter);
        while (end < parts.size() && (allGoesOn || goesOn(end, matter))) {
            end++;
        }
        boolean isAtEnd = end == parts.size();
        return isAtEnd || matter == Matter.STORIES ? end : lastKnown(start, end) + 1;
    }

    /// In the middle of a text only what lies between two blocks of boilerplate is taken with them.
    private int lastKnown(int start, int end) {
        int last = end - 1;
        while (last > start && matters[last] == null) {
            last--;
        }
        return last;
    }

    /// Under the heading "Comments (3)" all is said by readers, however well it is told.
    private boolean isUnderCommentsHeading(int start, Matter matter) {
        return matter == Matter.COMMENTS && isListHeading(parts.get(start));
    }

    private boolean goesOn(int i, Matter matter) {
        Part part = parts.get(i);
        if (matters[i] != null) {
            return true;
        }
        if (!mayBe(part)) {
            return part.kind() == Block.Kind.CAPTION || part.kind() == Block.Kind.BOILERPLATE;
        }
        if (matter == Matter.STORIES || matter == Matter.BOX) {
            return part.words() <= TITLE_WORDS && !isArticle(part);
        }
        return !isArticle(part);
    }

    /// Does the block tell of somebody in the past, in a full sentence, and not speak to the
    /// reader?
    private static boolean isArticle(Part part) {
        String told = part.told();
        boolean isLongEnough = part.words() >= 15 || part.words() >= 8 && part.beginsWithQuote();
        return isLongEnough
                && part.endsSentence()
                && TELLING.matcher(told).find()
                && !ADDRESS.matcher(told).find();
    }

    // ---------------------------------------------------------------- result

    private void set() {
        for (int i = 0; i < parts.size(); i++) {
            Matter matter = matters[i];
            if (matter != null) {
                parts.get(i).is(kind(matter));
            }
        }
    }

    private static Block.Kind kind(Matter matter) {
        return switch (matter) {
            case CREDIT -> Block.Kind.CAPTION;
            case CORRECTION -> Block.Kind.NOTE;
            case PITCH,
                    BOX,
                    STORIES,
                    COMMENTS,
                    AUTHOR,
                    BIO,
                    FOLLOW,
                    LEGAL,
                    NOTICE,
                    FURNITURE,
                    EMBED ->
                    Block.Kind.BOILERPLATE;
        };
    }

    private static List<Cue> read() {
        List<Cue> cues = new ArrayList<>();
        try (InputStream in = Boilerplate.class.getResourceAsStream("boilerplate.tsv")) {
            if (in == null) {
                throw new IllegalStateException("No boilerplate.tsv");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Boilerplate::cue)
                    .forEach(cues::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(cues);
    }

    private static Cue cue(String line) {
        String[] cells = line.split("\t", 5);
        int flags =
                cells[4].contains("\\p{Lu}") ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Cue(
                Double.parseDouble(cells[0]),
                Where.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Matter.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3].equals("-") ? List.of() : List.of(cells[3].split("\\|")),
                Pattern.compile(cells[4], flags));
    }
}
