package org.hearsay.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.Factuality;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// The dated events of a case for TimelineJS (Knight Lab): `hearsay export --format timelinejs`,
/// described in `docs/formats/timelinejs.md`. What was only planned or supposed says so in its
/// headline and stands in a group of its own.
public final class TimelineJs {
    private TimelineJs() {}

    /// The whole object, with a line feed at its end.
    public static String of(CaseFile caseFile, String name) {
        Map<Event.Id, List<Account>> accounts =
                caseFile.accounts().stream().collect(Collectors.groupingBy(Account::event));
        List<Slide> slides = new ArrayList<>();
        for (Event event : caseFile.events()) {
            TimeValue.Known time = event.time().value();
            if (time != null) {
                slides.add(
                        slide(event, time, accounts.getOrDefault(event.id(), List.of()), caseFile));
            }
        }
        Title title = new Title(new Text(escaped(name), "Made with Hearsay."));
        return Json.PRETTY.writeValueAsString(new Timeline(title, slides)) + "\n";
    }

    private record Timeline(Title title, List<Slide> events) {}

    private record Title(Text text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Slide(
            @JsonProperty("unique_id") String uniqueId,
            @JsonProperty("start_date") Day startDate,
            @JsonProperty("end_date") @Nullable Day endDate,
            @JsonProperty("display_date") String displayDate,
            @Nullable String group,
            Text text) {}

    private record Text(String headline, String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Day(int year, @Nullable Integer month, @Nullable Integer day) {}

    private static Slide slide(
            Event event, TimeValue.Known time, List<Account> accounts, CaseFile caseFile) {
        Day start = day(time.earliestStart(), time.precision());
        Day end = day(time.latestEnd(), time.precision());
        String dates =
                event.time().isContested()
                        ? event.time().dates().stream()
                                .map(date -> date.time().edtf())
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        : time.edtf();
        return new Slide(
                event.id().value(),
                start,
                start.equals(end) ? null : end,
                dates,
                event.kind() == Factuality.Kind.ACTUAL ? null : event.kind().label(),
                new Text(headline(event), text(event, accounts, caseFile)));
    }

    private static String headline(Event event) {
        return event.kind() == Factuality.Kind.ACTUAL
                ? escaped(event.label())
                : escaped(event.label() + " (" + event.kind().label() + ")");
    }

    private static Day day(LocalDateTime at, TimeValue.Precision precision) {
        return switch (precision) {
            case YEAR, DECADE, CENTURY, OPEN -> new Day(at.getYear(), null, null);
            case MONTH, SEASON, QUARTER, HALF_YEAR ->
                    new Day(at.getYear(), at.getMonthValue(), null);
            case SECOND, MINUTE, HOUR, PART_OF_DAY, DAY, WEEK ->
                    new Day(at.getYear(), at.getMonthValue(), at.getDayOfMonth());
        };
    }

    private static String text(Event event, List<Account> accounts, CaseFile caseFile) {
        StringBuilder text = new StringBuilder("<ul>");
        for (Account account : accounts) {
            text.append("<li>")
                    .append(escaped(voice(account, caseFile)))
                    .append(" (")
                    .append(escaped(account.value().label()))
                    .append("): ")
                    .append(words(account.passages()))
                    .append("</li>");
        }
        if (accounts.isEmpty()) {
            text.append("<li>").append(words(event.passages())).append("</li>");
        }
        return text.append("</ul>").toString();
    }

    private static String voice(Account account, CaseFile caseFile) {
        String label = account.voice().label();
        return caseFile.actors().stream()
                .filter(actor -> actor.id().value().equals(label))
                .map(Actor::name)
                .findFirst()
                .orElse(label.replaceFirst("^author:", "the writer of "));
    }

    private static String words(List<Passage> passages) {
        return passages.stream()
                .map(passage ->
                        "“"
                                + escaped(passage.words().strip())
                                + "” ("
                                + escaped(passage.doc())
                                + ")")
                .collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
