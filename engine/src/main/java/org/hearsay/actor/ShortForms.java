package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.mention.EntityKind;

/// Joins the short form of a body or paper to the full one: some of its words (`the Courier`, the
/// `Fishermen's Union` of somewhere) or nothing but its sort (`the Commission`).
///
/// The full name is looked for in the document first, then, in a small case, in all of them. Where
/// two could be meant, nobody is.
final class ShortForms {
    private final List<Entry> entries;
    private final Clusters clusters;
    private final List<Integer> bodies = new ArrayList<>();
    private final Map<String, List<Integer>> byDoc = new HashMap<>();
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    private ShortForms(List<Entry> entries, Clusters clusters) {
        this.entries = entries;
        this.clusters = clusters;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == EntityKind.PLACE && entry.isNamed()) {
                places.add(entry.reading().plain());
                places.add(BodyName.place(entry.name()));
            }
            boolean isBody =
                    entry.kind() == EntityKind.ORGANIZATION
                            || entry.kind() == EntityKind.PUBLICATION
                            || entry.kind() == EntityKind.OTHER && entry.isNamed();
            if (isBody) {
                bodies.add(i);
                byDoc.computeIfAbsent(entry.ref().doc(), doc -> new ArrayList<>()).add(i);
                words.put(i, Set.of(BodyName.body(entry.name()).split(" ")));
            }
        }
    }

    /// Joins what is short for something.
    ///
    /// @param isSmallCase may the full name stand in another document?
    static void join(List<Entry> entries, Clusters clusters, boolean isSmallCase) {
        ShortForms forms = new ShortForms(entries, clusters);
        for (int i : forms.bodies) {
            List<Integer> sameDocument =
                    forms.byDoc.getOrDefault(entries.get(i).ref().doc(), List.of());
            if (!forms.join(i, sameDocument, "this document names") && isSmallCase) {
                forms.join(i, forms.bodies, "these documents have");
            }
        }
    }

    /// Joins a short form to the only full one; true when there are any.
    private boolean join(int i, List<Integer> among, String where) {
        Set<Integer> full = new TreeSet<>();
        for (int j : among) {
            if (clusters.find(i) != clusters.find(j) && isShortFormOf(i, j)) {
                full.add(clusters.find(j));
            }
        }
        if (full.size() == 1) {
            clusters.join(
                    full.iterator().next(),
                    i,
                    "a short form of the name, and " + where + " no other that it could be");
        }
        return !full.isEmpty();
    }

    private boolean isShortFormOf(int i, int j) {
        Entry one = entries.get(i);
        Entry full = entries.get(j);
        if (!full.isNamed() || full.reading().isBare() || !mayBeOneKind(one, full)) {
            return false;
        }
        if (one.reading().isBare()) {
            return BodyName.head(full.name()).equals(BodyName.head(one.name()));
        }
        Set<String> some = wordsOf(i);
        Set<String> all = wordsOf(j);
        String head = BodyName.head(one.name());
        boolean headsAgree = head.isEmpty() || head.equals(BodyName.head(full.name()));
        boolean isPart = some.size() < all.size() && all.containsAll(some) && headsAgree;
        boolean isSame = !one.isNamed() && some.equals(all);
        boolean tells = one.isNamed() ? !places.contains(one.reading().plain()) : !head.isEmpty();
        return (isPart || isSame) && tells;
    }

    private Set<String> wordsOf(int i) {
        return words.getOrDefault(i, Set.of());
    }

    private static boolean mayBeOneKind(Entry one, Entry full) {
        return one.kind() == full.kind()
                || one.isNamed()
                        && (one.kind() == EntityKind.OTHER || full.kind() != EntityKind.OTHER);
    }
}
