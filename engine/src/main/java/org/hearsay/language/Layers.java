package org.hearsay.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the encoder's heads gave for each word: row `i` belongs to word `i` of [Tokens].
///
/// Layers are named as the model's outputs; see `training/DECODE.md`. Windows have been joined:
/// each word's row comes from the window in which it has most context. Rows of words that the
/// encoder did not read (boilerplate) are zeros.
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

    /// The rows of a layer that every model has.
    public float[][] rows(Name name) {
        return layer(name.output())
                .orElseThrow(() -> new IllegalStateException("No layer " + name.output()));
    }

    /// The outputs of the model.
    public enum Name {
        /// BIO for source, cue, content: three logits each.
        ATTR,
        LINK_CUE_SOURCE_Q,
        LINK_SOURCE_K,
        NO_SOURCE,
        LINK_CONTENT_Q,
        LINK_CUE_K,
        NO_CUE,
        UPOS,
        XPOS,
        SENT,
        ARC_Q,
        ARC_K,
        DEPREL,
        NAME,
        HEAD,
        COREF_Q,
        COREF_K,
        NEW_CHAIN,
        EVENT,
        FACTUALITY,
        PLOVER,
        DISCARD;

        /// The name of the output in the model file.
        public String output() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
