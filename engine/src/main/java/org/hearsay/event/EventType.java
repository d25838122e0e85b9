package org.hearsay.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sort of event it is: an event of PLOVER, or a type of our own where PLOVER has none (a
/// leak, a decision).
///
/// @param name `CONSULT`, `LEAK`
/// @param own is it a type of ours, not of PLOVER?
/// @param mode PLOVER's mode: `visit`; null when there is none
/// @param contexts PLOVER's contexts: `diplomatic`, sorted
public record EventType(String name, boolean own, @Nullable String mode, List<String> contexts) {
    public EventType {
        contexts = contexts.stream().sorted().toList();
    }
}
