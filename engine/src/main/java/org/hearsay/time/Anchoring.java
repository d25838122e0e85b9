package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.Stamp.Grain;
import org.hearsay.time.TimeValue.Basis;
import org.jspecify.annotations.Nullable;

/// Decides for each expression what it is counted from, and places it in the calendar.
///
/// Taggers ask their user whether a document is news, counted from its publication, or a narrative,
/// counted from the last date told [1]; a wrong answer costs a third of the values. An affair's
/// documents are both, often in one paragraph. Here each expression is asked, over two lines of
/// time that are kept side by side:
///
/// - the *day of writing* (publication; inside a quotation, the day of the interview, letter or
///   article quoted),
/// - the *told time*: the dates that the story itself has gone through so far.
///
/// "Yesterday" always counts from the day of writing, "the next day" from told time. A month, a day
/// or a season without a year takes the line that its surroundings are on: told time where the
/// story last told of another year, or where most dates of the document lie years before it was
/// published; else the day of writing, in the direction of the tense. The choice is kept with its
/// reason, and so is the line not chosen.
///
/// 1. J. Strötgen, M. Gertz: Multilingual and cross-domain temporal tagging. LREV 47 (2013).
final class Anchoring {
    /// What was told so many words ago is still the matter in hand: a page of a book.
    private static final int NEAR_WORDS = 250;

    /// So far back nobody counts months and days from the day of writing.
    private static final int LONG_AGO_YEARS = 5;

    private static final Anchor NOWHERE =
            new Anchor(Anchor.Kind.NONE, null, "the words name no date to count from");

    private static final Anchor EVENT =
            new Anchor(Anchor.Kind.EVENT, null, "counted from an event that has no date here");

    /// A date of the story.
    private record Told(Stamp stamp, int id, int word, boolean isStated) {}

    private final DocumentText text;
    private final Words words;
    private final Surroundings surroundings;
    private final List<TimeMention> mentions = new ArrayList<>();
    private boolean isNarrative;
    private boolean hasStory;
    private int lastSymbolic = -1;

    /// By first word: the day in the Julian calendar, of an expression after which the Gregorian
    /// one stands.
    private final Map<Integer, Stamp> julian = new HashMap<>();

    private final Deque<Told> years = new ArrayDeque<>();

    // The story so far: the last date of all, the last that tells at least a month, the last day,
    // the last week, the last quarter.
    private @Nullable Told last;
    private @Nullable Told lastFine;
    private @Nullable Told lastDay;
    private @Nullable Told lastWeek;
    private @Nullable Told latestQuarter;

    Anchoring(DocumentText text, Words words) {
        this.text = text;
        this.words = words;
        this.surroundings = new Surroundings(words);
    }

    List<TimeMention> anchor(List<Reading> readings) {
        weigh(readings);
        surroundings.noteDocuments(readings);
        notePairs(readings);
        for (int i = 0; i < readings.size(); i++) {
            add(readings.get(i), i + 1 < readings.size() ? readings.get(i + 1) : null);
        }
        return List.copyOf(mentions);
    }

    /// Notes the days that are told twice, in the Julian and in the Gregorian calendar, with only
    /// marks between: "25 October/7 November 1917", "7 November (25 October) 1917".
    private void notePairs(List<Reading> readings) {
        for (int i = 0; i + 1 < readings.size(); i++) {
            Reading one = readings.get(i);
            Reading other = readings.get(i + 1);
            if (!surroundings.isOnlyMarks(one.to(), other.from())) {
                continue;
            }
            Stamp second = Stamp.parse(other.value());
            Stamp first =
                    second != null && one.value().startsWith("?m")
                            ? Steps.go(
                                    Stamp.around(second.first(), Grain.YEAR),
                                    "=" + one.value().substring(1))
                            : Stamp.parse(one.value());
            if (first != null
                    && second != null
                    && first.grain() == Grain.DAY
                    && first.inGregorian().equals(second)) {
                julian.put(one.from(), first);
            }
        }
    }

