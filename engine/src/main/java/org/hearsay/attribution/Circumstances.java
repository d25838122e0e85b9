package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.jspecify.annotations.Nullable;

/// What goes with a saying: mode, speaker, hedges, polarity, act, medium and time of telling.
final class Circumstances {
    private static final Set<String> MEDIA =
            Lexicon.rows(Circumstances.class, "media.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> QUESTIONS =
            Set.of(
                    "whether", "if", "who", "what", "when", "where", "why", "how", "which", "whom",
                    "whose", "about");
    private static final Set<String> TOGETHER = Set.of("along", "alongside", "together");
    private static final double ALL = 0.95;

    private final Tokens tokens;
    private final Phrases phrases;
    private final QuotationRules quotations;
    private final Map<Integer, EntityMention> headed = new HashMap<>();
    private final List<TimeMention> times;

    Circumstances(
            Tokens tokens, QuotationRules quotations, Mentions mentions, List<TimeMention> times) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
        this.quotations = quotations;
        for (EntityMention mention : mentions.mentions()) {
            int from = tokens.wordAt(mention.head().start());
            for (int i = from; i < tokens.size() && tokens.start(i) < mention.head().end(); i++) {
                headed.merge(
                        i,
                        mention,
                        (one, other) -> one.span().length() >= other.span().length() ? one : other);
            }
        }
        this.times = times;
    }

    /// The attribution with all that goes with it.
    Attribution attribution(int id, Found found, List<Found> nested, @Nullable Integer within) {
        int cue = found.cueHead(tokens);
        EntityMention speaker = speaker(found.source());
        Span medium = cue < 0 ? null : medium(cue, found);
        return new Attribution(
                id,
                found.source() == null ? List.of() : List.of(found.source().span(tokens)),
                found.cue() == null ? List.of() : List.of(found.cue().span(tokens)),
                Words.spans(found.content(), tokens),
                mode(found),
                within,
                speaker == null ? null : speaker.chain(),
                speaker == null ? List.of() : joint(found, speaker),
                sourceHedges(found, nested),
                writerHedges(found, cue),
                polarity(found, cue),
                act(found, cue),
                medium,
                cue < 0 ? null : told(cue, found, medium),
                found.doubtful());
    }

