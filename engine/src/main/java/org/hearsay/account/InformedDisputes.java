package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityMention;

/// Finds of whom one voice says that they were told or knew, and another that they were not, or
/// learned of it "from the newspaper".
///
/// Both must mean the same knower. Who "I" is, is whoever speaks. What one voice says on both sides
/// is no dispute, and neither is "he told me his name" beside "I did not know the way": the two
/// sentences must have a word of weight in common, or the denial be of all ("told nothing", "not
/// informed").
final class InformedDisputes {
    private static final Set<String> TELLING = Set.of("tell", "inform", "notify", "warn", "brief");
    private static final Set<String> KNOWING = Set.of("know", "learn", "aware", "discover");
    private static final Set<String> FIRST = Set.of("i", "me", "we", "us");
    private static final Set<String> LATE =
            Set.of("newspaper", "paper", "press", "radio", "television", "wireless", "gazette");
    private static final int FEW = 40;

    /// "He had never known what it was to be thanked" tells of his life, not of news.
    private static final Pattern WHAT_IT_IS =
            Pattern.compile("(?i)\\bkn(?:ow|ows|ew|own)\\s+(?:what it (?:was|is)|how) to\\b");

    private static final double ENOUGH = 0.5;

    private final Actors actors;
    private final Statements statements;
    private final Origins origins;
    private final TermWeights weights;

    private InformedDisputes(
            List<Clause> clauses, Actors actors, Statements statements, Origins origins) {
        this.actors = actors;
        this.statements = statements;
        this.origins = origins;
        this.weights = new TermWeights(clauses);
    }

    /// A clause that says of somebody that he knew or did not.
    private record Claim(Clause clause, String knower, boolean isInformed, boolean isBroad) {}

    static List<Dispute> find(
            List<Clause> clauses, Actors actors, Statements statements, Origins origins) {
        return new InformedDisputes(clauses, actors, statements, origins).find(clauses);
    }

    private List<Dispute> find(List<Clause> clauses) {
        Map<String, List<Claim>> byKnower = new TreeMap<>();
        for (Clause clause : clauses) {
            if (!clause.isAsked() && !clause.isUnreal()) {
                claim(clause)
                        .ifPresent(claim ->
                                byKnower.computeIfAbsent(claim.knower(), key -> new ArrayList<>())
                                        .add(claim));
            }
        }
        List<Dispute> disputes = new ArrayList<>();
        byKnower.forEach((knower, claims) -> dispute(knower, claims).ifPresent(disputes::add));
        return disputes;
    }

    private Optional<Claim> claim(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        int head = clause.head();
        String lemma = tokens.lemma(head).toLowerCase(Locale.ROOT);
        boolean isTelling = TELLING.contains(lemma) && tokens.upos(head) == Upos.VERB;
        if (!isTelling && !KNOWING.contains(lemma)) {
            return Optional.empty();
        }
        int subject = -1;
        int object = -1;
        boolean isPassive = false;
        boolean hasNothing = false;
        for (int below : tokens.dependents(head)) {
            String relation = tokens.relation(below);
            String word = tokens.lemma(below).toLowerCase(Locale.ROOT);
            isPassive |= relation.equals("aux:pass") || relation.equals("nsubj:pass");
            hasNothing |= word.equals("nothing") || word.equals("nobody");
            subject = relation.startsWith("nsubj") ? below : subject;
            boolean isWhom =
                    relation.equals("iobj") || relation.equals("obj") && !word.equals("nothing");
            object = isWhom && (object < 0 || relation.equals("iobj")) ? below : object;
        }
        int knower = isTelling && !isPassive ? object : subject;
        boolean isManner =
                WHAT_IT_IS.matcher(clause.span().of(clause.document().text().text())).find();
        if (knower < 0 || isManner) {
            return Optional.empty();
        }
        boolean isLate =
                !isTelling
                        && !lemma.equals("know")
                        && clause.wider().stream().anyMatch(LATE::contains);
        boolean isDenied = clause.denied().contains(WordFamilies.of(lemma)) || hasNothing;
        boolean isSelfLearned = !isTelling && !lemma.equals("know") && !lemma.equals("aware");
        if (isSelfLearned && !isLate && !isDenied) {
            return Optional.empty();
        }
        boolean isBroad =
                isDenied && (hasNothing || isTelling && clause.span().length() <= FEW) || isLate;
        return who(clause, tokens, knower)
                .map(who -> new Claim(clause, who, !isDenied && !isLate, isBroad));
    }

    private Optional<String> who(Clause clause, Tokens tokens, int word) {
        if (FIRST.contains(tokens.word(word).toLowerCase(Locale.ROOT))) {
            return Optional.of(origins.of(statements.voice(clause.document(), clause.within())));
        }
        for (EntityMention mention : clause.document().mentions().mentions()) {
            if (mention.head().overlaps(tokens.span(word))) {
                return actors.ofMention(clause.document(), mention.id()).map(Actor.Id::value);
            }
        }
        return Optional.empty();
    }

    private Optional<Dispute> dispute(String knower, List<Claim> claims) {
        Map<String, Clause> informed = new TreeMap<>();
        Map<String, Clause> uninformed = new TreeMap<>();
        for (Claim yes : claims) {
            for (Claim no : claims) {
                if (yes.isInformed() && !no.isInformed() && conflict(yes, no)) {
                    informed.put(yes.clause().place(), yes.clause());
                    uninformed.put(no.clause().place(), no.clause());
                }
            }
        }
        if (informed.isEmpty()) {
            return Optional.empty();
        }
        String name = origins.nameOf(knower);
        return Optional.of(
                DisputeFinder.proposed(
                        Dispute.Type.KNOWLEDGE,
                        "Was " + name + " told?",
                        actors.find(knower).isPresent() ? List.of(knower) : List.of(),
                        List.of(
                                Stand.position("was told or knew", stands(informed), origins),
                                Stand.position("was not told", stands(uninformed), origins)),
                        "one voice says that "
                                + name
                                + " knew, another that "
                                + name
                                + " did not"));
    }

    private boolean conflict(Claim yes, Claim no) {
        Voice one = statements.voice(yes.clause().document(), yes.clause().within());
        Voice other = statements.voice(no.clause().document(), no.clause().within());
        if (origins.same(one, other)) {
            return false;
        }
        Set<String> common = new TreeSet<>(yes.clause().wider());
        common.retainAll(no.clause().wider());
        common.removeAll(DenialDisputes.COMMON);
        common.removeAll(TELLING);
        common.removeAll(KNOWING);
        actors.find(yes.knower())
                .ifPresent(knower ->
                        knower.names()
                                .forEach(name ->
                                        List.of(name.split(" ")).stream()
                                                .map(WordFamilies::of)
                                                .forEach(common::remove)));
        return no.isBroad() || weights.sum(new HashSet<>(common)) >= ENOUGH;
    }

    private List<Stand> stands(Map<String, Clause> clauses) {
        return clauses.values().stream().map(clause -> clause.stand(statements)).toList();
    }
}