    /// Does the document tell of other years than its own, and do most of its dates lie there?
    private void weigh(List<Reading> readings) {
        LocalDate published = text.published();
        int far = 0;
        int near = 0;
        for (Reading reading : readings) {
            if (reading.base().equals("P") || reading.value().startsWith("?d")) {
                near++;
            } else if (reading.base().equals("-")) {
                Stamp stamp = Stamp.parse(reading.value());
                if (stamp != null && stamp.grain().compareTo(Grain.YEAR) >= 0) {
                    if (published != null
                            && Math.abs(stamp.first().getYear() - published.getYear()) <= 1) {
                        near++;
                    } else {
                        far++;
                    }
                }
            }
        }
        isNarrative = far > near;
        hasStory = far > 1;
    }

    private void add(Reading reading, @Nullable Reading next) {
        Stamp inJulian = julian.get(reading.from());
        if (inJulian != null) {
            oldStyle(reading, inJulian);
            return;
        }
        switch (reading.base()) {
            case "-" -> stated(reading);
            case "P" -> fromWriting(reading);
            case "N" -> fromTold(reading);
            case "A" -> compared(reading);
            case "Q" -> quarter(reading, reading.value());
            default -> undecided(reading, next);
        }
    }

    private void stated(Reading reading) {
        String value = reading.value();
        Stamp stamp = Stamp.parse(value);
        if (stamp != null && !stamp.clock().isEmpty()) {
            value = stamp.timex();
        }
        if (stamp != null && !reading.clock().isEmpty() && stamp.grain() == Grain.DAY) {
            stamp = stamp.withClock(reading.clock());
            value = stamp.timex();
        }
        if (reading.rule().more().containsKey("steps") && stamp != null) {
            stamp = Steps.go(stamp, reading.rule().more().get("steps"));
            value = stamp == null ? "XXXX-XX-XX" : stamp.timex();
        }
        if (stamp != null
                && stamp.grain() == Grain.DAY
                && surroundings.isOldStyle(reading.from(), reading.to())) {
            oldStyle(reading, stamp);
            return;
        }
        boolean isImpossible =
                stamp == null && value.length() >= 8 && Character.isDigit(value.charAt(0));
        TimeValue time =
                isImpossible
                        ? new TimeValue.Unknown()
                        : reading.type() == TimeMention.Type.SET
                                ? new TimeValue.Recurrence(value)
                                : time(reading, value, stamp);
        put(
                reading,
                value,
                time,
                value.endsWith("_REF") ? NOWHERE : Anchor.STATED,
                null,
                stamp,
                true);
    }

    private static TimeValue time(Reading reading, String value, @Nullable Stamp stamp) {
        if (stamp == null) {
            return TimexValues.of(value, reading.mod(), Basis.STATED);
        }
        boolean isFiscal =
                reading.rule().more().containsKey("fiscal") && stamp.grain() == Grain.YEAR;
        return isFiscal
                ? TimexValues.fiscal(stamp.first().getYear(), Basis.STATED)
                : TimexValues.of(stamp, reading.mod(), Basis.STATED);
    }

    /// A day that is told in the Julian calendar: "25 October 1917 (Old Style)", "O.S. 5 March
    /// 1801", or the first of two days as far apart as the calendars are ("25 October/7 November
    /// 1917"). Its value is the Gregorian day; what was stated is kept in the reason.
    private void oldStyle(Reading reading, Stamp stated) {
        Stamp stamp = stated.inGregorian();
        Anchor anchor =
                new Anchor(
                        Anchor.Kind.STATED,
                        null,
                        "stated in the Julian calendar (Old Style) as "
                                + stated.timex()
                                + "; the value is Gregorian");
        put(
                reading,
                stamp.timex(),
                TimexValues.of(stamp, reading.mod(), Basis.STATED),
                anchor,
                null,
                stamp,
                true);
    }

    /// "Yesterday", "last month", "two years ago": from the day of writing.
    private void fromWriting(Reading reading) {
        Line told = told(reading.value());
        boolean isOfStory =
                isNarrative
                        && reading.value().startsWith("~")
                        && !words.is(reading.from(), "WRITING_DAY");
        if (isOfStory && told != null && !surroundings.isQuoted(reading.from())) {
            place(
                    reading,
                    reading.value(),
                    told,
                    "\"this\" in a story points to the date last told",
                    publication());
            return;
        }
        Surroundings.Document quoted = surroundings.documentQuoted(reading.from());
        Stamp dated = quoted == null ? null : Stamp.parse(quoted.date().value());
        if (quoted != null && dated != null) {
            Anchor anchor =
                    new Anchor(
                            quoted.kind(), span(quoted.date()), "quoted from what is dated here");
            boolean isTooCoarse = Steps.go(dated, reading.value()) == null;
            Line line = new Line(dated, -1, anchor, Basis.RELATIVE_TO_EXPRESSION);
            place(reading, isTooCoarse ? "~" : reading.value(), line, null, publication());
            return;
        }
        place(reading, reading.value(), publication(), null, null);
    }

