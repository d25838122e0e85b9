package org.hearsay.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor.ChainRef;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Joins somebody who is only described to the one who is named, where the text itself says who is
/// meant: "the botanist on whom they rely is Dr Ana Kovac"; "her husband", said of a Mrs Kovac, in
/// documents that know one Mr Kovac and no more.
final class Identities {
    private final List<Entry> entries;
    private final Clusters clusters;
    private final Map<ChainRef, Integer> index;

    private Identities(List<Entry> entries, Clusters clusters, Map<ChainRef, Integer> index) {
        this.entries = entries;
        this.clusters = clusters;
        this.index = index;
    }

    static void join(
            List<AnnotatedDocument> documents,
            List<Entry> entries,
            Clusters clusters,
            Map<ChainRef, Integer> index) {
        Identities identities = new Identities(entries, clusters, index);
        Map<String, AnnotatedDocument> byDoc = new HashMap<>();
        documents.forEach(document -> byDoc.put(document.id(), document));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            AnnotatedDocument document = byDoc.get(entry.ref().doc());
            if (document != null && entry.isPerson() && !entry.isNamed()) {
                identities.joinEquated(i, document);
                identities.joinSpouse(i, document);
            }
        }
    }

    /// "The botanist is Ana Kovac": a definite description, "is" or "was", a name that ends the
    /// clause's predicate; nothing denies or doubts it.
    private void joinEquated(int i, AnnotatedDocument document) {
        List<EntityMention> mentions = document.mentions().mentions();
        Tokens tokens = document.parsed().tokens();
        for (int id : entries.get(i).chain().mentions()) {
            EntityMention described = mentions.get(id);
            if (described.form() != EntityMention.Form.NOMINAL
                    || !isDefinite(described, document)) {
                continue;
            }
            int noun = tokens.wordAt(described.head().end() - 1);
            if (noun >= tokens.size() || !tokens.relation(noun).equals("nsubj")) {
                continue;
            }
            int predicate = tokens.head(noun);
            if (predicate > noun && isPlainlySaid(predicate, tokens)) {
                mentions.stream()
                        .filter(mention -> mention.form() == EntityMention.Form.NAME)
                        .filter(mention -> mention.head().covers(tokens.span(predicate)))
                        .map(mention -> index.get(new ChainRef(document.id(), mention.chain())))
                        .filter(named -> named != null && entries.get(named).person() != null)
                        .findFirst()
                        .ifPresent(named ->
                                clusters.join(
                                        named,
                                        i,
                                        "the text says who is meant: "
                                                + described
                                                        .span()
                                                        .of(document.text().text())
                                                        .replaceAll("\\s+", " ")));
                return;
            }
        }
    }

    private static boolean isDefinite(EntityMention mention, AnnotatedDocument document) {
        return mention.span().of(document.text().text()).matches("(?is)the .*");
    }

    private static boolean isPlainlySaid(int predicate, Tokens tokens) {
        boolean isEquated = false;
        for (int word : tokens.dependents(predicate)) {
            switch (tokens.relation(word)) {
                case "cop" -> isEquated = tokens.word(word).matches("is|was");
                case "advmod", "aux", "mark", "det", "case" -> {
                    return false;
                }
                default -> {}
            }
        }
        return isEquated;
    }

    private static final Pattern SPOUSE =
            Pattern.compile("(?i)(his|her) (late )?(wife|husband|widow)");

    /// Husband and wife of a family name that one man and one woman of the documents bear.
    private void joinSpouse(int i, AnnotatedDocument document) {
        Entry entry = entries.get(i);
        List<EntityMention> mentions = document.mentions().mentions();
        String text = document.text().text();
        for (int id : entry.chain().mentions()) {
            Matcher kin = SPOUSE.matcher(mentions.get(id).span().of(text));
            if (!kin.matches()) {
                continue;
            }
            Span at = mentions.get(id).span();
            Span whose = new Span(at.start(), at.start() + kin.group(1).length());
            boolean isWoman = !kin.group(3).equalsIgnoreCase("husband");
            mentions.stream()
                    .filter(mention -> mention.span().equals(whose))
                    .map(mention -> index.get(new ChainRef(document.id(), mention.chain())))
                    .filter(other -> other != null && clusters.find(other) != clusters.find(i))
                    .findFirst()
                    .ifPresent(other -> joinSpouse(i, other, isWoman));
        }
    }

    private void joinSpouse(int i, int other, boolean isWoman) {
        PersonName one = nameOf(other);
        if (one == null) {
            return;
        }
        Map<Integer, Character> people = new HashMap<>();
        for (int j = 0; j < entries.size(); j++) {
            PersonName person = entries.get(j).person();
            if (person != null
                    && Spelling.fold(person.family()).equals(Spelling.fold(one.family()))) {
                people.merge(clusters.find(j), person.sex(), (a, b) -> a == '-' ? b : a);
            }
        }
        people.remove(clusters.find(other));
        Set<Integer> fitting = new TreeSet<>();
        people.forEach((person, sex) -> {
            if (sex == (isWoman ? 'f' : 'm')) {
                fitting.add(person);
            }
        });
        // Who is of unknown sex, but has a given name, may be the one as well.
        boolean isOpen =
                people.entrySet().stream()
                        .anyMatch(person -> person.getValue() == '-' && hasGiven(person.getKey()));
        if (fitting.size() == 1 && !isOpen) {
            clusters.join(
                    fitting.iterator().next(),
                    i,
                    (isWoman ? "wife of " : "husband of ")
                            + entries.get(other).name()
                            + ", and nobody else of that family name could be");
        }
    }

    private boolean hasGiven(int cluster) {
        for (int j = 0; j < entries.size(); j++) {
            PersonName person = entries.get(j).person();
            if (clusters.find(j) == cluster && person != null && person.hasGiven()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable PersonName nameOf(int entry) {
        Entry its = entries.get(entry);
        return its.kind() == EntityKind.PERSON ? its.person() : null;
    }
}
