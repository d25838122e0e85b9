package org.hearsay.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines at the head or foot of a letter or cable that say from whom to whom, where and when it was
/// written, in the forms of printed diplomatic papers.
///
/// ```text
/// The Ambassador in Russia (Francis) to the Secretary of State
/// Mr. Hay to Mr. Conger.
/// Legation of the United States, Peking, China, September 20, 1900.
/// Petrograd, May 1, 1917, 8 p.m. [Received May 2, 11.30 p.m.]
/// ```
///
/// All words of such a line but the small ones begin with a capital, so that "The minister flew to
/// Lisbon" is none.
public final class Letterhead {
    private static final int LONGEST = 320;

    private static final String CAPITAL = "[\\p{Lu}][\\p{L}\\p{M}.'\u2018\u2019-]*";
    private static final String SMALL =
            "(?:of|the|in|at|for|and|on|to|de|del|da|di|du|des|la|le|von|van|der|a|as|near|ad interim|[dl]['\u2019]\\p{L}+"
                    + "|consul|consul-general|minister|ambassador|agent|commissioner|secretary|plenipotentiary|envoy|representatives?)";
    private static final String NAME =
            CAPITAL
                    + "(?:,? (?:"
                    + SMALL
                    + " )*(?:"
                    + CAPITAL
                    + "|[dl]['\u2019]\\p{L}+|\\d{1,3}(?:st|nd|rd|th)?))*";
    private static final String BEARER = "(?: ?\\((?<%s>[^()]{2,80})\\))?";

    private static final Pattern ROUTE =
            Pattern.compile(
                    "(?<from>(?:The )?"
                            + NAME
                            + ")"
                            + String.format(Locale.ROOT, BEARER, "sender")
                            + "(?:, (?:temporarily )?(?:at|in) "
                            + CAPITAL
                            + ")?,? to (?<to>(?:the )?"
                            + NAME
                            + ")"
                            + String.format(Locale.ROOT, BEARER, "addressee")
                            + "(?:,? (?:temporarily |then )?(?:at|in) "
                            + CAPITAL
                            + ")?[.:]?");

    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DATE =
            "(?:"
                    + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?(?: ?[\u2013/-] ?(?:"
                    + MONTH
                    + " )?\\d{1,2})?,? (?:1[5-9]|20)\\d\\d|\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? "
                    + MONTH
                    + ",? (?:1[5-9]|20)\\d\\d)";
    private static final String HOUR =
            "(?:[,.\u2014-]+ ?(?:at )?(?:\\d{1,2}(?:[.:]\\d\\d)? ?(?:[ap]\\. ?m\\.?|o['\u2019]clock)|noon|midnight|midday))?";
    private static final Pattern PLACED =
            Pattern.compile(
                    "(?<place>"
                            + CAPITAL
                            + "(?:,? ?(?:"
                            + SMALL
                            + " )*"
                            + CAPITAL
                            + ")*)[,.]? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?(?:dated )?(?<date>"
                            + DATE
                            + ")"
                            + HOUR
                            + "[.,]?(?: ?[\\[(][^\\])]{3,90}[\\])])?\\.?(?:\\p{L}.*)?");

    private static final Pattern NOTE_GLUED =
            Pattern.compile("(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}+ )");

    private Letterhead() {}

    /// Who writes to whom.
    ///
    /// @param from the writer as the line gives him: the name, then the office
    /// @param to the addressee in the same way
    public record Route(String from, String to) {}

    /// Where and when a letter was written.
    ///
    /// @param place as written: `Legation of the United States, Peking`
    /// @param date as written
    public record Placed(String place, String date) {}

    /// The writer and addressee that a line names, when it does nothing else.
    public static Optional<Route> route(String line) {
        String whole = line.strip();
        if (whole.length() > LONGEST || !whole.contains(" to ")) {
            return Optional.empty();
        }
        String words = withoutNote(whole.replaceAll("\\s+", " "));
        for (int at = words.indexOf(" to "); at >= 0; at = words.indexOf(" to ", at + 1)) {
            String from = words.substring(0, at);
            String to = words.substring(at + 4);
            boolean isSplit = to.startsWith("the ") || isAddressed(to);
            Matcher route = ROUTE.matcher(from + " to " + to);
            if (isSplit && isSomebody(from) && isSomebody(to) && route.matches()) {
                return Optional.of(new Route(named(from), named(to)));
            }
        }
        return Optional.empty();
    }

    /// Where and when, when a line says nothing else.
    public static Optional<Placed> placed(String line) {
        String words = line.strip().replaceAll("\\s+", " ");
        Matcher placed =
                PLACED.matcher(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        boolean isDated = placed.matches() && isShort(placed.group("place"));
        return isDated
                ? Optional.of(new Placed(placed.group("place"), placed.group("date")))
                : Optional.empty();
    }

    private static boolean isShort(String place) {
        return place.split(" ").length <= 14;
    }

    /// Printed volumes carry notes; in plain text a note stands glued to the word it belongs to.
    private static String withoutNote(String words) {
        Matcher glued = NOTE_GLUED.matcher(words);
        while (glued.find()) {
            boolean isName =
                    words.substring(0, glued.start()).matches(".*\\b(Mac|Mc|De|Di|Le|La|Van|Fitz)");
            boolean isSentence = words.substring(glued.start()).split(" ").length >= 3;
            if (!isName && isSentence) {
                return words.substring(0, glued.start());
            }
        }
        return words;
    }

    private static final Pattern ADDRESSED =
            Pattern.compile(
                    "(?:Mr|Mrs|Miss|Ms|Dr|M|Messrs|Sir|Lord|Lady|Count|Baron|Prince|Earl|General|Gen|Colonel|Col|Major|Maj|Captain|Capt"
                            + "|Admiral|Rear Admiral|Ambassador|Minister|Secretary|President|Consul|Viceroy|Senator|Professor|Prof|Judge)\\.? .*");

    private static boolean isAddressed(String words) {
        return ADDRESSED.matcher(words).matches();
    }

    private static boolean isSomebody(String words) {
        return words.regionMatches(true, 0, "the ", 0, 4) || isAddressed(words);
    }

    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*?) ?\\(([^()]{2,80})\\)(.*)$");

    /// `The Ambassador in Russia (Francis)` is `Francis, Ambassador in Russia`.
    private static String named(String words) {
        String plain = words.replaceFirst("[.:]$", "").replaceFirst("^[Tt]he ", "");
        if (words.matches(".*\\b(?:Mr|Mrs|Dr|Jr|Sr)\\.$")) {
            plain = words;
        }
        Matcher bearer = IN_BRACKETS.matcher(plain);
        return bearer.matches()
                ? bearer.group(2) + ", " + (bearer.group(1) + bearer.group(3)).strip()
                : plain;
    }
}
