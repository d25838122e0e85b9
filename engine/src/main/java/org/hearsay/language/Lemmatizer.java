package org.hearsay.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Dictionary forms of English words, by their tag: a list of irregular forms, then the endings.
final class Lemmatizer {
    private static final String VOWELS = "aeiou";

    private final Map<String, String> irregular = new HashMap<>();

    private Lemmatizer() {}

    /// With the list of irregular forms that lies beside this class.
    static Lemmatizer standard() {
        return Holder.STANDARD;
    }

    private static Lemmatizer load() {
        Lemmatizer lemmatizer = new Lemmatizer();
        for (String[] row : Lexicon.rows(Lemmatizer.class, "irregular-forms.tsv")) {
            for (String form : row[2].split(" ")) {
                lemmatizer.irregular.putIfAbsent(key(row[0], form), row[1]);
            }
        }
        return lemmatizer;
    }

    private static String key(String group, String form) {
        return group + ' ' + form;
    }

    /// The dictionary form of a word with these tags; names keep their case.
    String lemma(String word, Upos upos, String xpos) {
        String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        Upos sort = xpos.startsWith("VB") && upos != Upos.AUX ? Upos.VERB : upos;
        return switch (sort) {
            case PROPN -> word;
            case VERB -> irregularOr("verb", form, verb(form, xpos));
            case AUX -> irregularOr("aux", form, irregularOr("verb", form, verb(form, xpos)));
            case NOUN -> irregularOr("noun", form, xpos.equals("NNS") ? singular(form) : form);
            case ADJ -> irregularOr("adj", form, compared(form, xpos, "JJR", "JJS"));
            case ADV -> irregularOr("adv", form, compared(form, xpos, "RBR", "RBS"));
            case PRON -> irregularOr("pron", form, form);
            case DET, PART -> irregularOr("det", form, form);
            case ADP, CCONJ, INTJ, NUM, PUNCT, SCONJ, SYM, X -> form;
        };
    }

    private String irregularOr(String group, String form, String regular) {
        return irregular.getOrDefault(key(group, form), regular);
    }

    private static String verb(String form, String xpos) {
        return switch (xpos) {
            case "VBZ" -> singular(form);
            case "VBD", "VBN" -> form.endsWith("ed") && form.length() > 4 ? stem(form, 2) : form;
            case "VBG" -> form.endsWith("ing") && form.length() > 4 ? stem(form, 3) : form;
            default -> form;
        };
    }

    /// What stays when an ending goes: `stopped` stop, `made` make, `denied` deny.
    private static String stem(String form, int ending) {
        String stem = form.substring(0, form.length() - ending);
        int n = stem.length();
        if (ending == 2 && stem.endsWith("i")) {
            return stem.substring(0, n - 1) + "y";
        }
        char last = stem.charAt(n - 1);
        boolean doubled = n > 2 && last == stem.charAt(n - 2) && !isVowel(last);
        if (doubled) {
            return "lsz".indexOf(last) >= 0 ? stem : stem.substring(0, n - 1);
        }
        return needsE(stem) ? stem + "e" : stem;
    }

    /// Does a stem lack the e of its dictionary form: `mak`, `announc`, `urg`, `believ`, `argu`?
    private static boolean needsE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        char before = n > 1 ? stem.charAt(n - 2) : ' ';
        if ("cvuz".indexOf(last) >= 0) {
            return true;
        }
        if (last == 'g') {
            return "dr".indexOf(before) >= 0
                    || stem.endsWith("ang") && n > 4
                    || stem.endsWith("eng")
                    || isVowel(before) && n > 2;
        }
        if (last == 's') {
            return before != 's' && !stem.endsWith("us") && !stem.endsWith("is")
                    || stem.endsWith("cus")
                    || stem.endsWith("rais")
                    || stem.endsWith("mis");
        }
        if (last == 'l') {
            return "bcdfgkpstz".indexOf(before) >= 0;
        }
        if (last == 't') {
            return stem.endsWith("at") && !stem.endsWith("eat") && n > 3
                    || stem.endsWith("ut") && n > 4
                    || stem.endsWith("ot") && n <= 4
                    || stem.endsWith("ibut")
                    || stem.endsWith("let");
        }
        if (last == 'r') {
            return stem.endsWith("ir") && n > 3
                    || stem.endsWith("ar") && n > 3 && !stem.endsWith("ear")
                    || stem.endsWith("ur") && n > 3
                    || stem.endsWith("lor")
                    || stem.endsWith("nor");
        }
        if (last == 'd') {
            return stem.endsWith("id") && n > 3
                    || stem.endsWith("ud") && n > 4
                    || stem.endsWith("ad")
                            && n > 3
                            && !stem.endsWith("ead")
                            && !stem.endsWith("oad")
                    || stem.endsWith("ced");
        }
        if (last == 'n') {
            return stem.endsWith("in") && n > 4 && !stem.endsWith("ain") && !stem.endsWith("oin")
                    || stem.endsWith("on") && n <= 4
                    || stem.endsWith("un") && n > 3;
        }
        if (last == 'k') {
            return isVowel(before) && (n < 3 || !isVowel(stem.charAt(n - 3)));
        }
        return (last == 'm' || last == 'p')
                && isVowel(before)
                && n <= 4
                && (n < 3 || !isVowel(stem.charAt(n - 3)));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static String singular(String form) {
        int n = form.length();
        if (!form.endsWith("s") || n < 3 || form.endsWith("ss")) {
            return form;
        }
        if (form.endsWith("ies") && n > 4) {
            return form.substring(0, n - 3) + "y";
        }
        boolean hissing =
                form.endsWith("sses")
                        || form.endsWith("xes")
                        || form.endsWith("ches")
                        || form.endsWith("shes")
                        || form.endsWith("zzes")
                        || form.endsWith("oes");
        return form.substring(0, n - (hissing ? 2 : 1));
    }

    private static String compared(
            String form, String xpos, String comparative, String superlative) {
        int ending =
                xpos.equals(comparative) && form.endsWith("er")
                        ? 2
                        : xpos.equals(superlative) && form.endsWith("est") ? 3 : 0;
        return ending == 0 || form.length() < ending + 3
                ? form
                : positive(form.substring(0, form.length() - ending));
    }

    private static String positive(String stem) {
        int n = stem.length();
        if (stem.endsWith("i")) {
            return stem.substring(0, n - 1) + "y";
        }
        char last = stem.charAt(n - 1);
        if (n > 2 && last == stem.charAt(n - 2) && !isVowel(last) && last != 'l' && last != 's') {
            return stem.substring(0, n - 1);
        }
        return "cvg".indexOf(last) >= 0 && n > 3
                        || stem.endsWith("at") && n > 3
                        || stem.endsWith("saf")
                        || stem.endsWith("wid")
                        || stem.endsWith("clos")
                ? stem + "e"
                : stem;
    }

    private static final class Holder {
        static final Lemmatizer STANDARD = load();
    }
}
