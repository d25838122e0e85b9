package org.hearsay.event;

import java.util.Locale;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Factuality.Kind;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.text.Span;

/// How far the parties to a statement stand to what it tells: the source by what sort of act it
/// makes, the reporter by the cue ("revealed" takes it as fact, "said" and "claimed" leave it
/// open).
final class Commitment {
    private static final Set<String> TELLING =
            Set.of(
                    "say",
                    "tell",
                    "write",
                    "report",
                    "inform",
                    "assure",
                    "confirm",
                    "declare",
                    "state",
                    "repeat",
                    "add",
                    "note",
                    "announce",
                    "mention");

    private Commitment() {}

    /// The telling as the source of a statement stands to it. Who does not deny an act lets it
    /// stand, and says no more.
    static Telling ofSource(Attribution attribution, Telling told, Tokens tokens, Lexicon lexicon) {
        if (isDeed(attribution, tokens, lexicon)) {
            return told;
        }
        boolean factive = vouching(attribution, tokens, lexicon) == 3;
        Telling softened = attribution.hedges().isEmpty() ? told : told.atMost(2);
        return switch (attribution.act()) {
            case DENYING ->
                    attribution.polarity() == Attribution.Polarity.NEGATED
                            ? told.atMost(0)
                            : told.negated();
            case ASKING, NO_ANSWER, DECLINED -> told.atMost(0).as(Kind.HYPOTHETICAL);
            case ORDERING -> told.atMost(0).as(Kind.PLANNED);
            case PROMISING -> told.atMost(0).as(Kind.PLANNED);
            case THINKING -> factive ? softened : softened.atMost(2);
            case SAYING, TELLING_OF_RECORD, NO_RECORD ->
                    attribution.polarity() == Attribution.Polarity.NEGATED
                            ? told.atMost(0)
                            : softened;
        };
    }

    /// The telling as whoever reports the statement stands to it.
    static Telling ofReporter(
            Attribution attribution, Telling told, Tokens tokens, Lexicon lexicon) {
        if (isDeed(attribution, tokens, lexicon)) {
            return told;
        }
        if (isOwnWord(attribution, tokens)) {
            return told;
        }
        int most = vouching(attribution, tokens, lexicon);
        boolean thought =
                attribution.act() == Attribution.Act.THINKING
                        && most == 3
                        && hasVerb(attribution, tokens);
        boolean plain =
                (thought || attribution.polarity() == Attribution.Polarity.AFFIRMED)
                        && attribution.writerHedges().isEmpty()
                        && attribution.mode() == Attribution.Mode.INDIRECT;
        return told.atMost(plain ? most : 0);
    }

    /// "contrived to meet", "persuaded him to leave", "kept his promise to pay": the verb that was
    /// taken for a cue says what was done, and nobody says anything.
    private static boolean isDeed(Attribution attribution, Tokens tokens, Lexicon lexicon) {
        if (attribution.mode() != Attribution.Mode.INDIRECT || !isInfinitive(attribution, tokens)) {
            return false;
        }
        String verb = "";
        for (Span cue : attribution.cue()) {
            for (int i = tokens.wordAt(cue.start());
                    i < tokens.size() && tokens.start(i) < cue.end();
                    i++) {
                String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
                Governing governing = lexicon.governing("verb", lemma);
                if ((governing != null && isDone(governing.clause()))
                        || lexicon.governing("phrase", verb + ":" + lemma) != null) {
                    return true;
                }
                verb = tokens.upos(i) == Upos.VERB ? lemma : verb;
            }
        }
        return false;
    }

    private static boolean isDone(Governing.Effect effect) {
        return effect == Governing.Effect.DONE || effect == Governing.Effect.ENABLED;
    }

    /// "I am writing to tell you that Father has died": who tells the rest tells this too, and now.
    private static boolean isOwnWord(Attribution attribution, Tokens tokens) {
        if (attribution.mode() != Attribution.Mode.INDIRECT
                || attribution.act() != Attribution.Act.SAYING
                || attribution.polarity() != Attribution.Polarity.AFFIRMED
                || attribution.source().size() != 1) {
            return false;
        }
        String who = tokens.word(tokens.wordAt(attribution.source().get(0).start()));
        if (!who.equals("I") && !who.equalsIgnoreCase("we")) {
            return false;
        }
        boolean told = false;
        for (Span cue : attribution.cue()) {
            for (int i = tokens.wordAt(cue.start());
                    i < tokens.size() && tokens.start(i) < cue.end();
                    i++) {
                String tag = tokens.xpos(i);
                if (tag.equals("VBD") || tag.equals("VBN") || tag.equals("MD")) {
                    return false;
                }
                told |= TELLING.contains(tokens.lemma(i).toLowerCase(Locale.ROOT));
            }
        }
        return told;
    }

    /// "did not know that he had left" takes it that he had; "knew nothing of a meeting" does not.
    private static boolean hasVerb(Attribution attribution, Tokens tokens) {
        for (Span content : attribution.content()) {
            for (int i = tokens.wordAt(content.start());
                    i < tokens.size() && tokens.start(i) < content.end();
                    i++) {
                if (tokens.upos(i) == Upos.VERB) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInfinitive(Attribution attribution, Tokens tokens) {
        return attribution.content().stream()
                .anyMatch(span -> tokens.word(tokens.wordAt(span.start())).equalsIgnoreCase("to"));
    }

    private static int vouching(Attribution attribution, Tokens tokens, Lexicon lexicon) {
        int most = 0;
        for (Span cue : attribution.cue()) {
            most = Math.max(most, vouching(cue, tokens, lexicon));
        }
        return most;
    }

    private static int vouching(Span cue, Tokens tokens, Lexicon lexicon) {
        int most = 0;
        for (int i = tokens.wordAt(cue.start());
                i < tokens.size() && tokens.start(i) < cue.end();
                i++) {
            String vouching = lexicon.vouching(tokens.lemma(i).toLowerCase(Locale.ROOT));
            most = Math.max(most, vouching.equals("fact") ? 3 : vouching.equals("likely") ? 2 : 0);
        }
        return most;
    }
}