    /// "The next day", "that year": from told time.
    private void fromTold(Reading reading) {
        if (reading.value().startsWith("~Q")) {
            quarter(reading, reading.value());
            return;
        }
        if (text.published() == null && lastSymbolic > (last == null ? -1 : last.id())) {
            Anchor anchor =
                    new Anchor(
                            Anchor.Kind.EXPRESSION,
                            mentions.get(lastSymbolic).span(),
                            "counted from the last date told");
            place(
                    reading,
                    reading.value(),
                    new Line(null, lastSymbolic, anchor, Basis.RELATIVE_TO_EXPRESSION),
                    null,
                    null);
            return;
        }
        Line told = told(reading.value());
        if (reading.value().startsWith("+") && reading.value().endsWith("Y")) {
            told = notAfterWriting(reading.value(), told);
        }
        boolean isCounted = "+-".indexOf(reading.value().charAt(0)) >= 0;
        if (told == null && isCounted) {
            put(
                    reading,
                    "XXXX-XX-XX",
                    new TimeValue.Unknown(),
                    EVENT,
                    publication().anchor(),
                    null,
                    false);
            return;
        }
        place(
                reading,
                reading.value(),
                told == null ? publication() : told,
                null,
                told == null ? null : publication());
    }

    /// "25 years later" in an article does not lead beyond the article: the last date told from
    /// which it does not.
    private @Nullable Line notAfterWriting(String steps, @Nullable Line told) {
        LocalDate published = text.published();
        if (published == null || told == null) {
            return told;
        }
        for (Told earlier : years.reversed()) {
            Stamp there = Steps.go(earlier.stamp(), steps);
            if (there != null && !there.first().isAfter(published)) {
                return line(
                        earlier,
                        "counted from the last date told that does not lead beyond publication");
            }
        }
        return told;
    }

    /// "A year ago", "a year earlier": beside a quarter's figures it is the same quarter of the
    /// year before.
    private void compared(Reading reading) {
        Told quarter = latestQuarter;
        if (quarter != null
                && reading.from() - quarter.word() < NEAR_WORDS
                && reading.value().endsWith("Y")) {
            quarter(reading, "-1y");
        } else if (words.lower(reading.to() - 1).equals("ago")) {
            fromWriting(reading);
        } else {
            fromTold(reading);
        }
    }

    private void quarter(Reading reading, String steps) {
        Told quarter = latestQuarter;
        if (quarter != null) {
            Anchor anchor =
                    new Anchor(
                            Anchor.Kind.EXPRESSION,
                            mentions.get(quarter.id()).span(),
                            "compared with the quarter told here");
            place(
                    reading,
                    steps,
                    new Line(quarter.stamp(), quarter.id(), anchor, Basis.RELATIVE_TO_EXPRESSION),
                    null,
                    publication());
        } else {
            place(reading, steps.equals("~Q") ? "-1Q" : "-1Y", publication(), null, null);
        }
    }

    /// A month, day, season or weekday without its year or week.
    private void undecided(Reading reading, @Nullable Reading next) {
        String target = reading.value().substring(1);
        String way = surroundings.tense(reading.from(), reading.to());
        if (target.startsWith("d")) {
            weekday(reading, target, way);
            return;
        }
        Stamp joined = next == null ? null : joinedWith(reading, next);
        if (next != null && joined != null) {
            Anchor anchor =
                    new Anchor(
                            Anchor.Kind.EXPRESSION,
                            span(next),
                            "joined with a date that tells its year");
            place(
                    reading,
                    "=" + target,
                    new Line(
                            Stamp.around(joined.first(), Grain.YEAR),
                            -2,
                            anchor,
                            Basis.RELATIVE_TO_EXPRESSION),
                    null,
                    publication());
            return;
        }
        if (reading.weekday() > 0 && onItsWeekday(reading, target, way)) {
            return;
        }
        Line told = toldYear(reading);
        if (told != null && (isAfterWriting(told) || isYetToCome(reading))) {
            told = null;
        }
        if (target.startsWith("q")) {
            way = way.equals(">") ? "=" : "<";
        }
        Stamp toldBase = told == null ? null : told.base();
        String inStory = (toldBase != null && toldBase.grain() == Grain.YEAR ? "=" : "^") + target;
        if (told != null
                && toldBase != null
                && (isNarrative || isInStory(reading))
                && !(way.equals("<") && leadsBeyondWriting(toldBase, inStory))) {
            place(reading, inStory, told, null, publication());
        } else {
            place(reading, "~" + way + target, publication(), direction(way), told);
        }
    }

