package org.hearsay.account;

import java.util.ArrayList;
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
import org.hearsay.account.Support.Status;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.Factuality;
import org.hearsay.event.Factuality.Value;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;

/// Counts what stands behind each event that is told as having happened: origins, not mentions.
public final class SupportCounter {
    private static final double SAME_WORDS = 0.6;

    private SupportCounter() {}

    /// The support of each event that some voice affirms, in the order of events.
    public static List<Support> count(
            List<AnnotatedDocument> documents,
            Events events,
            List<Account> accounts,
            List<Dispute> disputes,
            List<Kinship> kinship,
            Origins origins) {
        Set<String> reporting = new HashSet<>();
        documents.stream()
                .filter(document -> isReport(document.text().kind()))
                .forEach(document -> reporting.add(document.id()));
        Set<String> reporters = new HashSet<>();
        reporting.forEach(doc -> reporters.add(origins.of(new Voice.Author(doc))));
        Map<Set<String>, String> opposed = opposed(disputes, reporters, origins);
        Map<Event.Id, List<Account>> byEvent = new TreeMap<>();
        accounts.forEach(account ->
                byEvent.computeIfAbsent(account.event(), key -> new ArrayList<>()).add(account));
        Set<String> disputed = new HashSet<>();
        disputes.stream()
                .filter(dispute -> dispute.type() == Dispute.Type.HAPPENED)
                .forEach(dispute -> disputed.addAll(dispute.about()));
        List<Support> support = new ArrayList<>();
        for (Event event : events.all()) {
            List<Account> affirming =
                    byEvent.getOrDefault(event.id(), List.of()).stream()
                            .filter(account ->
                                    account.kind() == Factuality.Kind.ACTUAL
                                            && isAffirmed(account.value()))
                            .toList();
            if (!affirming.isEmpty()) {
                support.add(
                        support(
                                event,
                                affirming,
                                disputed.contains(event.id().value()),
                                kinship,
                                opposed,
                                origins));
            }
        }
        return support;
    }

    private static boolean isAffirmed(Value value) {
        return value == Value.CT_PLUS || value == Value.PR_PLUS || value == Value.PS_PLUS;
    }

    private static Support support(
            Event event,
            List<Account> affirming,
            boolean disputed,
            List<Kinship> kinship,
            Map<Set<String>, String> opposed,
            Origins origins) {
        Map<String, Set<String>> labels = new TreeMap<>();
        TreeSet<Passage> passages = new TreeSet<>();
        TreeSet<String> docs = new TreeSet<>();
        for (Account account : affirming) {
            labels.computeIfAbsent(
                            originOf(event, account, affirming, origins), key -> new TreeSet<>())
                    .add(
                            account.statement() == null
                                    ? account.voice().label()
                                    : account.statement().value());
            passages.addAll(account.passages());
            account.passages().forEach(passage -> docs.add(passage.doc()));
        }
        List<List<String>> parties = together(origins.parties(labels.keySet()), labels);
        List<List<String>> counted = new ArrayList<>();
        for (List<String> party : parties) {
            counted.add(List.copyOf(labels(party, labels)));
        }
        Status status =
                disputed
                        ? Status.DISPUTED
                        : labels.size() == 1
                                ? Status.SINGLE_SOURCE
                                : parties.size() == 1 ? Status.ONE_PARTY : Status.CORROBORATED;
        return new Support(
                event.id().value(),
                event.label(),
                status,
                counted,
                why(status, labels, parties, docs, kinship, opposed, origins),
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
    /// lets somebody else tell it in the same document has it from there.
    private static String originOf(
            Event event, Account account, List<Account> affirming, Origins origins) {
        String own = origins.of(account.voice());
        String doc = account.passages().getFirst().doc();
        Optional<String> quoted = quotedBy(event, account, affirming, origins);
        if (quoted.isPresent()) {
            return quoted.get();
        }
        String source = origins.root(doc);
        List<Account> ofSource =
                source.equals(doc)
                        ? List.of()
                        : affirming.stream()
                                .filter(other -> other.passages().getFirst().doc().equals(source))
                                .toList();
        boolean isKnown =
                ofSource.stream().anyMatch(other -> origins.of(other.voice()).equals(own));
        boolean isWriter = account.voice() instanceof Voice.Author;
        return isKnown
                ? own
                : ofSource.stream()
                        .filter(other -> isWriter || repeats(account, other))
                        .map(other -> origins.of(other.voice()))
                        .findFirst()
                        .orElse(own);
    }

    private static Optional<String> quotedBy(
            Event event, Account account, List<Account> affirming, Origins origins) {
        String own = origins.of(account.voice());
        boolean tookPart =
                event.participants().stream().anyMatch(one -> one.actor().value().equals(own));
        return account.voice() instanceof Voice.Author && !tookPart
                ? affirming.stream()
                        .filter(other -> other.voice() instanceof Voice.Speaker)
                        .filter(other ->
                                other.passages()
                                        .getFirst()
                                        .doc()
                                        .equals(account.passages().getFirst().doc()))
                        .map(other -> origins.of(other.voice()))
                        .filter(other -> !other.equals(own))
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
    private static boolean repeats(Account one, Account other) {
        Set<String> words = words(one);
        Set<String> theirs = words(other);
        long common = words.stream().filter(theirs::contains).count();
        return common >= SAME_WORDS * Math.min(words.size(), theirs.size());
    }

    private static Set<String> words(Account account) {
        Set<String> words = new HashSet<>();
        account.passages()
                .forEach(passage ->
                        words.addAll(
                                List.of(
                                        passage.words()
                                                .toLowerCase(Locale.ROOT)
                                                .split("[^\\p{L}\\p{N}]+"))));
        return words;
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
