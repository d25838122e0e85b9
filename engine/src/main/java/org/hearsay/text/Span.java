package org.hearsay.text;

import java.util.Comparator;

/// A half-open stretch `[start, end)` of a document's text, in UTF-16 code units. Never empty.
///
/// @param start offset of the first unit
/// @param end offset after the last unit
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> READING_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (!(0 <= start && start < end)) {
            throw new IllegalArgumentException("Not a span: [" + start + ", " + end + ")");
        }
    }

    /// How many UTF-16 units the span is long.
    public int length() {
        return end - start;
    }

    /// Does every unit of the other span lie in this one?
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Does the unit at this offset lie in the span?
    public boolean covers(int offset) {
        return start <= offset && offset < end;
    }

    /// Do the two spans share a unit?
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The shortest span that covers both.
    public Span hull(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The words at this span.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /// Reading order: by start, then the shorter first.
    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
