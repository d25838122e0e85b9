package org.hearsay.language;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text: the units that the reading model labels.
///
/// The twin of `WORD` in `training/tokenizer.py`; both are held against the same cases. Every
/// repetition is bounded or possessive, so that five megabytes without a space cost linear time and
/// no deep recursion.
final class WordFinder {
    private static final String W = "[\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]";
    private static final String W_INSIDE = W.substring(1, W.length() - 1);
    private static final String SPACE_INSIDE =
            "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff";
    private static final String P = "['\\u2019]";
    private static final String C = "(?:[sS]|[rR][eE]|[lL][lL]|[vV][eE]|[dD]|[mM])";
    private static final String A = "[A-Za-z]";
    private static final String ABBREVIATIONS =
            "Mr|Mrs|Ms|Dr|Drs|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Cpl|Pvt|Rev|Hon|Amb"
                    + "|Pres|Jr|Sr|St|Mt|Ft|Inc|Corp|Co|Ltd|Bros|Assn|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept"
                    + "|Oct|Nov|Dec|Ave|Blvd|Dept|Univ";

    /// Names of hosts and of files: report.pdf, news.example.org.
    private static final String FILE =
            "[A-Za-z][A-Za-z0-9_-]{0,63}(?:\\.[A-Za-z0-9_-]{1,63}){0,5}\\.(?:com|org|net|gov|edu|mil|int|info|co\\.uk"
                    + "|pdf|docx?|html?|xlsx?|txt|jpe?g|png|gif|pptx?|zip|exe|csv)(?!"
                    + W
                    + ")";

    private static final Pattern WORD =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?:https?://|www\\.)[^"
                                    + SPACE_INSIDE
                                    + "<>\"\\u201c\\u201d]{0,2000}["
                                    + W_INSIDE
                                    + "/]",
                            "[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,199}\\.[A-Za-z]{2,20}(?!"
                                    + W
                                    + ")",
                            "(?<!" + W + ")[#@]" + W + "{1,64}",
                            "\\p{Nd}{1,4}(?:[/:]\\p{Nd}{1,4}){1,3}(?!" + W + ")",
                            FILE,
                            "\\p{Nd}++(?:[.,]\\p{Nd}++){1,20}" + W + "*+",
                            A + "(?:\\." + A + "){1,20}\\.?(?!" + W + ")",
                            "Ph\\.D\\.?(?!" + W + ")|(?:" + ABBREVIATIONS + ")\\.(?!" + W + ")",
                            "[A-HJ-Z]\\.(?= ?[A-Z])",
                            "[eE]-[mM]ails?(?!" + W + ")",
                            "[cC][aA][nN](?=[nN][oO][tT](?!" + W + "))",
                            "[nN]" + P + "[tT](?!" + W + ")",
                            "(?<=" + W + ")" + P + C + "(?!" + W + ")",
                            W + "+?(?=[nN]" + P + "[tT](?!" + W + "))",
                            W + "++(?:" + P + "(?!" + C + "(?!" + W + "))" + W + "++){0,3}+",
                            "(?<!\\S)[:;]-?[()](?!\\S)",
                            "\\.{2,}+|-{2,}+|\\u2013{2,}+|\\u2014{2,}+|\\*{2,}+|[!?]{2,}+|={2,}+|<{2,}+|>{2,}+|\\${2,}+|\\+{2,}+|~{2,}+|#{2,}+",
                            "[^" + SPACE_INSIDE + "]"));

    private WordFinder() {}

    /// The words of a text in reading order.
    static Words find(String text) {
        Words words = new Words(text.length() / 5 + 8);
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.start(), matcher.end());
        }
        return words;
    }

    /// Starts and ends of words, as columns.
    static final class Words {
        private int[] starts;
        private int[] ends;
        private int size;

        Words(int capacity) {
            starts = new int[capacity];
            ends = new int[capacity];
        }

        private void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        int size() {
            return size;
        }

        int[] starts() {
            return Arrays.copyOf(starts, size);
        }

        int[] ends() {
            return Arrays.copyOf(ends, size);
        }
    }
}
