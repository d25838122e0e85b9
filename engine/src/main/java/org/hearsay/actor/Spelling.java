package org.hearsay.actor;

import java.text.Normalizer;
import java.util.Locale;

/// How a name sounds, whatever the alphabet and the clerk made of it.
public final class Spelling {
    private Spelling() {}

    /// Lower case, without accents, apostrophes and hyphens: `Ben-Tzvi` is `bentzvi`, `Rühde` is
    /// `ruhde`.
    public static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        boolean isAscii = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            isAscii &= c < 128;
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + 32));
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded.append(c);
            }
        }
        return isAscii ? folded.toString() : foldForeign(word);
    }

    private static String foldForeign(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'þ' -> folded.append("th");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ı' -> folded.append('i');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /// The folded word as it sounds: doubled letters once, vowels that stand together as the first
    /// of them, letters that transliterations exchange as one of them. `Ruehde` and `Rühde` are
    /// both `rude`, `Aldane` and `Aldain` both `aldan`.
    static String sound(String word) {
        String s =
                fold(word)
                        .replace("tch", "c")
                        .replace("sch", "s")
                        .replace("tz", "ts")
                        .replace("cz", "c")
                        .replace("ck", "k")
                        .replace("ph", "f")
                        .replace("dh", "d")
                        .replace("gh", "g")
                        .replace("kh", "h")
                        .replace("ch", "h")
                        .replace("sh", "s")
                        .replace("th", "t")
                        .replace("zh", "z")
                        .replace("g", "h")
                        .replace("q", "k")
                        .replace("w", "v")
                        .replace("y", "i")
                        .replace("j", "i");
        s = s.replaceAll("(?<=[aeiou])h", "");
        s = s.replaceAll("([aeiou])[aeiou]+", "$1");
        s = s.replaceAll("(.)\\1+", "$1");
        return s.length() > 3 ? s.replaceAll("e$", "") : s;
    }

    /// The consonants of the sound, with the first letter: the key under which variants are looked
    /// for.
    static String skeleton(String word) {
        String sound = sound(word);
        return sound.isEmpty()
                ? ""
                : sound.charAt(0) + sound.substring(1).replaceAll("[aeiou]", "").replace('z', 's');
    }

    /// May two written family names be one? Either they sound alike, or one letter of a long name
    /// differs.
    static boolean isVariant(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        if (a.equals(b)) {
            return true;
        }
        if (Math.min(a.length(), b.length()) < 5) {
            return false;
        }
        return sound(one).equals(sound(other))
                || Math.min(a.length(), b.length()) >= 7 && editDistance(a, b, 1) <= 1;
    }

    /// Levenshtein's distance, or anything above the limit once it is passed.
    public static int editDistance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
