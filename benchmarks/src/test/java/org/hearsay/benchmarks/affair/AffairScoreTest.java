package org.hearsay.benchmarks.affair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.benchmarks.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A ferry, two voices and a dispute: gold of all layers, and records that keep or break it.
class AffairScoreTest {
    private static final String TEXT =
            """
            The harbour master Ana Ilic said the ferry left on Monday. Ben Varga said it left on Tuesday.
            > Varga was not told. Ilic pressed Varga to sign. Clara Orde declined to comment.
            Subscribe today.
            """;

    private static final String GOLD =
            """
            {"affair": "ferry", "split": "dev",
             "documents": [{"doc": "news", "kind": "article", "published": "1990-01-10", "author": null, "derivedFrom": [], "derivation": null}],
             "actors": [
               {"id": "ilic", "name": "Ana Ilic", "kind": "person", "names": ["Ana Ilic", "Ilic"],
                "roles": [{"role": "the harbour master", "organization": null, "edtf": "1990/..", "passages": []}], "passages": []},
               {"id": "varga", "name": "Ben Varga", "kind": "person", "names": ["Ben Varga", "Varga"], "roles": [], "passages": []},
               {"id": "orde", "name": "Clara Orde", "kind": "person", "names": ["Clara Orde"], "roles": [], "passages": [], "optional": true}],
             "events": [{"id": "left", "label": "The ferry left", "kind": "actual", "participants": [], "places": [],
               "time": {"edtf": "1990-01-08", "competing": []}, "accounts": [], "passages": [{"doc": "news", "words": "the ferry left on Monday"}]}],
             "statements": [
               {"id": "s1", "doc": "news", "speaker": "ilic", "chain": ["ilic"], "content": ["the ferry left on Monday"], "polarity": "affirmed"},
               {"id": "s2", "doc": "news", "speaker": "varga", "chain": ["varga"], "content": ["it left on Tuesday"], "polarity": "affirmed"}],
             "disputes": [{"id": "d", "type": "time", "positions": [
               {"label": "Monday", "passages": [{"doc": "news", "words": "left on Monday"}]},
               {"label": "Tuesday", "passages": [{"doc": "news", "words": "left on Tuesday"}]}]}],
             "support": [{"id": "u", "claim": "Monday", "origins": [1, 2], "passages": [{"doc": "news", "words": "left on Monday"}]}],
             "knowledge": [{"id": "k", "knower": "varga", "state": "did-not-know", "passages": [{"doc": "news", "words": "Varga was not told"}]}],
             "influence": [{"id": "i", "from": "ilic", "to": "varga", "accordingTo": ["author:news"], "passages": [{"doc": "news", "words": "Ilic pressed Varga"}]}],
             "silences": [{"id": "z", "kind": "declined", "who": "orde", "passages": [{"doc": "news", "words": "declined to comment"}]}],
             "mustNot": [
               {"id": "n1", "kind": "merge-actors", "actors": ["ilic", "varga"], "why": "two people", "passages": []},
               {"id": "n2", "kind": "nothing-from", "why": "boilerplate", "passages": [{"doc": "news", "words": "Subscribe today"}]},
               {"id": "n3", "kind": "no-statement", "speaker": "varga", "why": "Ilic says it", "passages": [{"doc": "news", "words": "left on Monday"}]},
               {"id": "n4", "kind": "no-link", "actors": ["varga", "ilic"], "why": "the other way", "passages": []},
               {"id": "n5", "kind": "no-time", "events": ["left"], "edtf": "1990-01-10", "why": "published then", "passages": []}]}
            """;

    @Test
    void theGoldsOwnRecordIsAllRight(@TempDir Path folder) throws IOException {
        check(
                folder,
                record("p-ilic", "p-varga", "1990-01-08"),
                """
                actors 2/2/2
                roles 1/1/1
                events (recall) 1/1/1
                event times, given the event 1/1/1
                statements 2/2/2
                statements, strict 2/2/2
                disputes 1/1/1
                origins counted right 1/1/1
                knowledge 1/1/1
                influence 1/1/1
                silences 1/1/1
                documents derived 0/0/0
                broken: []
                """);
    }

    @Test
    void wrongSpeakersCostTheStatementsAndBreakWhatMustNotBe(@TempDir Path folder)
            throws IOException {
        check(
                folder,
                record("p-varga", "p-ilic", "1990-01-10"),
                """
                actors 2/2/2
                roles 1/1/1
                events (recall) 1/1/1
                event times, given the event 1/1/0
                statements 2/2/0
                statements, strict 2/2/0
                disputes 1/1/1
                origins counted right 1/1/1
                knowledge 1/1/0
                influence 1/1/0
                silences 1/1/1
                documents derived 0/0/0
                broken: [n3, n4, n5]
                """);
    }

