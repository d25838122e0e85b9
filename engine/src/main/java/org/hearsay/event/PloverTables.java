package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.event.EventType.Code;
import org.jspecify.annotations.Nullable;

/// PLOVER's tables: CAMEO codes and classes of four, modes by what an act is done with, contexts by
/// the words around it, and how an announced or refused act is filed.
final class PloverTables {
    private static final Filing NONE = new Filing("", "");
    private static final Map<Code, Filing> FILINGS = new HashMap<>();
    private static final Map<String, Code> ANNOUNCED = new HashMap<>();
    private static final Map<String, Code> REFUSED = new HashMap<>();
    private static final Map<String, List<Mode>> MODES = new HashMap<>();
    private static final Map<String, List<String>> CONTEXTS = new HashMap<>();
    private static final Set<String> BY_CONTENT_ALONE = Set.of("REQUEST", "REJECT", "THREATEN");

    static {
        for (String[] row : WordLists.rows("plover.tsv")) {
            FILINGS.put(new Code(row[0], WordLists.valueOf(row[1])), new Filing(row[2], row[3]));
        }
        for (String[] row : WordLists.rows("filings.tsv")) {
            Map<String, Code> filings = row[1].equals("announced") ? ANNOUNCED : REFUSED;
            filings.put(row[0], new Code(row[2], WordLists.valueOf(row[3])));
        }
        for (String[] row : WordLists.rows("modes.tsv")) {
            MODES.computeIfAbsent(row[0], unseen -> new ArrayList<>())
                    .add(new Mode(row[1], Set.copyOf(WordLists.words(row[2]))));
        }
        for (String[] row : WordLists.rows("contexts.tsv")) {
            for (String word : WordLists.words(row[1])) {
                CONTEXTS.computeIfAbsent(word, unseen -> new ArrayList<>()).add(row[0]);
            }
        }
    }

    private PloverTables() {}

    /// CAMEO's code and the class of four.
    record Filing(String cameo, String quadClass) {}

    private record Mode(String name, Set<String> words) {}

    static Filing filing(Code code) {
        Filing ofMode = FILINGS.get(code);
        return ofMode != null ? ofMode : FILINGS.getOrDefault(new Code(code.event(), null), NONE);
    }

    /// How PLOVER files an act that is announced, or announced not to be done; null when as itself.
    static @Nullable Code announced(String event, boolean refused) {
        return (refused ? REFUSED : ANNOUNCED).get(event);
    }

    /// The mode by the words of an act's object, obliques and governed clause, else the given one.
    static @Nullable String mode(EventType type, Set<String> content) {
        for (Mode mode : MODES.getOrDefault(type.name(), List.of())) {
            if (mode.words().stream().anyMatch(content::contains)) {
                return mode.name();
            }
        }
        return BY_CONTENT_ALONE.contains(type.name()) && !content.isEmpty() ? null : type.mode();
    }

    /// The contexts that a word speaks for.
    static List<String> contexts(String lemma) {
        return CONTEXTS.getOrDefault(lemma, List.of());
    }

    /// Modes that the tables know for an event.
    static Set<String> modes(String event) {
        Set<String> modes = new TreeSet<>();
        FILINGS.keySet()
                .forEach(code -> {
                    String mode = code.mode();
                    if (code.event().equals(event) && mode != null) {
                        modes.add(mode);
                    }
                });
        return modes;
    }
}
