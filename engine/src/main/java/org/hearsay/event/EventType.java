package org.hearsay.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What sort of event it is: an event of PLOVER, or a type of our own where PLOVER has none (a
/// leak, a decision).
///
/// @param name what the act is: `CONSULT`, `LEAK`
/// @param own is it a type of ours, not of PLOVER?
/// @param mode PLOVER's mode: `visit`; null when there is none
/// @param contexts PLOVER's contexts: `diplomatic`, sorted
/// @param code how PLOVER files the act as it is told; null for a type of our own
public record EventType(
        String name,
        boolean own,
        @Nullable String mode,
        List<String> contexts,
        @Nullable Code code) {
    public EventType {
        contexts = contexts.stream().sorted().toList();
        code = own ? null : code == null ? new Code(name, mode) : code;
    }

    /// A type that PLOVER files under its own name.
    public EventType(String name, boolean own, @Nullable String mode, List<String> contexts) {
        this(name, own, mode, contexts, null);
    }

    /// Every type that has a name: PLOVER's, then ours, each by the alphabet.
    public static List<EventType> known() {
        return Known.TYPES;
    }

    /// The type of a name; an act of no known sort when there is none.
    public static EventType named(String name) {
        return known().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(new EventType("ACT", true, null, List.of()));
    }

    /// Read when first asked for.
    private static final class Known {
        private static final String OWN = "own:";
        static final List<EventType> TYPES =
                Stream.concat(
                                names("plover.tsv")
                                        .map(name -> new EventType(name, false, null, List.of())),
                                names("triggers.tsv")
                                        .filter(name -> name.startsWith(OWN))
                                        .map(name -> name.substring(OWN.length()))
                                        .map(name -> new EventType(name, true, null, List.of())))
                        .toList();

        private static Stream<String> names(String list) {
            return WordLists.rows(list).stream().map(row -> row[0]).distinct().sorted();
        }
    }

    EventType withMode(@Nullable String other) {
        return new EventType(name, own, other, contexts);
    }

    EventType withContexts(List<String> found) {
        return new EventType(name, own, mode, found, code);
    }

    EventType filedAs(@Nullable Code other) {
        return new EventType(name, own, mode, contexts, other == null ? code : other);
    }

    /// How PLOVER files an act. A meeting that will take place is filed as AGREE, one that somebody
    /// says will not take place as REJECT, mode `meet`; the act itself stays a meeting.
    ///
    /// @param event one of PLOVER's sixteen: `AGREE`
    /// @param mode PLOVER's mode; null when there is none
    public record Code(String event, @Nullable String mode) {
        /// The code of CAMEO that PLOVER's continues: two digits for the root, three where the mode
        /// says more. Empty for an event that PLOVER does not have.
        public String cameo() {
            return PloverTables.filing(this).cameo();
        }

        /// The class of four: `verbal-cooperation`, `material-cooperation`, `verbal-conflict`,
        /// `material-conflict`. Empty for an event that PLOVER does not have.
        public String quadClass() {
            return PloverTables.filing(this).quadClass();
        }
    }
}
