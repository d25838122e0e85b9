package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the telegrams that a log or a file of them repeats, each with its address before and its
/// signature behind: "11 Sept. 2140. To Station. Stopped by ice. Kovac." One alone is a sentence
/// that begins with "To".
final class Telegrams {
    private static final int LEAST = 2;

    /// `10 Sept. 0900. `, `No. 214, 3 November. `: few words and a number.
    private static final String STAMP = "(?:[^\\n]{0,30}\\d[^\\n]{0,12}?[.:,] )?";

    private static final String ADDRESS =
            "(?:To|From) (?=[\\p{Lu}])(?:[^.\\n]|(?<=Mrs|Mr|Dr|Capt|Col|Gen)\\.){2,140}\\. ";
    private static final String SIGNATURE =
            "(?:[\\p{Lu}]\\p{L}{0,3}\\. ?)*[\\p{Lu}][\\p{L}'\u2019-]+(?: [\\p{Lu}][\\p{L}'\u2019-]+){0,2}";

    private static final Pattern TELEGRAM =
            Pattern.compile(
                    "^" + STAMP + ADDRESS + "(\\S[^\\n]*?[.?!]) (" + SIGNATURE + ")\\.?$",
                    Pattern.MULTILINE);

    private Telegrams() {}

    static List<OwnWords> in(DocumentText document) {
        List<OwnWords> found = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                find(document.text(), block.span(), found);
            }
        }
        return found.size() < LEAST ? List.of() : found;
    }

    private static void find(String text, Span block, List<OwnWords> found) {
        Matcher telegram = TELEGRAM.matcher(text).region(block.start(), block.end());
        while (telegram.find()) {
            Span name = new Span(telegram.start(2), telegram.end(2));
            Span words = new Span(telegram.start(1), telegram.end(1));
            found.add(new OwnWords(OwnWords.Sort.MESSAGE, name, null, name, List.of(words)));
        }
    }
}
