package org.hearsay.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes to characters, the encoding found by the bytes themselves: a byte order mark, the pattern
/// of zero bytes of UTF-16, valid UTF-8, and else Windows-1252, which every byte fits.
final class Decoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// How many bytes are looked at to tell a text from something else.
    private static final int SAMPLE = 1 << 16;

    /// A text as its file has it; a byte order mark is no part of it.
    ///
    /// @param text the characters
    /// @param charset the name of the encoding
    /// @param isClean whether every byte was valid
    record Decoded(String text, String charset, boolean isClean) {}

    /// Do these bytes look like no text at all?
    boolean isBinary(byte[] bytes) {
        if (mark(bytes) != null || utf16WithoutMark(bytes) != null) {
            return false;
        }
        int sampled = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < sampled; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            boolean isControl =
                    (0 < b && b < 32 && !(8 <= b && b <= 13) && b != 27 && b != 26) || b == 127;
            controls += isControl ? 1 : 0;
        }
        return controls * 50 > sampled;
    }

    Decoded decode(byte[] bytes) {
        Charset marked = mark(bytes);
        if (marked != null) {
            int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            return decodeAs(marked, Arrays.copyOfRange(bytes, skip, bytes.length));
        }
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return decodeAs(wide, bytes);
        }
        Decoded utf8 = decodeAs(StandardCharsets.UTF_8, bytes);
        return utf8.isClean() || isMostlyUtf8(utf8.text()) ? utf8 : decodeAs(WINDOWS_1252, bytes);
    }

    Decoded decodeAs(Charset charset, byte[] bytes) {
        try {
            CharBuffer strict =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return new Decoded(strict.toString(), charset.name(), true);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, charset), charset.name(), false);
        }
    }

    private static @Nullable Charset mark(byte[] bytes) {
        if (bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /// English in UTF-16 has a zero in nearly every second byte and hardly any elsewhere.
    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int sampled = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sampled; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int units = sampled / 2;
        if (units < 4) {
            return null;
        }
        if (odd * 10 > units * 7 && even * 20 < units) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > units * 7 && odd * 20 < units ? StandardCharsets.UTF_16BE : null;
    }

    /// A text with more good sequences of several bytes than bad bytes is UTF-8 that somebody
    /// damaged.
    private static boolean isMostlyUtf8(String text) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                bad++;
            } else if (c >= 0x80) {
                good++;
            }
        }
        return good > bad;
    }
}
