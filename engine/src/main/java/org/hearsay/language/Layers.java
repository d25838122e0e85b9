package org.hearsay.language;

import java.util.Map;
import java.util.Optional;

/// What the encoder's heads gave for each word: row `i` belongs to word `i` of [Tokens].
///
/// Layers are named as the model's outputs (`attr`, `name`, `coref_q` …); see `training/README.md`. Windows have been
/// joined: each word's row comes from the window in which it has most context.
public final class Layers {
    private final Map<String, float[][]> rows;

    /// Layers by name, each with a row a word; taken over, not copied.
    public Layers(Map<String, float[][]> rows) {
        this.rows = Map.copyOf(rows);
    }

    /// The rows of a layer, if the model has it.
    public Optional<float[][]> layer(String name) {
        return Optional.ofNullable(rows.get(name));
    }
}
