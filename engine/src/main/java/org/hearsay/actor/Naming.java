package org.hearsay.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;

/// What can stand for an actor: a name, or a description that tells somebody from others.
final class Naming {
    private static final Set<String> NOBODY =
            Set.copyOf(Vocabulary.words(Naming.class, "nobody.tsv"));

    private static final Pattern NAMED_AT_END =
            Pattern.compile(
                    "\\b(Mr|Mrs|Ms|Miss|Dr|Sir)\\.? \\p{Lu}[\\p{L}'’-]+( \\p{Lu}[\\p{L}'’-]+)*$");

    /// `Alabama Sen.`, cut off before the name.
    private static final Pattern TITLE_AT_END = Pattern.compile("\\b(Sen|Rep|Gov)\\.$");

    /// `R-Fla`, behind the name of a member of parliament.
    private static final Pattern PARTY_AND_STATE =
            Pattern.compile("[DRI]-\\p{Lu}\\p{L}*\\.?( \\p{Lu}\\p{L}*\\.?)?");

    /// The buttons of a page, run together by whoever copied it: `KovacFlagShareLikeReplyAna`.
    private static final Pattern BUTTONS = Pattern.compile("(?:\\p{Ll}+\\p{Lu}\\p{Ll}+){3,}");

    private static final Pattern CLAUSE =
            Pattern.compile(
                    ",| who | whose | which | that | (?:on|in|of|to|by) (?:whose|whom|which) |: ");
    private static final Pattern PREPOSITION =
            Pattern.compile("^(of|for|by|in|at|to|from|with) (?=[Tt]he )");

    private Naming() {}

    /// Has the chain a name that is more than a title or a small word with a capital letter?
    static boolean isName(Chain chain) {
        String name = PersonName.clean(nameOf(chain));
        boolean isNamedInside =
                chain.kind() == EntityKind.PERSON && NAMED_AT_END.matcher(chain.name()).find()
                        || chain.kind() == EntityKind.ORGANIZATION
                                && (BodyName.isAcronym(chain.name()) || isProper(chain.name()));
        return (chain.named() || isNamedInside)
                && name.chars().filter(Character::isLetter).count() > 1
                && name.chars().anyMatch(Character::isUpperCase)
                && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && !TITLE_AT_END.matcher(name).find()
                && !PARTY_AND_STATE.matcher(name).matches()
                && !BUTTONS.matcher(name).find()
                && !Arrays.stream(name.split("\\s+"))
                        .allMatch(word -> Offices.isTitle(word) || isSmall(word));
    }

    /// Two words or more, all with a capital but the small ones: `the Board of Lights`.
    private static boolean isProper(String written) {
        List<String> words =
                Arrays.stream(
                                PersonName.clean(written)
                                        .replaceFirst("^(of )?[Tt]he ", "")
                                        .split(" "))
                        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                        .toList();
        return words.size() > 1
                && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
    }

    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "in", "on", "to", "at", "de", "la", "&");

    /// The name of a chain: its own, or that at the end of a description: `Its chairman, Mr
    /// Kessel`. A description ends where a relative clause begins.
    static String nameOf(Chain chain) {
        if (chain.named()) {
            return chain.name();
        }
        Matcher named = NAMED_AT_END.matcher(chain.name());
        if (chain.kind() == EntityKind.PERSON && named.find()) {
            return named.group();
        }
        String first = CLAUSE.split(chain.name(), 2)[0];
        String shortened = PREPOSITION.matcher(first).replaceFirst("").strip();
        return shortened.isEmpty() ? chain.name() : shortened;
    }

    /// Do the words describe somebody: not "nobody", not "those"?
    static boolean isDescription(String words) {
        String plain =
                PersonName.clean(words).toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
        return plain.length() > 2 && !NOBODY.contains(plain);
    }

    private static boolean isSmall(String word) {
        return NOBODY.contains(word.toLowerCase(Locale.ROOT));
    }
}
