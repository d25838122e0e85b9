package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.TimeValue.Basis;
import org.jspecify.annotations.Nullable;

/// Decides for each expression what it is counted from, and places it in the calendar.
///
/// Peers ask the user whether a document is news or narrative; here each expression is asked. The
/// candidates are the publication and the last dates told in the text; the reason for the choice is
/// kept, and so is the second best.
final class Anchoring {
    private final DocumentText text;
    private final Words words;
    private final List<TimeMention> mentions = new ArrayList<>();
    private @Nullable Stamp lastDate;
    private int lastId = -1;

    Anchoring(DocumentText text, Words words) {
        this.text = text;
        this.words = words;
    }

    List<TimeMention> anchor(List<Reading> readings) {
        for (Reading reading : readings) {
            add(reading);
        }
        return List.copyOf(mentions);
    }

    private void add(Reading reading) {
        Span span = new Span(words.start(reading.from()), words.end(reading.to() - 1));
        switch (reading.base()) {
            case "-" -> stated(reading, span);
            case "P" -> relative(reading, span, reading.value(), true);
            case "N" -> relative(reading, span, reading.value(), lastDate == null);
            default -> undecided(reading, span);
        }
    }

    private void stated(Reading reading, Span span) {
        String value = reading.value();
        Stamp stamp = Stamp.parse(value);
        if (stamp != null && !reading.clock().isEmpty() && stamp.grain() == Stamp.Grain.DAY) {
            stamp = stamp.withClock(reading.clock());
            value = stamp.timex();
        }
        boolean isImpossible =
                stamp == null && Character.isDigit(value.charAt(0)) && value.length() >= 8;
        put(
                reading,
                span,
                value,
                isImpossible
                        ? new TimeValue.Unknown()
                        : TimexValues.of(value, reading.mod(), Basis.STATED),
                Anchor.STATED,
                null,
                stamp);
    }

    private void undecided(Reading reading, Span span) {
        LocalDate published = text.published();
        boolean narrative =
                lastDate != null
                        && (published == null
                                || Math.abs(lastDate.first().getYear() - published.getYear()) > 1);
        String value = reading.value();
        if (value.startsWith("?d")) {
            relative(reading, span, (isFuture(reading) ? ">=" : "<=") + value.substring(1), true);
        } else if (narrative) {
            relative(reading, span, "=" + value.substring(1), false);
        } else {
            relative(reading, span, (isFuture(reading) ? ">=" : "<=") + value.substring(1), true);
        }
    }

    private boolean isFuture(Reading reading) {
        for (int i = Math.max(0, reading.from() - 8); i < reading.from(); i++) {
            String lower = words.lower(i);
            if (lower.equals("will") || lower.equals("next")) {
                return true;
            }
        }
        return false;
    }

    private void relative(Reading reading, Span span, String steps, boolean fromPublication) {
        String withClock = reading.clock().isEmpty() ? steps : steps + " " + reading.clock();
        if (withClock.contains("X")) {
            String value = withClock.startsWith("-") ? "PAST_REF" : "FUTURE_REF";
            put(reading, span, value, new TimeValue.Unknown(), NOWHERE, null, null);
            return;
        }
        Anchor anchor =
                fromPublication
                        ? new Anchor(
                                Anchor.Kind.PUBLICATION,
                                null,
                                "counted from the day of publication")
                        : new Anchor(
                                Anchor.Kind.EXPRESSION,
                                mentions.get(lastId).span(),
                                "counted from the last date told");
        LocalDate published = text.published();
        Stamp base = fromPublication ? published == null ? null : Stamp.day(published) : lastDate;
        Basis basis =
                fromPublication ? Basis.RELATIVE_TO_PUBLICATION : Basis.RELATIVE_TO_EXPRESSION;
        if (base == null) {
            String expression = (fromPublication ? "PUBLICATION " : "@" + lastId + " ") + withClock;
            put(
                    reading,
                    span,
                    "XXXX-XX-XX",
                    new TimeValue.Symbolic(expression),
                    anchor,
                    null,
                    null);
            return;
        }
        Stamp stamp = Steps.go(base, withClock);
        String value = stamp == null ? "XXXX-XX-XX" : stamp.timex();
        put(reading, span, value, TimexValues.of(value, reading.mod(), basis), anchor, null, stamp);
    }

    private static final Anchor NOWHERE =
            new Anchor(Anchor.Kind.NONE, null, "the words count from nothing");

    private void put(
            Reading reading,
            Span span,
            String value,
            TimeValue time,
            Anchor anchor,
            @Nullable Anchor runnerUp,
            @Nullable Stamp stamp) {
        int id = mentions.size();
        mentions.add(
                new TimeMention(
                        id, span, reading.type(), value, reading.mod(), time, anchor, runnerUp));
        if (stamp != null) {
            lastDate = stamp;
            lastId = id;
        }
    }

    /// Places symbolic expressions in order, each from the publication or from one before it.
    static List<TimeMention> resolve(List<TimeMention> mentions, LocalDate published) {
        List<TimeMention> resolved = new ArrayList<>();
        for (TimeMention mention : mentions) {
            resolved.add(
                    mention.time() instanceof TimeValue.Symbolic(String expression)
                            ? resolve(mention, expression, resolved, published)
                            : mention);
        }
        return List.copyOf(resolved);
    }

    private static TimeMention resolve(
            TimeMention mention, String expression, List<TimeMention> before, LocalDate published) {
        int space = expression.indexOf(' ');
        String base = expression.substring(0, space);
        Stamp from =
                base.startsWith("@")
                        ? Stamp.parse(before.get(Integer.parseInt(base.substring(1))).value())
                        : Stamp.day(published);
        Stamp stamp = from == null ? null : Steps.go(from, expression.substring(space + 1));
        if (stamp == null) {
            return mention;
        }
        Basis basis =
                base.startsWith("@") ? Basis.RELATIVE_TO_EXPRESSION : Basis.RELATIVE_TO_PUBLICATION;
        return new TimeMention(
                mention.id(),
                mention.span(),
                mention.type(),
                stamp.timex(),
                mention.mod(),
                TimexValues.of(stamp.timex(), mention.mod(), basis),
                mention.anchor(),
                mention.runnerUp());
    }
}
