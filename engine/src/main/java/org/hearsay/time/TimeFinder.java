package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;

/// Finds the time expressions of a text and places them in the calendar.
///
/// ```text
/// DocumentText ─Words─▶ words ─Automaton─▶ expressions ─Reader─▶ readings ─Anchoring─▶ TimeMention*
/// ```
///
/// What is found, and what it means, is written in `rules.tsv` and `words.tsv`; what it is counted
/// from is decided in [Anchoring]. A finder holds no state and serves any number of threads.
public final class TimeFinder {
    private static final TimeFinder STANDARD = new TimeFinder(Rules.standard());

    private final Rules rules;

    private TimeFinder(Rules rules) {
        this.rules = rules;
    }

    /// The finder with the rules that Hearsay brings.
    public static TimeFinder standard() {
        return STANDARD;
    }

    /// All time expressions of a text in reading order, those in its read blocks only.
    public List<TimeMention> find(DocumentText text) {
        Words words = Words.of(text, rules.lexicon);
        return new Anchoring(text, words)
                .anchor(recognize(words, text.kind(), new Automaton.Scan()));
    }

    /// Places the expressions of an undated text, now that its date is known, without reading it
    /// again. Expressions that do not hang on the publication date stay as they are.
    public List<TimeMention> resolve(List<TimeMention> mentions, LocalDate published) {
        return Anchoring.resolve(mentions, published);
    }

    List<Reading> recognize(Words words, DocumentKind kind, Automaton.Scan scan) {
        List<Reading> readings = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (words.symbol(at) == Lexicon.OTHER || !rules.automaton.scan(words, at, scan)) {
                at++;
                continue;
            }
            Rule rule = java.util.Objects.requireNonNull(scan.rule);
            if (!rule.type().equals("NONE") && rule.isFor(kind)) {
                String[] roles = rules.automaton.roles(words, at, scan.to, rule);
                readings.addAll(Reader.read(words, at, scan.to, rule, roles));
            }
            at = scan.to;
        }
        return readings;
    }
}