    /// "Tuesday 8 November", "the Monday, the 7th": of the years and months that the story went
    /// through and the one of writing, those in which the day falls on that weekday; the line that
    /// the surroundings are on comes first. Nothing is done where none or no other fits.
    private boolean onItsWeekday(Reading reading, String target, String way) {
        if (!target.startsWith("n") && !(target.startsWith("m") && target.contains("d"))) {
            return false;
        }
        Line writing = publication();
        boolean isWriting =
                writing.base() != null
                        && isOn(reading, Steps.go(writing.base(), "~" + way + target));
        for (Told earlier : years.reversed()) {
            if (isWriting && !isNarrative && !isInStory(reading)) {
                break;
            }
            for (String steps : inStory(earlier.stamp(), target)) {
                if (isOn(reading, Steps.go(earlier.stamp(), steps))) {
                    place(
                            reading,
                            steps,
                            line(earlier, "the weekday fits the time of the story"),
                            null,
                            writing);
                    return true;
                }
            }
        }
        List<String> ways = new ArrayList<>(List.of("~" + way + target));
        if (target.startsWith("n") && writing.base() != null) {
            ways.addAll(inStory(writing.base(), target));
        }
        for (String steps : ways) {
            if (writing.base() != null && isOn(reading, Steps.go(writing.base(), steps))) {
                place(reading, steps, writing, "the weekday fits the time of writing", null);
                return true;
            }
        }
        return false;
    }

    /// The ways from a date of the story to a day of its year, or of its month and those beside it.
    private static List<String> inStory(Stamp base, String target) {
        if (target.startsWith("m")) {
            return List.of("~Y =" + target);
        }
        return base.grain().compareTo(Grain.MONTH) < 0
                ? List.of()
                : List.of("~M " + target, "~M +1M " + target, "~M -1M " + target);
    }

    private static boolean isOn(String weekday, Stamp day) {
        return weekday.equals("d" + day.first().getDayOfWeek().getValue());
    }

    private static boolean isOn(Reading reading, @Nullable Stamp day) {
        return day != null
                && day.grain() == Grain.DAY
                && day.first().getDayOfWeek().getValue() == reading.weekday();
    }

    /// Is it told as lying ahead of the day of writing, not of the story?
    private boolean isYetToCome(Reading reading) {
        return text.published() != null && surroundings.isYetToCome(reading.from());
    }

    private boolean leadsBeyondWriting(Stamp base, String steps) {
        LocalDate published = text.published();
        Stamp there = Steps.go(base, steps);
        return published != null && there != null && there.first().isAfter(published);
    }

    /// A bond due in 1999 is no story that a paper of 1989 tells.
    private boolean isAfterWriting(Line told) {
        LocalDate published = text.published();
        Stamp base = told.base();
        return published != null && base != null && base.first().isAfter(published.plusMonths(6));
    }

    private static String direction(String way) {
        return switch (way) {
            case "<" -> "told as past: the last one up to the day of publication";
            case ">" -> "told as coming: the next one from the day of publication";
            default -> "no tense tells: the nearest one to the day of publication";
        };
    }

    private void weekday(Reading reading, String target, String way) {
        Told day = lastDay;
        Told week = lastWeek;
        boolean isKnown = reading.from() > 0 && words.lower(reading.from() - 1).equals("the");
        if (day != null
                && isKnown
                && isOn(target, day.stamp())
                && surroundings.isSameParagraph(day.word(), reading.from())) {
            place(reading, "~", line(day, "the same weekday told before"), null, publication());
            return;
        }
        if (week != null && isKnown && surroundings.isSameParagraph(week.word(), reading.from())) {
            place(
                    reading,
                    "=" + target,
                    line(week, "a day of the week told before"),
                    null,
                    publication());
            return;
        }
        LocalDate published = text.published();
        boolean isStory =
                day != null
                        && surroundings.isSameParagraph(day.word(), reading.from())
                        && !surroundings.isTelling(reading.from())
                        && (published == null
                                ? isNarrative
                                : (isNarrative || day.isStated())
                                        && Stamp.day(published).daysSince(day.stamp()) > 60);
        if (day != null && isStory) {
            place(
                    reading,
                    "^" + target,
                    line(day, "a weekday after a date of the story"),
                    null,
                    publication());
        } else {
            place(
                    reading,
                    "~" + way + target,
                    publication(),
                    direction(way),
                    day == null ? null : line(day, "the last day told"));
        }
    }

