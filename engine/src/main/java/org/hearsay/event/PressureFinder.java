package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds who pressed, persuaded, ordered or paid whom, into what. Each link needs both sides in one
/// clause; a chain ("A pressed B into pressing C") gives one link a step. A link nobody states is
/// not made.
///
/// How each verb is built stands in `influence.tsv`. Titles before names lead the parser astray
/// ("Bishop Moreau urged the king"): where the tree gives a verb no subject or object, the mention
/// that stands right before or right behind it is taken.
final class PressureFinder {
    private static final Set<String> PREPOSITIONS = Set.of("on", "at", "under", "by", "upon");

    private static final Set<String> SPANS =
            Set.of("year", "month", "week", "day", "hour", "decade", "season", "life");

    /// Markers of a clause that tells why, when or if, and not into what.
    private static final Set<String> CIRCUMSTANCES =
            Set.of(
                    "because",
                    "when",
                    "while",
                    "as",
                    "if",
                    "unless",
                    "after",
                    "before",
                    "since",
                    "until",
                    "till",
                    "although",
                    "though",
                    "once",
                    "whenever",
                    "whereas");

    private static final Set<String> BINDING =
            Set.of("to", "into", "from", "against", "not", "out");
    private static final Set<String> ADDRESSED = Set.of("you", "he", "she", "it", "they");
    private static final Set<String> GROUNDS =
            Set.of("reason", "evidence", "proof", "indication", "sign", "suggestion", "basis");
    private static final Set<String> NO = Set.of("no", "not", "n't", "n’t", "without", "never");
    private static final int FEW_STEPS = 6;
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "until");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> DUTY = Set.of("must", "should", "shall", "ought", "need");
    private static final Set<String> ABLE = Set.of("can", "could", "may", "might");
    private static final Set<String> LATER = Set.of("wait", "rest", "hold", "stay");

    /// To call on somebody at his request is to accept an invitation, and no sign of pressure.
    private static final Set<String> MEETING =
            Set.of(
                    "call", "visit", "come", "go", "meet", "attend", "dine", "see", "receive",
                    "appear", "speak", "talk", "write");

    private final Tokens tokens;
    private final Places places;
    private final Arguments arguments;
    private final FactualityReader firmness;
    private final Lexicon lexicon;
    private final Map<Integer, EntityMention> titled;

    PressureFinder(Places places, Arguments arguments, FactualityReader firmness, Lexicon lexicon) {
        this.tokens = places.tokens;
        this.places = places;
        this.arguments = arguments;
        this.firmness = firmness;
        this.lexicon = lexicon;
        this.titled = titled(places);
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

    private String lemma(int word) {
        return tokens.lemma(word).toLowerCase(Locale.ROOT);
    }

    private Telling telling(int word) {
        return firmness.read(word, at -> places.statementAt(at) == places.statementAt(word));
    }

    // ------------------------------------------------------------------ nouns

    private void addLinksOfNoun(int noun, List<Influence> links) {
        String relation = lexicon.pressureNoun(lemma(noun));
        if (relation == null) {
            return;
        }
        int verb = tokens.head(noun);
        boolean isOfVerb = verb >= 0 && tokens.upos(verb) == Upos.VERB;
        List<EntityMention> owners = owners(noun);
        List<EntityMention> targets = targets(noun);
        if (isOfVerb && isTold(verb)) {
            if (tokens.relation(noun).equals("obj") && isLight("give", verb)) {
                List<EntityMention> given = agents(arguments.in(verb, "iobj"));
                List<EntityMention> sent = agents(arguments.in(verb, "to"));
                List<EntityMention> near =
                        given.isEmpty() && sent.isEmpty() ? between(verb, noun) : given;
                link(
                        noun,
                        relation,
                        subjects(verb),
                        near.isEmpty() ? sent : near,
                        effect(noun, verb),
                        links);
                return;
            }
            if (tokens.relation(noun).equals("obj") && isLight("put", verb)) {
                List<EntityMention> on =
                        targets.isEmpty()
                                ? both(
                                        agents(arguments.in(verb, "on")),
                                        agents(arguments.in(verb, "upon")))
                                : targets;
                link(noun, relation, subjects(verb), on, effect(noun, verb), links);
                return;
            }
            if (tokens.relation(noun).equals("obj") && isLight("take", verb)) {
                List<EntityMention> from =
                        owners.isEmpty() ? agents(arguments.in(verb, "from")) : owners;
                link(noun, relation, from, subjects(verb), effect(noun, verb), links);
                return;
            }
        }
        List<EntityMention> bound = bound(noun);
        if (!owners.isEmpty() && !targets.isEmpty()) {
            link(noun, relation, owners, targets, effect(noun, noun), links);
        } else if (!owners.isEmpty() && !bound.isEmpty()) {
            link(noun, relation, owners, bound, effect(noun, noun), links);
        } else if (isOfVerb && isTold(verb)) {
            addLinksOfManner(noun, verb, relation, owners, links);
        }
    }

    /// "Thorne was under orders from Delhi", "the mayor, under pressure from the banks, sold it".
    private List<EntityMention> bound(int noun) {
        if (!PREPOSITIONS.contains(arguments.marker(noun, "case"))) {
            return List.of();
        }
        for (int word : tokens.dependents(noun)) {
            if (tokens.relation(word).equals("nsubj")) {
                return isTold(noun) ? agents(List.of(word)) : List.of();
            }
        }
        int above = tokens.head(noun);
        boolean isBeside = tokens.relation(noun).equals("nmod") && above >= 0 && above < noun;
        return isBeside && arguments.marker(noun, "case").equals("under")
                ? agents(List.of(above))
                : List.of();
    }

    /// "signed it on the instructions of Brandt", "resigned under pressure from the board", "gave
    /// in to the demands of the union": who acts was moved by whoever the noun belongs to.
    private void addLinksOfManner(
            int noun,
            int verb,
            String relation,
            List<EntityMention> owners,
            List<Influence> links) {
        String preposition = arguments.marker(noun, "case");
        boolean isYielding = preposition.equals("to") && lexicon.isLightVerb("yield", lemma(verb));
        boolean isInvited = relation.equals("ask") && MEETING.contains(lemma(verb));
        if ((PREPOSITIONS.contains(preposition) || isYielding) && !isInvited) {
            List<EntityMention> moved =
                    arguments.isPassive(verb) && !agents(arguments.in(verb, "obj")).isEmpty()
                            ? agents(arguments.in(verb, "obj"))
                            : subjects(verb);
            link(noun, relation, owners, moved, tokens.span(verb), links);
            if (owners.isEmpty() && relation.equals("press") && preposition.equals("under")) {
                // "resigned under pressure": nobody says whose.
                moved.forEach(to ->
                        links.add(influence(noun, relation, null, to.id(), tokens.span(verb))));
            }
        }
    }

    private boolean isTold(int verb) {
        Telling telling = telling(verb);
        return telling.happened() && telling.kind() == Factuality.Kind.ACTUAL;
    }

    private boolean isLight(String how, int verb) {
        return lexicon.isLightVerb(how, arguments.lemma(verb))
                || lexicon.isLightVerb(how, lemma(verb));
    }

    /// Whose the orders or the pressure are.
    private List<EntityMention> owners(int noun) {
        List<Integer> owners = new ArrayList<>();
        for (String slot : List.of("of", "from", "by", "poss")) {
            owners.addAll(arguments.in(noun, slot));
        }
        for (int word : tokens.dependents(noun)) {
            String preposition = arguments.marker(word, "case");
            if (preposition.equals("from")
                    || preposition.equals("of")
                    || tokens.relation(word).equals("obl:agent")) {
                owners.add(word);
            }
        }
        List<EntityMention> found = senders(owners);
        return found.isEmpty() ? behind(noun, Set.of("of", "from", "by")) : found;
    }

    /// "pressure on the newspaper", "the lobbying of the senators by the board".
    private List<EntityMention> targets(int noun) {
        List<Integer> on = new ArrayList<>(arguments.in(noun, "on"));
        on.addAll(arguments.in(noun, "upon"));
        return agents(on);
    }

    // ------------------------------------------------------------------ verbs

    private void addLinks(int verb, List<Influence> links) {
        List<Lexicon.Pressure> pressures = lexicon.pressures(arguments.lemma(verb));
        if (pressures.isEmpty()) {
            pressures = lexicon.pressures(lemma(verb));
        }
        int before = links.size();
        for (Lexicon.Pressure pressure : pressures) {
            addLinks(verb, pressure, links);
            if (links.size() > before) {
                return;
            }
        }
        boolean isOrder =
                pressures.stream()
                        .anyMatch(pressure ->
                                pressure.relation().equals("order")
                                        && !pressure.build().equals("directive"));
        if (isOrder && !lemma(verb).equals("tell")) {
            addOrderOfThings(verb, links);
        }
    }

    /// "ordered the archive closed", "ordered that the records be burned": nobody says who was to
    /// do it.
    private void addOrderOfThings(int verb, List<Influence> links) {
        Span effect = arguments.isPassive(verb) ? orderedThing(verb) : thingsToBe(verb);
        if (effect != null && isClaimed(verb)) {
            subjects(verb)
                    .forEach(from -> links.add(influence(verb, "order", from.id(), null, effect)));
        }
    }

    /// "The dismissal of Harcourt was ordered by Crane."
    private @Nullable Span orderedThing(int verb) {
        for (int word : arguments.in(verb, "obj")) {
            if (word < verb && tokens.upos(word) == Upos.NOUN && agents(List.of(word)).isEmpty()) {
                int[] bounds = {word, word};
                subtree(word, bounds, 0);
                return tokens.span(bounds[0], bounds[1] + 1);
            }
        }
        return null;
    }

    private @Nullable Span thingsToBe(int verb) {
        for (int word : tokens.dependents(verb)) {
            boolean isClause =
                    switch (tokens.relation(word)) {
                        case "xcomp", "ccomp", "acl" -> true;
                        default -> false;
                    };
            if (word > verb && isClause && isDone(word)) {
                Span clause = span(verb, word);
                List<Integer> things = arguments.in(verb, "obj");
                return things.isEmpty() ? clause : clause.hull(tokens.span(things.getFirst()));
            }
            if (word > verb && tokens.relation(word).equals("obj")) {
                for (int below : tokens.dependents(word)) {
                    if (below > word
                            && tokens.relation(below).equals("acl")
                            && tokens.xpos(below).equals("VBN")) {
                        return span(verb, word);
                    }
                }
            }
        }
        return null;
    }

    /// "held", "to be burned", "be burned": done to the thing, by whomever.
    private boolean isDone(int clause) {
        boolean isPassive =
                tokens.xpos(clause).equals("VBN")
                        || tokens.xpos(clause).equals("VBD") && !hasSubject(clause)
                        || arguments.isPassive(clause);
        return isPassive && !isFinite(clause);
    }

    private boolean hasSubject(int clause) {
        for (int word : tokens.dependents(clause)) {
            if (tokens.relation(word).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private void addLinks(int verb, Lexicon.Pressure pressure, List<Influence> links) {
        switch (pressure.build()) {
            case "into" -> plain(verb, pressure, into(verb), true, links);
            case "bare" -> plain(verb, pressure, bare(verb), true, links);
            case "with" -> plain(verb, pressure, withMeans(verb), true, links);
            case "if" -> promised(verb, pressure, links);
            case "on" -> on(verb, pressure, links);
            case "that" -> that(verb, pressure, links);
            case "directive" -> directive(verb, pressure, links);
            case "free" -> plain(verb, pressure, effect(verb), false, links);
            default -> plain(verb, pressure, effect(verb), true, links);
        }
    }

    private void plain(
            int verb,
            Lexicon.Pressure pressure,
            @Nullable Span effect,
            boolean needsEffect,
            List<Influence> links) {
        boolean forbids =
                pressure.relation().equals("prevent")
                        || (pressure.relation().equals("order") && !lemma(verb).equals("tell"));
        List<EntityMention> told = forbids ? agents(arguments.in(verb, "iobj")) : List.of();
        boolean isOpen = pressure.relation().equals("persuade") && pressure.build().isEmpty();
        boolean isBare = lemma(verb).equals("get");
        if (needsEffect && effect == null && told.isEmpty() && (!isOpen || isBare)
                || pressure.relation().equals("pay") && isWage(verb)
                || !isClaimed(verb)) {
            return;
        }
        List<EntityMention> froms = subjects(verb);
        List<EntityMention> tos = told.isEmpty() ? pressed(verb, pressure, effect) : told;
        Span into = effect != null || told.isEmpty() ? effect : thing(verb);
        link(verb, pressure.relation(), froms, tos, into, links);
        if (froms.isEmpty() && into != null && isByNobody(verb, pressure)) {
            tos.forEach(to -> links.add(influence(verb, pressure.relation(), null, to.id(), into)));
        }
    }

    /// "He was ordered to sign": nobody says by whom. To be forced to do a thing may be nobody's
    /// doing.
    private boolean isByNobody(int verb, Lexicon.Pressure pressure) {
        boolean isOfSomebody =
                switch (pressure.relation()) {
                    case "order", "press" -> !lemma(verb).equals("tell");
                    default -> false;
                };
        return isOfSomebody
                && arguments.isPassive(verb)
                && arguments.in(verb, "subj").isEmpty()
                && !arguments.in(verb, "obj").isEmpty()
                && isTold(verb);
    }

    private boolean isClaimed(int verb) {
        Telling telling = telling(verb);
        return telling.happened()
                && !isWithoutReason(verb)
                && telling.kind() != Factuality.Kind.HYPOTHETICAL
                && telling.kind() != Factuality.Kind.COUNTERFACTUAL
                && (telling.kind() != Factuality.Kind.PLANNED || isLedInto(verb));
    }

    /// "promised him a house if he kept quiet": the condition is that of the house.
    private void promised(int verb, Lexicon.Pressure pressure, List<Influence> links) {
        Span effect = clause(verb, CONDITIONS);
        if (effect != null && telling(verb).happened()) {
            List<EntityMention> given = agents(arguments.in(verb, "iobj"));
            link(
                    verb,
                    pressure.relation(),
                    subjects(verb),
                    given.isEmpty() ? objects(verb) : given,
                    effect,
                    links);
        }
    }

    /// "I have no reason to think that she pressed him."
    private boolean isWithoutReason(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < FEW_STEPS; steps++) {
            if (GROUNDS.contains(lemma(at))) {
                for (int i = tokens.sentenceStart(tokens.sentence(at)); i < at; i++) {
                    if (NO.contains(lemma(i))) {
                        return true;
                    }
                }
            }
            at = tokens.head(at);
        }
        return false;
    }

    /// "leaned on the minister to withdraw it", "was prevailed upon by her to stay".
    private void on(int verb, Lexicon.Pressure pressure, List<Influence> links) {
        List<Integer> words = new ArrayList<>(arguments.in(verb, "on"));
        words.addAll(arguments.in(verb, "upon"));
        arguments.in(verb, "obj").stream()
                .filter(word -> arguments.marker(word, "case").endsWith("on"))
                .forEach(words::add);
        List<EntityMention> on = agents(words);
        if (isClaimed(verb)) {
            link(
                    verb,
                    pressure.relation(),
                    subjects(verb),
                    on.isEmpty() && arguments.isPassive(verb) ? objects(verb) : on,
                    effect(verb),
                    links);
        }
    }

    /// "insisted that he sign", "demanded that the archive be closed": the clause says what is to
    /// be, and not what is.
    private void that(int verb, Lexicon.Pressure pressure, List<Influence> links) {
        for (int clause : tokens.dependents(verb)) {
            boolean isToBe =
                    tokens.relation(clause).equals("ccomp")
                            && clause > verb
                            && tokens.upos(clause) == Upos.VERB
                            && (!isFinite(clause) && tokens.xpos(clause).equals("VB")
                                    || hasAuxiliary(clause, DUTY));
            if (isToBe && isClaimed(verb)) {
                link(
                        verb,
                        pressure.relation(),
                        subjects(verb),
                        arguments.isPassive(clause)
                                ? agents(arguments.in(clause, "subj"))
                                : subjects(clause),
                        span(verb, clause),
                        links);
            }
        }
    }

    /// "He said that I was to go on sending": what is said of somebody is to be done by him.
    private void directive(int verb, Lexicon.Pressure pressure, List<Influence> links) {
        for (int clause : tokens.dependents(verb)) {
            if (tokens.relation(clause).equals("ccomp")
                    && clause > verb
                    && !arguments.isPassive(clause)
                    && isToBeDone(clause)
                    && isClaimed(verb)) {
                link(
                        verb,
                        pressure.relation(),
                        subjects(verb),
                        subjects(clause),
                        span(verb, clause),
                        links);
            }
        }
    }

    private boolean isToBeDone(int clause) {
        return clause > 1 && lemma(clause - 1).equals("to") && lemma(clause - 2).equals("be");
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
        List<EntityMention> objects = objects(verb);
        boolean isMovedTo =
                effect != null
                        && (!pressure.relation().equals("pay") || lemma(verb).equals("offer"));
        List<EntityMention> indirect = agents(arguments.in(verb, "iobj"));
        return isMovedTo && !indirect.isEmpty() ? indirect : objects;
    }

    /// Who moves: the subject, or the by-phrase of a passive.
    private List<EntityMention> subjects(int verb) {
        boolean isPassive = arguments.isPassive(verb);
        List<EntityMention> subjects =
                senders(
                        arguments.in(verb, "subj").stream()
                                .filter(word ->
                                        isPassive || word < verb || !isPlainObject(verb, word))
                                .toList());
        if (!subjects.isEmpty()) {
            return subjects;
        }
        // "The company's threats forced the union": the company did.
        for (int word : arguments.in(verb, "subj")) {
            if (lexicon.pressureNoun(lemma(word)) != null) {
                return owners(word);
            }
        }
        return isPassive ? List.of() : rightBefore(verb);
    }

    /// In "had the clerk sign it" some trees make the clerk a subject of "had".
    private boolean isPlainObject(int verb, int word) {
        return tokens.head(word) == verb && !rightBefore(verb).isEmpty();
    }

    private List<EntityMention> objects(int verb) {
        boolean isPassive = arguments.isPassive(verb);
        List<EntityMention> objects = agents(arguments.in(verb, "obj"));
        if (!objects.isEmpty()) {
            return objects;
        }
        return isPassive ? rightBefore(verb) : rightBehind(verb);
    }

    /// The mention that ends right before a verb, its auxiliaries and adverbs.
    private List<EntityMention> rightBefore(int verb) {
        int at = verb - 1;
        while (at >= 0
                && (tokens.upos(at) == Upos.AUX
                        || tokens.upos(at) == Upos.ADV
                        || tokens.upos(at) == Upos.PART)) {
            at--;
        }
        return at < 0 || tokens.sentence(at) != tokens.sentence(verb)
                ? List.of()
                : named(agents(List.of(at)));
    }

    /// The mention that begins right behind a verb.
    private List<EntityMention> rightBehind(int verb) {
        int at = verb + 1;
        while (at < tokens.size() && tokens.upos(at) == Upos.DET) {
            at++;
        }
        boolean isOfVerb =
                at < tokens.size()
                        && tokens.sentence(at) == tokens.sentence(verb)
                        && tokens.upos(at) != Upos.ADP
                        && !tokens.relation(at).equals("nmod:poss");
        return isOfVerb ? agents(List.of(at)) : List.of();
    }

    /// "at the insistence of Baron Falk", where the tree loses the Baron.
    private List<EntityMention> behind(int noun, Set<String> prepositions) {
        int at = noun + 1;
        if (at >= tokens.size() || !prepositions.contains(lemma(at))) {
            return List.of();
        }
        at++;
        while (at < tokens.size()
                && (tokens.upos(at) == Upos.DET
                        || tokens.upos(at) == Upos.ADJ
                        || tokens.upos(at) == Upos.PRON)) {
            at++;
        }
        return at < tokens.size() && tokens.sentence(at) == tokens.sentence(noun)
                ? agents(List.of(at))
                : List.of();
    }

    /// "gave Inspector Holt orders": the name between the two.
    private List<EntityMention> between(int verb, int noun) {
        List<Integer> words = new ArrayList<>();
        for (int i = verb + 1; i < noun; i++) {
            words.add(i);
        }
        return named(agents(words));
    }

    private static List<EntityMention> named(List<EntityMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.form() == EntityMention.Form.NAME)
                .toList();
    }

    private static List<EntityMention> both(List<EntityMention> one, List<EntityMention> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
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
                    links.add(influence(cue, relation, from.id(), to.id(), effect));
                }
            }
        }
    }

    private Influence influence(
            int cue,
            String relation,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Span effect) {
        int within = places.statementAt(cue);
        return new Influence(
                from,
                to,
                relation,
                tokens.span(cue),
                effect,
                within < 0 ? null : within,
                hedges(cue));
    }

    /// Whoever can move somebody: who can act, and a paper, which speaks for its writer.
    private List<EntityMention> senders(List<Integer> words) {
        List<EntityMention> mentions = mentionsOver(words);
        mentions.removeIf(mention -> !canAct(mention) && !isPaper(mention));
        return mentions;
    }

    private boolean isPaper(EntityMention mention) {
        return places.mentions.chains().get(mention.chain()).mentions().stream()
                .map(id -> places.mentions.mentions().get(id))
                .filter(each -> each.form() == EntityMention.Form.NOMINAL)
                .map(each -> tokens.wordAt(each.head().end() - 1))
                .anyMatch(
                        word -> word < tokens.size() && lexicon.isOfKnowing("paper", lemma(word)));
    }

    /// Whoever can act: people, bodies, and places that stand for their government.
    private List<EntityMention> agents(List<Integer> words) {
        List<EntityMention> mentions = mentionsOver(words);
        mentions.removeIf(mention -> !canAct(mention));
        return mentions;
    }

    /// The mentions that words head, and the names they are the title of.
    private List<EntityMention> mentionsOver(List<Integer> words) {
        List<EntityMention> mentions = new ArrayList<>();
        for (int word : words) {
            EntityMention headed = places.mentionAt(word);
            EntityMention mention = headed == null ? titled.get(word) : headed;
            if (mention != null && !mentions.contains(mention)) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    /// The names by the words of the titles before them: "Inspector" for "Inspector Holt".
    private static Map<Integer, EntityMention> titled(Places places) {
        Map<Integer, EntityMention> titled = new HashMap<>();
        Tokens tokens = places.tokens;
        for (EntityMention mention : places.mentions.mentions()) {
            int head = tokens.wordAt(mention.head().start());
            for (int i = tokens.wordAt(mention.span().start());
                    mention.form() == EntityMention.Form.NAME
                            && mention.span().start() < mention.head().start()
                            && i < head
                            && tokens.upos(i) == Upos.PROPN;
                    i++) {
                titled.putIfAbsent(i, mention);
            }
        }
        return titled;
    }

    private static boolean canAct(EntityMention mention) {
        return mention.kind() == EntityKind.PERSON
                || mention.kind() == EntityKind.ORGANIZATION
                || mention.kind() == EntityKind.PLACE;
    }

    // ------------------------------------------------------------------ into what

    /// "to stop the talks", "into stopping the talks", "into silence": the governed clause from its
    /// marker to its last word.
    private @Nullable Span effect(int verb) {
        for (int word : tokens.dependents(verb)) {
            String relation = tokens.relation(word);
            boolean governed =
                    relation.equals("xcomp")
                            || relation.equals("advcl") && isPurpose(word)
                            || relation.equals("acl") && tokens.upos(verb) == Upos.NOUN
                            || relation.equals("ccomp") && !isTold(verb, word);
            if (governed && word > verb && tokens.upos(word) == Upos.VERB) {
                return span(verb, word);
            }
        }
        return into(verb);
    }

    /// "to stop", "into stopping", "against stopping" tell what for; "when she stopped" and
    /// "stopping now and then" do not.
    private boolean isPurpose(int clause) {
        boolean isBound = false;
        for (int word : tokens.dependents(clause)) {
            if (word < clause) {
                if (CIRCUMSTANCES.contains(lemma(word))) {
                    return false;
                }
                isBound |= BINDING.contains(lemma(word));
            }
        }
        return isBound;
    }

    /// The effect of a noun, or of the verb that it stands with: "gave him orders to sign".
    private @Nullable Span effect(int noun, int verb) {
        Span own = effect(noun);
        return own != null || verb == noun ? own : effect(verb);
    }

    private @Nullable Span into(int verb) {
        for (int word : tokens.dependents(verb)) {
            String marker = arguments.marker(word, "case") + arguments.marker(word, "mark");
            if (word > verb && (marker.startsWith("into") || marker.startsWith("out"))) {
                return span(verb, word);
            }
        }
        return null;
    }

    /// "had the clerk sign it": a clause with neither "to" nor a tense.
    private @Nullable Span bare(int verb) {
        for (int word : tokens.dependents(verb)) {
            boolean isClause =
                    tokens.relation(word).equals("xcomp") || tokens.relation(word).equals("ccomp");
            if (isClause
                    && word > verb + 1
                    && tokens.xpos(word).equals("VB")
                    && !isFinite(word)
                    && arguments.marker(word, "mark").isEmpty()) {
                return span(verb, word);
            }
        }
        return null;
    }

    /// "with arrest", "unless he signed".
    private @Nullable Span withMeans(int verb) {
        for (int word : tokens.dependents(verb)) {
            if (word > verb && arguments.marker(word, "case").equals("with")) {
                return span(verb, word);
            }
        }
        return clause(verb, CONDITIONS);
    }

    private @Nullable Span clause(int verb, Set<String> markers) {
        for (int word : tokens.dependents(verb)) {
            if (word > verb && markers.contains(arguments.marker(word, "mark"))) {
                return span(verb, word);
            }
        }
        return null;
    }

    private Span span(int verb, int head) {
        int[] bounds = {head, head};
        subtree(head, bounds, 0);
        return tokens.span(Math.max(bounds[0], verb + 1), bounds[1] + 1);
    }

    /// "told him that it was sold" moves nobody; "ordered that it be sold" and "told him that it
    /// must be sold" do.
    private boolean isTold(int verb, int clause) {
        boolean isDuty =
                hasAuxiliary(clause, DUTY)
                        || isToBeDone(clause)
                        || hasAuxiliary(clause, ABLE) && LATER.contains(lemma(clause));
        return isFinite(clause)
                && !lexicon.pressures(arguments.lemma(verb)).isEmpty()
                && !(isDuty && isOfTheAddressed(clause));
    }

    /// "told him that he must", "that it must be done"; what "we must" is said to all.
    private boolean isOfTheAddressed(int clause) {
        for (int word : tokens.dependents(clause)) {
            if (tokens.relation(word).startsWith("nsubj")) {
                return ADDRESSED.contains(lemma(word)) || tokens.upos(word) == Upos.PROPN;
            }
        }
        return false;
    }

    private boolean isFinite(int clause) {
        if (FINITE.contains(tokens.xpos(clause))) {
            return true;
        }
        for (int word : tokens.dependents(clause)) {
            boolean isAuxiliary =
                    tokens.relation(word).startsWith("aux") || tokens.relation(word).equals("cop");
            if (isAuxiliary && FINITE.contains(tokens.xpos(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAuxiliary(int clause, Set<String> lemmas) {
        for (int word : tokens.dependents(clause)) {
            if (tokens.relation(word).startsWith("aux") && lemmas.contains(lemma(word))) {
                return true;
            }
        }
        return false;
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
