package org.hearsay.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.account.SharedErrors.SharedError;
import org.hearsay.account.Support.Status;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Passage;
import org.jspecify.annotations.Nullable;

/// Counts what stands behind each claim: origins, not mentions.
public final class SupportCounter {
    private static final double SAME_WORDS = 0.6;
    private static final int FEW_WORDS = 5;
    private static final int MANY_WORDS = 9;

    private SupportCounter() {}

    /// The support of each claim, in the order of claims.
    public static List<Support> count(
            List<AnnotatedDocument> documents,
            List<Claim> claims,
            List<Dispute> disputes,
            List<Kinship> kinship,
            Actors actors,
            Origins origins) {
        List<SharedError> errors = SharedErrors.find(documents, disputes, actors, origins);
        Set<String> reporting = new HashSet<>();
        documents.stream()
                .filter(document -> isReport(document.text().kind()))
                .forEach(document -> reporting.add(document.id()));
        Set<String> reporters = new HashSet<>();
        reporting.forEach(doc -> reporters.add(origins.of(new Voice.Author(doc))));
        Map<Set<String>, String> opposed = opposed(disputes, reporters, origins);
        Set<String> disputed = new HashSet<>();
        disputes.stream()
                .filter(dispute -> dispute.type() == Dispute.Type.HAPPENED)
                .forEach(dispute -> disputed.addAll(dispute.about()));
        return claims.stream()
                .map(claim ->
                        support(
                                claim,
                                disputed.contains(claim.about()),
                                kinship,
                                opposed,
                                errors,
                                origins))
                .toList();
    }

    private static Support support(
            Claim claim,
            boolean disputed,
            List<Kinship> kinship,
            Map<Set<String>, String> opposed,
            List<SharedError> errors,
            Origins origins) {
        Map<String, Set<String>> labels = new TreeMap<>();
        TreeSet<Passage> passages = new TreeSet<>();
        TreeSet<String> docs = new TreeSet<>();
        TreeSet<String> nobodys = new TreeSet<>();
        Map<String, String> quoted = quoted(claim, origins);
        for (Telling telling : claim.tellings()) {
            Optional<String> origin =
                    originOf(claim, telling, origins).map(own -> quoted.getOrDefault(own, own));
            origin.ifPresent(own ->
                    labels.computeIfAbsent(own, key -> new TreeSet<>()).add(telling.label()));
            passages.add(telling.passage());
            (origin.isPresent() ? docs : nobodys).add(telling.doc());
        }
        List<List<String>> parties = together(origins.parties(labels.keySet()), labels);
        List<List<String>> counted = new ArrayList<>();
        for (List<String> party : parties) {
            counted.add(List.copyOf(labels(party, labels)));
        }
        Status status =
                labels.isEmpty()
                        ? Status.UNKNOWN
                        : disputed
                                ? Status.DISPUTED
                                : labels.size() == 1
                                        ? Status.SINGLE_SOURCE
                                        : parties.size() == 1
                                                ? Status.ONE_PARTY
                                                : Status.CORROBORATED;
        return new Support(
                claim.about(),
                claim.words(),
                status,
                counted,
                why(status, labels, parties, docs, kinship, opposed, origins)
                        + (status == Status.CORROBORATED
                                ? SharedErrors.between(docs, errors, origins)
                                : "")
                        + byNobodyNamed(status, nobodys),
                List.copyOf(passages));
    }

    /// Who tells it only together with another, "both Varga and Ilic said", is no origin beside the
    /// other one.
    private static List<List<String>> together(
            List<List<String>> parties, Map<String, Set<String>> labels) {
        List<List<String>> counted = new ArrayList<>();
        for (List<String> party : parties) {
            Set<String> own = labels(party, labels);
            int with = 0;
            while (with < counted.size() && !isOne(own, labels(counted.get(with), labels))) {
                with++;
            }
            if (with == counted.size()) {
                counted.add(party);
            } else {
                counted.set(
                        with,
                        Stream.concat(counted.get(with).stream(), party.stream())
                                .sorted()
                                .toList());
            }
        }
        return counted;
    }

    private static boolean isOne(Set<String> own, Set<String> theirs) {
        return own.containsAll(theirs) || theirs.containsAll(own);
    }

