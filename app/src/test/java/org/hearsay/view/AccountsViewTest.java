package org.hearsay.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.timeline.Event;
import org.hearsay.view.AccountsView.Cell;
import org.hearsay.view.AccountsView.Column;
import org.hearsay.view.AccountsView.Row;
import org.hearsay.view.AccountsView.Stance;
import org.junit.jupiter.api.Test;

class AccountsViewTest {
    private static final String ILIC = "Ilic said the ferry left on Monday. The storm came.";
    private static final String VARGA = "Varga said it left on Tuesday. The storm came late.";
    private static final String DENIAL = "There was no storm. Kosta declined to comment on storms.";

    private static Affair ferry() {
        Affair affair =
                new Affair()
                        .document("herald", "1974-05-03", ILIC)
                        .document("herald-digest", "1974-05-04", ILIC)
                        .document("mirror", "1974-05-05", VARGA)
                        .document("report", "1975-01-01", DENIAL)
                        .repeats("herald-digest", "herald");
        Statement.Id monday = affair.says("herald", "Ilic", "the ferry left on Monday");
        Statement.Id tuesday = affair.says("mirror", "Varga", "it left on Tuesday");
        affair.dispute(
                "When did the ferry leave?",
                List.of(),
                Affair.position(
                        "monday",
                        List.of(new Voice.Speaker(affair.person("Ilic"))),
                        List.of(monday),
                        affair.passage("herald", "the ferry left on Monday"),
                        affair.passage("herald-digest", "the ferry left on Monday")),
                Affair.position(
                        "tuesday",
                        List.of(new Voice.Speaker(affair.person("Varga"))),
                        List.of(tuesday),
                        affair.passage("mirror", "it left on Tuesday")));
        Event.Id storm = affair.event("herald", "The storm came", List.of());
        affair.account(storm, new Voice.Author("mirror"), 3, "mirror", "The storm came late");
        affair.declines("report", "Kosta", "Kosta declined to comment on storms");
        return affair;
    }

    private static AccountsView view(AccountsView.Query query) {
        return AccountsView.of(ferry().index(), query);
    }

    private static Cell cell(AccountsView view, int row, String column) {
        List<String> columns = view.columns().stream().map(Column::id).toList();
        return view.rows().items().get(row).cells().get(columns.indexOf(column));
    }

    @Test
    void aQuestionStandsBeforeEventsAndItsAnswersHaveLetters() {
        AccountsView view = view(AccountsView.Query.all());
        assertThat(view.rows().items())
                .extracting(Row::label)
                .containsExactly("When did the ferry leave?", "The storm came");
        assertThat(view.rows().items().getFirst().positions()).containsExactly("Monday", "Tuesday");
        assertThat(cell(view, 0, "herald").sign()).isEqualTo("A");
        assertThat(cell(view, 0, "mirror").sign()).isEqualTo("B");
    }

    @Test
    void aReprintStandsWithItsOriginalUnlessAskedApart() {
        assertThat(view(AccountsView.Query.all()).columns())
                .extracting(Column::id)
                .containsExactly("herald", "mirror");
        AccountsView apart = view(new AccountsView.Query(false, true, "all", "", List.of(), 1, 1));
        assertThat(apart.columns()).extracting(Column::id).contains("herald-digest");
    }

    @Test
    void aCellHasTheSourcesOwnWordsAndWhenTheyWereSaid() {
        Cell cell = cell(view(AccountsView.Query.all()), 0, "herald");
        assertThat(cell.sayings())
                .singleElement()
                .satisfies(saying -> {
                    assertThat(saying.words()).isEqualTo("the ferry left on Monday");
                    assertThat(saying.speaker()).isEqualTo("Ilic");
                    assertThat(saying.said()).isEqualTo("3 May 1974");
                });
    }

    @Test
    void twoWhoTellTheSameAgree() {
        assertThat(cell(view(AccountsView.Query.all()), 1, "mirror").stance())
                .isEqualTo(Stance.AGREES);
    }

    @Test
    void whereOneDeniesBothDiffer() {
        Affair affair = ferry();
        affair.account(
                new Event.Id("event-the-storm-came"),
                new Voice.Author("report"),
                -3,
                "report",
                "There was no storm");
        AccountsView view = AccountsView.of(affair.index(), AccountsView.Query.all());
        assertThat(cell(view, 1, "report").stance()).isEqualTo(Stance.DIFFERS);
        assertThat(cell(view, 1, "report").sign()).isEqualTo("B");
        assertThat(cell(view, 1, "herald").sign()).isEqualTo("A");
        assertThat(cell(view, 0, "report").stance()).isEqualTo(Stance.SILENT);
    }

    @Test
    void columnsMayBeVoices() {
        AccountsView view =
                view(new AccountsView.Query(true, false, "questions", "", List.of(), 1, 1));
        assertThat(view.columns()).extracting(Column::name).contains("Ilic", "Varga");
        assertThat(cell(view, 0, "person-varga").sign()).isEqualTo("B");
    }

    @Test
    void whoDeclinedNearTheWordsIsNotMerelySilent() {
        Affair affair = ferry();
        affair.account(
                new Event.Id("event-the-storm-came"),
                new Voice.Author("report"),
                -3,
                "report",
                "There was no storm");
        Event.Id left = affair.event("mirror", "it left on Tuesday", List.of());
        affair.account(
                left, new Voice.Speaker(affair.person("Kosta")), 3, "mirror", "it left on Tuesday");
        AccountsView view =
                AccountsView.of(
                        affair.index(),
                        new AccountsView.Query(
                                true, false, "events", "", List.of("person-kosta"), 1, 1));
        assertThat(view.rows().items())
                .extracting(row -> row.cells().getFirst().stance())
                .contains(Stance.DECLINED, Stance.AGREES);
    }
}
