package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityMention;

/// Finds whom different voices name as the one who decided: "It was his decision", "She decided",
/// "by order of the Minister", "on the instruction of", "had ordered the results held", and the
/// answer to "Who decided?".
///
/// Two claims are of one decision when their sentences have enough in common, or stand close to one
/// another in one document.
final class DecisionDisputes {
    private static final Set<String> DECIDING = Set.of("decide", "order", "instruct");
    private static final Set<String> BY = Set.of("by", "on", "at", "under", "upon");
    private static final double ENOUGH = 0.6;
    private static final int NEAR = 4;

    private final Actors actors;
    private final Statements statements;
    private final Origins origins;
    private final TermWeights weights;
    private double enough = ENOUGH;

    private DecisionDisputes(
            List<Clause> clauses, Actors actors, Statements statements, Origins origins) {
        this.actors = actors;
        this.statements = statements;
        this.origins = origins;
        this.weights = new TermWeights(clauses);
    }

    private record Claim(Clause clause, String doer) {}

    static List<Dispute> find(
            List<Clause> clauses, Actors actors, Statements statements, Origins origins) {
        return new DecisionDisputes(clauses, actors, statements, origins).find(clauses);
    }

    private List<Dispute> find(List<Clause> clauses) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.isAsked()) {
                Clause answer = i + 1 < clauses.size() ? clauses.get(i + 1) : clause;
                if (asksWhoDecided(clause) && answer.doc().equals(clause.doc())) {
                    first(answer, clause).ifPresent(claims::add);
                }
            } else if (!clause.denies() && !clause.isUnreal()) {
                doer(clause).ifPresent(claims::add);
            }
        }
        enough = ENOUGH + Chance.of(claims.size());
        List<List<Claim>> groups = new ArrayList<>();
        for (Claim claim : claims) {
            List<Claim> group =
                    groups.stream()
                            .filter(each -> each.stream().anyMatch(other -> areOfOne(claim, other)))
                            .findFirst()
                            .orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(claim);
        }
        List<Dispute> disputes = new ArrayList<>();
        for (List<Claim> group : groups) {
            dispute(group, disputes);
        }
        return disputes;
    }

    private static boolean asksWhoDecided(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        int sentence = clause.sentence();
        for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
            if (tokens.word(i).equalsIgnoreCase("who") || tokens.word(i).equalsIgnoreCase("whom")) {
                return clause.terms().contains("decide");
            }
        }
        return false;
    }

    private java.util.Optional<Claim> first(Clause answer, Clause question) {
        AnnotatedDocument document = answer.document();
        return document.mentions().mentions().stream()
                .filter(mention ->
                        mention.span().start()
                                        >= answer.document()
                                                .parsed()
                                                .tokens()
                                                .sentenceSpan(answer.sentence())
                                                .start()
                                && mention.span().start() < answer.span().end())
                .map(mention -> actors.ofMention(document, mention.id()))
                .flatMap(java.util.Optional::stream)
                .map(Actor.Id::value)
                .filter(id -> !id.equals(origins.of(statements.voice(document, answer.within()))))
                .findFirst()
                .map(id ->
                        new Claim(
                                new Clause(
                                        document,
                                        answer.head(),
                                        answer.span(),
                                        answer.terms(),
                                        answer.acts(),
                                        question.wider(),
                                        answer.actors(),
                                        answer.denied(),
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        answer.within()),
                                id));
    }

    /// The one who decides by a clause: subject of "decided" and "ordered", whose decision, by
    /// whose order.
    private java.util.Optional<Claim> doer(Clause clause) {
        Tokens tokens = clause.document().parsed().tokens();
        int from = tokens.wordAt(clause.span().start());
        int to = tokens.wordAt(clause.span().end() - 1) + 1;
        for (int i = from; i < to; i++) {
            String family = WordFamilies.of(tokens, i);
            if (!DECIDING.contains(family)) {
                continue;
            }
            boolean isVerb = tokens.upos(i) == Upos.VERB;
            if (isVerb != (i == clause.head()) && isVerb) {
                continue;
            }
            for (int below : tokens.dependents(i)) {
                String relation = tokens.relation(below);
                boolean isDoer =
                        isVerb
                                ? relation.equals("nsubj") || relation.equals("obl:agent")
                                : (relation.equals("nmod:poss")
                                                || relation.equals("nmod") && hasOf(tokens, below))
                                        && isGround(tokens, i);
                if (isDoer) {
                    String its = actor(clause, tokens, below);
                    if (!its.isEmpty()) {
                        return java.util.Optional.of(new Claim(clause, its));
                    }
                }
            }
        }
        return java.util.Optional.empty();
    }

    /// "It was his decision", "by order of the minister": told of whose it was. "He regretted his
    /// decision" takes for known who decided.
    private static boolean isGround(Tokens tokens, int noun) {
        for (int below : tokens.dependents(noun)) {
            boolean isCopula = tokens.relation(below).equals("cop");
            boolean isBy =
                    tokens.relation(below).equals("case")
                            && BY.contains(tokens.word(below).toLowerCase(Locale.ROOT));
            if (isCopula || isBy) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOf(Tokens tokens, int word) {
        for (int below : tokens.dependents(word)) {
            if (tokens.word(below).equalsIgnoreCase("of")) {
                return true;
            }
        }
        return false;
    }

    private String actor(Clause clause, Tokens tokens, int word) {
        String form = tokens.word(word).toLowerCase(Locale.ROOT);
        if (form.equals("i") || form.equals("my")) {
            return origins.of(statements.voice(clause.document(), clause.within()));
        }
        if (form.equals("who") || form.equals("that")) {
            // "it was he who decided"
            int meant = tokens.head(tokens.head(word));
            return meant < 0 || meant == word ? "" : actor(clause, tokens, meant);
        }
        for (EntityMention mention : clause.document().mentions().mentions()) {
            if (mention.head().overlaps(tokens.span(word))) {
                return actors.ofMention(clause.document(), mention.id())
                        .map(Actor.Id::value)
                        .orElse("");
            }
        }
        return "";
    }

    private boolean areOfOne(Claim one, Claim other) {
        boolean isNear =
                one.clause().doc().equals(other.clause().doc())
                        && Math.abs(one.clause().sentence() - other.clause().sentence()) <= NEAR;
        Set<String> common = new TreeSet<>(one.clause().wider());
        common.retainAll(other.clause().wider());
        common.removeAll(DenialDisputes.COMMON);
        common.removeAll(Set.of("order", "instruct"));
        Set<String> people = new TreeSet<>(one.clause().actors());
        people.retainAll(other.clause().actors());
        return isNear || weights.sum(common) + 0.3 * weights.sum(people) >= enough;
    }

    private void dispute(List<Claim> group, List<Dispute> disputes) {
        Map<String, List<Stand>> byDoer = new TreeMap<>();
        Set<Set<String>> voices = new HashSet<>();
        for (Claim claim : group) {
            byDoer.computeIfAbsent(claim.doer(), key -> new ArrayList<>())
                    .add(claim.clause().stand(statements));
        }
        byDoer.values()
                .forEach(stands ->
                        voices.add(origins.of(stands.stream().map(Stand::voice).toList())));
        if (byDoer.size() < 2 || voices.size() < 2) {
            return;
        }
        disputes.add(
                DisputeFinder.proposed(
                        Dispute.Type.AGENT,
                        "Who decided it?",
                        byDoer.keySet().stream().filter(id -> actors.find(id).isPresent()).toList(),
                        byDoer.entrySet().stream()
                                .map(entry ->
                                        Stand.position(
                                                origins.nameOf(entry.getKey()),
                                                entry.getValue(),
                                                origins))
                                .toList(),
                        "the voices name different ones who decided"));
    }
}
