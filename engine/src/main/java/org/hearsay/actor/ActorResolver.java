package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor.ChainRef;
import org.hearsay.actor.Actor.Join;
import org.hearsay.actor.Clusters.Link;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.review.Decision;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.text.Writer;
import org.jspecify.annotations.Nullable;

/// Finds who is who over all documents.
///
/// Chains of the documents are put together by their names, never by their looks: persons under the
/// sound of the family name, so that only a handful are compared with one another, bodies and
/// places under a normal form of the name. A bare family name goes to the one person of that name
/// who is named in full, and to nobody when there are two. Somebody without a name stays alone, but
/// for the speaker of the very same words in another document. Each step leaves its reason. A
/// person's reviews come last and win.
public final class ActorResolver {
    private static final int FEW_DOCUMENTS = 40;
    private static final int WELL_KNOWN = 3;
    private static final int LEADING = 5;
    private static final int MOST_PASSAGES = 60;
    private static final int WORDS_THAT_IDENTIFY = 6;
    private final List<AnnotatedDocument> documents;
    private final Map<String, AnnotatedDocument> byDoc = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ChainRef, Integer> index = new HashMap<>();
    private final Clusters clusters;
    private final Set<String> places;
    private final Map<String, Set<String>> keysOfDoc = new HashMap<>();
    private final Set<Integer> voices = new HashSet<>();

    private ActorResolver(List<AnnotatedDocument> documents, List<PlacedReview> reviews) {
        this.documents = documents;
        places = placesOf(documents);
        Map<String, Entry.Reading> readings = new HashMap<>();
        NameKinds kinds = new NameKinds(documents);
        for (AnnotatedDocument document : documents) {
            byDoc.put(document.id(), document);
            Deeds deeds = new Deeds(document);
            Set<Integer> added = added(document, reviews);
            for (Chain chain : document.mentions().chains()) {
                boolean isAdded = added.contains(chain.id());
                if (isAdded || deeds.isActor(chain)) {
                    ChainRef ref = new ChainRef(document.id(), chain.id());
                    index.put(ref, entries.size());
                    if (deeds.isVoice(chain)) {
                        voices.add(entries.size());
                    }
                    String name = withoutTurn(document, Naming.nameOf(chain));
                    entries.add(
                            new Entry(
                                    ref,
                                    chain,
                                    kinds.of(document, chain),
                                    name,
                                    isAdded || Naming.isName(chain),
                                    readings.computeIfAbsent(name, Entry.Reading::of),
                                    NameKinds.sex(document, chain)));
                }
            }
        }
        this.clusters = new Clusters(entries.size());
    }

    /// The chains of a document that a person added: they are actors whatever they are called.
    private static Set<Integer> added(AnnotatedDocument document, List<PlacedReview> reviews) {
        Set<Integer> chains = new HashSet<>();
        for (PlacedReview placed : reviews) {
            Passage words = placed.one().getFirst();
            if (placed.review().decision() instanceof Decision.AddActor
                    && words.doc().equals(document.id())) {
                document.mentions().mentions().stream()
                        .filter(mention -> mention.span().equals(words.span()))
                        .forEach(mention -> chains.add(mention.chain()));
            }
        }
        return chains;
    }

    /// The actors of documents that stand in the order of their ids, under the reviews that could
    /// be placed.
    public static Actors resolve(
            List<AnnotatedDocument> documents,
            UnaryOperator<String> root,
            List<PlacedReview> reviews) {
        ActorResolver resolver = new ActorResolver(documents, reviews);
        resolver.joinBodiesAndPlaces();
        resolver.joinAcronyms();
        ShortForms.join(resolver.entries, resolver.clusters, documents.size() <= FEW_DOCUMENTS);
        resolver.joinPersons();
        resolver.joinAcrossKinds();
        OfficeHolders.join(documents, resolver.entries, resolver.clusters);
        Identities.join(documents, resolver.entries, resolver.clusters, resolver.index);
        resolver.joinSpeakersOfTheSameWords();
        resolver.joinRepeatedDescriptions(root);
        Map<String, Integer> authors = resolver.authors();
        return resolver.build(resolver.reviewed(reviews), authors);
    }

    /// The letter that marks a turn of questions and answers is no initial.
    private static String withoutTurn(AnnotatedDocument document, String name) {
        boolean hasTurns =
                document.text().kind() == DocumentKind.INTERVIEW
                        || document.text().kind() == DocumentKind.TRANSCRIPT;
        return hasTurns ? name.replaceFirst("^[QA]\\.\\s+(?=\\p{Lu})", "") : name;
    }

    private void join(int one, int other, String reason) {
        clusters.join(one, other, reason);
    }

