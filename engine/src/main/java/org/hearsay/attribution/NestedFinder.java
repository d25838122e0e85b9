package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Finds attributions inside the contents of others by their verbs and trees: "Ana said [Bo had
/// ordered secrecy]" holds one of Bo's. The encoder has learnt outermost ones only.
final class NestedFinder {
    private static final Set<String> CLAUSES = Set.of("ccomp", "parataxis");
    private static final Set<String> ACTED_ON = Set.of("obj");

    private final Tokens tokens;
    private final Phrases phrases;
    private final QuotationRules quotations;

    NestedFinder(Tokens tokens, QuotationRules quotations) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
        this.quotations = quotations;
    }

    /// The attributions and those inside their contents.
    List<Found> withNested(List<Found> found) {
        List<Found> all = new ArrayList<>(found);
        BitSet cues = new BitSet();
        found.forEach(one -> mark(one, cues));
        for (Found outer : found) {
            for (Words content : outer.content()) {
                addQuoted(content, all, cues);
                addNested(content, all, cues);
            }
            addBetween(outer.content(), all, cues);
        }
        return all;
    }

    /// What stands between inner quotation marks, with the verb of saying beside it.
    private void addQuoted(Words content, List<Found> all, BitSet cues) {
        for (Words quotation : quotations.innerQuotations()) {
            boolean isNew =
                    content.covers(quotation)
                            && all.stream().noneMatch(one -> one.content().contains(quotation));
            Found said = isNew ? quotations.saidBeside(quotation) : null;
            if (said != null
                    && said.cue() != null
                    && !cues.get(said.cue().from())
                    && content.covers(said.cue())) {
                all.add(said);
                mark(said, cues);
            }
        }
    }

    private void addNested(Words content, List<Found> all, BitSet cues) {
        for (int verb = content.from(); verb < content.to(); verb++) {
            if (tokens.upos(verb) != Upos.VERB || !nests(verb) || cues.get(verb)) {
                continue;
            }
            Found aside = aside(verb, content);
            Found nested = aside == null ? nested(verb, content) : aside;
            if (nested != null) {
                all.add(nested);
                mark(nested, cues);
            }
        }
    }

    /// An aside that parts a content is another's saying: "[that the clerk], as she later admitted,
    /// [had burned it]".
    private void addBetween(List<Words> contents, List<Found> all, BitSet cues) {
        for (int i = 1; i < contents.size(); i++) {
            Words before = contents.get(i - 1);
            Words after = contents.get(i);
            for (int verb = before.to(); verb < after.from(); verb++) {
                boolean mayBe = tokens.upos(verb) == Upos.VERB && nests(verb) && !cues.get(verb);
                Found aside = mayBe ? aside(verb, new Words(before.from(), after.to())) : null;
                if (aside != null) {
                    all.add(aside);
                    mark(aside, cues);
                }
            }
        }
    }

    private boolean nests(int verb) {
        return CueLexicon.of(tokens.lemma(verb)).map(CueLexicon.Cue::nests).orElse(false);
    }

    private static void mark(Found found, BitSet cues) {
        if (found.cue() != null) {
            cues.set(found.cue().from(), found.cue().to());
        }
    }

    private @Nullable Found nested(int verb, Words content) {
        int subject = ownSubject(verb);
        if (subject < 0 || !content.covers(subject)) {
            return null;
        }
        Words said = said(verb);
        if (said == null) {
            return null;
        }
        Words inside =
                new Words(Math.max(said.from(), content.from()), Math.min(said.to(), content.to()));
        Words source = phrases.source(subject);
        Words cue = phrases.verbGroup(verb);
        boolean isWhole =
                inside.size() > 0
                        && content.covers(source)
                        && content.covers(cue)
                        && !inside.overlaps(cue);
        return isWhole && !inside.overlaps(source)
                ? new Found(source, cue, List.of(inside), null, false)
                : null;
    }

    /// "ordered the engineers [to keep it secret]": from the first "to" under the verb, wherever
    /// the tree hangs it.
    private @Nullable Words toClause(int verb) {
        Words under = phrases.subtree(verb);
        for (int i = verb + 1; i < under.to(); i++) {
            int infinitive = tokens.xpos(i).equals("TO") ? tokens.head(i) : -1;
            if (infinitive > i && tokens.upos(infinitive) == Upos.VERB) {
                return new Words(i, Math.max(infinitive + 1, phrases.subtree(infinitive).to()));
            }
        }
        return null;
    }

    private int ownSubject(int verb) {
        int own = phrases.child(verb, Set.of("nsubj", "nsubj:outer"));
        boolean joined = own < 0 && tokens.relation(verb).equals("conj") && tokens.head(verb) >= 0;
        return joined ? phrases.child(tokens.head(verb), Set.of("nsubj", "nsubj:outer")) : own;
    }

    private @Nullable Words said(int verb) {
        int clause = phrases.child(verb, CLAUSES);
        if (clause >= 0) {
            return phrases.subtree(clause);
        }
        Attribution.Act act =
                CueLexicon.of(tokens.lemma(verb))
                        .map(CueLexicon.Cue::act)
                        .orElse(Attribution.Act.SAYING);
        Words open = toClause(verb);
        boolean takesOpenClause =
                switch (act) {
                    case ORDERING, PROMISING, ASKING, DENYING -> true;
                    default -> false;
                };
        if (open != null && takesOpenClause) {
            return open;
        }
        int thing = phrases.child(verb, ACTED_ON);
        boolean isThing = thing > verb && tokens.upos(thing) == Upos.NOUN;
        boolean takesThing =
                act == Attribution.Act.ORDERING
                        || act == Attribution.Act.DENYING
                        || act == Attribution.Act.PROMISING;
        return isThing && takesThing ? thingAndItsState(verb, thing) : null;
    }

    /// "ordered [the archive closed]": the object, with what shall become of it.
    private Words thingAndItsState(int verb, int thing) {
        Words object = phrases.subtree(thing);
        int state = phrases.child(verb, Set.of("xcomp"));
        return state >= object.to()
                ? new Words(object.from(), phrases.subtree(state).to())
                : object;
    }

    /// "the copy, as she later admitted, was burned": the clause around.
    private @Nullable Found aside(int verb, Words content) {
        int clause = clauseAround(verb, content);
        int mark = phrases.child(verb, Set.of("mark"));
        boolean isAside =
                tokens.relation(verb).equals("advcl")
                        && mark >= 0
                        && tokens.word(mark).equalsIgnoreCase("as")
                        && clause >= 0
                        && content.covers(clause)
                        && phrases.child(verb, Set.of("obj", "ccomp", "xcomp")) < 0;
        int subject = isAside ? ownSubject(verb) : -1;
        if (subject < 0 || !content.covers(subject)) {
            return null;
        }
        Words aside = phrases.subtree(verb);
        Words around = phrases.subtree(clause);
        List<Words> parts = new ArrayList<>();
        addPart(Math.max(around.from(), content.from()), aside.from(), parts);
        addPart(aside.to(), Math.min(around.to(), content.to()), parts);
        return parts.isEmpty()
                ? null
                : new Found(phrases.source(subject), phrases.verbGroup(verb), parts, null, false);
    }

    /// The shortest clause that goes on behind the aside, wherever the tree hangs it; else the one
    /// it hangs on.
    private int clauseAround(int verb, Words content) {
        Words aside = phrases.subtree(verb);
        int best = tokens.head(verb);
        int least = Integer.MAX_VALUE;
        for (int i = aside.to(); i < content.to(); i++) {
            Words clause = tokens.upos(i) == Upos.VERB ? phrases.subtree(i) : aside;
            if (clause.from() < aside.from() && clause.to() > i && clause.size() < least) {
                least = clause.size();
                best = i;
            }
        }
        return best;
    }

    private void addPart(int from, int to, List<Words> parts) {
        int first = from;
        int last = to;
        while (first < last && isOutside(first)) {
            first++;
        }
        while (last > first && tokens.upos(last - 1) == Upos.PUNCT) {
            last--;
        }
        if (first < last) {
            parts.add(new Words(first, last));
        }
    }

    private boolean isOutside(int word) {
        return tokens.upos(word) == Upos.PUNCT
                || tokens.upos(word) == Upos.CCONJ
                || tokens.relation(word).equals("mark");
    }
}
