package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Vocabulary;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// Finds undertakings that one voice praises and another condemns, by a small list of words that
/// judge.
///
/// Both must judge the same thing: the same actor or thing named in the sentence, or what "it" and
/// "this" stand for in one document (the matter of that document). A word under "not" or "never"
/// judges nothing here.
final class WorthDisputes {
    private static final Map<String, Boolean> PRAISE = new HashMap<>();

    static {
        Vocabulary.rows(WorthDisputes.class, "evaluations.tsv")
                .forEach(row -> PRAISE.put(row.get(0), row.get(1).equals("+")));
    }

    private record Judgement(boolean praises, String word, Stand stand) {}

    private WorthDisputes() {}

    static List<Dispute> find(
            List<AnnotatedDocument> documents,
            Actors actors,
            Statements statements,
            Origins origins) {
        Map<String, List<Judgement>> byMatter = new TreeMap<>();
        for (AnnotatedDocument document : documents) {
            for (Attribution attribution : document.attributions()) {
                for (Span content : attribution.content()) {
                    judgements(
                            document, attribution, content, actors, statements, origins, byMatter);
                }
            }
        }
        List<Dispute> disputes = new ArrayList<>();
        byMatter.replaceAll((matter, judgements) -> ofOneMind(judgements, origins));
        byMatter.forEach((matter, judgements) -> {
            List<Stand> praise = stands(judgements, true);
            List<Stand> blame = stands(judgements, false);
            Set<String> praising = origins.of(praise.stream().map(Stand::voice).toList());
            Set<String> blaming = origins.of(blame.stream().map(Stand::voice).toList());
            boolean differ =
                    praising.stream().anyMatch(origin -> !blaming.contains(origin))
                            && blaming.stream().anyMatch(origin -> !praising.contains(origin));
            if (differ) {
                String name = actors.find(matter).map(Actor::name).orElse("");
                disputes.add(
                        DisputeFinder.proposed(
                                Dispute.Type.EVALUATION,
                                name.isEmpty()
                                        ? "What was the undertaking worth?"
                                        : "How is " + name + " to be judged?",
                                name.isEmpty() ? List.of() : List.of(matter),
                                List.of(
                                        Stand.position(label(judgements, true), praise, origins),
                                        Stand.position(label(judgements, false), blame, origins)),
                                "one voice praises what another condemns"));
            }
        });
        return disputes;
    }

    /// Somebody who both praises and condemns counts with what they do more often, and with neither
    /// when it is even.
    private static List<Judgement> ofOneMind(List<Judgement> judgements, Origins origins) {
        Map<String, Integer> balance = new TreeMap<>();
        judgements.forEach(judgement ->
                balance.merge(
                        origins.of(judgement.stand().voice()),
                        judgement.praises() ? 1 : -1,
                        Integer::sum));
        return judgements.stream()
                .filter(judgement ->
                        Integer.signum(
                                        balance.getOrDefault(
                                                origins.of(judgement.stand().voice()), 0))
                                == (judgement.praises() ? 1 : -1))
                .toList();
    }

    private static List<Stand> stands(List<Judgement> judgements, boolean praises) {
        return judgements.stream()
                .filter(judgement -> judgement.praises() == praises)
                .map(Judgement::stand)
                .toList();
    }

    private static String label(List<Judgement> judgements, boolean praises) {
        TreeSet<String> words = new TreeSet<>();
        judgements.stream()
                .filter(judgement -> judgement.praises() == praises)
                .forEach(judgement -> words.add(judgement.word()));
        return String.join(", ", words);
    }

    private static void judgements(
            AnnotatedDocument document,
            Attribution attribution,
            Span content,
            Actors actors,
            Statements statements,
            Origins origins,
            Map<String, List<Judgement>> byMatter) {
        Integer within = Statements.within(document, content);
        if (within == null
                || within != attribution.id()
                || attribution.polarity() == Attribution.Polarity.NEGATED
                || statements.voice(document, attribution.id()) instanceof Voice.Author) {
            return;
        }
        Tokens tokens = document.parsed().tokens();
        for (int i = tokens.wordAt(content.start());
                i < tokens.size() && tokens.start(i) < content.end();
                i++) {
            Boolean praises = PRAISE.get(tokens.lemma(i).toLowerCase(Locale.ROOT));
            if (praises == null || isNegated(tokens, i) || !isSaidOfSomething(tokens, i)) {
                continue;
            }
            Span sentence = tokens.sentenceSpan(tokens.sentence(i));
            Span words =
                    new Span(
                            Math.max(sentence.start(), content.start()),
                            Math.min(sentence.end(), content.end()));
            byMatter.computeIfAbsent(
                            matter(document, tokens, i, actors, origins), key -> new ArrayList<>())
                    .add(
                            new Judgement(
                                    praises,
                                    tokens.word(i).toLowerCase(Locale.ROOT),
                                    statements.stand(
                                            document, attribution.id(), document.passage(words))));
        }
    }

    /// Is the word what is said of something ("it was a fiasco", "saw the great opportunity"), and
    /// not a part of what is spoken of ("the success rate", "crime has gone down")?
    private static boolean isSaidOfSomething(Tokens tokens, int word) {
        int at = tokens.relation(word).equals("amod") ? Math.max(tokens.head(word), 0) : word;
        String relation = tokens.relation(at);
        return !relation.startsWith("nsubj")
                && !relation.equals("compound")
                && !relation.startsWith("nmod")
                && !relation.startsWith("obl");
    }

    private static boolean isNegated(Tokens tokens, int i) {
        for (int j = Math.max(tokens.sentenceStart(tokens.sentence(i)), i - 4); j < i; j++) {
            if (Set.of("not", "never", "no", "n't", "n’t", "neither", "nor", "hardly", "without")
                    .contains(tokens.lemma(j).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// The subject of the judging words when it is a named actor; else the matter of the document.
    private static String matter(
            AnnotatedDocument document, Tokens tokens, int word, Actors actors, Origins origins) {
        Span before =
                new Span(
                        tokens.start(tokens.sentenceStart(tokens.sentence(word))),
                        tokens.end(word));
        EntityMention subject = null;
        for (EntityMention mention : document.mentions().mentions()) {
            int at = tokens.wordAt(mention.head().end() - 1);
            if (before.covers(mention.span())
                    && at < tokens.size()
                    && tokens.relation(at).startsWith("nsubj")
                    && tokens.isUnder(word, Math.max(0, tokens.head(at)))) {
                subject = mention;
            }
        }
        String ofDocument = "the matter of " + origins.root(document.id());
        return subject == null || subject.form() == EntityMention.Form.PRONOUN
                ? ofDocument
                : actors.ofMention(document, subject.id())
                        .filter(id -> actors.actor(id).named())
                        .map(Actor.Id::value)
                        .orElse(ofDocument);
    }
}
