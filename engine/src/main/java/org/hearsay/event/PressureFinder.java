package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds who pressed, persuaded, ordered or paid whom, into what. Each link needs both sides in one
/// clause; a chain ("A pressed B into pressing C") gives one link a step. A link nobody states is
/// not made.
final class PressureFinder {
    private static final Set<String> PREPOSITIONS = Set.of("on", "at", "under", "by", "upon");

    private static final Set<String> SPANS =
            Set.of("year", "month", "week", "day", "hour", "decade", "season", "life");

    private final Tokens tokens;
    private final Places places;
    private final Arguments arguments;
    private final FactualityReader firmness;
    private final Lexicon lexicon;

    PressureFinder(Places places, Arguments arguments, FactualityReader firmness, Lexicon lexicon) {
        this.tokens = places.tokens;
        this.places = places;
        this.arguments = arguments;
        this.firmness = firmness;
        this.lexicon = lexicon;
    }

    List<Influence> find(IntPredicate isRead) {
        List<Influence> links = new ArrayList<>();
        for (int word = 0; word < tokens.size(); word++) {
            if (tokens.upos(word) == Upos.VERB && isRead.test(word)) {
                addLinks(word, links);
            }
            if (tokens.upos(word) == Upos.NOUN && isRead.test(word)) {
                addLinksOfNoun(word, links);
            }
        }
        return links;
    }

    /// "signed it on the instructions of Brandt", "resigned under pressure from the board": who
    /// acts was moved by whoever the noun belongs to.
    private void addLinksOfNoun(int noun, List<Influence> links) {
        String relation = lexicon.pressureNoun(lemma(noun));
        int verb = tokens.head(noun);
        boolean behind =
                tokens.relation(noun).equals("obl")
                        && verb >= 0
                        && tokens.upos(verb) == Upos.VERB
                        && PREPOSITIONS.contains(arguments.marker(noun, "case"));
        if (relation == null || !behind) {
            return;
        }
        List<Integer> owners = new ArrayList<>(arguments.in(noun, "of"));
        owners.addAll(arguments.in(noun, "from"));
        owners.addAll(arguments.in(noun, "poss"));
        Telling telling = telling(verb);
        if (!telling.happened() || telling.kind() != Factuality.Kind.ACTUAL) {
            return;
        }
        link(
                noun,
                relation,
                agents(owners),
                agents(arguments.in(verb, arguments.isPassive(verb) ? "obj" : "subj")),
                tokens.span(verb),
                links);
    }

    private String lemma(int word) {
        return tokens.lemma(word).toLowerCase(Locale.ROOT);
    }

    private Telling telling(int word) {
        return firmness.read(word, at -> places.statementAt(at) == places.statementAt(word));
    }

    private void addLinks(int verb, List<Influence> links) {
        Lexicon.Pressure pressure = lexicon.pressure(arguments.lemma(verb));
        if (pressure == null) {
            return;
        }
        Span effect = effect(verb);
        List<EntityMention> pressed = pressed(verb, pressure, effect);
        boolean forbids =
                pressure.relation().equals("prevent")
                        || (pressure.relation().equals("order") && !lemma(verb).equals("tell"));
        List<EntityMention> told = forbids ? agents(arguments.in(verb, "iobj")) : List.of();
        boolean needsEffect =
                switch (pressure.relation()) {
                    case "ask", "allow", "prevent", "force", "pay", "order", "urge" ->
                            effect == null && told.isEmpty();
                    default -> false;
                };
        Telling telling = telling(verb);
        if (needsEffect
                || pressure.relation().equals("pay") && isWage(verb)
                || !telling.happened()
                || telling.kind() == Factuality.Kind.HYPOTHETICAL
                || telling.kind() == Factuality.Kind.PLANNED && !isLedInto(verb)
                || telling.kind() == Factuality.Kind.COUNTERFACTUAL) {
            return;
        }
        link(
                verb,
                pressure.relation(),
                agents(arguments.in(verb, "subj")),
                told.isEmpty() ? pressed : told,
                effect != null || told.isEmpty() ? effect : thing(verb),
                links);
    }

