package org.hearsay.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the earlier messages that an e-mail repeats, and who wrote each: lines that begin with `>`
/// under "On …, Ana Kovac wrote:", one level deeper for each `>`; and what stands under
/// "-----Original Message-----" and its `From:`.
final class Messages {
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?:^|[,;>] |\\d )((?:" + PersonWords.NAME + "))(?: ?<[^>\\n]*>)? (wrote):");
    private static final Pattern FROM = Pattern.compile("^(?:From|Von|De): *(?=[\\p{Lu}])");
    private static final Pattern FIELD =
            Pattern.compile("^(?:From|Sent|To|Cc|Bcc|Subject|Date|Importance|Attachments): ?.*");

    /// "Dear Ana," and "Ana," above the words.
    private static final Pattern GREETING =
            Pattern.compile("^(?:(?:Dear|Hi|Hello) .{1,60}|[\\p{Lu}]\\p{L}+),$");

    private final String text;
    private final List<OwnWords> found = new ArrayList<>();

    private Messages(String text) {
        this.text = text;
    }

    static List<OwnWords> in(DocumentText document) {
        Messages messages = new Messages(document.text());
        List<Line> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.QUOTED) {
                messages.lines(block.span(), lines);
            }
        }
        messages.read(lines);
        return messages.found;
    }

    /// A line of what is repeated, behind its marks.
    private record Line(int depth, int start, int end) {}

    private record Open(int depth, Span who, Span cue, List<Span> words) {}

    private void lines(Span block, List<Line> lines) {
        int at = block.start();
        while (at < block.end()) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > block.end() ? block.end() : end;
            int depth = 0;
            int start = at;
            while (start < end && (text.charAt(start) == '>' || isBlank(start))) {
                depth += text.charAt(start) == '>' ? 1 : 0;
                start++;
            }
            int last = end;
            while (last > start && isBlank(last - 1)) {
                last--;
            }
            if (start < last) {
                lines.add(new Line(depth, start, last));
            }
            at = end + 1;
        }
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0';
    }

    private void read(List<Line> lines) {
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            while (!open.isEmpty() && open.peek().depth() > line.depth()) {
                close(open.pop());
            }
            Open announced = announced(line);
            if (announced == null
                    && i + 1 < lines.size()
                    && lines.get(i + 1).depth() == line.depth()) {
                // Mail programs break the line that announces.
                announced = announcedOver(line, lines.get(i + 1));
                i += announced == null ? 0 : 1;
            }
            if (announced != null) {
                while (!open.isEmpty() && open.peek().depth() >= announced.depth()) {
                    close(open.pop());
                }
                open.push(announced);
            } else if (!open.isEmpty() && isWords(line)) {
                open.peek().words().add(new Span(line.start(), line.end()));
            }
        }
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private boolean isWords(Line line) {
        String words = text.substring(line.start(), line.end());
        return !FIELD.matcher(words).matches()
                && !GREETING.matcher(words).matches()
                && words.codePoints().anyMatch(Character::isLetter);
    }

    private @Nullable Open announced(Line line) {
        Matcher wrote = WROTE.matcher(text).region(line.start(), line.end());
        Span name = null;
        while (wrote.find()) {
            if (wrote.end() == line.end()) {
                name = new Span(wrote.start(1), wrote.end(1));
                break;
            }
        }
        if (name != null) {
            return new Open(
                    line.depth() + 1,
                    name,
                    new Span(wrote.start(2), wrote.end(2)),
                    new ArrayList<>());
        }
        Matcher from = FROM.matcher(text).region(line.start(), line.end());
        Span sender = from.find() ? PersonWords.at(text, from.end(), line.end()) : null;
        return sender == null
                ? null
                : new Open(
                        line.depth(),
                        sender,
                        new Span(line.start(), line.start() + 4),
                        new ArrayList<>());
    }

    private @Nullable Open announcedOver(Line line, Line next) {
        String both = text.substring(line.start(), next.end());
        boolean isOne = both.startsWith("On ") && both.endsWith("wrote:") && both.length() < 240;
        return isOne ? announced(new Line(line.depth(), next.start(), next.end())) : null;
    }

    private void close(Open message) {
        String name = message.who().of(text);
        if (!message.words().isEmpty() && name.contains(message.words().getLast().of(text))) {
            message.words().removeLast();
        }
        if (!message.words().isEmpty()) {
            found.add(
                    new OwnWords(
                            OwnWords.Sort.MESSAGE,
                            message.who(),
                            message.cue(),
                            message.who(),
                            message.words()));
        }
    }
}