    /// "The spring and early summer of 1943": the year of the next expression, when only a joint
    /// stands between.
    private @Nullable Stamp joinedWith(Reading reading, Reading next) {
        if (!next.base().equals("-") || next.from() - reading.to() > 2) {
            return null;
        }
        for (int i = reading.to(); i < next.from(); i++) {
            String word = words.lower(i);
            if (!List.of("and", "or", "to", "until", "through", "-", "–", ",", "the")
                    .contains(word)) {
                return null;
            }
        }
        Stamp stamp = Stamp.parse(next.value());
        return stamp == null || stamp.grain().compareTo(Grain.YEAR) <= 0 ? null : stamp;
    }

    /// Is the story, in this very sentence or paragraph, in another year than the document's? Who
    /// looks back over years stays there for longer.
    private boolean isInStory(Reading reading) {
        Told at = last;
        LocalDate published = text.published();
        if (at == null || published == null || at.stamp().grain().compareTo(Grain.YEAR) < 0) {
            return at != null && published == null;
        }
        int years = published.getYear() - at.stamp().first().getYear();
        String way = surroundings.tense(reading.from(), reading.to());
        boolean isLookingBack =
                years >= LONG_AGO_YEARS
                        && !way.equals(">")
                        && reading.from() - at.word() < NEAR_WORDS
                        && !surroundings.isTelling(reading.from());
        return years > 1
                && at.stamp().grain().compareTo(Grain.QUARTER) >= 0
                && (isLookingBack
                        || way.equals("<")
                                && surroundings.isSameParagraph(at.word(), reading.from()));
    }

    /// What an expression may be counted from.
    private record Line(@Nullable Stamp base, int id, Anchor anchor, Basis basis) {}

    private Line publication() {
        LocalDate published = text.published();
        return new Line(
                published == null ? null : Stamp.day(published),
                -1,
                new Anchor(Anchor.Kind.PUBLICATION, null, "counted from the day of publication"),
                Basis.RELATIVE_TO_PUBLICATION);
    }

    private Line line(Told told, String why) {
        Anchor anchor = new Anchor(Anchor.Kind.EXPRESSION, mentions.get(told.id()).span(), why);
        return new Line(told.stamp(), told.id(), anchor, Basis.RELATIVE_TO_EXPRESSION);
    }

    /// The last date of the story that is fine enough to count these steps from.
    private @Nullable Line told(String steps) {
        boolean needsDay =
                steps.endsWith("D")
                        || steps.endsWith("W")
                        || steps.contains("d") && !steps.contains("m")
                        || steps.contains("we")
                        || steps.contains("T");
        boolean needsMonth = steps.endsWith("M") || steps.startsWith("n") || steps.endsWith("F");
        Told at = needsDay ? lastDay : needsMonth ? lastFine : last;
        return at == null ? null : line(at, "counted from the last date told");
    }

    /// The line of a date without a year in a story: the last date that tells at least a month, or
    /// a year told since.
    private @Nullable Line toldYear(Reading reading) {
        Told fine = lastFine;
        Told any = last;
        if (any == null) {
            return null;
        }
        if (fine == null || any.equals(fine)) {
            return any.stamp().grain().compareTo(Grain.YEAR) < 0
                    ? null
                    : line(any, "the story's last date");
        }
        boolean isAside =
                any.stamp().grain().compareTo(Grain.YEAR) < 0
                        || Math.abs(any.stamp().first().getYear() - fine.stamp().first().getYear())
                                        > 5
                                && reading.from() - fine.word() < NEAR_WORDS;
        return isAside
                ? line(fine, "the story's last date")
                : line(any, "the year that the story told last");
    }

    private Span span(Reading reading) {
        return new Span(words.start(reading.from()), words.end(reading.to() - 1));
    }

