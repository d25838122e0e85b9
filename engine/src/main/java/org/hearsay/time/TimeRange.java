package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.TimeValue.Known;

/// Two expressions that are the ends of one stretch: "from March to May 1993", "between 1990 and
/// '92".
///
/// TIMEX3 marks the ends one by one; an event that hangs on either has the whole stretch.
///
/// @param from the first end
/// @param to the second end
/// @param span from the first word of the one to the last of the other
/// @param time the stretch: it begins some time in the first and ends some time in the second
public record TimeRange(TimeMention from, TimeMention to, Span span, Known time) {
    private static final Set<String> JOINTS =
            Set.of("to", "until", "till", "through", "-", "–", "—");
    private static final int LONGEST_JOINT = 12;

    /// The ranges among the expressions of a text, in reading order.
    public static List<TimeRange> find(DocumentText text, List<TimeMention> mentions) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Optional<TimeRange> range = range(text.text(), mentions.get(i), mentions.get(i + 1));
            if (range.isPresent()) {
                ranges.add(range.get());
                i++;
            }
        }
        return List.copyOf(ranges);
    }

    /// The range of which a mention is an end; empty when it stands alone.
    public static Optional<TimeRange> around(
            DocumentText text, List<TimeMention> mentions, TimeMention mention) {
        int at = mention.id();
        Optional<TimeRange> after =
                at + 1 < mentions.size()
                        ? range(text.text(), mention, mentions.get(at + 1))
                        : Optional.empty();
        return after.isEmpty() && at > 0
                ? range(text.text(), mentions.get(at - 1), mention)
                : after;
    }

    /// The range as one expression.
    public TimeMention mention() {
        return new TimeMention(
                from.id(),
                span,
                from.type(),
                from.value() + "/" + to.value(),
                null,
                time,
                from.anchor(),
                from.runnerUp());
    }

    private static Optional<TimeRange> range(String text, TimeMention one, TimeMention other) {
        int gap = other.span().start() - one.span().end();
        if (gap < 1 || gap > LONGEST_JOINT) {
            return Optional.empty();
        }
        String joint =
                text.substring(one.span().end(), other.span().start())
                        .strip()
                        .toLowerCase(Locale.ROOT);
        String before =
                text.substring(Math.max(0, one.span().start() - LONGEST_JOINT), one.span().start())
                        .stripTrailing()
                        .toLowerCase(Locale.ROOT);
        boolean isBetween = joint.equals("and") && before.endsWith("between");
        boolean isSame = one.time() instanceof Known && other.time() instanceof Known;
        if (!isSame || !isBetween && !JOINTS.contains(joint)) {
            return Optional.empty();
        }
        return join((Known) one.time(), (Known) other.time())
                .map(time -> new TimeRange(one, other, one.span().hull(other.span()), time));
    }

    private static Optional<Known> join(Known from, Known to) {
        if (from.earliestStart().isAfter(to.latestEnd())) {
            return Optional.empty();
        }
        String first = from.edtf().split("/", -1)[0];
        String[] ends = to.edtf().split("/", -1);
        String edtf = first + "/" + ends[ends.length - 1];
        return Optional.of(
                new Known(
                        edtf,
                        from.earliestStart(),
                        from.latestEnd().isBefore(to.latestEnd())
                                ? from.latestEnd()
                                : to.latestEnd(),
                        to.earliestStart().isAfter(from.earliestStart())
                                ? to.earliestStart()
                                : from.earliestStart(),
                        to.latestEnd(),
                        from.precision().compareTo(to.precision()) >= 0
                                ? from.precision()
                                : to.precision(),
                        from.basis()));
    }
}