    @Test
    void boundsOfTimes() {
        assertThat(Bounds.of("1990-01").overlaps(Bounds.of("1990-01-31"))).isTrue();
        assertThat(Bounds.of("1990~").overlaps(Bounds.of("1991-01-01"))).isFalse();
        assertThat(Bounds.of("../1989-03").overlaps(Bounds.of("1989-04/.."))).isFalse();
        assertThat(Bounds.of("199X").overlaps(Bounds.of("1995-06"))).isTrue();
        assertThat(Bounds.of("1990-02-31")).isEqualTo(Bounds.OPEN);
        assertThat(Bounds.of("1990-01-10T09:00").isInside(Bounds.of("1990-01"))).isTrue();
    }

    @Test
    void diceCountsAWordAsOftenAsBothHaveIt() {
        assertThat(AffairScore.dice(List.of("a", "a", "b"), List.of("a", "b", "b")))
                .isEqualTo(2.0 * 2 / 6);
    }

    private static void check(Path folder, JsonNode record, String expected) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve("news.txt"), TEXT);
        Files.writeString(folder.resolve("gold.json"), GOLD);
        Affair affair = Affair.read(folder);
        AffairScore score = AffairScore.of(affair, record);
        List<String> lines = new ArrayList<>();
        for (String layer : AffairScore.LAYERS) {
            Tally tally = score.tallies().getOrDefault(layer, new Tally());
            lines.add(layer + " " + tally.gold() + "/" + tally.found() + "/" + tally.right());
        }
        lines.add(
                "broken: "
                        + new MustNot(affair, record, score)
                                .broken().stream().map(Fields::id).toList());
        assertThat(lines.stream().collect(Collectors.joining("\n", "", "\n"))).isEqualTo(expected);
    }

    /// @param first who says Monday and presses
    /// @param second who says Tuesday and is pressed
    private static JsonNode record(String first, String second, String day) {
        return Affair.JSON.readTree(
                """
                {"documents": [{"doc": "news", "derivedFrom": []}],
                 "actors": [
                   {"id": "p-ilic", "name": "Ana Ilic", "kind": "person",
                    "roles": [{"role": "harbour master", "organization": null, "earliest": "1990-01-10", "latest": "1990-01-10", "passages": []}],
                    "passages": [%1$s]},
                   {"id": "p-varga", "name": "Ben Varga", "kind": "person", "roles": [], "passages": [%2$s]},
                   {"id": "p-orde", "name": "Clara Orde", "kind": "person", "roles": [], "passages": [%3$s]}],
                 "events": [{"id": "e", "kind": "actual", "participants": [], "time": {"edtf": "%4$s", "competing": []}, "passages": [%5$s]}],
                 "statements": [
                   {"id": "a", "doc": "news", "speaker": "%8$s", "chain": ["%8$s"], "content": [%5$s], "polarity": "affirmed", "passages": []},
                   {"id": "b", "doc": "news", "speaker": "%9$s", "chain": ["%9$s"], "content": [%6$s], "polarity": "affirmed", "passages": []}],
                 "disputes": [{"type": "time", "question": "When?", "positions": [{"passages": [%5$s]}, {"passages": [%6$s]}]}],
                 "support": [{"origins": [["a"]], "passages": [%5$s]}],
                 "knowledge": [{"knower": "%9$s", "state": "was-kept-from", "accordingTo": "author:news", "passages": [%7$s]}],
                 "influence": [{"from": "%8$s", "to": "%9$s", "accordingTo": "author:news", "passages": [%10$s]}],
                 "silences": [{"kind": "declined", "who": "p-orde", "passages": [%11$s]}]}
                """
                        .formatted(
                                at("Ana Ilic"),
                                at("Ben Varga"),
                                at("Clara Orde"),
                                day,
                                at("the ferry left on Monday"),
                                at("it left on Tuesday"),
                                at("Varga was not told"),
                                first,
                                second,
                                at("Ilic pressed Varga to sign"),
                                at("declined to comment")));
    }

    private static String at(String words) {
        int start = TEXT.indexOf(words);
        return "{\"doc\": \"news\", \"start\": %d, \"end\": %d, \"words\": \"%s\"}"
                .formatted(start, start + words.length(), words);
    }
}