    private void place(
            Reading reading, String steps, Line line, @Nullable String why, @Nullable Line other) {
        String path = reading.clock().isEmpty() ? steps : steps + " " + reading.clock();
        Anchor anchor =
                why == null
                        ? line.anchor()
                        : new Anchor(line.anchor().kind(), line.anchor().at(), why);
        Anchor runnerUp = other == null ? null : other.anchor();
        if (path.contains("X")) {
            put(
                    reading,
                    path.startsWith("-") ? "PAST_REF" : "FUTURE_REF",
                    new TimeValue.Unknown(),
                    anchor,
                    runnerUp,
                    null,
                    false);
            return;
        }
        Stamp base = line.base();
        boolean isOfWriting =
                line.basis() == Basis.RELATIVE_TO_PUBLICATION
                        && (isNarrative
                                || hasStory
                                        && (isThis(path)
                                                || surroundings.isTelling(reading.from())));
        if (base == null) {
            String from = line.id() < 0 ? "PUBLICATION " : "@" + line.id() + " ";
            lastSymbolic = isOfWriting ? lastSymbolic : mentions.size();
            put(
                    reading,
                    "XXXX-XX-XX",
                    new TimeValue.Symbolic(from + path),
                    anchor,
                    runnerUp,
                    null,
                    false);
            return;
        }
        Stamp stamp = Steps.go(base, path);
        String value = stamp == null ? "XXXX-XX-XX" : stamp.timex();
        TimeValue time =
                stamp == null
                        ? new TimeValue.Unknown()
                        : TimexValues.of(stamp, reading.mod(), line.basis());
        put(reading, value, time, anchor, runnerUp, stamp, !isOfWriting);
    }

    /// "Today", "this year": the stretch around the base itself.
    private static boolean isThis(String path) {
        return path.startsWith("~")
                && (path.length() == 1 || Character.isUpperCase(path.charAt(1)));
    }

    private void put(
            Reading reading,
            String value,
            TimeValue time,
            Anchor anchor,
            @Nullable Anchor runnerUp,
            @Nullable Stamp stamp,
            boolean isTold) {
        int id = mentions.size();
        mentions.add(
                new TimeMention(
                        id,
                        span(reading),
                        reading.type(),
                        value,
                        reading.mod(),
                        time,
                        anchor,
                        runnerUp));
        boolean isDocumentDate = surroundings.isDocumentDate(reading);
        if (stamp != null
                && isTold
                && !(isDocumentDate && last != null)
                && !isAside(reading, stamp)) {
            remember(
                    new Told(
                            stamp,
                            id,
                            reading.from(),
                            time instanceof TimeValue.Known known
                                    && known.basis() == Basis.STATED));
        }
    }

    /// Does the expression look back or ahead from the story instead of going on with it? "The
    /// previous April", "a campaign planned for 1976", "until February 1945".
    private boolean isAside(Reading reading, Stamp stamp) {
        if (!isNarrative || last == null) {
            return false;
        }
        if (!reading.base().equals("-")) {
            return reading.value().startsWith("-") || reading.value().startsWith("<");
        }
        boolean isAhead =
                stamp.first().isAfter(last.stamp().end()) && surroundings.isAhead(reading.from());
        return isAhead
                || stamp.grain() == Grain.YEAR
                        && surroundings.isParenthesis(reading.from(), reading.to());
    }

    private void remember(Told told) {
        Grain grain = told.stamp().grain();
        last = told;
        if (grain.compareTo(Grain.YEAR) >= 0) {
            years.addLast(told);
            if (years.size() > 8) {
                years.removeFirst();
            }
        }
        if (grain.compareTo(Grain.QUARTER) >= 0) {
            lastFine = told;
        }
        if (grain == Grain.DAY) {
            lastDay = told;
        }
        if (grain == Grain.WEEK) {
            lastWeek = told;
        }
        if (grain == Grain.QUARTER) {
            LocalDate published = text.published();
            boolean isOver =
                    published == null || !told.stamp().end().isAfter(published.plusDays(1));
            if (isOver
                    && (latestQuarter == null
                            || !told.stamp().first().isBefore(latestQuarter.stamp().first()))) {
                latestQuarter = told;
            }
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
                TimexValues.of(stamp, mention.mod(), basis),
                mention.anchor(),
                mention.runnerUp());
    }
}
