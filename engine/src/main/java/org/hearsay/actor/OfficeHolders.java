package org.hearsay.actor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Writer;
import org.jspecify.annotations.Nullable;

/// Joins somebody who is called by nothing but an office ("the Minister") to the one person who
/// bears that office in the same document or, failing that, in documents of the same months. In a
/// small case, where later documents look back, the only bearer of the very office whose sex agrees
/// is meant as well.
///
/// Where two bear it, or the sexes differ, the office stays alone: whom it means is then for a
/// person to say.
final class OfficeHolders {
    private static final int SAME_TERM_DAYS = 200;
    private static final int FEW_DOCUMENTS = 40;
    private static final int LONGEST_OFFICE = 5;
    private static final int LETTERHEAD_LINES = 3;
    private static final int LONGEST_LINE = 60;
    private static final Map<String, String> HOUSES = new TreeMap<>();

    static {
        Vocabulary.rows(OfficeHolders.class, "residences.tsv")
                .forEach(row -> HOUSES.put(row.get(0), row.get(1)));
    }

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "^(?i)((the|our|its|their|then-) *)?((late|then|poor|old|dear|good|same) )?");

    private final List<Entry> entries;
    private final Clusters clusters;
    private final Map<String, AnnotatedDocument> byDoc = new HashMap<>();
    private final Map<String, List<Bearer>> bearers = new HashMap<>();

    /// Somebody who is given an office in a document.
    private record Bearer(int entry, String office, String doc, @Nullable LocalDate day) {}

    private OfficeHolders(
            List<AnnotatedDocument> documents, List<Entry> entries, Clusters clusters) {
        this.entries = entries;
        this.clusters = clusters;
        documents.forEach(document -> byDoc.put(document.id(), document));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            AnnotatedDocument document = byDoc.get(entry.ref().doc());
            if (entry.isPerson() && entry.isNamed() && document != null) {
                for (String office : offices(entry, document)) {
                    bearers.computeIfAbsent(lastWord(office), last -> new ArrayList<>())
                            .add(new Bearer(i, office, document.id(), document.text().published()));
                }
            }
        }
    }

    static void join(List<AnnotatedDocument> documents, List<Entry> entries, Clusters clusters) {
        OfficeHolders holders = new OfficeHolders(documents, entries, clusters);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isPerson() && !entries.get(i).isNamed()) {
                holders.join(i);
            }
        }
        if (documents.size() <= FEW_DOCUMENTS) {
            holders.joinNameless();
        }
    }

    /// "the Vicar" of one document is that of another of the same months, when nobody is named as
    /// one: with a capital it is as good as a name.
    private void joinNameless() {
        Map<String, List<Integer>> byOffice = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == EntityKind.ORGANIZATION
                    && !entry.isNamed()
                    && entry.reading().isBare()
                    && THE_ONE.matcher(firstWords(entry)).matches()) {
                byOffice.computeIfAbsent(plain(entry.name()), key -> new ArrayList<>()).add(i);
            }
            if (!entry.isPerson() || entry.isNamed()) {
                continue;
            }
            Matcher capital = CAPITAL_OFFICE.matcher(PersonName.clean(entry.name()));
            String office = plain(entry.name());
            boolean isTheOne = THE_ONE.matcher(firstWords(entry)).matches();
            if ((capital.matches() || isTheOne)
                    && isOffice(office)
                    && bearers.getOrDefault(lastWord(office), List.of()).isEmpty()) {
                byOffice.computeIfAbsent(office, key -> new ArrayList<>()).add(i);
            }
        }
        byOffice.forEach((office, alike) -> {
            for (int i : alike) {
                int first = alike.getFirst();
                boolean sexesAgree =
                        entries.get(i).sex() == '-'
                                || entries.get(first).sex() == '-'
                                || entries.get(i).sex() == entries.get(first).sex();
                if (i != first && sexesAgree && isOfOneTerm(first, i)) {
                    clusters.join(
                            first,
                            i,
                            "called by the same word and no name in documents of the same time: "
                                    + office);
                }
            }
        });
    }

    private boolean isOfOneTerm(int one, int other) {
        AnnotatedDocument first = byDoc.get(entries.get(one).ref().doc());
        AnnotatedDocument second = byDoc.get(entries.get(other).ref().doc());
        return first != null
                && second != null
                && isNear(first.text().published(), second.text().published());
    }

    /// The words with which a document first speaks of somebody.
    private String firstWords(Entry entry) {
        AnnotatedDocument document = byDoc.get(entry.ref().doc());
        return document == null
                ? ""
                : document.mentions()
                        .mentions()
                        .get(entry.chain().mentions().getFirst())
                        .span()
                        .of(document.text().text());
    }

    private static final Pattern THE_ONE = Pattern.compile("[Tt]he \\p{L}+");
    private static final Pattern CAPITAL_OFFICE =
            Pattern.compile("(?:[Tt]he )?\\p{Lu}[\\p{L}-]+( \\p{Lu}[\\p{L}-]+)*");

    /// The offices that stand with the name: as titles, and before it.
    private static Set<String> offices(Entry entry, AnnotatedDocument document) {
        Set<String> offices = new TreeSet<>();
        for (Chain.Title title : entry.chain().titles()) {
            offices.add(plain(title.words()));
        }
        String text = document.text().text();
        for (int id : entry.chain().mentions()) {
            EntityMention mention = document.mentions().mentions().get(id);
            boolean isNamed = mention.form() == EntityMention.Form.NAME;
            if (isNamed && mention.span().start() < mention.head().start()) {
                offices.add(plain(text.substring(mention.span().start(), mention.head().start())));
            }
        }
        if (isWriter(entry, document)) {
            offices.addAll(ofHouse(document.text().text()));
        }
        offices.removeIf(office -> !isOffice(office));
        return offices;
    }

    /// Who signed the document; a woman who writes from the vicarage is not the vicar.
    private static boolean isWriter(Entry entry, AnnotatedDocument document) {
        return entry.sex() != 'f'
                && Writer.find(document.text()).stream()
                        .anyMatch(signature ->
                                entry.chain().mentions().stream()
                                        .map(id -> document.mentions().mentions().get(id))
                                        .anyMatch(mention -> mention.span().overlaps(signature)));
    }

    /// The office that belongs to the house from which a letter is dated: "The Vicarage, Aldwin".
    private static Set<String> ofHouse(String text) {
        Set<String> offices = new TreeSet<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .limit(LETTERHEAD_LINES)
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> line.length() <= LONGEST_LINE)
                .forEach(line ->
                        HOUSES.forEach((house, office) -> {
                            boolean isHouse =
                                    line.equals(house)
                                            || line.startsWith(house + ",")
                                            || line.startsWith("the " + house)
                                            || line.matches("\\p{L}+ " + house + "(,.*)?");
                            if (isHouse) {
                                offices.add(office);
                            }
                        }));
        return offices;
    }

    private static String plain(String words) {
        String plain = PersonName.clean(words).replaceAll("\\s+", " ");
        return ARTICLE.matcher(plain).replaceFirst("").toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isOffice(String words) {
        return !words.isEmpty()
                && words.chars().filter(c -> c == ' ').count() < LONGEST_OFFICE
                && Offices.isTitle(lastWord(words))
                && !Offices.isForm(words);
    }

    /// The word that names the office: `secretary` of `secretary of state`.
    private static String lastWord(String office) {
        String head = office.split(" (of|for|to|at|in) ", 2)[0];
        return head.substring(head.lastIndexOf(' ') + 1);
    }

    private void join(int i) {
        Entry entry = entries.get(i);
        AnnotatedDocument document = byDoc.get(entry.ref().doc());
        String written = PersonName.clean(entry.name());
        boolean isDefinite =
                written.matches("(?i)the .*") || Character.isUpperCase(written.charAt(0));
        String office = plain(entry.name());
        if (document == null || !isDefinite || !isOffice(office)) {
            return;
        }
        LocalDate day = document.text().published();
        List<Bearer> known = bearers.getOrDefault(lastWord(office), List.of());
        List<Predicate<Bearer>> wider =
                List.of(
                        bearer ->
                                bearer.doc().equals(document.id())
                                        && bearer.office().equals(office),
                        bearer ->
                                bearer.doc().equals(document.id())
                                        && isMoreThan(bearer.office(), office),
                        bearer ->
                                isNear(bearer.day(), day)
                                        && (bearer.office().equals(office)
                                                || isMoreThan(bearer.office(), office)),
                        bearer ->
                                byDoc.size() <= FEW_DOCUMENTS
                                        && bearer.office().equals(office)
                                        && entry.sex() != '-'
                                        && entry.sex() == sexOf(bearer));
        for (Predicate<Bearer> which : wider) {
            List<Bearer> found = known.stream().filter(which).toList();
            if (!found.isEmpty()) {
                joinTheOnlyOne(i, office, found);
                return;
            }
        }
    }

    /// The sex of somebody who bears an office, as any of the chains tells it.
    private char sexOf(Bearer bearer) {
        PersonName person = entries.get(bearer.entry()).person();
        return person == null ? '-' : person.sex();
    }

    private void joinTheOnlyOne(int i, String office, List<Bearer> found) {
        Set<Integer> people = new TreeSet<>();
        found.forEach(bearer -> people.add(clusters.find(bearer.entry())));
        int bearer = found.getFirst().entry();
        char sex = entries.get(i).sex();
        boolean sexesDiffer =
                sex != '-'
                        && found.stream()
                                .map(one -> entries.get(one.entry()).sex())
                                .anyMatch(its -> its != '-' && its != sex);
        if (people.size() == 1 && !sexesDiffer) {
            clusters.join(
                    bearer, i, "bears the office, and nobody else does at the time: " + office);
        }
    }

    /// `foreign minister` and `minister of defence` are more than `minister`; `prime minister` and
    /// `deputy minister` are something else.
    private static boolean isMoreThan(String longer, String office) {
        boolean isOther = OTHER_OFFICE.contains(longer.split("[ -]", 2)[0]);
        return longer.endsWith(" " + office) && !isOther
                || longer.startsWith(office + " of ")
                || longer.startsWith(office + " for ");
    }

    private static final Set<String> OTHER_OFFICE =
            Set.of(
                    "prime",
                    "vice",
                    "deputy",
                    "assistant",
                    "private",
                    "under",
                    "permanent",
                    "first",
                    "second",
                    "junior");

    private static boolean isNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null
                && other != null
                && Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_TERM_DAYS;
    }
}
