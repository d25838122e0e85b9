package org.hearsay.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the turns of interviews, hearings, calls and chats: paragraphs that begin with the name of
/// who speaks, or with `Q` and `A`. Labels count when they come back: a text with one "Note:" is no
/// conversation. A turn goes on to the next label, through paragraphs that have none, but not into
/// what is no paragraph.
final class Turns {
    private static final int LEAST_LABELS = 4;
    private static final int TOP_BLOCKS = 8;
    private static final int LEAST_QUESTIONS = 3;
    private static final int LONGEST_QUESTION = 400;

    /// Paragraphs for each question at most, where there are no labels.
    private static final int MOST_BLOCKS = 6;

    private static final String CAPITALS =
            "[\\p{Lu}][\\p{Lu}\\d.'\u2019-]*+(?: [\\p{Lu}\\d][\\p{Lu}\\d.'\u2019-]*+){0,4}";
    private static final String TITLE = "(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Senator|Chairman|The)\\.?";

    /// `[2 June 2015, 22:58] ` before the name in a chat.
    private static final String STAMP = "[\"\u201C]?(?:\\[[^\\]\\n]{4,40}\\] ?[-\u2013]? ?)?";

    private static final Pattern QUESTION_OR_ANSWER =
            Pattern.compile("^[\"\u201C]?(Q|A|Question|Answer)(?: ?\\d{1,4})?[.:]\\s+(?=\\S)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^"
                            + STAMP
                            + "((?:"
                            + TITLE
                            + " )?"
                            + CAPITALS
                            + "|"
                            + PersonWords.NAME
                            + ")(?: ?\\([^)\\n]{1,40}\\))?:\\s+(?=\\S)");

    /// `Mr. KOVAC. I thank the chair.`, as parliaments print it.
    private static final Pattern STOPPED_LABEL =
            Pattern.compile("^(" + TITLE + " [\\p{Lu}][\\p{Lu}'\u2019-]+)\\.\\s+(?=\\S)");

