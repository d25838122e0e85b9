package org.hearsay.event;

import java.util.Locale;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Tokens;
import org.hearsay.text.Span;

/// How far the reporter of a statement vouches for it: "revealed" takes it as fact, "said" and
/// "claimed" leave it open.
final class Commitment {
    /// Verbs whose complement the reporter takes as fact (factives; Karttunen 1971, Saurí and
    /// Pustejovsky 2012).
    private static final Set<String> FACTIVE =
            Set.of(
                    "reveal",
                    "confirm",
                    "acknowledge",
                    "admit",
                    "know",
                    "learn",
                    "discover",
                    "realize",
                    "realise",
                    "find",
                    "prove",
                    "show",
                    "recall",
                    "remember",
                    "recognize",
                    "regret",
                    "note",
                    "concede",
                    "disclose",
                    "notice",
                    "see");

    private Commitment() {}

    /// The telling as whoever reports the statement stands to it.
    static Telling ofReporter(Attribution attribution, Telling told, Tokens tokens) {
        boolean vouches =
                attribution.polarity() == Attribution.Polarity.AFFIRMED
                        && attribution.writerHedges().isEmpty()
                        && attribution.cue().stream().anyMatch(cue -> isFactive(cue, tokens));
        return vouches ? told : told.atMost(0);
    }

    private static boolean isFactive(Span cue, Tokens tokens) {
        for (int i = tokens.wordAt(cue.start());
                i < tokens.size() && tokens.start(i) < cue.end();
                i++) {
            if (FACTIVE.contains(tokens.lemma(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
