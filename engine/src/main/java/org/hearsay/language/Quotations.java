package org.hearsay.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The quotations of a text: its quotation marks, paired.
///
/// Curly marks say themselves which side they are on; a straight one opens when nothing is open. A
/// mark of one kind inside a quotation of the other kind opens a quotation inside it. A quotation
/// ends with its paragraph at the latest: it is kept when the next paragraph opens with a mark
/// again, as print does with a quotation of several paragraphs, or when it fills its paragraph;
/// else the mark is taken as stray. An apostrophe is no mark.
public final class Quotations {
    private static final String DOUBLE_OPEN = "“«„";
    private static final String DOUBLE_CLOSE = "”»";

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Span> strays = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private Quotations(String text) {
        this.text = text;
    }

    /// The quotations of a text and the marks that stand alone.
    public static Quotations of(DocumentText text) {
        Quotations quotations = new Quotations(text.text());
        boolean goesOn = false;
        List<Block> blocks = text.blocks().stream().filter(block -> block.kind().isRead()).toList();
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            goesOn = quotations.readParagraph(blocks.get(i).span(), goesOn, next);
        }
        quotations.found.sort(Comparator.comparing(Quotation::span));
        quotations.strays.sort(Comparator.naturalOrder());
        return quotations;
    }

    /// All quotations by their start; one inside another follows it.
    public List<Quotation> all() {
        return List.copyOf(found);
    }

    /// Marks that neither open nor close a quotation.
    public List<Span> strays() {
        return List.copyOf(strays);
    }

    /// Does an offset lie in a quotation?
    public boolean covers(int offset) {
        return innermost(offset) != null;
    }

    /// The innermost quotation around an offset, if any.
    public @Nullable Quotation innermost(int offset) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            if (found.get(i).span().covers(offset)) {
                return found.get(i);
            }
            if (found.get(i).depth() == 0) {
                return null;
            }
        }
        return null;
    }

    private boolean readParagraph(Span paragraph, boolean continued, @Nullable Block next) {
        open.clear();
        boolean first = true;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            char c = text.charAt(at);
            if (isDouble(c)) {
                readDouble(c, at, continued && first);
                first = false;
            } else if (isSingle(c)) {
                readSingle(at);
            }
        }
        return endParagraph(paragraph, next);
    }

    private void readDouble(char c, int at, boolean continued) {
        boolean isOpen = open.stream().anyMatch(o -> o.isDouble);
        boolean opens = c == '"' ? !isOpen : DOUBLE_OPEN.indexOf(c) >= 0;
        if (opens && !isOpen) {
            open.push(new Open(at, true, continued));
        } else if (!opens && isOpen || c == '"') {
            close(at, true);
        } else {
            strays.add(new Span(at, at + 1));
        }
    }

    private void readSingle(int at) {
        boolean isOpen = open.stream().anyMatch(o -> !o.isDouble);
        boolean opens = text.charAt(at) != '’' && !isWordBefore(at) && isWordOrMarkAfter(at);
        boolean closes = text.charAt(at) != '‘' && !isWordAfter(at) && !isSpaceBefore(at);
        if (!isOpen && opens) {
            open.push(new Open(at, false, false));
        } else if (isOpen && closes && !isGenitive(at)) {
            close(at, false);
        }
    }

    /// "the boys’ idea,’": an apostrophe after s, when a mark that surely closes comes later in the
    /// paragraph.
    private boolean isGenitive(int at) {
        boolean afterS = at > 0 && text.charAt(at - 1) == 's';
        boolean beforeWord =
                at + 2 < text.length()
                        && text.charAt(at + 1) == ' '
                        && Character.isLowerCase(text.charAt(at + 2));
        if (!afterS || !beforeWord) {
            return false;
        }
        for (int i = at + 2; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (isSingle(text.charAt(i)) && ",.?!…".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Closes the quotation of this kind of mark; what was opened inside it and not closed was no
    /// quotation.
    private void close(int at, boolean isDouble) {
        while (open.peek() != null && open.peek().isDouble != isDouble) {
            open.pop();
        }
        Open opened = open.pop();
        if (at > opened.at + 1) {
            found.add(
                    new Quotation(
                            new Span(opened.at, at + 1), open.size(), opened.continued, true));
        }
    }

    private boolean endParagraph(Span paragraph, @Nullable Block next) {
        Open last = open.stream().filter(o -> o.isDouble).findFirst().orElse(null);
        if (last == null) {
            return false;
        }
        boolean goesOn = next != null && isDouble(text.charAt(next.span().start()));
        boolean fillsParagraph = last.at == paragraph.start();
        if (goesOn || fillsParagraph) {
            found.add(new Quotation(new Span(last.at, paragraph.end()), 0, last.continued, false));
        }
        if (!goesOn) {
            strays.add(new Span(last.at, last.at + 1));
        }
        return goesOn;
    }

    private static boolean isDouble(char c) {
        return c == '"' || DOUBLE_OPEN.indexOf(c) >= 0 || DOUBLE_CLOSE.indexOf(c) >= 0;
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '‘' || c == '’';
    }

    private boolean isWordBefore(int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean isSpaceBefore(int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private boolean isWordAfter(int at) {
        return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean isWordOrMarkAfter(int at) {
        return at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }

    private record Open(int at, boolean isDouble, boolean continued) {}
}
