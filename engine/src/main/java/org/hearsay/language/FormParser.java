package org.hearsay.language;

import java.util.Arrays;
import org.hearsay.text.DocumentText;

/// Finds words and sentences by their form alone: for a build that has no model. There are no trees
/// and no layers; a word is a name when it is capitalized inside a sentence, else its part of
/// speech is unknown.
final class FormParser implements Parser {
    @Override
    public ParsedText parse(DocumentText text) {
        WordFinder.Words words = WordFinder.find(text.text());
        int[] starts = words.starts();
        int[] ends = words.ends();
        boolean[] first = new SentenceSplitter(text, starts, ends).byMarks();
        int[] sentences = SentenceSplitter.numbers(first);
        Columns columns = new Columns(text.text(), starts, ends);
        int root = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean opens = i == 0 || sentences[i] != sentences[i - 1];
            root = opens ? i : root;
            columns.tagByForm(i, opens, root);
        }
        return new ParsedText(text, columns.tokens(sentences), null);
    }

    /// Columns of tags and trees while they are filled.
    static final class Columns {
        private final String text;
        private final int[] starts;
        private final int[] ends;
        final Upos[] upos;
        final String[] xpos;
        final String[] lemmas;
        final int[] heads;
        final String[] relations;

        Columns(String text, int[] starts, int[] ends) {
            this.text = text;
            this.starts = starts;
            this.ends = ends;
            int n = starts.length;
            upos = new Upos[n];
            xpos = new String[n];
            lemmas = new String[n];
            heads = new int[n];
            relations = new String[n];
            Arrays.fill(relations, "dep");
        }

        String word(int i) {
            return text.substring(starts[i], ends[i]);
        }

        /// A word without a model: its shape tells its tag, and it hangs on the first word of its
        /// sentence.
        void tagByForm(int i, boolean opens, int root) {
            String word = word(i);
            int c = word.codePointAt(0);
            boolean isName = Character.isUpperCase(c) && !opens;
            upos[i] =
                    Character.isDigit(c)
                            ? Upos.NUM
                            : isName ? Upos.PROPN : Character.isLetter(c) ? Upos.X : Upos.PUNCT;
            xpos[i] = "";
            lemmas[i] = isName ? word : word.toLowerCase(java.util.Locale.ROOT);
            heads[i] = opens ? -1 : root;
            relations[i] = opens ? "root" : "dep";
        }

        Tokens tokens(int[] sentences) {
            return new Tokens(text, starts, ends, sentences, upos, xpos, lemmas, heads, relations);
        }
    }
}
