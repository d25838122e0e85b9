package org.hearsay.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// Half a surrogate pair cannot be written as UTF-8. Each one becomes U+FFFD, which is as long, so
/// that no offset moves.
final class WellFormed {
    private WellFormed() {}

    static DocumentText of(DocumentText text) {
        Map<String, String> metadata = new LinkedHashMap<>();
        text.metadata().forEach((name, value) -> metadata.put(of(name), of(value)));
        return new DocumentText(
                of(text.id()),
                text.sha256(),
                of(text.text()),
                ofNullable(text.title()),
                text.published(),
                text.kind(),
                text.blocks(),
                text.origins(),
                metadata);
    }

    private static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    static String of(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean isPair =
                    Character.isHighSurrogate(unit)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
