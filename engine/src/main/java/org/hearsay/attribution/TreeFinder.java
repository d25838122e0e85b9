package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.jspecify.annotations.Nullable;

/// Finds by the tree what the encoder has not learnt to mark: what somebody denies when no clause
/// says it ("denied it", "rejected the claim"), and a verb that shares the content of the verb
/// joined to it ("insisted, and later wrote, that …", "Varga said, and Ilic confirmed, that …").
final class TreeFinder {
    private static final Set<String> DENIABLE =
            Lexicon.rows(TreeFinder.class, "deniable.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "them", "all", "everything");
    private static final Set<String> TELLING =
            Set.of("tell", "inform", "assure", "advise", "warn", "notify", "remind");
    private static final Set<String> SUBJECT = Set.of("nsubj");
    private static final Set<String> OBJECT = Set.of("obj");

    private final Tokens tokens;
    private final Phrases phrases;

    TreeFinder(Tokens tokens) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
    }

    /// The attributions and those that the tree adds.
    List<Found> withMore(List<Found> found) {
        List<Found> all = new ArrayList<>(found);
        BitSet cues = new BitSet();
        for (Found one : found) {
            if (one.cue() != null) {
                cues.set(one.cue().from(), one.cue().to());
            }
        }
        for (int verb = 0; verb < tokens.size(); verb++) {
            Found denied = tokens.upos(verb) == Upos.VERB && !cues.get(verb) ? denied(verb) : null;
            if (denied != null) {
                all.add(denied);
            }
        }
        BitSet contents = new BitSet();
        all.forEach(one -> markContent(one, contents));
        for (int verb = 0; verb < tokens.size(); verb++) {
            Found told = isFree(verb, cues, contents) ? told(verb) : null;
            if (told != null) {
                all.add(told);
                markContent(told, contents);
            }
        }
        for (Found one : found) {
            Found joined = joined(one, cues);
            if (joined != null) {
                all.add(joined);
            }
        }
        return all;
    }

    private static void markContent(Found found, BitSet contents) {
        found.content().forEach(run -> contents.set(run.from(), run.to()));
    }

    private boolean isFree(int verb, BitSet cues, BitSet contents) {
        return tokens.upos(verb) == Upos.VERB && !cues.get(verb) && !contents.get(verb);
    }

    /// "The clerk has told the judge that the seal was broken": a finite verb of saying with a
    /// clause that begins with "that".
    private @Nullable Found told(int verb) {
        boolean says =
                CueLexicon.of(tokens.lemma(verb))
                        .filter(cue -> cue.nests() && cue.act() == Attribution.Act.SAYING)
                        .isPresent();
        int clause = says ? phrases.child(verb, Set.of("ccomp")) : -1;
        int mark = clause < 0 ? -1 : phrases.child(clause, Set.of("mark"));
        int subject = mark < 0 ? -1 : phrases.child(verb, SUBJECT);
        boolean isTold =
                subject >= 0
                        && clause > verb
                        && tokens.word(mark).equalsIgnoreCase("that")
                        && !phrases.isNegated(verb, null)
                        && phrases.child(verb, Set.of("mark")) < 0;
        return isTold
                ? new Found(
                        phrases.source(subject),
                        phrases.verbGroup(verb),
                        List.of(phrases.subtree(clause)),
                        null,
                        false)
                : null;
    }

    /// Who is told says nothing: of "I am told by the agent that …" the agent is the source, of
    /// "had been told that …" nobody.
    Found withTeller(Found one) {
        int cue = one.cueHead(tokens);
        if (cue < 0 || one.own() || one.source() == null || !isPassive(cue)) {
            return one;
        }
        int subject = phrases.child(cue, Set.of("nsubj:pass", "nsubj"));
        boolean isTold =
                TELLING.contains(tokens.lemma(cue).toLowerCase(Locale.ROOT))
                        && subject >= 0
                        && one.source().covers(subject);
        if (!isTold) {
            return one;
        }
        for (int child : tokens.dependents(cue)) {
            boolean isTeller =
                    tokens.relation(child).startsWith("obl")
                            && phrases.hasCase(child, "by")
                            && !one.contentCovers(child);
            if (isTeller) {
                return one.withSource(withoutCase(phrases.source(child)), one.doubtful());
            }
        }
        return one.withSource(null, one.doubtful());
    }

    private Words withoutCase(Words source) {
        boolean hasCase = source.size() > 1 && tokens.relation(source.from()).equals("case");
        return hasCase ? new Words(source.from() + 1, source.to()) : source;
    }

    private boolean isPassive(int verb) {
        return phrases.child(verb, Set.of("aux:pass", "nsubj:pass")) >= 0;
    }

    private @Nullable Found denied(int verb) {
        boolean denies =
                CueLexicon.of(tokens.lemma(verb))
                        .filter(cue -> cue.act() == Attribution.Act.DENYING)
                        .isPresent();
        int subject = denies ? subject(verb) : -1;
        int thing = phrases.child(verb, OBJECT);
        if (subject < 0 || thing < verb || !isDeniable(thing, tokens)) {
            return null;
        }
        return new Found(
                phrases.source(subject),
                phrases.verbGroup(verb),
                List.of(phrases.subtree(thing)),
                null,
                false);
    }

    /// Can a content of few words be denied?
    static boolean isDeniable(Words content, Tokens tokens) {
        return isDeniable(Found.headOf(content, tokens), tokens);
    }

    private static boolean isDeniable(int thing, Tokens tokens) {
        return tokens.upos(thing) == Upos.PRON
                ? PRONOUNS.contains(tokens.word(thing).toLowerCase(Locale.ROOT))
                : DENIABLE.contains(tokens.lemma(thing).toLowerCase(Locale.ROOT));
    }

    private int subject(int verb) {
        int own = phrases.child(verb, SUBJECT);
        boolean shares = own < 0 && tokens.relation(verb).equals("conj") && tokens.head(verb) >= 0;
        return shares ? phrases.child(tokens.head(verb), SUBJECT) : own;
    }

    /// The verb of saying to which a cue is joined and that has nothing to say of its own.
    private @Nullable Found joined(Found one, BitSet cues) {
        int cue = one.cueHead(tokens);
        if (cue < 0 || !tokens.relation(cue).equals("conj") || one.source() == null) {
            return null;
        }
        int first = tokens.head(cue);
        if (first < 0) {
            return null;
        }
        boolean says =
                !cues.get(first)
                        && tokens.upos(first) == Upos.VERB
                        && CueLexicon.of(tokens.lemma(first))
                                .filter(CueLexicon.Cue::nests)
                                .isPresent();
        int subject = phrases.subject(first);
        boolean isShared =
                says
                        && subject >= 0
                        && phrases.child(first, Set.of("obj", "ccomp", "xcomp", "obl", "parataxis"))
                                < 0
                        && one.content().stream().allMatch(content -> content.from() > cue);
        return isShared
                ? new Found(
                        one.source().covers(subject) ? one.source() : phrases.source(subject),
                        phrases.verbGroup(first),
                        one.content(),
                        null,
                        false)
                : null;
    }
}
