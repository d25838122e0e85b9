package org.hearsay.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;

/// Says in brackets whom a pronoun in quoted words means: "as I [= Kovac] saw him [= Brandt]
/// there".
///
/// The sign of equality tells our brackets from those that stand in the document. A pronoun whose
/// person the same words name already, or have glossed, is left as it is, and so is one that means
/// nobody with a name.
final class Glosses {
    private static final Set<String> PRONOUNS =
            Set.of(
                    "i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "they",
                    "them", "their", "you", "your");

    private final Map<String, NavigableMap<Integer, Meant>> places = new HashMap<>();

    Glosses(CaseFile caseFile) {
        for (Actor actor : caseFile.actors()) {
            if (!actor.named()) {
                continue;
            }
            Meant meant = new Meant(actor.id(), shortName(actor));
            for (Passage passage : actor.passages()) {
                if (PRONOUNS.contains(passage.words().toLowerCase(Locale.ROOT))) {
                    places.computeIfAbsent(passage.doc(), unseen -> new TreeMap<>())
                            .put(passage.span().start(), meant);
                }
            }
        }
    }

    /// The words of a passage, with glosses.
    String of(Passage passage) {
        String words = passage.words();
        NavigableMap<Integer, Meant> inDocument = places.get(passage.doc());
        if (inDocument == null) {
            return words;
        }
        StringBuilder glossed = new StringBuilder();
        Set<Actor.Id> known = new HashSet<>();
        int at = 0;
        for (Map.Entry<Integer, Meant> place :
                inDocument
                        .subMap(passage.span().start(), true, passage.span().end(), false)
                        .entrySet()) {
            int from = place.getKey() - passage.span().start();
            int to = from;
            while (to < words.length() && Character.isLetter(words.charAt(to))) {
                to++;
            }
            Meant meant = place.getValue();
            boolean isNamed = words.substring(0, from).contains(meant.name());
            if (!isNamed && known.add(meant.actor())) {
                glossed.append(words, at, to).append(" [= ").append(meant.name()).append(']');
                at = to;
            }
        }
        return glossed.append(words, at, words.length()).toString();
    }

    private static String shortName(Actor actor) {
        String name = Names.of(actor);
        return actor.kind() == EntityKind.PERSON ? name.substring(name.lastIndexOf(' ') + 1) : name;
    }

    /// Whom pronouns of a document mean.
    private record Meant(Actor.Id actor, String name) {}
}
