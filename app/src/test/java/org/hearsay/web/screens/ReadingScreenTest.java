package org.hearsay.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.account.Statement;
import org.hearsay.actor.Standing;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.web.CaseIndex;
import org.hearsay.web.Response;
import org.hearsay.web.Visitor;
import org.hearsay.workbench.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingScreenTest {
    private static final Visitor VISITOR = Visitor.atSkarnLight();

    @AfterAll
    static void close() {
        VISITOR.close();
    }

    @Test
    void thePiecesOfABlockAreItsWords() throws IOException {
        Snapshot now = VISITOR.live().now();
        for (AnnotatedDocument document : now.documents()) {
            Layers layers = Layers.of(document, CaseIndex.of(now));
            String text = document.text().text();
            for (Block block : document.text().blocks()) {
                List<Layers.Piece> pieces = layers.pieces(block, text);
                StringBuilder words = new StringBuilder();
                for (Layers.Piece piece : pieces) {
                    assertThat(piece.start()).isEqualTo(block.span().start() + words.length());
                    words.append(piece.words());
                }
                assertThat(words.toString()).isEqualTo(block.span().of(text));
            }
        }
    }

    @Test
    void everyStatementIsReadWhereItStandsAndHeldThere() throws IOException {
        Snapshot now = VISITOR.live().now();
        Statement statement = now.caseFile().statements().getFirst();
        Response there = VISITOR.get("/statements/" + statement.id().value());
        assertThat(there.status()).isEqualTo(303);
        String link = Objects.requireNonNull(there.headers().get("Location"));
        Response page = VISITOR.get(link.substring(0, link.indexOf('#')));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("asked").contains(statement.id().value());
        assertThat(VISITOR.part(link.replace("?", "/held?").replaceAll("#.*", "")).words())
                .contains("<h3>Said</h3>")
                .doesNotContain("<html");
    }

    @Test
    void aStatementThatIsRejectedIsGoneFromThePageAndStaysInTheLog() throws IOException {
        Statement statement = VISITOR.live().now().caseFile().statements().getLast();
        String doc = "/read/" + statement.doc();
        Response done =
                VISITOR.post(
                        doc + "/decide",
                        "item",
                        statement.id().value(),
                        "act",
                        "reject",
                        "why",
                        "misread");
        assertThat(done.status()).isEqualTo(303);
        assertThat(VISITOR.live().now().caseFile().statements()).doesNotContain(statement);
        assertThat(VISITOR.live().now().reviews().reviews().getLast().why()).isEqualTo("misread");
    }

    @Test
    void selectedWordsBecomeAStatementOfSomebody() throws IOException {
        AnnotatedDocument document = VISITOR.live().now().documents().getFirst();
        Span span = document.parsed().text().blocks().getLast().span();
        Response done =
                VISITOR.post(
                        "/read/" + document.id() + "/make",
                        "at",
                        span.start() + "-" + span.end(),
                        "kind",
                        "statement",
                        "speaker",
                        "Ingeborg Rustad");
        assertThat(done.words()).isEmpty();
        assertThat(done.status()).isEqualTo(303);
        assertThat(VISITOR.live().now().caseFile().statements())
                .anySatisfy(statement -> {
                    assertThat(statement.attribution()).isEqualTo(-1);
                    assertThat(statement.content().getFirst().span()).isEqualTo(span);
                });
    }

    @Test
    void selectedWordsBecomeSomebodyAndWhatTheyDid() throws IOException {
        String doc = "courier-feature";
        Passage words = passage(doc, "herring merchant");
        make(doc, words, "kind", "actor", "sort", "person", "name", "The Merchant");
        assertThat(VISITOR.live().now().caseFile().actors())
                .filteredOn(actor -> actor.name().equals("The Merchant"))
                .singleElement()
                .satisfies(actor -> {
                    assertThat(actor.standing()).isEqualTo(Standing.ADDED);
                    assertThat(actor.passages()).contains(words);
                });

        Passage act = passage(doc, "wrapped them");
        make(
                doc,
                act,
                "kind",
                "event",
                "type",
                "TRANSFER",
                "label",
                "The merchant wrapped the prisms",
                "actor",
                "The Merchant",
                "edtf",
                "1988-11");
        assertThat(VISITOR.live().now().caseFile().events())
                .filteredOn(event -> event.label().equals("The merchant wrapped the prisms"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type().name()).isEqualTo("TRANSFER");
                    assertThat(event.passages()).containsExactly(act);
                    assertThat(event.participants()).hasSize(1);
                    assertThat(event.time().known().orElseThrow().edtf()).isEqualTo("1988-11");
                });
        assertThat(VISITOR.part("/read/" + doc + "/held?at=" + at(act)).words())
                .contains("The merchant wrapped the prisms")
                .contains("added");

        VISITOR.post("/review/undo");
        VISITOR.post("/review/undo");
        assertThat(VISITOR.live().now().caseFile().events())
                .noneMatch(event -> event.label().startsWith("The merchant"));
        assertThat(VISITOR.live().now().caseFile().actors())
                .noneMatch(actor -> actor.name().equals("The Merchant"));
    }

    private static void make(String doc, Passage words, String... more) {
        List<String> form = new ArrayList<>(List.of("at", at(words)));
        form.addAll(List.of(more));
        Response done = VISITOR.post("/read/" + doc + "/make", form.toArray(String[]::new));
        assertThat(done.status()).isEqualTo(303);
    }

    private static String at(Passage words) {
        return words.span().start() + "-" + words.span().end();
    }

    private static Passage passage(String doc, String words) throws IOException {
        DocumentText text = VISITOR.live().now().document(doc).orElseThrow().text();
        int start = text.text().indexOf(words);
        return Passage.of(text, new Span(start, start + words.length()));
    }

    @Test
    void thePagesOfAPdfAreDrawnFromItsFile() {
        Response page = VISITOR.get("/read/nineteen-winters/page/1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("Content-Type", "image/png");
        Response missing = VISITOR.get("/read/nineteen-winters/page/99");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.words()).contains("The document has no page 99.");
        assertThat(VISITOR.get("/read/cable-214/page/1").status()).isEqualTo(404);
        assertThat(VISITOR.get("/read/nineteen-winters").words()).contains("/page/2");
        assertThat(VISITOR.get("/read/cable-214").words()).doesNotContain("/page/");
    }

    @Test
    void aSpeakerWhomTheCaseDoesNotKnowIsRefusedInASentence() {
        Response refused =
                VISITOR.post(
                        "/read/" + firstDocument() + "/make",
                        "at",
                        "0-12",
                        "kind",
                        "statement",
                        "speaker",
                        "A. N. Other");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("A. N. Other");
    }

    @Test
    void aNoteOnWordsIsKeptWithThem() throws IOException {
        AnnotatedDocument document = VISITOR.live().now().documents().getFirst();
        VISITOR.post(
                "/read/" + document.id() + "/make",
                "at",
                "0-12",
                "kind",
                "note",
                "note",
                "Compare with the log of the harbour.");
        assertThat(VISITOR.part("/read/" + document.id() + "/held?at=0-12").words())
                .contains("Compare with the log of the harbour.");
    }

    @Test
    void aPlaceOutsideOfTheDocumentAsksForNothing() {
        String doc = "/read/" + firstDocument();
        assertThat(VISITOR.get(doc + "?at=5-99999999").status()).isEqualTo(200);
        assertThat(VISITOR.get(doc + "?at=<script>").words()).doesNotContain("<script>alert");
        assertThat(VISITOR.get("/read/nothing").status()).isEqualTo(404);
    }

    private static String firstDocument() {
        try {
            return VISITOR.live().now().documents().getFirst().id();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
