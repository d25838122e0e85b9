package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.event.Factuality;
import org.hearsay.view.TimelineQuery.Lanes;
import org.hearsay.view.TimelineView.Mark;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
    private static final String WORDS =
            "Ilic sold the ferry in early 1974. Ilic met Varga on 3 May 1974. Varga sank the ferry on"
                    + " 5 May 1974. Ilic plans to leave. Varga wrote memoirs in 2001. Nobody saw Ilic go.";

    private static Affair ferry() {
        Affair affair = new Affair().document("ferry", "2002-01-01", WORDS);
        affair.event("ferry", "Ilic sold the ferry", List.of("1974-01/1974-03"), "Ilic");
        affair.event("ferry", "Ilic met Varga", List.of("1974-05-03"), "Ilic", "Varga");
        affair.event("ferry", "Varga sank the ferry", List.of("1974-05-05", "1974-05-07"), "Varga");
        affair.event(
                "ferry",
                "Ilic plans to leave",
                Factuality.Kind.HYPOTHETICAL,
                List.of("1974-06"),
                "Ilic");
        affair.event("ferry", "Varga wrote memoirs", List.of("2001"), "Varga");
        affair.event("ferry", "Nobody saw Ilic go", List.of(), "Ilic");
        return affair;
    }

    private static TimelineView view(TimelineQuery query) {
        return TimelineView.of(ferry().index(), query);
    }

    private static List<Mark> marks(TimelineView view) {
        return view.lanes().stream().flatMap(lane -> lane.marks().stream()).toList();
    }

    private static TimelineQuery asking(
            String from, String to, Lanes lanes, boolean telling, boolean even) {
        return new TimelineQuery(from, to, lanes, telling, even, List.of(), "", "", "", 1);
    }

    @Test
    void aSuppositionIsShownOnlyWhenAskedFor() {
        assertThat(marks(view(TimelineQuery.all()))).extracting(Mark::label).hasSize(4);
        TimelineQuery supposed =
                new TimelineQuery(
                        "", "", Lanes.NONE, false, false, List.of("hypothetical"), "", "", "", 1);
        assertThat(marks(view(supposed)))
                .extracting(Mark::label, Mark::sort)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Ilic plans to leave", "supposed"));
    }

    @Test
    void aSpanKeepsItsOpenEndsAndItsSureMiddle() {
        Mark sold = marks(view(TimelineQuery.all())).getFirst();
        assertThat(sold.when()).contains("1974");
        assertThat(sold.left()).isLessThan(sold.coreLeft());
        assertThat(sold.coreLeft()).isLessThan(sold.coreRight());
        assertThat(sold.coreRight()).isLessThan(sold.right());
    }

    @Test
    void whatIsDatedToAYearFillsTheYearAndIsSureOfNoMoment() {
        Mark memoirs = marks(view(TimelineQuery.all())).getLast();
        assertThat(memoirs.coreLeft()).isNegative();
        assertThat(memoirs.right() - memoirs.left()).isGreaterThan(2);
    }

    @Test
    void competingDatesStandBesideOneAnother() {
        Mark sank = marks(view(TimelineQuery.all())).get(2);
        assertThat(sank.when()).isEqualTo("5 May 1974");
        assertThat(sank.rivals())
                .singleElement()
                .satisfies(rival -> assertThat(rival.when()).isEqualTo("7 May 1974"));
    }

    @Test
    void aLongSilenceIsNamedAndCutOut() {
        TimelineView cut = view(TimelineQuery.all());
        assertThat(marks(cut).getLast().gap()).isEqualTo("27 years");
        assertThat(cut.breaks()).isNotEmpty();
        TimelineView even = view(asking("", "", Lanes.NONE, false, true));
        assertThat(even.breaks()).isEmpty();
        assertThat(marks(even).get(1).middle()).isLessThan(10);
    }

    @Test
    void placesOnTheAxisKeepTheOrderOfTime() {
        List<Mark> marks = marks(view(TimelineQuery.all()));
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).left()).isGreaterThanOrEqualTo(marks.get(i - 1).left());
        }
    }

    @Test
    void aPersonHasALaneOfOnesOwnAndAnEventOfTwoStandsInBoth() {
        TimelineView view = view(asking("", "", Lanes.PERSON, false, false));
        assertThat(view.lanes())
                .extracting(TimelineView.Lane::name, TimelineView.Lane::events)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Varga", 3),
                        org.assertj.core.api.Assertions.tuple("Ilic", 2));
    }

    @Test
    void toldInsteadOfHappenedStandsAtTheDayOfTheDocument() {
        TimelineView view = view(asking("", "", Lanes.NONE, true, false));
        assertThat(marks(view)).extracting(Mark::when).containsOnly("1 January 2002");
    }

    @Test
    void zoomGoesFromACenturyToAnHourAndTheNextEventIsOneStepAway() {
        TimelineView view = view(asking("1974-05", "1974-05", Lanes.NONE, false, false));
        assertThat(view.matching()).isEqualTo(2);
        assertThat(view.zooms())
                .extracting(TimelineView.Zoom::level)
                .containsExactly("century", "decade", "year", "month", "week", "day", "hour");
        assertThat(view.zoom())
                .hasValueSatisfying(zoom -> assertThat(zoom.level()).isEqualTo("month"));
        assertThat(view.before()).isNotNull();
        assertThat(view.after()).isNotNull();
        assertThat(view.after().from()).startsWith("2001");
        assertThat(Objects.requireNonNull(view.in()).words())
                .isEqualTo("29 April 1974 to 5 May 1974");
        assertThat(Objects.requireNonNull(view.out()).words()).isEqualTo("1974");
    }

    @Test
    void whatNobodyDatesIsCountedAndNotDrawn() {
        TimelineView view = view(TimelineQuery.all());
        assertThat(view.undated()).isEqualTo(1);
        assertThat(view.withoutDate())
                .extracting(Mark::label)
                .containsExactly("Nobody saw Ilic go");
    }

    @Test
    void aWindowInWhichEverythingIsVagueIsDrawn() {
        Affair affair = new Affair().document("ferry", "2002-01-01", WORDS);
        for (String words : List.of("Ilic sold", "Ilic met", "Ilic plans", "Varga sank")) {
            affair.event("ferry", words, List.of("1974"), "Ilic");
        }
        for (String words : List.of("Varga wrote", "Nobody saw", "sank the", "met Varga")) {
            affair.event("ferry", words, List.of("1974"), "Varga");
        }
        TimelineView view =
                TimelineView.of(
                        affair.index(), asking("1974-05", "1974-06", Lanes.NONE, false, false));
        assertThat(marks(view)).hasSize(8);
        assertThat(view.breaks()).isEmpty();
    }
}
