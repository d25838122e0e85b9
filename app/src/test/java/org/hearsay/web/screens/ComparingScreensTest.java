package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.casefile.SourceRemoval;
import org.hearsay.view.AccountsView;
import org.hearsay.view.ActorsView;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.KnowledgeView;
import org.hearsay.view.NetworkView;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// People, network, accounts, disputes, who knew. What the pages show is compared with the views,
/// not with today's reading of the example.
class ComparingScreensTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();
    private static final CaseIndex INDEX = index();

    private static CaseIndex index() {
        try {
            return CaseIndex.of(VISITOR.live().now().caseFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    private static String page(String target) {
        Response response = VISITOR.get(target);
        assertThat(response.status()).as(target + "\n" + response.words()).isEqualTo(200);
        return response.words();
    }

    /// As the engine counts it, each with its words.
    @Test
    void aSourceTellsWhatFallsWithIt() {
        CaseFile caseFile = INDEX.caseFile();
        int shown = 0;
        for (Actor actor : caseFile.actors().stream().filter(Actor::named).toList()) {
            SourceRemoval.Fallen fallen =
                    SourceRemoval.without(caseFile, new Voice.Speaker(actor.id()));
            if (!fallen.positions().isEmpty()) {
                String dossier = page("/people/" + actor.id().value());
                assertThat(dossier).contains("/people/" + actor.id().value() + "/falls");
                String page = page("/people/" + actor.id().value() + "/falls");
                assertThat(page)
                        .contains(
                                "Positions that nobody else holds ("
                                        + fallen.positions().size()
                                        + ")");
                shown++;
            }
        }
        assertThat(shown).isPositive();
        String doc = caseFile.documents().getFirst().id();
        assertThat(page("/read/" + doc)).contains("/read/" + doc + "/falls");
        assertThat(page("/read/" + doc + "/falls")).contains("Statements");
        assertThat(VISITOR.get("/read/none/falls").status()).isEqualTo(404);
        assertThat(VISITOR.get("/people/none/falls").status()).isEqualTo(404);
    }

    @Test
    void everybodyInTheListHasADossier() {
        List<ActorsView.Row> rows =
                ActorsView.of(INDEX, new ActorsView.Query("", "", "", 1)).rows().items();
        String page = page("/people");
        rows.forEach(row -> assertThat(page).contains("/people/" + row.id()));
        rows.forEach(row -> assertThat(page("/people/" + row.id())).contains("Takes part in"));
    }

    @Test
    void theListMayBeNarrowedByName() {
        String name =
                ActorsView.of(INDEX, new ActorsView.Query("", "", "", 1))
                        .rows()
                        .items()
                        .getFirst()
                        .name();
        String family = name.substring(name.lastIndexOf(' ') + 1);
        assertThat(page("/people?q=" + family)).contains(name);
        assertThat(page("/people?q=zeppelin")).contains("No name or office holds these words");
    }

    @Test
    void theNetworkIsADrawingAndATableOfTheSameTies() {
        NetworkView.Tie tie = NetworkView.of(INDEX, NetworkView.Query.all()).ties().getFirst();
        String between = "/network/" + tie.from() + "/" + tie.to();
        assertThat(page("/network")).contains(between).contains("<svg class=\"network\"");
        assertThat(page("/network?view=table")).contains(between).doesNotContain("<svg class=");
        assertThat(VISITOR.part(between).words()).contains("<mark>").doesNotContain("<html");
        assertThat(page(between)).contains(tie.toName());
    }

    @Test
    void accountsStandSideBySideInTheirOwnWords() {
        AccountsView view = AccountsView.of(INDEX, AccountsView.Query.all());
        String page = page("/accounts");
        view.columns().forEach(column -> assertThat(page).contains(column.name()));
        view.rows().items().forEach(row -> assertThat(page).contains(row.id()));
        assertThat(page("/accounts?by=voices&apart=1")).contains("Question or event");
    }

    @Test
    void eachQuestionHasAPageWithItsAnswers() {
        INDEX.caseFile()
                .disputes()
                .forEach(dispute -> {
                    String page = page("/disputes/" + dispute.id());
                    assertThat(page)
                            .contains("independent origin")
                            .contains("never says who is right");
                });
        assertThat(VISITOR.get("/disputes/none").status()).isEqualTo(404);
        assertThat(VISITOR.get("/disputes").status()).isEqualTo(303);
    }

    @Test
    void whoKnewWhatAndOnADay() {
        KnowledgeView view = KnowledgeView.of(INDEX, KnowledgeView.Query.all());
        String page = page("/knowledge");
        view.people().forEach(person -> assertThat(page).contains(person.name()));
        assertThat(page("/knowledge?day=1988-12")).contains("By December 1988");
        assertThat(page("/knowledge?day=soon")).contains("is not a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/actors", "/api/network", "/api/accounts", "/api/knowledge?day=1988"})
    void theSameAsJson(String target) {
        Response response = VISITOR.get(target);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.words()).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/network",
                "/network?view=table",
                "/accounts",
                "/knowledge",
                "/people?kind=place&order=name&page=99",
                "/accounts?page=99&columns=99&rows=nonsense",
                "/knowledge?page=-1&columns=0"
            })
    void styleAndScriptStayInTheirFiles(String target) {
        assertThat(page(target))
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("onclick");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThat(VISITOR.get("/people/nobody").status()).isEqualTo(404);
        assertThat(VISITOR.get("/network/nobody/noone").status()).isEqualTo(404);
    }
}
