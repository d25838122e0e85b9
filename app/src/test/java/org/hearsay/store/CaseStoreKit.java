package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Mentions;
import org.hearsay.review.Decision;
import org.hearsay.review.Quote;
import org.hearsay.review.Review;
import org.hearsay.review.Target;
import org.hearsay.text.Blocks;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of cases must do.
abstract class CaseStoreKit {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123Z");

    @TempDir Path folder;

    /// The case of this test, made when it is not there; opened again it holds what it held.
    abstract CaseStore open() throws IOException;

    @Test
    void aNewCaseIsEmptyAndWhole() throws IOException {
        try (CaseStore store = open()) {
            assertThat(store.name()).isEqualTo("The ferry");
            assertThat(store.documents()).isEmpty();
            assertThat(store.reviews().reviews()).isEmpty();
            assertThat(store.examine().faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsReadBackIsWhatWasKept(long seed) throws IOException {
        AnnotatedDocument document = RandomDocuments.document(seed);
        StoredDocument kept =
                new StoredDocument(
                        document, "a/b.txt", "engine 1", null, document.text().published());
        try (CaseStore store = open()) {
            store.put(kept);
        }
        try (CaseStore store = open()) {
            StoredDocument read = store.find(document.id()).orElseThrow();
            assertEqual(read.document(), document);
            assertThat(read.path()).isEqualTo("a/b.txt");
            assertThat(read.engine()).isEqualTo("engine 1");
            assertThat(read.ownDate()).isNull();
            assertThat(read.givenDate()).isEqualTo(document.text().published());
            assertThat(store.examine().faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void decisionsAreReadBackAsTheyWere(long seed) throws IOException {
        try (CaseStore store = open()) {
            Review one = store.append("Ana", NOW, "", RandomDocuments.decision(seed));
            Review two =
                    store.append("Bo \u05d0", NOW, "why\n", RandomDocuments.decision(seed + 99));
            assertThat(store.reviews().reviews()).containsExactly(one, two);
            assertThat(two.number()).isEqualTo(2);
            assertThat(store.examine().faults()).isEmpty();
        }
    }

    @Test
    void aDocumentTakesThePlaceOfAnOlderOneOfItsName() throws IOException {
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left."));
            store.put(stored("ferry", "The ferry sank."));
            assertThat(store.documents()).hasSize(1);
            assertThat(store.search("left", 9)).isEmpty();
            assertThat(store.search("sank", 9)).hasSize(1);
        }
    }

    @Test
    void documentsThatAFileNoLongerGivesAreDropped() throws IOException {
        try (CaseStore store = open()) {
            store.put(stored("one", "One."));
            store.put(stored("two", "Two."));
            store.complete(file("f.txt", "1"), Set.of("one", "two"), List.of());
            store.complete(file("f.txt", "2"), Set.of("two"), List.of("Half of it is missing."));
            assertThat(store.ids()).containsExactly("two");
            assertThat(store.files()).containsExactly(file("f.txt", "2"));
            assertThat(store.troubles()).containsExactly("Half of it is missing.");
        }
    }

    @Test
    void aFileThatCannotBeReadKeepsWhatItGaveBefore() throws IOException {
        try (CaseStore store = open()) {
            store.put(stored("one", "One."));
            store.complete(file("f.txt", "1"), Set.of("one"), List.of());
            store.fail("f.txt", List.of("It is damaged."));
            assertThat(store.ids()).containsExactly("one");
            assertThat(store.troubles()).containsExactly("It is damaged.");
        }
    }

    @Test
    void paragraphsAreFoundByTheirWordsWhateverTheirForm() throws IOException {
        try (CaseStore store = open()) {
            store.put(stored("ferry", "The ferry left.\nVarga denied it.\nVárga denies it all."));
            assertThat(store.search("denied", 9))
                    .extracting(match -> match.paragraph().words())
                    .containsExactlyInAnyOrder("Varga denied it.", "Várga denies it all.");
            assertThat(store.search("\"ferry left\"", 9)).hasSize(1);
            assertThat(store.search("varga", 1)).hasSize(1);
        }
    }

    static SourceFile file(String name, String sha256) {
        return new SourceFile("/papers/" + name, name, sha256, "extractor 1");
    }

    static StoredDocument stored(String id, String words) {
        DocumentText text =
                new DocumentText(
                        id,
                        "0".repeat(64),
                        words,
                        null,
                        null,
                        DocumentKind.OTHER,
                        Blocks.find(words),
                        List.of(),
                        Map.of());
        Tokens none =
                new Tokens(
                        words,
                        new int[0],
                        new int[0],
                        new int[0],
                        new org.hearsay.language.Upos[0],
                        new String[0],
                        new String[0],
                        new int[0],
                        new String[0]);
        AnnotatedDocument document =
                new AnnotatedDocument(
                        new ParsedText(text, none, null),
                        List.of(),
                        Mentions.none(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new StoredDocument(document, "/papers/f.txt", "engine 1", null, null);
    }

    static Decision confirm() {
        Quote quote = new Quote("ferry", "Varga", "", " denied", 0);
        return new Decision.Confirm(new Target(Target.Kind.ACTOR, List.of(quote)));
    }

    private static void assertEqual(AnnotatedDocument read, AnnotatedDocument kept) {
        assertThat(read.text()).isEqualTo(kept.text());
        assertThat(columns(read.parsed().tokens())).isEqualTo(columns(kept.parsed().tokens()));
        assertThat(read.times()).isEqualTo(kept.times());
        assertThat(read.mentions()).isEqualTo(kept.mentions());
        assertThat(read.attributions()).isEqualTo(kept.attributions());
        assertThat(read.events()).isEqualTo(kept.events());
        assertThat(read.influences()).isEqualTo(kept.influences());
        assertThat(read.awareness()).isEqualTo(kept.awareness());
        assertThat(read.diagnostics()).isEqualTo(kept.diagnostics());
    }

    private static List<List<Object>> columns(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i ->
                        List.<Object>of(
                                tokens.span(i),
                                tokens.sentence(i),
                                tokens.upos(i),
                                tokens.xpos(i),
                                tokens.lemma(i),
                                tokens.head(i),
                                tokens.relation(i)))
                .toList();
    }
}
