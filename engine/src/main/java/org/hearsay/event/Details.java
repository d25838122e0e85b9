package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.event.EventMention.Detail;
import org.hearsay.event.EventMention.Role;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// What an act is done with, and how much or many it is done to: words of its own clause.
///
/// An instrument is a listed thing behind "with", "by", "using" or "by means of", or before the
/// noun that tells the act ("a drone strike"); nobody's company is one. An amount is an object with
/// a number ("three crates", "forty thousand crowns").
final class Details {
    private final Tokens tokens;
    private final Arguments arguments;
    private final Places places;
    private final Lexicon lexicon;

    Details(Tokens tokens, Arguments arguments, Places places, Lexicon lexicon) {
        this.tokens = tokens;
        this.arguments = arguments;
        this.places = places;
        this.lexicon = lexicon;
    }

    /// Instruments first, each once, in reading order.
    List<Detail> of(int act) {
        List<Detail> details = new ArrayList<>();
        for (int word : tokens.dependents(act)) {
            if (isInstrument(word, act)) {
                details.add(new Detail(Role.INSTRUMENT, phrase(word)));
            }
        }
        for (int word : tokens.dependents(act)) {
            if (isCounted(word)) {
                details.add(new Detail(Role.AMOUNT, amount(word)));
            }
        }
        return details;
    }

    private boolean isInstrument(int word, int act) {
        if (!lexicon.isInstrument(lemma(word)) || isSomebody(word)) {
            return false;
        }
        return switch (tokens.relation(word)) {
            case "obl", "nmod" ->
                    switch (arguments.marker(word, "case")) {
                        case "with", "by", "via", "through", "aboard", "on" ->
                                !arguments.isPassive(act)
                                        || !arguments.marker(word, "case").equals("by");
                        default -> false;
                    };
            case "compound" -> tokens.upos(act) == Upos.NOUN;
            case "obj" -> isUsing(act);
            default -> false;
        };
    }

    private boolean isUsing(int verb) {
        return lemma(verb).equals("use") || lemma(verb).equals("employ");
    }

    private boolean isSomebody(int word) {
        EntityMention mention = places.mentionAt(word);
        return mention != null
                && (mention.kind() == EntityKind.PERSON
                        || mention.kind() == EntityKind.ORGANIZATION);
    }

    /// An object, or what something is paid, sold or asked "for", with a number.
    private boolean isCounted(int word) {
        boolean object =
                switch (tokens.relation(word)) {
                    case "obj", "nsubj:pass" -> true;
                    case "obl", "nmod" -> arguments.marker(word, "case").equals("for");
                    default -> false;
                };
        return object
                && (tokens.upos(word) == Upos.NOUN
                        || tokens.upos(word) == Upos.NUM
                        || tokens.upos(word) == Upos.SYM)
                && (tokens.upos(word) == Upos.NUM || number(word) >= 0);
    }

    private int number(int noun) {
        for (int word : tokens.dependents(noun)) {
            if (tokens.relation(word).startsWith("nummod")) {
                return word;
            }
        }
        return -1;
    }

    /// From the first word of the number to the noun.
    private Span amount(int noun) {
        int number = number(noun);
        int first = noun;
        int last = noun;
        if (number >= 0) {
            first = Math.min(noun, number);
            last = Math.max(noun, number);
            for (int word : tokens.dependents(number)) {
                if (!tokens.relation(word).equals("punct")) {
                    first = Math.min(first, word);
                    last = Math.max(last, word);
                }
            }
        }
        boolean sign = first > 0 && tokens.upos(first - 1) == Upos.SYM;
        return tokens.span(sign ? first - 1 : first, last + 1);
    }

    /// The noun with its determiner and what stands between.
    private Span phrase(int noun) {
        int first = noun;
        for (int word : tokens.dependents(noun)) {
            switch (tokens.relation(word)) {
                case "det", "amod", "compound", "nummod", "nmod:poss" ->
                        first = Math.min(first, word);
                default -> {}
            }
        }
        return tokens.span(first, noun + 1);
    }

    private String lemma(int word) {
        return tokens.lemma(word).toLowerCase(Locale.ROOT);
    }
}
