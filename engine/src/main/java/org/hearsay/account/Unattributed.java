package org.hearsay.account;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.text.Span;

/// Tells what is told on nobody's authority: "is said to have", "allegedly", "rumour has it". Whose
/// word it is cannot be known, so that it counts as no origin.
final class Unattributed {
    private static final String ANY =
            Vocabulary.words(Unattributed.class, "unattributed.tsv").stream()
                    .map(words -> words.replace(" ", "\\s+"))
                    .collect(Collectors.joining("|"));
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:" + ANY + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\b(?:" + ANY + ")[,:]?(?:\\s+(?:that|to))?[\\s“\"‘]*$",
                    Pattern.CASE_INSENSITIVE);

    private Unattributed() {}

    /// Do the words of a clause, or those right before it in its sentence, say so?
    static boolean isTold(AnnotatedDocument document, Span clause) {
        String text = document.text().text();
        Tokens tokens = document.parsed().tokens();
        int word = tokens.wordAt(clause.start());
        int start =
                word < tokens.size()
                        ? Math.min(
                                clause.start(),
                                tokens.start(tokens.sentenceStart(tokens.sentence(word))))
                        : clause.start();
        // "are said [to have …]": the "to" may be of the clause.
        int end = clause.of(text).startsWith("to ") ? clause.start() + 2 : clause.start();
        return INSIDE.matcher(clause.of(text)).find()
                || BEFORE.matcher(text.substring(start, end)).find();
    }
}
