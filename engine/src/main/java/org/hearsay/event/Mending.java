package org.hearsay.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;

/// Sets right tags and dictionary forms that contradict each other or the word's form, before
/// events are read: a tagger gives every column by itself, and a verb whose lemma is not in any
/// list is an event lost.
final class Mending {
    private static final Set<String> CLAUSES =
            Set.of("root", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis");
    private static final Set<String> BEFORE_PARTICIPLE =
            Set.of(
                    "have", "has", "had", "having", "be", "is", "are", "was", "were", "been",
                    "being", "got");

    private final Tokens tokens;
    private final Lexicon lexicon;

    private Mending(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /// The same words with tags and dictionary forms that agree.
    static Tokens mended(Tokens tokens, Lexicon lexicon) {
        return new Mending(tokens, lexicon).mended();
    }

    private Tokens mended() {
        int size = tokens.size();
        int[] starts = new int[size];
        int[] ends = new int[size];
        int[] sentences = new int[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        String[] lemmas = new String[size];
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            starts[i] = tokens.start(i);
            ends[i] = tokens.end(i);
            sentences[i] = tokens.sentence(i);
            heads[i] = tokens.head(i);
            relations[i] = isBehindItsNoun(i) ? "acl" : tokens.relation(i);
            upos[i] = upos(i);
            xpos[i] = upos[i] == Upos.VERB ? verbTag(i) : tokens.xpos(i);
            lemmas[i] = lemma(i, upos[i]);
        }
        for (int i = 0; i < size; i++) {
            if (isImpossible(i) && upos[i] == Upos.VERB) {
                hangNeighbours(i, upos, heads, relations);
            }
        }
        for (int i = 0; i < size; i++) {
            if (isObject(i, upos, xpos)) {
                relations[i] = "obj";
            }
        }
        return new Tokens(
                tokens.text(), starts, ends, sentences, upos, xpos, lemmas, heads, relations);
    }

    /// A word with the tag of a verb that heads a clause or has a verb's dependents, or can be
    /// nothing else, is a verb; so is a word in "-ed" with an object or an auxiliary.
    private Upos upos(int i) {
        Upos upos = tokens.upos(i);
        if (upos == Upos.VERB || upos == Upos.AUX) {
            return upos;
        }
        if (isImpossible(i)) {
            return Upos.VERB;
        }
        boolean verbal = has(i, "obj", tokens.size()) || has(i, "aux", tokens.size());
        boolean nominal = upos == Upos.NOUN || upos == Upos.ADJ || upos == Upos.PROPN;
        if (!tokens.xpos(i).startsWith("VB")) {
            return verbal && !nominal && lower(i).endsWith("ed") ? Upos.VERB : upos;
        }
        boolean clause = CLAUSES.contains(tokens.relation(i)) || verbal || isBehindItsNoun(i);
        return nominal && !clause ? upos : Upos.VERB;
    }

    /// A number without a digit, a mark with letters, a question word that asks nothing, a
    /// superlative without its ending, an auxiliary that is none: tags that no such word has. When
    /// its form is one of a listed verb's, it is that verb.
    private boolean isImpossible(int i) {
        String word = lower(i);
        if (word.length() < 4
                || !Character.isLowerCase(tokens.word(i).charAt(0))
                || (!word.endsWith("ed") && !word.endsWith("s"))) {
            return false;
        }
        String tag = tokens.xpos(i);
        boolean marked = tokens.relation(i).startsWith("aux");
        boolean contradicted =
                switch (tokens.upos(i)) {
                    case NUM, PUNCT, SYM, X, PART, INTJ -> true;
                    case ADV -> marked || tag.equals("WRB") || word.endsWith("ed");
                    case ADJ -> marked || tag.equals("JJS") || isBehindHave(i);
                    default -> false;
                };
        return contradicted && !verbLemma(word).isEmpty();
    }

    /// "has banned opposition leader": behind "have" stands no adjective before a noun.
    private boolean isBehindHave(int i) {
        return i > 0
                && lower(i).endsWith("ed")
                && Set.of("has", "have", "had").contains(lower(i - 1));
    }

    private String verbLemma(String word) {
        for (String[] ending : ENDINGS) {
            if (word.endsWith(ending[0])) {
                String candidate =
                        word.substring(0, word.length() - ending[0].length()) + ending[1];
                if (lexicon.verb(candidate) != null) {
                    return candidate;
                }
            }
        }
        int stem = word.length() - 2;
        boolean doubled =
                word.endsWith("ed") && stem > 3 && word.charAt(stem - 1) == word.charAt(stem - 2);
        String candidate = doubled ? word.substring(0, stem - 1) : "";
        return doubled && lexicon.verb(candidate) != null ? candidate : "";
    }

    /// A tree that took a verb for something else has nothing of its clause right: the noun right
    /// before it (and its auxiliaries) is its subject, the noun phrase right behind it its object.
    private void hangNeighbours(int verb, Upos[] upos, int[] heads, String[] relations) {
        int sentence = tokens.sentence(verb);
        int left = verb - 1;
        while (left >= tokens.sentenceStart(sentence)
                && (upos[left] == Upos.AUX || upos[left] == Upos.ADV || upos[left] == Upos.PART)) {
            if (upos[left] == Upos.AUX) {
                heads[left] = verb;
                relations[left] = "aux";
            }
            left--;
        }
        int subject = left;
        while (subject > tokens.sentenceStart(sentence)
                && relations[subject].equals("flat")
                && heads[subject] < subject
                && heads[subject] >= 0) {
            subject = heads[subject];
        }
        if (left >= tokens.sentenceStart(sentence) && isNominal(upos[left])) {
            heads[subject] = verb;
            relations[subject] = "nsubj";
        }
        int right = verb + 1;
        int last = -1;
        while (right < tokens.sentenceEnd(sentence) && isInPhrase(upos[right])) {
            last = isNominal(upos[right]) ? right : last;
            right++;
        }
        if (last > verb) {
            heads[last] = verb;
            relations[last] = "obj";
        }
        relations[verb] = "root";
        heads[verb] = -1;
    }

    private static boolean isNominal(Upos upos) {
        return upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON;
    }

    private static boolean isInPhrase(Upos upos) {
        return isNominal(upos) || upos == Upos.DET || upos == Upos.ADJ || upos == Upos.NUM;
    }

    /// "police arrested a man" taken for "the arrested police".
    private boolean isBehindItsNoun(int i) {
        return tokens.relation(i).equals("amod")
                && tokens.head(i) >= 0
                && tokens.head(i) < i
                && tokens.xpos(i).startsWith("VB");
    }

    private String verbTag(int i) {
        String tag = tokens.xpos(i);
        String word = lower(i);
        if (word.endsWith("ing") && word.length() > 4) {
            return "VBG";
        }
        boolean regularPast = word.endsWith("ed") && word.length() > 4;
        boolean impossible = tag.equals("VBG") || !tag.startsWith("VB");
        if (impossible || (regularPast && !tag.equals("VBD") && !tag.equals("VBN"))) {
            return regularPast || impossible
                    ? (isBehindAuxiliary(i) ? "VBN" : regularPast ? "VBD" : "VB")
                    : tag;
        }
        return tag;
    }

    /// A second subject behind its verb, one behind an infinitive or a gerund, and a bare oblique
    /// directly behind a verb without an object, are objects.
    private boolean isObject(int i, Upos[] upos, String[] xpos) {
        int verb = tokens.head(i);
        boolean noun = upos[i] == Upos.NOUN || upos[i] == Upos.PROPN || upos[i] == Upos.PRON;
        if (!noun || verb < 0 || verb >= i || upos[verb] != Upos.VERB) {
            return false;
        }
        boolean nonfinite = xpos[verb].equals("VBG") || xpos[verb].equals("VB");
        boolean passive = tokens.relation(i).equals("nsubj:pass");
        if (passive && !has(verb, "aux:pass", tokens.size())) {
            return true;
        }
        boolean subject = tokens.relation(i).equals("nsubj");
        if (subject) {
            return (nonfinite && !hasCopula(i)) || has(verb, "nsubj", verb);
        }
        boolean bare = tokens.relation(i).equals("obl") && !has(i, "case", i);
        return bare && !has(verb, "obj", tokens.size()) && i - verb < 5;
    }

    private boolean hasCopula(int word) {
        return has(word, "cop", tokens.size());
    }

    private boolean has(int word, String relation, int before) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).equals(relation) && dependent < before) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindAuxiliary(int verb) {
        int first = tokens.sentenceStart(tokens.sentence(verb));
        for (int i = verb - 1; i >= first && i >= verb - 3; i--) {
            if (BEFORE_PARTICIPLE.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return tokens.word(i).toLowerCase(Locale.ROOT);
    }

    /// The dictionary form; where no list has it, another one that the word's ending allows and a
    /// list has.
    private String lemma(int i, Upos upos) {
        String given = tokens.lemma(i);
        boolean open = upos == Upos.VERB || upos == Upos.NOUN;
        if (!open || lexicon.knows(given.toLowerCase(Locale.ROOT))) {
            return given;
        }
        String word = lower(i);
        for (String[] ending : ENDINGS) {
            if (word.endsWith(ending[0])) {
                String candidate =
                        word.substring(0, word.length() - ending[0].length()) + ending[1];
                if (lexicon.knows(candidate)) {
                    return candidate;
                }
            }
        }
        boolean doubled =
                (word.endsWith("ed") && word.length() > 5)
                        || (word.endsWith("ing") && word.length() > 6);
        if (doubled) {
            int stem = word.length() - (word.endsWith("ed") ? 2 : 3);
            String candidate = word.substring(0, stem - 1);
            if (word.charAt(stem - 1) == word.charAt(stem - 2) && lexicon.knows(candidate)) {
                return candidate;
            }
        }
        return given;
    }

    private static final List<String[]> ENDINGS =
            List.of(
                    new String[] {"ied", "y"},
                    new String[] {"ies", "y"},
                    new String[] {"ed", ""},
                    new String[] {"ed", "e"},
                    new String[] {"ing", ""},
                    new String[] {"ing", "e"},
                    new String[] {"es", ""},
                    new String[] {"s", ""});
}
