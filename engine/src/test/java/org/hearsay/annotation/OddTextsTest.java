package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reading never fails: odd text gives fewer annotations, every span lies in the text.
class OddTextsTest {
    private static final DocumentAnnotator ANNOTATOR = DocumentAnnotator.standard();

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                " \n\t\n ",
                "Yes",
                "\"",
                "“”‘’\"\"''«»„“”\n“\n”\n\"\n'",
                "“ said “ said “ said ” ” said",
                "no full stop and no end ".repeat(800),
                "x".repeat(100_000),
                "word\n".repeat(800),
                "\u0000\u0001\u0007\u001b[31m He said\u0000 it\u0008 failed.\u007f",
                "😀👍🏽 “It 😀 failed,” said Zoë e\u0301 👩‍👩‍👧 Kováč. 🇭🇷",
                "\uD800 He said \uDFFF it failed. \uD83D",
                "SHE SAID THAT THE MINISTER HAD DENIED EVERYTHING. HE DECLINED TO COMMENT.",
                "Sbe sa1d tbat tlie m1nister bad den1ed evervth1ng. l1e decl1ned t0 c0mment .",
                "Die Ministerin sagte am Mittwoch, sie habe davon nichts gewusst und werde zurücktreten.",
                "قال الوزير إنه لا يعلم شيئا عن الاجتماع. אמר השר. 大臣は何も知らないと述べた。",
                ". . . . . ! ! ? ? ? ... … , ; : - – —",
                "He said she said they said he said she said that that that that.");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void everySpanLiesInTheText(String text) {
        AnnotatedDocument document = ANNOTATOR.annotate(DocumentText.of("odd", text));
        Tokens tokens = document.parsed().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.end(i)).isBetween(tokens.start(i) + 1, text.length());
        }
        for (EntityMention mention : document.mentions().mentions()) {
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(document.mentions().chainOf(mention).mentions()).contains(mention.id());
        }
        for (Attribution one : document.attributions()) {
            for (Span span :
                    Stream.of(one.source(), one.cue(), one.content())
                            .flatMap(List::stream)
                            .toList()) {
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    /// Emoji of several units and combining marks before a quotation leave its offsets right.
    @Test
    void offsetsBehindEmojiAndCombiningMarks() {
        String text =
                "😀👍🏽 “It failed,” said Zoe\u0308 Kova\u0301c\u030c. 👩‍👩‍👧 🇭🇷 She denied that he had known.";
        List<Attribution> found = ANNOTATOR.annotate(DocumentText.of("odd", text)).attributions();
        assertThat(found)
                .extracting(one -> words(one.source(), text), one -> words(one.content(), text))
                .containsExactly(
                        tuple("Zoe\u0308 Kova\u0301c\u030c", "“It failed,”"),
                        tuple("She", "that he had known"));
    }

    @Test
    void allCapitalsAreRead() {
        String text =
                "SHE SAID THAT THE MINISTER HAD DENIED EVERYTHING. THE BANK DECLINED TO COMMENT.";
        List<Attribution> found = ANNOTATOR.annotate(DocumentText.of("odd", text)).attributions();
        assertThat(found).extracting(one -> words(one.source(), text)).contains("SHE", "THE BANK");
    }

    /// No full stop, no end of a line: sentences are cut, so that time and memory grow with the
    /// length alone. Five megabytes of this are measured in docs/benchmarks/reading-model.md.
    @Test
    void aTextWithoutAFullStop() {
        String text = "he said the bridge fell and nobody had known of it ".repeat(400);
        AnnotatedDocument document = ANNOTATOR.annotate(DocumentText.of("odd", text));
        assertThat(document.parsed().tokens().sentenceCount()).isGreaterThan(10);
        assertThat(document.attributions()).isNotEmpty();
    }

    @Test
    void aStrayMarkIsTold() {
        assertThat(codes("She said “it failed and left.\nNobody knew of it."))
                .containsExactly("unbalanced-quotation");
    }

    @Test
    void anotherLanguageIsTold() {
        assertThat(
                        codes(
                                "Die Ministerin sagte am Mittwoch, sie habe davon nichts gewusst und werde aus freien "
                                        + "Stücken zurücktreten, sobald ihr Nachfolger gefunden sei."))
                .containsExactly("not-english");
    }

    @Test
    void noWordsAreTold() {
        assertThat(codes(" \n ")).containsExactly("no-text");
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        String text =
                "“It failed,” said Ana Kovac, the foreign minister, on Monday. She denied that the deputy had known. "
                        + "The ministry declined to comment.\n".repeat(8);
        String alone = ANNOTATOR.annotate(DocumentText.of("d", text)).attributions().toString();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks =
                    IntStream.range(0, 8)
                            .<Callable<String>>mapToObj(_ ->
                                    () ->
                                            ANNOTATOR
                                                    .annotate(DocumentText.of("d", text))
                                                    .attributions()
                                                    .toString())
                            .toList();
            for (Future<String> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    private static List<String> codes(String text) {
        return ANNOTATOR.annotate(DocumentText.of("odd", text)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