    /// Words that stand before a colon and speak not.
    private static final Set<String> NO_SPEAKERS =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "bcc",
                    "copy",
                    "subject",
                    "re",
                    "date",
                    "sent",
                    "ref",
                    "note",
                    "notes",
                    "ps",
                    "p.s",
                    "source",
                    "sources",
                    "contact",
                    "attachments",
                    "attachment",
                    "tags",
                    "update",
                    "correction",
                    "warning",
                    "summary",
                    "comment",
                    "present",
                    "absent",
                    "time",
                    "place",
                    "phone",
                    "tel",
                    "fax",
                    "email",
                    "e-mail",
                    "photo",
                    "read more",
                    "also",
                    "see also",
                    "conclusion",
                    "background",
                    "item");

    private static final Pattern WITNESS =
            Pattern.compile(
                    "(?i:\\b(?:deposition|testimony|examination|evidence|interview|statement|interrogation|conversation|hearing)"
                            + " (?:of|with)|\\bwitness:) (?=[\\p{Lu}])");
    private static final Pattern INTERVIEW_WITH =
            Pattern.compile(
                    "(?i:\\b(?:interview|conversation|questions (?:and|&) answers|q ?& ?a)\\b)");
    private static final Pattern EXAMINER =
            Pattern.compile(
                    "(?i:\\b(?:examination|examined|interview|interviewed|questioned|questions|conducted) by|^by) (?=[\\p{Lu}])");

    /// "Ana Kovac, born 1904, formerly copyist"; "Ana Kovac was deputy secretary from 1984".
    private static final Pattern PRESENTED =
            Pattern.compile(
                    "^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lady)\\.? )?[\\p{Lu}][\\p{L}'\u2019.-]+(?: [\\p{Lu}][\\p{L}'\u2019.-]*){1,3}(?:,? (?:born|then|formerly|former|aged|is|was|has|had)\\b|, \\d{2}\\b)");

    private final String text;
    private final List<Block> blocks;
    private final DocumentKind kind;
    private final Map<String, Span> whoByLabel = new HashMap<>();

    private Turns(DocumentText document) {
        text = document.text();
        blocks = document.blocks();
        kind = document.kind();
    }

    static List<OwnWords> in(DocumentText document) {
        return new Turns(document).find();
    }

    private record Start(int block, Span label, int words, OwnWords.Sort sort, boolean isStamped) {}

    private List<OwnWords> find() {
        List<Start> starts = starts();
        if (!isConversation(starts)) {
            return unlabelled();
        }
        name(starts.getFirst().block());
        List<OwnWords> turns = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            turns.add(turn(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : null));
        }
        return turns;
    }

    /// An interview without labels: questions in paragraphs or headings of their own, each with its
    /// answer under it. The text must say that it is one, or its heading with whom; else questions
    /// are headings of an explanation.
    private List<OwnWords> unlabelled() {
        List<Integer> questions = new ArrayList<>();
        for (int i = 1; i + 1 < blocks.size(); i++) {
            if (isQuestion(i) && blocks.get(i + 1).kind() == Block.Kind.PARAGRAPH) {
                questions.add(i);
            }
        }
        if (questions.size() < LEAST_QUESTIONS
                || blocks.size() - questions.getFirst() > questions.size() * MOST_BLOCKS) {
            return List.of();
        }
        name(questions.getFirst());
        Span witness = whoByLabel.get("A");
        boolean isInterview = kind == DocumentKind.INTERVIEW || isAnnounced(questions.getFirst());
        if (witness == null || !isInterview) {
            return List.of();
        }
        List<OwnWords> turns = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            int next = i + 1 < questions.size() ? questions.get(i + 1) : questions.get(i) + 2;
            turns.addAll(questionAndAnswer(questions.get(i), next, witness));
        }
        return turns;
    }

    private List<OwnWords> questionAndAnswer(int question, int next, Span witness) {
        List<OwnWords> turns = new ArrayList<>();
        Span asks = whoByLabel.get("Q");
        if (asks != null) {
            Span words = blocks.get(question).span();
            turns.add(new OwnWords(OwnWords.Sort.QUESTION, asks, null, asks, List.of(words)));
        }
        List<Span> answer = new ArrayList<>();
        for (int i = question + 1; i < next && blocks.get(i).kind() == Block.Kind.PARAGRAPH; i++) {
            answer.add(blocks.get(i).span());
        }
        turns.add(new OwnWords(OwnWords.Sort.ANSWER, witness, null, witness, answer));
        return turns;
    }

    /// A paragraph or heading that is one question, in bold or italics or plain.
    private boolean isQuestion(int i) {
        Block block = blocks.get(i);
        boolean mayBe = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.SUBHEAD;
        String words = words(block.span()).strip();
        return mayBe
                && words.length() <= LONGEST_QUESTION
                && words.replaceAll("[*_]+$", "").endsWith("?")
                && "\"“‘'".indexOf(words.charAt(0)) < 0;
    }

    /// Does the heading speak of an interview with somebody?
    private boolean isAnnounced(int firstQuestion) {
        for (int i = 0; i < Math.min(firstQuestion, TOP_BLOCKS); i++) {
            Span span = blocks.get(i).span();
            if (INTERVIEW_WITH.matcher(text).region(span.start(), span.end()).find()) {
                return true;
            }
        }
        return false;
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind().isRead()) {
                starts(i, starts);
            }
        }
        starts.forEach(start -> counts.merge(words(start.label()), 1, Integer::sum));
        // A name in small letters is a label only when it comes back; one in capitals stands out.
        starts.removeIf(start ->
                start.sort() == OwnWords.Sort.TURN
                        && !start.isStamped()
                        && !isInCapitals(start.label())
                        && counts.getOrDefault(words(start.label()), 0) < 2);
        return starts;
    }

    /// The turns that begin in a block: on its lines, since a chat is one block of many.
    private void starts(int block, List<Start> starts) {
        Span span = blocks.get(block).span();
        int at = span.start();
        while (at < span.end()) {
            int end = lineEnd(at, span);
            Start start = start(block, new Span(at, Math.max(end, at + 1)));
            if (start != null) {
                starts.add(start);
            }
            at = end + 1;
        }
    }

    private @Nullable Start start(int block, Span line) {
        Matcher sides = QUESTION_OR_ANSWER.matcher(text).region(line.start(), line.end());
        if (sides.find()) {
            boolean asks = text.charAt(sides.start(1)) == 'Q';
            return new Start(
                    block,
                    new Span(sides.start(1), sides.end(1)),
                    sides.end(),
                    asks ? OwnWords.Sort.QUESTION : OwnWords.Sort.ANSWER,
                    false);
        }
        for (Pattern pattern : List.of(LABEL, STOPPED_LABEL)) {
            Matcher label = pattern.matcher(text).region(line.start(), line.end());
            boolean speaks =
                    label.find()
                            && !NO_SPEAKERS.contains(label.group(1).toLowerCase(Locale.ROOT))
                            && label.group(1).codePoints().anyMatch(Character::isLetter);
            if (speaks) {
                return new Start(
                        block,
                        new Span(label.start(1), label.end(1)),
                        label.end(),
                        OwnWords.Sort.TURN,
                        text.charAt(line.start()) == '[');
            }
        }
        return null;
    }

    private boolean isConversation(List<Start> starts) {
        Set<String> speakers = new HashSet<>();
        starts.forEach(start -> speakers.add(words(start.label())));
        return starts.size() >= LEAST_LABELS
                && speakers.size() >= 2
                && speakers.size() * 3 <= starts.size() * 2;
    }

    private boolean isInCapitals(Span label) {
        String words = words(label);
        return words.equals(words.toUpperCase(Locale.ROOT));
    }

    private String words(Span span) {
        return span.of(text);
    }

    /// Who answers and who asks, named above the first turn.
    private void name(int firstTurn) {
        for (int i = 0; i < Math.min(firstTurn, TOP_BLOCKS); i++) {
            Span span = blocks.get(i).span();
            nameBehind(WITNESS, span, "A");
            nameBehind(EXAMINER, span, "Q");
        }
        for (int i = 0; i < Math.min(firstTurn, TOP_BLOCKS); i++) {
            presented(blocks.get(i).span());
        }
    }

    private void nameBehind(Pattern pattern, Span block, String label) {
        Matcher before = pattern.matcher(text).region(block.start(), block.end());
        if (before.find()) {
            Span name = PersonWords.at(text, before.end(), lineEnd(before.end(), block));
            if (name != null) {
                whoByLabel.putIfAbsent(label, name);
            }
        }
    }

    private void presented(Span block) {
        int line = block.start();
        while (line < block.end()) {
            int end = lineEnd(line, block);
            Matcher name = PRESENTED.matcher(text).region(line, end);
            if (name.find()) {
                Span who = PersonWords.at(text, line, name.end());
                if (who != null) {
                    whoByLabel.putIfAbsent("A", who);
                }
            }
            line = end + 1;
        }
    }

    private int lineEnd(int from, Span block) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > block.end() ? block.end() : end;
    }

    private OwnWords turn(Start start, @Nullable Start next) {
        List<Span> words = new ArrayList<>();
        Span first = blocks.get(start.block()).span();
        boolean isSharedBlock = next != null && next.block() == start.block();
        int end = next != null && isSharedBlock ? lineStart(next, first) : first.end();
        words.add(
                new Span(start.words(), Math.max(start.words() + 1, trimmed(start.words(), end))));
        boolean isQuestion = start.sort() == OwnWords.Sort.QUESTION;
        int nextBlock = next == null ? start.block() : next.block();
        // Behind the last turn a paragraph is the writer's again.
        for (int i = start.block() + 1; i < nextBlock && !isQuestion; i++) {
            if (blocks.get(i).kind() != Block.Kind.PARAGRAPH) {
                break;
            }
            words.add(blocks.get(i).span());
        }
        return new OwnWords(start.sort(), start.label(), null, who(start), words);
    }

    private int lineStart(Start start, Span block) {
        return Math.max(block.start(), text.lastIndexOf('\n', start.label().start()) + 1);
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private @Nullable Span who(Start start) {
        return switch (start.sort()) {
            case QUESTION -> whoByLabel.get("Q");
            case ANSWER -> whoByLabel.get("A");
            case TURN, MESSAGE -> start.label();
        };
    }
}
