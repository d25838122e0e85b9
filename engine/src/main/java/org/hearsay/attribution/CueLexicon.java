package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Lexicon;

/// The verbs that make a saying, and what they tell of it.
final class CueLexicon {
    private static final Map<String, Cue> CUES = load();

    private CueLexicon() {}

    /// A verb that makes a saying.
    ///
    /// @param act what sort of act it makes
    /// @param stance how the writer stands to what is said
    /// @param nests does it, with a clause under it, open an attribution inside another one?
    record Cue(Attribution.Act act, Stance stance, boolean nests) {}

    enum Stance {
        NEUTRAL,
        DISTANCING,
        COMMITTING
    }

    static Optional<Cue> of(String lemma) {
        return Optional.ofNullable(CUES.get(lemma.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Cue> load() {
        Map<String, Cue> cues = new HashMap<>();
        for (String[] row : Lexicon.rows(CueLexicon.class, "cues.tsv")) {
            cues.put(
                    row[0],
                    new Cue(
                            Attribution.Act.valueOf(row[1]),
                            Stance.valueOf(row[2].toUpperCase(Locale.ROOT)),
                            row[3].equals("nested")));
        }
        return Map.copyOf(cues);
    }
}
