package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words, shapes and pieces are those that the model was trained on: both sides are held against
/// one file of cases.
class WordsTest {
    private static final Path TRAINING = Path.of("../training");

    static Stream<String> tokenizerCases() throws IOException {
        return cases("tokenizer_cases.tsv");
    }

    static Stream<String> wordpieceCases() throws IOException {
        return cases("wordpiece_cases.tsv");
    }

    @ParameterizedTest
    @MethodSource("tokenizerCases")
    void wordsAndShapesAreThoseOfTheTraining(String line) {
        String[] columns = line.split("\t");
        List<String> words = words(unescape(columns[0]));
        assertThat(words.stream().map(WordsTest::escape).collect(Collectors.joining("\u2581")))
                .isEqualTo(columns[1]);
        assertThat(
                        words.stream()
                                .map(word -> "" + WordShape.of(word))
                                .collect(Collectors.joining()))
                .isEqualTo(columns[2]);
    }

    @ParameterizedTest
    @MethodSource("wordpieceCases")
    void piecesAreThoseOfTheTraining(String line) {
        String[] columns = line.split("\t");
        String ids =
                Arrays.stream(ReadingModel.pieces().of(unescape(columns[0])))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        assertThat(ids).isEqualTo(columns[1]);
    }

    @Test
    void offsetsCountUtf16Units() {
        assertThat(words("\uD83D\uDE00 e\u0301te\u0301 \uD83C\uDDED\uD83C\uDDF7 Ana"))
                .containsExactly(
                        "\uD83D\uDE00", "e\u0301te\u0301", "\uD83C\uDDED", "\uD83C\uDDF7", "Ana");
    }

    @Test
    void fiveMegabytesWithoutASpaceAreLinear() {
        assertThat(words("a".repeat(5_000_000))).hasSize(1);
        assertThat(words("1".repeat(5_000_000))).hasSize(1);
        assertThat(words("'".repeat(1_000_000))).hasSize(1_000_000);
        assertThat(words("www." + "a\uD835\uDC9C".repeat(500_000))).isNotEmpty();
        assertThat(words("a\uD835\uDC9C".repeat(500_000))).hasSize(1);
    }

    private static List<String> words(String text) {
        WordFinder.Words found = WordFinder.find(text);
        List<String> words = new ArrayList<>();
        int[] starts = found.starts();
        int[] ends = found.ends();
        for (int i = 0; i < found.size(); i++) {
            words.add(text.substring(starts[i], ends[i]));
        }
        return words;
    }

    private static Stream<String> cases(String name) throws IOException {
        return Files.readAllLines(TRAINING.resolve(name), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("# ") && !line.isEmpty());
    }

    private static String escape(String s) {
        return s.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String s) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < s.length()) {
                char next = s.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
