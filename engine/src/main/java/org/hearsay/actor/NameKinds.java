package org.hearsay.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Writer;

/// What a name names, when a document alone cannot tell.
///
/// A family name that some document gives in full is a person's wherever it stands. A single word
/// that other documents take for a place or a body is one here too, unless something here tells of
/// a person: a title, a pronoun, a given name.
final class NameKinds {
    private static final Set<String> MALE =
            Set.of("he", "him", "his", "himself", "mr", "mr.", "sir");
    private static final Set<String> FEMALE =
            Set.of("she", "her", "hers", "herself", "mrs", "mrs.", "ms", "ms.", "miss");

    /// "the Republic", with nothing behind it.
    private static final Set<String> REALMS =
            Set.of("republic", "kingdom", "empire", "commonwealth", "principality", "duchy");

    private static final Set<String> MALE_FORMS = Set.of("mr", "mr.", "sir");
    private static final Set<String> FEMALE_FORMS = Set.of("mrs", "mrs.", "ms", "ms.", "miss");

    private static final Pattern OLD_OR_YOUNG = Pattern.compile("(?i)(the |poor )?(old|young) ");

    private final Map<String, Set<String>> documentsOfFamily = new HashMap<>();
    private final Map<String, Set<String>> documentsOfGiven = new HashMap<>();
    private final Map<String, Map<EntityKind, Integer>> votes = new HashMap<>();
    private final Set<String> persons = new HashSet<>();

    /// Family names under which somebody signed or wrote.
    private final Set<String> signers = new HashSet<>();

    NameKinds(Iterable<AnnotatedDocument> documents) {
        for (AnnotatedDocument document : documents) {
            Writer.find(document.text())
                    .map(span -> PersonName.parse(span.of(document.text().text())))
                    .ifPresent(writer -> signers.add(Spelling.fold(writer.family())));
            for (Chain chain : document.mentions().chains()) {
                if (chain.named()) {
                    count(document, chain);
                }
            }
        }
    }

    private void count(AnnotatedDocument document, Chain chain) {
        if (chain.kind() == EntityKind.PERSON && chain.name().contains(" ")) {
            PersonName person = PersonName.parse(chain.name());
            if (person != null && person.hasGiven()) {
                documentsOfFamily
                        .computeIfAbsent(Spelling.fold(person.family()), family -> new HashSet<>())
                        .add(document.id());
                documentsOfGiven
                        .computeIfAbsent(person.given().getFirst(), given -> new HashSet<>())
                        .add(document.id());
            }
        }
        if (isOneWord(chain)) {
            String name = Spelling.fold(chain.name());
            votes.computeIfAbsent(name, each -> new TreeMap<>())
                    .merge(chain.kind(), chain.mentions().size(), Integer::sum);
            if (chain.kind() == EntityKind.PERSON && tellsOfPerson(document, chain)) {
                persons.add(name);
            }
        }
    }

    private static boolean isOneWord(Chain chain) {
        return PersonName.clean(chain.name()).indexOf(' ') < 0;
    }

    private static boolean tellsOfPerson(AnnotatedDocument document, Chain chain) {
        boolean isHeOrShe =
                chain.mentions().stream()
                        .map(document.mentions().mentions()::get)
                        .filter(mention -> mention.form() == EntityMention.Form.PRONOUN)
                        .map(mention ->
                                mention.head().of(document.text().text()).toLowerCase(Locale.ROOT))
                        .anyMatch(word -> MALE.contains(word) || FEMALE.contains(word));
        return !chain.titles().isEmpty() || isHeOrShe || sex(document, chain) != '-';
    }

    /// What a chain of a document names.
    EntityKind of(AnnotatedDocument document, Chain chain) {
        if (chain.kind() == EntityKind.PERSON && chain.name().contains("&")) {
            return EntityKind.ORGANIZATION;
        }
        if (!chain.named() || !isOneWord(chain)) {
            return chain.kind();
        }
        String name = Spelling.fold(chain.name());
        if (REALMS.contains(name) && chain.kind() != EntityKind.PERSON) {
            return EntityKind.PLACE;
        }
        if (signers.contains(name)) {
            return EntityKind.PERSON;
        }
        Set<String> inFull = documentsOfFamily.getOrDefault(name, Set.of());
        if (chain.kind() == EntityKind.OTHER && !inFull.isEmpty()
                || chain.kind() != EntityKind.PERSON && inFull.contains(document.id())) {
            return EntityKind.PERSON;
        }
        if (chain.kind() != EntityKind.PERSON
                && chain.kind() != EntityKind.PLACE
                && documentsOfGiven.getOrDefault(name, Set.of()).contains(document.id())) {
            return EntityKind.PERSON;
        }
        // "Westhaven, 3 March": the letterhead tells that it is a place.
        if (inFull.isEmpty()
                && !persons.contains(name)
                && Spelling.fold(document.text().metadata().getOrDefault("place", ""))
                        .equals(name)) {
            return EntityKind.PLACE;
        }
        boolean mayBeThing =
                chain.kind() == EntityKind.PERSON && inFull.isEmpty() && !persons.contains(name);
        return mayBeThing ? mostOften(votes.getOrDefault(name, Map.of())) : chain.kind();
    }

    /// What the name is taken for, persons left out unless there is nothing else.
    private static EntityKind mostOften(Map<EntityKind, Integer> votes) {
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey() != EntityKind.PERSON)
                .max(
                        Map.Entry.<EntityKind, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<EntityKind, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(EntityKind.PERSON);
    }

    /// What forms of address in the chain tell of the bearer: `m`, `f`, or `-` where they tell
    /// nothing or both. Pronouns tell it only where there is no name: a pronoun put into the wrong
    /// chain must not make two of one person.
    static char sex(AnnotatedDocument document, Chain chain) {
        if (chain.kind() != EntityKind.PERSON) {
            return '-';
        }
        boolean isMan = false;
        boolean isWoman = false;
        String text = document.text().text();
        for (int id : chain.mentions()) {
            EntityMention mention = document.mentions().mentions().get(id);
            boolean isPronoun = mention.form() == EntityMention.Form.PRONOUN;
            if (isPronoun && chain.named()) {
                continue;
            }
            if (isPronoun) {
                String word = mention.head().of(text).toLowerCase(Locale.ROOT);
                isMan |= MALE.contains(word);
                isWoman |= FEMALE.contains(word);
                continue;
            }
            // "The late Mr Kovac" tells it; "her successor" tells of somebody else.
            String before =
                    text.substring(
                                    mention.span().start(),
                                    Math.min(mention.head().start() + 5, mention.span().end()))
                            .toLowerCase(Locale.ROOT);
            // "Old Kovac", "young Kovac": no woman is called so.
            isMan |=
                    OLD_OR_YOUNG
                            .matcher(text)
                            .region(mention.span().start(), mention.head().start())
                            .matches();
            for (String word : before.split("\\s+")) {
                isMan |= MALE_FORMS.contains(word);
                isWoman |= FEMALE_FORMS.contains(word);
            }
        }
        return isMan == isWoman ? '-' : isMan ? 'm' : 'f';
    }
}