    private static Set<String> labels(List<String> party, Map<String, Set<String>> labels) {
        Set<String> own = new TreeSet<>();
        party.forEach(origin -> own.addAll(labels.getOrDefault(origin, Set.of())));
        return own;
    }

    /// What a document says that repeats another has the origin that the same words have there: its
    /// writer tells what the other tells by anybody's mouth, and a quotation is repeated with its
    /// speaker, whoever the repetition seems to mean by "he". And a writer who took no part and who
    /// lets somebody else tell it in the same document has it from there. What is told on nobody's
    /// authority has no origin that could be counted, but where it has the very words of somebody.
    private static Optional<String> originOf(Claim claim, Telling telling, Origins origins) {
        Voice voice = telling.voice();
        if (voice == null) {
            return claim.tellings().stream()
                    .filter(other -> other.voice() != null)
                    .filter(other -> shareRun(telling, other, FEW_WORDS))
                    .findFirst()
                    .map(other -> origin(other, origins));
        }
        String own = origins.of(voice);
        Optional<String> quoted = quotedBy(claim, telling, origins);
        if (quoted.isPresent()) {
            return quoted;
        }
        String source = origins.root(telling.doc());
        List<Telling> ofSource =
                source.equals(telling.doc())
                        ? List.of()
                        : claim.tellings().stream()
                                .filter(other -> other.doc().equals(source))
                                .toList();
        boolean isKnown = ofSource.stream().anyMatch(other -> own.equals(origin(other, origins)));
        boolean isWriter = voice instanceof Voice.Author;
        return isKnown
                ? Optional.of(own)
                : ofSource.stream()
                        .filter(other -> isWriter || repeats(telling, other))
                        .findFirst()
                        .map(other -> Optional.ofNullable(origin(other, origins)))
                        .orElse(Optional.of(own));
    }

    private static @Nullable String origin(Telling telling, Origins origins) {
        return telling.voice() == null ? null : origins.of(telling.voice());
    }

    /// Whose origin is another's: what comes through a mouth that tells the same itself is told by
    /// that mouth. And nobody hits on a whole sentence that another has said, too: what somebody
    /// not named says in the words of somebody who is comes from there, and so does a long sentence
    /// under two names.
    private static Map<String, String> quoted(Claim claim, Origins origins) {
        Map<String, String> quoted = new TreeMap<>();
        for (Telling one : claim.tellings()) {
            for (Telling other : claim.tellings()) {
                String own = origin(one, origins);
                String its = origin(other, origins);
                if (own == null
                        || its == null
                        || own.equals(its)
                        || !(one.voice() instanceof Voice.Speaker)) {
                    continue;
                }
                boolean isUnnamed = origins.isUnnamed(own);
                boolean isFirst = !origins.isUnnamed(its) && (isUnnamed || its.compareTo(own) < 0);
                boolean isThrough =
                        one.through().stream().anyMatch(voice -> origins.of(voice).equals(its));
                if (isThrough
                        || isFirst
                                && !isOneText(one, other, origins)
                                && shareRun(one, other, isUnnamed ? FEW_WORDS : MANY_WORDS)) {
                    quoted.putIfAbsent(own, its);
                }
            }
        }
        return quoted;
    }

    private static boolean isOneText(Telling one, Telling other, Origins origins) {
        return origins.root(one.doc()).equals(origins.root(other.doc()));
    }

