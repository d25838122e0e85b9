package org.hearsay.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.DocumentText;

/// In which bodies' names documents are issued, by their letterheads: "CITY OF SOLEVAR / GREEN
/// DIRECTORATE" and "PRESS SERVICE OF THE CITY OF SOLEVAR" come from one house.
///
/// A letterhead is made of the lines in capitals above the text. A whole state is no house: its
/// ministries and boards may well be of two minds.
final class Letterheads {
    private static final Set<String> BODIES =
            Set.copyOf(Vocabulary.words(Letterheads.class, "houses.tsv"));
    private static final Pattern PART =
            Pattern.compile("\\s+(?:OF|FOR) (?:THE )?(?=\\p{Lu})|\\s*[,;/|–—]\\s*");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}&]+");
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 80;

    private Letterheads() {}

    /// The bodies in whose names documents are issued, for those that say so.
    static Map<String, Set<String>> of(List<AnnotatedDocument> documents) {
        Map<String, Set<String>> houses = new HashMap<>();
        for (AnnotatedDocument document : documents) {
            Set<String> its = of(document.text());
            if (!its.isEmpty()) {
                houses.put(document.id(), its);
            }
        }
        return houses;
    }

    private static Set<String> of(DocumentText text) {
        Set<String> houses = new TreeSet<>();
        text.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .takeWhile(line -> line.strip().length() <= LONGEST)
                .filter(Letterheads::isInCapitals)
                .forEach(line -> addHouses(line.strip(), houses));
        return houses;
    }

    private static boolean isInCapitals(String line) {
        return line.chars().noneMatch(Character::isLowerCase)
                && line.chars().filter(Character::isUpperCase).count() > 3;
    }

    /// The line as a whole, and what it ends with: "of the city of …".
    private static void addHouses(String line, Set<String> houses) {
        String rest = line;
        while (!rest.isEmpty()) {
            String first = WORD.split(rest, 2)[0].toLowerCase(Locale.ROOT);
            String name =
                    WORD.splitAsStream(rest.toLowerCase(Locale.ROOT))
                            .filter(word -> !word.equals("the"))
                            .collect(Collectors.joining(" "));
            boolean isBody =
                    BODIES.contains(first)
                            || WORD.splitAsStream(PART.split(rest, 2)[0].toLowerCase(Locale.ROOT))
                                    .anyMatch(BODIES::contains);
            if (isBody) {
                houses.add(name);
            }
            var next = PART.matcher(rest);
            rest = next.find() && next.end() < rest.length() ? rest.substring(next.end()) : "";
        }
    }
}