    /// Who was paid for twenty years to copy music was employed.
    private boolean isWage(int verb) {
        return arguments.in(verb, "for").stream().anyMatch(word -> SPANS.contains(lemma(word)));
    }

    /// Who was pressed into pressing another did; who was only asked to may not have.
    private boolean isLedInto(int verb) {
        return arguments.marker(verb, "mark").equals("into")
                || arguments.marker(verb, "case").equals("into");
    }

    /// Whom the verb moves. The parser calls him an indirect object where the verb could also take
    /// a thing: "begged him to wait", "told her to sign".
    private List<EntityMention> pressed(
            int verb, Lexicon.Pressure pressure, @Nullable Span effect) {
        List<EntityMention> objects = agents(arguments.in(verb, "obj"));
        boolean isMovedTo = effect != null && !pressure.relation().equals("pay");
        return objects.isEmpty() && isMovedTo ? agents(arguments.in(verb, "iobj")) : objects;
    }

    /// "forbade him the radio": the thing.
    private @Nullable Span thing(int verb) {
        for (int word : arguments.in(verb, "obj")) {
            return tokens.span(word);
        }
        return null;
    }

    private void link(
            int cue,
            String relation,
            List<EntityMention> froms,
            List<EntityMention> tos,
            @Nullable Span effect,
            List<Influence> links) {
        for (EntityMention from : froms) {
            for (EntityMention to : tos) {
                if (from.chain() != to.chain()) {
                    int within = places.statementAt(cue);
                    links.add(
                            new Influence(
                                    from.id(),
                                    to.id(),
                                    relation,
                                    tokens.span(cue),
                                    effect,
                                    within < 0 ? null : within,
                                    hedges(cue)));
                }
            }
        }
    }

    /// Whoever can act: people, bodies, and places that stand for their government.
    private List<EntityMention> agents(List<Integer> words) {
        List<EntityMention> mentions = new ArrayList<>(places.mentionsAt(words));
        mentions.removeIf(mention ->
                mention.kind() != EntityKind.PERSON
                        && mention.kind() != EntityKind.ORGANIZATION
                        && mention.kind() != EntityKind.PLACE);
        return mentions;
    }

    /// "to stop the talks", "into stopping the talks": the governed clause from its marker to its
    /// last word.
    private @Nullable Span effect(int verb) {
        for (int word : tokens.dependents(verb)) {
            String relation = tokens.relation(word);
            boolean governed =
                    relation.equals("xcomp")
                            || relation.equals("advcl")
                            || (relation.equals("ccomp") && !isTold(verb, word));
            if (governed && word > verb && tokens.upos(word) == Upos.VERB) {
                int[] bounds = {word, word};
                subtree(word, bounds, 0);
                return tokens.span(Math.max(bounds[0], verb + 1), bounds[1] + 1);
            }
        }
        return null;
    }

    /// "told him that it was sold" moves nobody; "ordered that it be sold" does.
    private boolean isTold(int verb, int clause) {
        boolean finite = !tokens.xpos(clause).equals("VB") && !tokens.xpos(clause).equals("VBG");
        return finite && lexicon.pressure(arguments.lemma(verb)) != null;
    }

    private void subtree(int word, int[] bounds, int depth) {
        bounds[0] = Math.min(bounds[0], word);
        bounds[1] = Math.max(bounds[1], word);
        for (int dependent : tokens.dependents(word)) {
            boolean other =
                    tokens.relation(dependent).equals("punct")
                            || tokens.relation(dependent).equals("parataxis")
                            || (tokens.relation(dependent).equals("conj") && isClause(dependent));
            if (depth < 30 && !other) {
                subtree(dependent, bounds, depth + 1);
            }
        }
    }

    private boolean isClause(int word) {
        for (int dependent : tokens.dependents(word)) {
            if (tokens.relation(dependent).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private List<Span> hedges(int verb) {
        List<Span> hedges = new ArrayList<>();
        for (int word : tokens.dependents(verb)) {
            String kind = lexicon.adverb(tokens.lemma(word).toLowerCase(Locale.ROOT));
            if (kind.equals("probable") || kind.equals("possible") || kind.equals("hearsay")) {
                hedges.add(tokens.span(word));
            }
        }
        return hedges;
    }
}
