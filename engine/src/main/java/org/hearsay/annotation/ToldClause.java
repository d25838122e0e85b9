package org.hearsay.annotation;

import java.util.Locale;
import java.util.Set;
import org.hearsay.event.EventMention;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The words that tell an event so that they can be quoted alone: its clause, and where that has no
/// subject of its own ("to stop it", "who led the office", "and left") the clause that it hangs on.
///
/// Not wider than the content in which the act is told, so that the words stay those of one voice,
/// unless that is no sentence by itself ("ordered him *to burn them*").
final class ToldClause {
    private static final int MOST_STEPS = 5;
    private static final int MOST_WORDS = 45;
    private static final Set<String> SUBJECTS =
            Set.of("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> INFINITIVE = Set.of("to");
    private static final Set<String> TIMES = Set.of("after", "before", "until", "once");

    /// Words before a clause without which it says the same.
    private static final Set<String> JOINING =
            Set.of("and", "but", "or", "that", "yet", "so", "as", "while", "because", "although");

    /// Words before a joining one that make another word of it: "as long as", "even though".
    private static final Set<String> OF_JOINING = Set.of("long", "soon", "far", "much", "even");

    private final Tokens tokens;
    private Span limits;
    private final int trigger;

    private ToldClause(Tokens tokens, Span limits, int trigger) {
        this.tokens = tokens;
        this.limits = limits;
        this.trigger = trigger;
    }

    static Span of(AnnotatedDocument document, EventMention mention) {
        Tokens tokens = document.parsed().tokens();
        int trigger = tokens.wordAt(mention.trigger().start());
        if (trigger >= tokens.size()) {
            return mention.clause();
        }
        return new ToldClause(tokens, limits(document, mention), trigger).widened(mention.clause());
    }

    /// The fragment of the content that holds the act, or the whole text where the writer tells it.
    private static Span limits(AnnotatedDocument document, EventMention mention) {
        Integer within = mention.within();
        if (within != null && within < document.attributions().size()) {
            for (Span fragment : document.attributions().get(within).content()) {
                if (fragment.covers(mention.trigger())) {
                    return fragment;
                }
            }
        }
        return new Span(0, document.text().text().length());
    }

    private Span widened(Span clause) {
        int head = trigger;
        for (int steps = 0; steps < MOST_STEPS && !standsAlone(head); steps++) {
            int above = tokens.head(head);
            if (above < 0 || !limits.covers(tokens.span(above)) && isFinite(head)) {
                break;
            }
            if (!limits.covers(tokens.span(above))) {
                limits = tokens.sentenceSpan(tokens.sentence(above));
            }
            head = above;
        }
        Span words = words(head);
        return words == null ? clause : words;
    }

    private boolean isFinite(int word) {
        return tokens.upos(word) == Upos.VERB
                && !tokens.xpos(word).equals("VBG")
                && !hasMark(word, INFINITIVE);
    }

    /// Has the word a subject, and tells neither who is meant nor when something else was? Or is it
    /// the root of its sentence?
    private boolean standsAlone(int word) {
        if (tokens.head(word) < 0) {
            return true;
        }
        boolean hasSubject = false;
        boolean isRelative = false;
        for (int dependent : tokens.dependents(word)) {
            hasSubject |= SUBJECTS.contains(tokens.relation(dependent));
            isRelative |= RELATIVE.contains(lower(dependent));
        }
        boolean isRelativeClause = isRelative && tokens.relation(word).startsWith("acl");
        return hasSubject && !isRelativeClause && !hasMark(word, TIMES);
    }

    /// The words under a head, without clauses beside the one that holds the act; null where they
    /// are too many to quote.
    private @Nullable Span words(int head) {
        int[] bounds = {head, head};
        widen(head, bounds, 0);
        int from = bounds[0];
        int to = bounds[1] + 1;
        while (from < to - 1
                && (isJoining(from) || tokens.upos(from) == Upos.PUNCT && !opens(from))) {
            from++;
        }
        while (to - 1 > from && tokens.upos(to - 1) == Upos.PUNCT && !closes(from, to - 1)) {
            to--;
        }
        if (to - from > MOST_WORDS || !tokens.span(from, to).covers(tokens.span(trigger))) {
            return null;
        }
        return tokens.span(from, to);
    }

    private void widen(int word, int[] bounds, int depth) {
        if (!limits.covers(tokens.span(word))) {
            return;
        }
        bounds[0] = Math.min(bounds[0], word);
        bounds[1] = Math.max(bounds[1], word);
        if (depth > 30) {
            return;
        }
        for (int dependent : tokens.dependents(word)) {
            if (!isBeside(dependent) || isAbove(dependent)) {
                widen(dependent, bounds, depth + 1);
            }
        }
    }

    /// A clause of its own beside the one it hangs on. A condition is none: without it the words
    /// would claim more than they do.
    private boolean isBeside(int word) {
        return switch (tokens.relation(word)) {
            case "parataxis", "discourse", "vocative" -> true;
            case "conj" -> tokens.upos(word) == Upos.VERB;
            case "advcl" -> !hasMark(word, CONDITIONS);
            case "punct" -> !opens(word) && !isBracket(word);
            default -> false;
        };
    }

    private boolean hasMark(int word, Set<String> marks) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals("mark") && marks.contains(lower(dependent))) {
                return true;
            }
        }
        return false;
    }

    /// Does the act hang on this word?
    private boolean isAbove(int word) {
        int at = trigger;
        for (int steps = 0; steps <= 30 && at >= 0; steps++) {
            if (at == word) {
                return true;
            }
            at = tokens.head(at);
        }
        return false;
    }

    private boolean isJoining(int word) {
        return JOINING.contains(lower(word))
                && !isSubject(word)
                && (word == 0 || !OF_JOINING.contains(lower(word - 1)));
    }

    private boolean isSubject(int word) {
        return SUBJECTS.contains(tokens.relation(word)) || tokens.upos(word) == Upos.PRON;
    }

    private boolean opens(int word) {
        return Set.of("(", "[", "“", "‘").contains(tokens.word(word));
    }

    private boolean isBracket(int word) {
        return Set.of("(", ")", "[", "]").contains(tokens.word(word));
    }

    /// Does a closing mark end what an opening one in the same words began?
    private boolean closes(int from, int word) {
        String opening =
                switch (tokens.word(word)) {
                    case ")" -> "(";
                    case "]" -> "[";
                    case "”" -> "“";
                    default -> "";
                };
        for (int i = from; i < word; i++) {
            if (tokens.word(i).equals(opening)) {
                return true;
            }
        }
        return false;
    }

    private String lower(int word) {
        return tokens.word(word).toLowerCase(Locale.ROOT);
    }
}
