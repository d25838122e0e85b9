package org.hearsay.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Lexicon;

/// Short and pet forms of given names: "Kate" and "Katherine", "Sasha" and "Alexander".
public final class PetForms {
    private static final Map<String, Set<Integer>> LINES = lines();

    private PetForms() {}

    private static Map<String, Set<Integer>> lines() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        List<String[]> rows = Lexicon.rows(PetForms.class, "nicknames.tsv");
        for (int line = 0; line < rows.size(); line++) {
            for (String name : rows.get(line)) {
                lines.computeIfAbsent(name, key -> new HashSet<>()).add(line);
            }
        }
        return lines;
    }

    /// Can two given names, in lower case, be one person's?
    public static boolean areOfOne(String one, String other) {
        Set<Integer> common = new HashSet<>(LINES.getOrDefault(one, Set.of()));
        common.retainAll(LINES.getOrDefault(other, Set.of()));
        return !common.isEmpty();
    }
}
