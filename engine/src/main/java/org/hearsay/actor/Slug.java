package org.hearsay.actor;

import java.text.Normalizer;
import java.util.Locale;

/// Names made fit for ids.
public final class Slug {
    private static final int LONGEST = 48;

    private Slug() {}

    /// Lower-case letters and digits with hyphens between the words: `Ana Kovač` is `ana-kovac`.
    public static String of(String words) {
        String plain =
                Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[’']", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int cut = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, cut > 0 ? cut : LONGEST);
    }
}