    private void joinBodiesAndPlaces() {
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.isNamed() || entry.isPerson()) {
                continue;
            }
            String key = key(entry);
            keysOfDoc.computeIfAbsent(entry.ref().doc(), doc -> new HashSet<>()).add(key);
            Integer known = first.putIfAbsent(key, i);
            if (known != null) {
                join(known, i, reasonOfBody(entries.get(known), entry));
            }
        }
    }

    private String key(Entry entry) {
        String name = entry.name();
        return switch (entry.kind()) {
            case PLACE -> "place " + BodyName.place(name);
            case ORGANIZATION ->
                    "body "
                            + BodyName.body(name)
                            + (entry.reading().isBare()
                                    ? " of " + entry.ref().doc()
                                    : entry.reading().isCommon() ? scope(entry) : "");
            case PUBLICATION, WORK, OTHER, PERSON ->
                    entry.kind().label() + " " + BodyName.plain(name);
        };
    }

    /// The place that follows a common name: the foreign ministry of one country is not that of
    /// another. A place that some other document calls one counts as well.
    private String scope(Entry entry) {
        AnnotatedDocument document = document(entry);
        String text = document.text().text();
        for (int id : entry.chain().mentions()) {
            int end = document.mentions().mentions().get(id).span().end();
            Matcher after =
                    AFTER_A_BODY.matcher(text).region(end, Math.min(text.length(), end + 60));
            if (!after.lookingAt()) {
                continue;
            }
            String[] words = after.group(1).split(" ");
            for (int length = words.length; length > 0; length--) {
                String place =
                        BodyName.place(String.join(" ", Arrays.asList(words).subList(0, length)));
                if (places.contains(place)) {
                    return " of " + place;
                }
            }
        }
        return "";
    }

    private static final Pattern AFTER_A_BODY =
            Pattern.compile(
                    "(?:,| of| in| at)(?: the)? (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})");

    private static Set<String> placesOf(List<AnnotatedDocument> documents) {
        Set<String> places = new HashSet<>();
        for (AnnotatedDocument document : documents) {
            for (EntityMention mention : document.mentions().mentions()) {
                if (mention.kind() == EntityKind.PLACE
                        && mention.form() == EntityMention.Form.NAME) {
                    places.add(BodyName.place(mention.head().of(document.text().text())));
                }
            }
        }
        return places;
    }

    private AnnotatedDocument document(Entry entry) {
        AnnotatedDocument document = byDoc.get(entry.ref().doc());
        if (document == null) {
            throw new IllegalStateException("No document " + entry.ref().doc());
        }
        return document;
    }

    private static String reasonOfBody(Entry one, Entry other) {
        return BodyName.plain(one.name()).equals(BodyName.plain(other.name()))
                ? "same name"
                : "two forms of one name";
    }

    private void joinAcronyms() {
        Map<String, TreeSet<Integer>> byInitials = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isNamed() && !entry.isPerson() && !entry.reading().isAcronym()) {
                for (String initials : BodyName.initials(entry.name())) {
                    byInitials
                            .computeIfAbsent(initials, key -> new TreeSet<>())
                            .add(clusters.find(i));
                }
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isNamed() && entry.reading().isAcronym()) {
                TreeSet<Integer> full =
                        byInitials.getOrDefault(BodyName.letters(entry.name()), new TreeSet<>());
                if (full.size() == 1) {
                    join(
                            full.first(),
                            i,
                            "the letters of the short name begin the words of the full one");
                }
            }
        }
    }

    private void joinPersons() {
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            PersonName person = entries.get(i).person();
            if (person != null) {
                for (String family : person.families()) {
                    blocks.computeIfAbsent(Spelling.skeleton(family), key -> new TreeSet<>())
                            .add(i);
                }
                keysOfDoc
                        .computeIfAbsent(entries.get(i).ref().doc(), doc -> new HashSet<>())
                        .add("person " + Spelling.fold(entries.get(i).name()));
            }
        }
        blocks.values().forEach(this::joinNamesakes);
        joinGivenNames();
    }

    private PersonName person(int entry) {
        PersonName person = entries.get(entry).person();
        if (person == null) {
            throw new IllegalStateException("No person: " + entries.get(entry));
        }
        return person;
    }

    /// People of one family name, each with all forms of the name: full names first, the fullest
    /// leading; then family names of men and women; then those of anybody.
    private void joinNamesakes(Set<Integer> block) {
        Map<PersonName, List<Integer>> byName = new LinkedHashMap<>();
        block.stream()
                .sorted(
                        Comparator.comparingInt((Integer i) -> -person(i).weight())
                                .thenComparing(i -> person(i).sex() == '-')
                                .thenComparing(i -> entries.get(i).name())
                                .thenComparingInt(i -> i))
                .forEach(i -> byName.computeIfAbsent(person(i), key -> new ArrayList<>()).add(i));
        List<List<PersonName>> people = new ArrayList<>();
        byName.forEach((name, chains) -> {
            if (name.hasGiven()) {
                chains.forEach(i -> join(chains.getFirst(), i, "same full name"));
                placeFullName(name, people, byName);
            } else {
                placeFamilyName(name, chains, people, byName);
            }
        });
    }

    private void placeFullName(
            PersonName name, List<List<PersonName>> people, Map<PersonName, List<Integer>> byName) {
        List<List<PersonName>> fitting =
                people.stream()
                        .filter(known ->
                                known.stream()
                                        .allMatch(one ->
                                                !one.conflicts(name)
                                                        && one.sharesFamily(name)
                                                        && !standApart(one, name, byName)))
                        .toList();
        List<List<PersonName>> exact =
                fitting.stream()
                        .filter(known ->
                                known.stream()
                                        .anyMatch(one ->
                                                one.given()
                                                                .getFirst()
                                                                .equals(name.given().getFirst())
                                                        && one.hasFamilyOf(name)))
                        .toList();
        List<List<PersonName>> best = exact.size() == 1 ? exact : fitting;
        if (best.size() == 1) {
            PersonName one = best.getFirst().getFirst();
            join(first(byName, one), first(byName, name), one.reason(name));
            best.getFirst().add(name);
        } else {
            people.add(new ArrayList<>(List.of(name)));
        }
    }

    /// "Ana Kovac" and "Ana Kovac-Ilic" in one document: its writer tells them apart.
    private boolean standApart(
            PersonName one, PersonName other, Map<PersonName, List<Integer>> byName) {
        if (Spelling.fold(one.family()).equals(Spelling.fold(other.family()))) {
            return false;
        }
        Set<String> docs = new TreeSet<>();
        byName.getOrDefault(one, List.of()).forEach(i -> docs.add(entries.get(i).ref().doc()));
        return byName.getOrDefault(other, List.of()).stream()
                .anyMatch(i -> docs.contains(entries.get(i).ref().doc()));
    }

    private static int first(Map<PersonName, List<Integer>> byName, PersonName name) {
        return byName.getOrDefault(name, List.of()).getFirst();
    }

    private void placeFamilyName(
            PersonName name,
            List<Integer> chains,
            List<List<PersonName>> people,
            Map<PersonName, List<Integer>> byName) {
        List<List<PersonName>> possible =
                people.stream()
                        .filter(known -> known.stream().noneMatch(one -> one.conflicts(name)))
                        .toList();
        List<List<PersonName>> same =
                possible.stream()
                        .filter(known -> known.stream().anyMatch(one -> one.hasFamilyOf(name)))
                        .toList();
        List<List<PersonName>> whole =
                same.stream()
                        .filter(known ->
                                known.stream().anyMatch(one -> one.family().equals(name.family())))
                        .toList();
        if (!whole.isEmpty()) {
            same = whole;
        }
        List<List<PersonName>> fitting =
                same.isEmpty()
                        ? possible.stream()
                                .filter(known ->
                                        known.stream().anyMatch(one -> one.sharesFamily(name)))
                                .toList()
                        : same;
        if (fitting.size() > 1 && name.sex() != 'f') {
            // A wife who is only "Mrs Kovac" is not called "Kovac" alone.
            fitting =
                    fitting.stream()
                            .filter(known ->
                                    known.stream()
                                            .anyMatch(one -> one.hasGiven() || one.sex() != 'f'))
                            .toList();
        }
        if (fitting.size() > 1) {
            fitting = withoutWivesNeverSoCalled(fitting, byName);
        }
        if (fitting.size() > 1) {
            List<List<PersonName>> several = fitting;
            chains.forEach(i -> joinByEpithet(i, several, byName));
            chains.forEach(i -> joinInItsDocument(i, several, byName));
            joinToTheLeading(name, chains, fitting, byName);
            return;
        }
        PersonName one = fitting.isEmpty() ? name : fitting.getFirst().getFirst();
        int leader = first(byName, one);
        boolean isWellKnown = !fitting.isEmpty() && isWellKnown(fitting.getFirst(), byName);
        chains.stream()
                .filter(i -> isWellKnown || isOfOneCircle(leader, i))
                .forEach(i -> join(leader, i, one.reason(name)));
        if (fitting.isEmpty()) {
            people.add(new ArrayList<>(List.of(name)));
        } else {
            fitting.getFirst().add(name);
        }
    }

    /// A wife who is "Mrs Kovac" or "Ana Kovac" wherever she is named, and never "Kovac", is not
    /// meant by "Kovac" when there is a Mr Kovac.
    private List<List<PersonName>> withoutWivesNeverSoCalled(
            List<List<PersonName>> people, Map<PersonName, List<Integer>> byName) {
        List<List<PersonName>> others =
                people.stream().filter(person -> !isMrsAlone(person, byName)).toList();
        return others.isEmpty() ? people : others;
    }

    private boolean isMrsAlone(List<PersonName> person, Map<PersonName, List<Integer>> byName) {
        if (person.stream().noneMatch(name -> name.sex() == 'f')) {
            return false;
        }
        boolean isMrs = false;
        for (PersonName name : person) {
            for (int i : byName.getOrDefault(name, List.of())) {
                for (String before : beforeFamilyName(i)) {
                    if (!before.matches("(?is).*\\bmrs\\.? ")) {
                        return false;
                    }
                    isMrs = true;
                }
            }
        }
        return isMrs;
    }

    /// What stands before the family name wherever it stands without a given name.
    private List<String> beforeFamilyName(int i) {
        Entry entry = entries.get(i);
        AnnotatedDocument document = document(entry);
        String text = document.text().text();
        List<String> before = new ArrayList<>();
        for (int id : entry.chain().mentions()) {
            EntityMention mention = document.mentions().mentions().get(id);
            if (mention.form() != EntityMention.Form.NAME) {
                continue;
            }
            PersonName written = PersonName.parse(mention.head().of(text));
            if (written != null && !written.hasGiven()) {
                int start = mention.head().start();
                String head = mention.head().of(text);
                int family = start + Math.max(0, head.lastIndexOf(' ') + 1);
                before.add(text.substring(Math.max(0, family - 8), family));
            }
        }
        return before;
    }

    /// "Old Kovac" is the one of that name whom somebody else calls old.
    private void joinByEpithet(
            int i, List<List<PersonName>> people, Map<PersonName, List<Integer>> byName) {
        Set<String> epithets = epithets(i);
        List<List<PersonName>> so =
                people.stream()
                        .filter(person ->
                                person.stream()
                                        .flatMap(name ->
                                                byName.getOrDefault(name, List.of()).stream())
                                        .anyMatch(other ->
                                                epithets(other).stream()
                                                        .anyMatch(epithets::contains)))
                        .toList();
        if (so.size() == 1) {
            join(
                    first(byName, so.getFirst().getFirst()),
                    i,
                    "same family name, and of those who bear it the only one called "
                            + String.join(" or ", epithets));
        }
    }

    /// In a document that names one of them in full, and none of the others, that one is meant.
    private void joinInItsDocument(
            int i, List<List<PersonName>> people, Map<PersonName, List<Integer>> byName) {
        String doc = entries.get(i).ref().doc();
        List<List<PersonName>> named =
                people.stream().filter(person -> docsInFull(person, byName).contains(doc)).toList();
        if (named.size() == 1 && epithets(i).isEmpty()) {
            join(
                    first(byName, named.getFirst().getFirst()),
                    i,
                    "same family name, and the only one of that name whom the document names in"
                            + " full");
        }
    }

    /// The words for old and young before the names of a chain.
    private Set<String> epithets(int i) {
        Entry entry = entries.get(i);
        AnnotatedDocument document = document(entry);
        String text = document.text().text();
        Set<String> epithets = new TreeSet<>();
        for (int id : entry.chain().mentions()) {
            EntityMention mention = document.mentions().mentions().get(id);
            if (mention.form() == EntityMention.Form.NAME) {
                int start = mention.head().start();
                Matcher before = EPITHET.matcher(text.substring(Math.max(0, start - 9), start));
                if (before.find()) {
                    epithets.add(before.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return epithets;
    }

    private static final Pattern EPITHET =
            Pattern.compile("(?i)\\b(old|young|elder|younger|little) $");

    /// Of several people of one family name one may be named all over the case and the others in
    /// passing, in a document each: a bare name elsewhere means the one.
    private void joinToTheLeading(
            PersonName name,
            List<Integer> chains,
            List<List<PersonName>> people,
            Map<PersonName, List<Integer>> byName) {
        List<List<PersonName>> leading =
                people.stream()
                        .filter(person -> docsInFull(person, byName).size() >= LEADING)
                        .toList();
        Set<String> docsOfOthers = new HashSet<>();
        boolean areOthersInPassing = true;
        for (List<PersonName> person : people) {
            if (!leading.contains(person)) {
                Set<String> docs = docsInFull(person, byName);
                areOthersInPassing &= docs.size() <= 1;
                docsOfOthers.addAll(docs);
            }
        }
        if (leading.size() != 1 || !areOthersInPassing) {
            return;
        }
        int leader = first(byName, leading.getFirst().getFirst());
        chains.stream()
                .filter(i -> !docsOfOthers.contains(entries.get(i).ref().doc()))
                .forEach(i ->
                        join(
                                leader,
                                i,
                                "same family name, and others of that name stand in one document"
                                        + " each: "
                                        + name.family()));
    }

    private Set<String> docsInFull(List<PersonName> person, Map<PersonName, List<Integer>> byName) {
        Set<String> docs = new HashSet<>();
        person.stream()
                .filter(PersonName::hasGiven)
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .forEach(i -> docs.add(entries.get(i).ref().doc()));
        return docs;
    }

    /// Who is named in full in several documents of the case, and is the only one of the family
    /// name in all of them, is meant by it everywhere.
    private boolean isWellKnown(List<PersonName> person, Map<PersonName, List<Integer>> byName) {
        return docsInFull(person, byName).size() >= WELL_KNOWN;
    }

    /// A given name alone goes to the one person in these documents who bears it with a family
    /// name.
    private void joinGivenNames() {
        Map<String, Set<Integer>> bearers = new HashMap<>();
        Set<String> families = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            PersonName person = entries.get(i).person();
            if (person != null && person.hasGiven()) {
                bearers.computeIfAbsent(person.given().getFirst(), key -> new TreeSet<>()).add(i);
                families.add(Spelling.fold(person.family()));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            PersonName person = entries.get(i).person();
            if (person == null || person.hasGiven()) {
                continue;
            }
            String given = Spelling.fold(person.family());
            Set<Integer> bearing = bearers.getOrDefault(given, Set.of());
            boolean isOne = bearing.stream().map(clusters::find).distinct().count() == 1;
            if (isOne && !families.contains(given)) {
                int bearer = bearing.iterator().next();
                boolean sexesDiffer =
                        person.sex() != '-'
                                && person(bearer).sex() != '-'
                                && person.sex() != person(bearer).sex();
                if (!sexesDiffer && isOfOneCircle(bearer, i)) {
                    join(
                            bearer,
                            i,
                            "same given name, and nobody else of that name in these documents");
                }
            }
        }
    }

    /// In a small case a family name is enough; in a large one the documents must share another
    /// name.
    private boolean isOfOneCircle(int one, int other) {
        if (documents.size() <= FEW_DOCUMENTS) {
            return true;
        }
        String docOfOne = entries.get(one).ref().doc();
        String docOfOther = entries.get(other).ref().doc();
        return docOfOne.equals(docOfOther)
                || keysOfDoc.getOrDefault(docOfOne, Set.of()).stream()
                                .filter(keysOfDoc.getOrDefault(docOfOther, Set.of())::contains)
                                .limit(2)
                                .count()
                        == 2;
    }

    /// One name that a model took for a body here and for a place there is one actor; its kind is
    /// put to the vote.
    private void joinAcrossKinds() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String plain = entry.reading().plain();
            boolean mayBeAnything = !entry.isPerson() || plain.contains(" ");
            if (entry.isNamed()
                    && mayBeAnything
                    && !entry.reading().isBare()
                    && !entry.reading().isCommon()) {
                Integer known = first.putIfAbsent(plain, i);
                if (known != null) {
                    join(known, i, "same name");
                }
            }
        }
    }

    /// A speaker without a name is the unnamed speaker of the very same words elsewhere.
    private void joinSpeakersOfTheSameWords() {
        Map<String, Integer> first = new HashMap<>();
        for (AnnotatedDocument document : documents) {
            for (Attribution attribution : document.attributions()) {
                Optional<Integer> speaker =
                        attribution.speakerChain() == null
                                ? Optional.empty()
                                : Optional.ofNullable(
                                        index.get(
                                                new ChainRef(
                                                        document.id(),
                                                        attribution.speakerChain())));
                String words = normalized(document, attribution.content());
                if (speaker.isPresent()
                        && !entries.get(speaker.get()).isNamed()
                        && attribution.mode() != Attribution.Mode.INDIRECT
                        && words.chars().filter(c -> c == ' ').count() >= WORDS_THAT_IDENTIFY - 1) {
                    Integer known = first.putIfAbsent(words, speaker.get());
                    if (known != null) {
                        join(known, speaker.get(), "the same quotation, word for word");
                    }
                }
            }
        }
    }

    /// In a document and its repetition the same description means the same.
    private void joinRepeatedDescriptions(UnaryOperator<String> root) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.isNamed()) {
                String key =
                        root.apply(entry.ref().doc())
                                + "|"
                                + entry.kind()
                                + "|"
                                + entry.reading().plain();
                Integer known = first.putIfAbsent(key, i);
                if (known != null && !entries.get(known).ref().doc().equals(entry.ref().doc())) {
                    join(known, i, "the same description in a document and its repetition");
                }
            }
        }
    }

    private static String normalized(AnnotatedDocument document, List<Span> content) {
        StringBuilder words = new StringBuilder();
        for (Span span : content) {
            words.append(span.of(document.text().text()).toLowerCase(Locale.ROOT)).append(' ');
        }
        return words.toString().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Which chain is the writer of a document: the person whom the file names, who may also be the
    /// text's `I`.
    private Map<String, Integer> authors() {
        Map<String, Integer> authors = new TreeMap<>();
        Map<String, List<Integer>> byFamily = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            PersonName person = entries.get(i).person();
            if (person != null) {
                byFamily.computeIfAbsent(
                                entries.get(i).reading().skeleton(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (AnnotatedDocument document : documents) {
            boolean isInterview = document.text().kind() == DocumentKind.INTERVIEW;
            Optional<Integer> writer = findAuthor(document, byFamily);
            (isInterview ? findInterviewee(document, writer) : writer)
                    .ifPresent(author -> {
                        authors.put(document.id(), author);
                        for (Chain chain : document.mentions().chains()) {
                            Integer entry = index.get(new ChainRef(document.id(), chain.id()));
                            if (entry != null && Deeds.isFirstPerson(document, chain)) {
                                join(
                                        author,
                                        entry,
                                        isInterview
                                                ? "the one who answers in an interview"
                                                : "the writer of the document speaks of himself or herself");
                            }
                        }
                    });
        }
        return authors;
    }

    /// Who answers in an interview: the first person named in it who did not write it.
    private Optional<Integer> findInterviewee(
            AnnotatedDocument document, Optional<Integer> interviewer) {
        return document.mentions().mentions().stream()
                .map(mention -> index.get(new ChainRef(document.id(), mention.chain())))
                .filter(entry -> entry != null && entries.get(entry).person() != null)
                .filter(entry -> person(entry).hasGiven())
                .filter(entry ->
                        interviewer.isEmpty()
                                || clusters.find(interviewer.get()) != clusters.find(entry))
                .findFirst();
    }

    private Optional<Integer> findAuthor(
            AnnotatedDocument document, Map<String, List<Integer>> byFamily) {
        Map<String, String> metadata = document.text().metadata();
        String written = metadata.getOrDefault("author", metadata.getOrDefault("from", ""));
        String name = written.replaceAll("<.*>|\\S+@\\S+|\\(.*\\)", "").split(",")[0].strip();
        PersonName person = name.isEmpty() ? null : PersonName.parse(name);
        if (person == null) {
            return signer(document);
        }
        List<Integer> fitting =
                byFamily.getOrDefault(Spelling.skeleton(person.family()), List.of()).stream()
                        .filter(i ->
                                Spelling.isVariant(person.family(), person(i).family())
                                        && !person.conflicts(person(i)))
                        .toList();
        return fitting.stream().map(clusters::find).distinct().count() == 1
                ? Optional.of(clusters.find(fitting.getFirst()))
                : fitting.stream()
                        .filter(i -> entries.get(i).ref().doc().equals(document.id()))
                        .findFirst();
    }

    /// Who signed a document or is named by its title, where its heading does not say.
    private Optional<Integer> signer(AnnotatedDocument document) {
        return Writer.find(document.text()).stream()
                .flatMap(span ->
                        document.mentions().mentions().stream()
                                .filter(mention -> mention.span().overlaps(span)))
                .map(mention -> index.get(new ChainRef(document.id(), mention.chain())))
                .filter(entry -> entry != null && entries.get(entry).person() != null)
                .findFirst();
    }

    /// What people decided about an actor.
    private static final class Group {
        final List<Integer> members;
        final List<Link> links = new ArrayList<>();
        Standing standing = Standing.PROPOSED;
        @Nullable String name;
        boolean rejected;

        Group(List<Integer> members) {
            this.members = new ArrayList<>(members);
        }
    }

    private List<Group> reviewed(List<PlacedReview> reviews) {
        List<Group> groups = new ArrayList<>();
        Map<Integer, Group> of = new HashMap<>();
        for (List<Integer> set : clusters.sets()) {
            Group group = new Group(set);
            groups.add(group);
            set.forEach(member -> of.put(member, group));
        }
        for (Link link : clusters.links()) {
            Optional.ofNullable(of.get(link.one())).ifPresent(group -> group.links.add(link));
        }
        for (PlacedReview placed : reviews) {
            apply(placed, groups, of);
        }
        groups.removeIf(group ->
                group.rejected
                        || group.members.isEmpty()
                        || group.standing == Standing.PROPOSED && isNobody(group));
        return groups;
    }

    /// An `I` that could be given to nobody is the author of the document, whom no actor need stand
    /// for; nor does one stand for a bare `the Ministry` that says and does nothing.
    private boolean isNobody(Group group) {
        return isHeading(group)
                || group.members.stream()
                        .map(entries::get)
                        .allMatch(entry ->
                                Deeds.isFirstPerson(document(entry), entry.chain())
                                        || entry.isNamed()
                                                && entry.reading().isBare()
                                                && entry.kind() == EntityKind.ORGANIZATION
                                                && !group.members.stream()
                                                        .anyMatch(voices::contains));
    }

    /// Words in capitals that stand once, in a heading or as a label: no name that anybody else
    /// uses, of no sort of body, and nothing that speaks.
    private boolean isHeading(Group group) {
        Entry entry = entries.get(group.members.getFirst());
        String name = entry.name();
        return group.members.size() == 1
                && entry.chain().mentions().size() == 1
                && !voices.contains(group.members.getFirst())
                && entry.kind() != EntityKind.PLACE
                && (entry.kind() != EntityKind.PERSON || name.indexOf(' ') < 0)
                && name.length() > 4
                && name.equals(name.toUpperCase(Locale.ROOT))
                && BodyName.head(name).isEmpty();
    }

    private void apply(PlacedReview placed, List<Group> groups, Map<Integer, Group> of) {
        List<Integer> chains = chainsAt(placed.one());
        if (chains.isEmpty()) {
            return;
        }
        Group group = of.get(chains.getFirst());
        if (group == null) {
            return;
        }
        switch (placed.review().decision()) {
            case Decision.Confirm _ -> {
                group.standing = Standing.CONFIRMED;
                group.rejected = false;
            }
            case Decision.Reject _ -> group.rejected = true;
            case Decision.Rename(_, String name) -> {
                group.name = name;
                group.standing = Standing.EDITED;
            }
            case Decision.AddActor(_, _, String name) -> {
                group.name = name;
                group.standing = Standing.ADDED;
                group.rejected = false;
            }
            case Decision.Merge _ -> merge(placed, group, of);
            case Decision.Split _ -> split(placed, group, groups, of);
            case Decision.KeepApart _ -> {
                if (chainsAt(placed.other()).stream().anyMatch(group.members::contains)) {
                    split(placed, group, groups, of);
                }
            }
            case Decision.CorrectTime _,
                    Decision.Attribute _,
                    Decision.AddStatement _,
                    Decision.AddEvent _,
                    Decision.GradeSource _,
                    Decision.GradeItem _,
                    Decision.Suppose _,
                    Decision.Weigh _,
                    Decision.Note _,
                    Decision.AskOpinion _,
                    Decision.GiveOpinion _,
                    Decision.Undo _ -> {}
        }
    }

    private void merge(PlacedReview placed, Group group, Map<Integer, Group> of) {
        List<Integer> others = chainsAt(placed.other());
        Group other = others.isEmpty() ? null : of.get(others.getFirst());
        if (other == null || other == group) {
            return;
        }
        group.links.add(
                new Link(
                        group.members.getFirst(),
                        others.getFirst(),
                        "review "
                                + placed.review().number()
                                + " by "
                                + placed.review().who()
                                + " says so"));
        group.links.addAll(other.links);
        group.members.addAll(other.members);
        other.members.forEach(member -> of.put(member, group));
        other.members.clear();
        group.standing = Standing.EDITED;
    }

    private void split(
            PlacedReview placed, Group group, List<Group> groups, Map<Integer, Group> of) {
        List<Integer> leaving =
                chainsAt(placed.other()).stream().filter(group.members::contains).toList();
        if (leaving.isEmpty() || leaving.size() == group.members.size()) {
            return;
        }
        Group other = new Group(leaving);
        group.members.removeAll(leaving);
        group.links.removeIf(
                link -> leaving.contains(link.one()) || leaving.contains(link.other()));
        leaving.forEach(member -> of.put(member, other));
        group.standing = Standing.EDITED;
        other.standing = Standing.EDITED;
        groups.add(other);
    }

    private List<Integer> chainsAt(List<Passage> words) {
        TreeSet<Integer> chains = new TreeSet<>();
        for (Passage passage : words) {
            AnnotatedDocument document = byDoc.get(passage.doc());
            if (document == null) {
                continue;
            }
            document.mentions().mentions().stream()
                    .filter(mention -> mention.span().overlaps(passage.span()))
                    .filter(mention ->
                            index.containsKey(new ChainRef(passage.doc(), mention.chain())))
                    .min(
                            Comparator.comparingInt(
                                    mention -> difference(mention.span(), passage.span())))
                    .map(mention -> index.get(new ChainRef(passage.doc(), mention.chain())))
                    .ifPresent(chains::add);
        }
        return new ArrayList<>(chains);
    }

    private static int difference(Span one, Span other) {
        return Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end());
    }

    private Actors build(List<Group> groups, Map<String, Integer> authors) {
        Map<Integer, Group> of = new HashMap<>();
        groups.forEach(group -> group.members.forEach(member -> of.put(member, group)));
        Map<Group, Actor.Id> ids = ids(groups);
        Map<ChainRef, Actor.Id> byChain = new HashMap<>();
        ids.forEach((group, id) ->
                group.members.forEach(member -> byChain.put(entries.get(member).ref(), id)));
        RoleFinder roles = new RoleFinder(byDoc, byChain);
        List<Actor> actors =
                groups.stream()
                        .map(group -> actor(group, ids, roles))
                        .sorted(Comparator.comparing(Actor::id))
                        .toList();
        Map<String, Actor.Id> authorIds = new TreeMap<>();
        authors.forEach((doc, entry) -> {
            Group group = of.get(entry);
            Actor.Id id = group == null ? null : ids.get(group);
            if (id != null) {
                authorIds.put(doc, id);
            }
        });
        return new Actors(actors, authorIds);
    }

    private Actor actor(Group group, Map<Group, Actor.Id> ids, RoleFinder roles) {
        List<Entry> members = group.members.stream().sorted().map(entries::get).toList();
        Actor.Id id = ids.get(group);
        if (id == null) {
            throw new IllegalStateException("No id for " + members);
        }
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> descriptions = new TreeSet<>();
        List<Passage> named = new ArrayList<>();
        List<Passage> described = new ArrayList<>();
        for (Entry entry : members) {
            AnnotatedDocument document = document(entry);
            for (int mentionId : entry.chain().mentions()) {
                EntityMention mention = document.mentions().mentions().get(mentionId);
                if (mention.form() == EntityMention.Form.NAME) {
                    names.add(PersonName.clean(mention.head().of(document.text().text())));
                    named.add(document.passage(mention.span()));
                } else if (mention.form() == EntityMention.Form.NOMINAL || !entry.isNamed()) {
                    described.add(document.passage(mention.span()));
                    if (!entry.isNamed() && mention.form() == EntityMention.Form.NOMINAL) {
                        descriptions.add(mention.head().of(document.text().text()));
                    }
                }
            }
            if (entry.isNamed()) {
                names.add(PersonName.clean(entry.name()));
            }
        }
        names.remove("");
        if (names.isEmpty()) {
            names.addAll(descriptions);
        }
        named.addAll(described);
        return new Actor(
                id,
                displayName(group),
                kind(members),
                members.stream().anyMatch(entry -> entry.isNamed()),
                List.copyOf(names),
                roles.roles(members.stream().map(Entry::ref).toList()),
                members.stream().map(Entry::ref).toList(),
                group.links.stream()
                        .map(link ->
                                new Join(
                                        entries.get(link.one()).ref(),
                                        entries.get(link.other()).ref(),
                                        link.reason()))
                        .toList(),
                named.stream().distinct().limit(MOST_PASSAGES).toList(),
                group.standing);
    }

    private static EntityKind kind(List<Entry> members) {
        Map<EntityKind, Integer> votes = new TreeMap<>();
        members.forEach(
                entry -> votes.merge(entry.kind(), entry.chain().mentions().size(), Integer::sum));
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<EntityKind, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<EntityKind, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /// The name with most parts; among equals the one that most chains bear, then the first in the
    /// alphabet.
    private String displayName(Group group) {
        if (group.name != null) {
            return group.name;
        }
        Map<String, Integer> bearers = new TreeMap<>();
        boolean named = group.members.stream().anyMatch(i -> entries.get(i).isNamed());
        for (int i : group.members) {
            Entry entry = entries.get(i);
            if (entry.isNamed() == named) {
                bearers.merge(
                        withoutHonorific(entry), entry.chain().mentions().size(), Integer::sum);
            }
        }
        return bearers.entrySet().stream()
                .max(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Integer> name) -> parts(name.getKey()))
                                .thenComparingInt(Map.Entry::getValue)
                                .thenComparingInt(name -> accents(name.getKey()))
                                .thenComparingInt(name -> name.getKey().length())
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    private static final String HONORIFICS_SHOWN_APART =
            "^((Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov)\\.? |(Republican|Democrat) )+";

    private static String withoutHonorific(Entry entry) {
        String name = PersonName.clean(entry.name()).replaceFirst("^[Tt]he (?=\\p{Lu})", "");
        PersonName person = entry.person();
        return person != null && person.hasGiven()
                ? name.replaceFirst(HONORIFICS_SHOWN_APART, "")
                : name.isEmpty() ? entry.name() : name;
    }

    /// A name with its accents is nearer to its bearer than one without.
    private static int accents(String name) {
        return (int) name.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    }

    private static int parts(String name) {
        PersonName person = PersonName.parse(name);
        return person == null ? 0 : Math.min(person.weight(), 12);
    }

    /// Kind and name; where two would have one id, the first document each stands in tells them
    /// apart.
    private Map<Group, Actor.Id> ids(List<Group> groups) {
        Map<String, List<Group>> wanted = new TreeMap<>();
        for (Group group : groups) {
            List<Entry> members = group.members.stream().map(entries::get).toList();
            String slug = Slug.of(displayName(group));
            wanted.computeIfAbsent(
                            kind(members).label() + (slug.isEmpty() ? "" : "-" + slug),
                            key -> new ArrayList<>())
                    .add(group);
        }
        Map<Group, Actor.Id> ids = new HashMap<>();
        Set<String> taken = new HashSet<>(wanted.keySet());
        wanted.forEach((slug, sharing) -> {
            for (Group group : sharing) {
                ids.put(
                        group,
                        new Actor.Id(
                                sharing.size() == 1 ? slug : distinguished(slug, group, taken)));
            }
        });
        return ids;
    }

    private String distinguished(String slug, Group group, Set<String> taken) {
        ChainRef first =
                group.members.stream()
                        .map(i -> entries.get(i).ref())
                        .min(Comparator.comparing(ChainRef::doc).thenComparingInt(ChainRef::chain))
                        .orElseThrow();
        String inDoc = slug + "-in-" + Slug.of(first.doc());
        String id = taken.add(inDoc) ? inDoc : inDoc + "-" + first.chain();
        taken.add(id);
        return id;
    }
}