    /// Do two tellings have so many words in common, one after the other?
    private static boolean shareRun(Telling one, Telling other, int words) {
        List<String> ones = inOrder(one);
        List<String> others = inOrder(other);
        for (int i = 0; i + words <= ones.size(); i++) {
            if (Collections.indexOfSubList(others, ones.subList(i, i + words)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> inOrder(Telling telling) {
        return Stream.of(
                        telling.passage()
                                .words()
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<String> quotedBy(Claim claim, Telling telling, Origins origins) {
        String own = origin(telling, origins);
        return telling.voice() instanceof Voice.Author && !claim.participants().contains(own)
                ? claim.tellings().stream()
                        .filter(other -> other.voice() instanceof Voice.Speaker)
                        .filter(other -> other.doc().equals(telling.doc()))
                        .map(other -> origin(other, origins))
                        .filter(other -> other != null && !other.equals(own))
                        .findFirst()
                : Optional.empty();
    }

    /// Who writes an article or a report, or puts the questions, is no party to what it tells; who
    /// writes a letter, a cable or a memoir may be one.
    private static boolean isReport(DocumentKind kind) {
        return switch (kind) {
            case ARTICLE, INTERVIEW, REPORT, TRANSCRIPT, BOOK, OTHER -> true;
            case MEMOIR, CABLE, LETTER, E_MAIL -> false;
        };
    }

    /// Who stands against whom in some question, and in which; those who report an affair are no
    /// party to it.
    private static Map<Set<String>, String> opposed(
            List<Dispute> disputes, Set<String> reporters, Origins origins) {
        Map<Set<String>, String> opposed = new HashMap<>();
        for (Dispute dispute : disputes) {
            for (Dispute.Position one : dispute.positions()) {
                for (Dispute.Position other : dispute.positions()) {
                    if (!one.label().equals(other.label())) {
                        for (String holder : origins.of(one.holders())) {
                            for (String against : origins.of(other.holders())) {
                                boolean areParties =
                                        !reporters.contains(holder) && !reporters.contains(against);
                                if (!holder.equals(against) && areParties) {
                                    opposed.putIfAbsent(
                                            Set.of(holder, against), dispute.question());
                                }
                            }
                        }
                    }
                }
            }
        }
        return opposed;
    }

    /// "; against interest: X and Y, who differ on “…”": words that opposed parties agree on weigh
    /// more.
    private static String againstInterest(
            Set<String> voices, Map<Set<String>, String> opposed, Origins origins) {
        for (String one : voices) {
            for (String other : voices) {
                String question = one.compareTo(other) < 0 ? opposed.get(Set.of(one, other)) : null;
                if (question != null) {
                    return "; against interest: "
                            + origins.nameOf(one)
                            + " and "
                            + origins.nameOf(other)
                            + " agree here, and differ on “"
                            + question
                            + "”";
                }
            }
        }
        return "";
    }

    /// Has the one most of its words in common with the other?
    private static boolean repeats(Telling one, Telling other) {
        Set<String> words = words(one);
        Set<String> theirs = words(other);
        long common = words.stream().filter(theirs::contains).count();
        return common >= SAME_WORDS * Math.min(words.size(), theirs.size());
    }

    private static Set<String> words(Telling telling) {
        return new HashSet<>(inOrder(telling));
    }

    /// What nobody tells who could be named does not count, and is said.
    private static String byNobodyNamed(Status status, Set<String> docs) {
        return status == Status.UNKNOWN || docs.isEmpty()
                ? ""
                : "; by nobody who could be named in " + String.join(", ", docs);
    }

    private static String why(
            Status status,
            Map<String, Set<String>> labels,
            List<List<String>> parties,
            Set<String> docs,
            List<Kinship> kinship,
            Map<Set<String>, String> opposed,
            Origins origins) {
        Set<String> voices = labels.keySet();
        String names = String.join(", ", voices.stream().map(origins::nameOf).toList());
        // One document repeats nothing of what it tells.
        String repeats =
                (docs.size() < 2 ? Stream.<Kinship>empty() : kinship.stream())
                        .filter(kin ->
                                docs.contains(kin.doc()) && docs.contains(kin.from().getFirst()))
                        .map(kin -> kin.doc() + " repeats " + kin.from().getFirst())
                        .findFirst()
                        .map(words -> "; " + words)
                        .orElse("");
        return switch (status) {
            case SINGLE_SOURCE ->
                    docs.size() > 1
                            ? "told in "
                                    + docs.size()
                                    + " documents, but all goes back to "
                                    + names
                                    + repeats
                            : "only " + names + " tells it";
            case ONE_PARTY ->
                    "told by "
                            + names
                            + (origins.parties(voices).size() == 1
                                    ? ", who belong to one body"
                                    : ", together in the same words")
                            + repeats;
            case CORROBORATED ->
                    "told independently by "
                            + names
                            + againstInterest(voices, opposed, origins)
                            + repeats;
            case DISPUTED ->
                    parties.size()
                            + (parties.size() == 1 ? " origin tells" : " origins tell")
                            + " it ("
                            + names
                            + "), and it is denied"
                            + repeats;
            case UNKNOWN -> "nobody can be named who tells it";
        };
    }
}