    private Attribution.Mode mode(Found found) {
        if (found.own()) {
            return Attribution.Mode.DIRECT;
        }
        int words = 0;
        int quoted = 0;
        for (Words run : found.content()) {
            for (int i = run.from(); i < run.to(); i++) {
                if (Character.isLetterOrDigit(tokens.text().codePointAt(tokens.start(i)))) {
                    words++;
                    quoted += quotations.isQuoted(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Attribution.Mode.INDIRECT
                : quoted >= ALL * words ? Attribution.Mode.DIRECT : Attribution.Mode.MIXED;
    }

    /// The mention that the source is: the name at its head ("Ana Kovac, who headed the ministry's
    /// new department" is Kovac), else the longest in it.
    private @Nullable EntityMention speaker(@Nullable Words source) {
        if (source == null) {
            return null;
        }
        EntityMention best = headed.get(Found.headOf(source, tokens));
        if (best != null && best.form() == EntityMention.Form.NAME) {
            return best;
        }
        for (int i = source.from(); i < source.to(); i++) {
            EntityMention other = headed.get(i);
            if (other != null && (best == null || shared(other, source) > shared(best, source))) {
                best = other;
            }
        }
        return best;
    }

    /// Who says it together with the speaker: "both Varga and Ilic said", "neither the minister nor
    /// his deputy would say", "Varga, along with Ilic, denied"; not "Varga or Ilic".
    private List<Integer> joint(Found found, EntityMention speaker) {
        Words source = found.source();
        int head = source == null ? -1 : Found.headOf(source, tokens);
        Set<Integer> chains = new LinkedHashSet<>();
        List<Integer> others = new ArrayList<>(head < 0 ? List.of() : coordinated(head));
        int above = head < 0 ? -1 : tokens.head(head);
        for (int child : above < 0 ? new int[0] : tokens.dependents(above)) {
            if (child > head && isTogether(child)) {
                others.add(child);
            }
        }
        for (int other : others) {
            EntityMention mention = found.contentCovers(other) ? null : headed.get(other);
            if (mention != null
                    && mention.chain() != speaker.chain()
                    && !mention.span().overlaps(speaker.span())) {
                chains.add(mention.chain());
            }
        }
        return List.copyOf(chains);
    }

    /// The heads of the phrases beside a phrase, when all of them are meant and not one or another.
    private List<Integer> coordinated(int head) {
        List<Integer> others = new ArrayList<>();
        boolean isChoice = false;
        boolean isDenied = false;
        for (int child : tokens.dependents(head)) {
            String relation = tokens.relation(child);
            boolean isBeside = relation.equals("conj");
            if (isBeside || relation.equals("nmod") && isTogether(child)) {
                others.add(child);
            }
            isChoice |= isBeside && hasWord(child, "or");
            isDenied |= phrases.isNegation(child) || isBeside && hasWord(child, "nor");
        }
        return isChoice && !isDenied ? List.of() : others;
    }

    private boolean hasWord(int head, String word) {
        for (int child : tokens.dependents(head)) {
            if (tokens.word(child).equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /// "along with", "together with", "alongside".
    private boolean isTogether(int word) {
        for (int child : tokens.dependents(word)) {
            if (TOGETHER.contains(tokens.word(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private int shared(EntityMention mention, Words source) {
        Span span = source.span(tokens);
        return Math.min(span.end(), mention.span().end())
                - Math.max(span.start(), mention.span().start());
    }

    private Attribution.Polarity polarity(Found found, int cue) {
        boolean isSilence = found.act() != null;
        boolean isNegated =
                cue >= 0
                        && !isSilence
                        && (phrases.isNegated(cue, found.cue()) || isSaidByNobody(found.source()));
        return isNegated ? Attribution.Polarity.NEGATED : Attribution.Polarity.AFFIRMED;
    }

    /// "Nobody", "no one", "neither of them", "none of the officials".
    private boolean isSaidByNobody(@Nullable Words source) {
        return source != null && phrases.isNegation(source.from());
    }

    private Attribution.Act act(Found found, int cue) {
        if (found.act() != null) {
            return found.act();
        }
        if (cue < 0) {
            return Attribution.Act.SAYING;
        }
        boolean isPaper =
                found.source() != null
                        && MEDIA.contains(
                                tokens.lemma(Found.headOf(found.source(), tokens))
                                        .toLowerCase(Locale.ROOT));
        Attribution.Act act =
                CueLexicon.of(tokens.lemma(cue))
                        .map(CueLexicon.Cue::act)
                        .orElse(Attribution.Act.SAYING);
        if (act == Attribution.Act.ORDERING && asks(found, cue)) {
            return Attribution.Act.ASKING;
        }
        return isPaper && (act == Attribution.Act.SAYING || act == Attribution.Act.THINKING)
                ? Attribution.Act.TELLING_OF_RECORD
                : act;
    }

    /// "asked whether …" asks; "asked them to …" orders.
    private boolean asks(Found found, int cue) {
        return tokens.lemma(cue).equals("ask")
                && !found.content().isEmpty()
                && QUESTIONS.contains(
                        tokens.word(found.content().getFirst().from()).toLowerCase(Locale.ROOT));
    }

    /// Softening words in the content that are not inside a nested content, whose source's they
    /// are.
    private List<Span> sourceHedges(Found found, List<Found> nested) {
        List<Words> hedges = new ArrayList<>();
        for (Words run : found.content()) {
            for (Words hedge : Hedges.in(run, Hedges.Whose.SOURCE, tokens)) {
                if (nested.stream().noneMatch(inner -> inner.contentCovers(hedge.from()))) {
                    hedges.add(hedge);
                }
            }
        }
        return Words.spans(hedges, tokens);
    }

    /// A cue that leaves the claim to its source, and softening words around the cue.
    private List<Span> writerHedges(Found found, int cue) {
        List<Words> hedges = new ArrayList<>();
        if (found.cue() == null) {
            return List.of();
        }
        boolean distances =
                CueLexicon.of(tokens.lemma(cue))
                        .filter(c -> c.stance() == CueLexicon.Stance.DISTANCING)
                        .isPresent();
        if (distances) {
            hedges.add(new Words(cue, cue + 1));
        }
        hedges.addAll(Hedges.in(found.cue(), Hedges.Whose.WRITER, tokens));
        for (int child : tokens.dependents(cue)) {
            if (tokens.relation(child).equals("advmod")
                    && !found.cue().covers(child)
                    && !found.contentCovers(child)) {
                hedges.addAll(Hedges.in(new Words(child, child + 1), Hedges.Whose.WRITER, tokens));
            }
        }
        return Words.spans(Words.joined(hedges), tokens);
    }

    /// Where it was said or written: "in a 2007 article", "told the Daily Globe".
    private @Nullable Span medium(int cue, Found found) {
        for (int child : tokens.dependents(cue)) {
            if (found.contentCovers(child)
                    || found.source() != null && found.source().covers(child)) {
                continue;
            }
            boolean mayBe =
                    switch (tokens.relation(child)) {
                        case "obl", "obj", "iobj", "nmod" -> true;
                        default -> false;
                    };
            if (mayBe && isMedium(child)) {
                Words all = phrases.subtree(child);
                int to = all.to();
                for (Words content : found.content()) {
                    to = content.from() > child ? Math.min(to, content.from()) : to;
                }
                return phrases.trimmed(new Words(all.from(), to), child).span(tokens);
            }
        }
        return null;
    }

    private boolean isMedium(int word) {
        if (MEDIA.contains(tokens.lemma(word).toLowerCase(Locale.ROOT))) {
            return true;
        }
        EntityMention mention = headed.get(word);
        return mention != null
                && mention.form() == EntityMention.Form.NAME
                && (mention.kind() == EntityKind.PUBLICATION || mention.kind() == EntityKind.WORK);
    }

    /// The time expression under the cue and not in the content; the nearest one.
    private @Nullable Integer told(int cue, Found found, @Nullable Span medium) {
        Integer best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeMention time : times) {
            int word = tokens.wordAt(time.span().start());
            int last = tokens.wordAt(time.span().end() - 1);
            if (word >= tokens.size()
                    || tokens.sentence(word) != tokens.sentence(cue)
                    || found.contentCovers(word)) {
                continue;
            }
            boolean inSource = found.source() != null && found.source().covers(word);
            boolean inMedium = medium != null && medium.covers(time.span());
            boolean under = hangsOn(last, cue, found) || hangsOn(word, cue, found);
            int distance = Math.abs(word - cue);
            if (!inSource && (inMedium || under) && distance < nearest) {
                nearest = distance;
                best = time.id();
            }
        }
        return best;
    }

    /// Does the word hang on the cue without a verb in between?
    private boolean hangsOn(int word, int cue, Found found) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            if (at == cue) {
                return true;
            }
            if (found.contentCovers(at)
                    || at != word && tokens.upos(at) == org.hearsay.language.Upos.VERB) {
                return false;
            }
            at = tokens.head(at);
        }
        return false;
    }
}
