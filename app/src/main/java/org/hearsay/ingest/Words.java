package org.hearsay.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The words of a text without their layout, to tell whether two texts are the same.
final class Words {
    private Words() {}

    /// Letters and digits in one long line, without case and accents composed.
    static byte[] of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean isPlain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                isPlain &= c < 0x80;
                words.append(Character.toLowerCase(c));
            }
        }
        String line =
                isPlain ? words.toString() : Normalizer.normalize(words, Normalizer.Form.NFKC);
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
