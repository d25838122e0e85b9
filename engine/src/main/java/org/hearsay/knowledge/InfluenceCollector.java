package org.hearsay.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.account.Origins;
import org.hearsay.account.Statements;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.Influence;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Collects who pressed whom, each link with its claimant. A link nobody states is not made.
public final class InfluenceCollector {
    private InfluenceCollector() {}

    private record Key(
            Actor.@Nullable Id from, Actor.@Nullable Id to, String relation, String according) {}

    /// The links of a case, in the order of documents; the same link by the same voice once.
    public static List<InfluenceLink> collect(
            List<AnnotatedDocument> documents,
            Actors actors,
            Statements statements,
            Origins origins) {
        Map<Key, InfluenceLink> found = new LinkedHashMap<>();
        for (AnnotatedDocument document : documents) {
            for (Influence influence : document.influences()) {
                link(document, influence, actors, statements)
                        .ifPresent(link -> {
                            Key key =
                                    new Key(
                                            link.from(),
                                            link.to(),
                                            link.relation(),
                                            origins.of(link.accordingTo()));
                            found.merge(key, link, InfluenceCollector::together);
                        });
            }
        }
        return List.copyOf(found.values());
    }

    private static InfluenceLink together(InfluenceLink first, InfluenceLink again) {
        TreeSet<Passage> passages = new TreeSet<>(first.passages());
        passages.addAll(again.passages());
        return new InfluenceLink(
                first.from(),
                first.to(),
                first.relation(),
                first.effect().isEmpty() ? again.effect() : first.effect(),
                first.accordingTo(),
                first.hedges(),
                List.copyOf(passages));
    }

    private static Optional<InfluenceLink> link(
            AnnotatedDocument document, Influence influence, Actors actors, Statements statements) {
        Integer presser = influence.from();
        Integer pressed = influence.to();
        Optional<Actor.Id> from =
                presser == null
                        ? Optional.empty()
                        : actors.ofMention(document, presser)
                                .or(() ->
                                        statements.behindPaper(document, chain(document, presser)));
        Optional<Actor.Id> to =
                pressed == null ? Optional.empty() : actors.ofMention(document, pressed);
        // The fleet of "under pressure from his fleet" need not be an actor of the case.
        boolean isFromKnown = from.isPresent() || presser == null || isPressure(influence);
        boolean isToKnown = to.isPresent() || pressed == null;
        if (!isFromKnown || !isToKnown || from.equals(to)) {
            return Optional.empty();
        }
        Span effect = influence.effect();
        Span words = influence.cue();
        if (presser != null) {
            words = words.hull(mention(document, presser));
        }
        if (pressed != null) {
            words = words.hull(mention(document, pressed));
        } else if (effect != null) {
            words = words.hull(effect);
        }
        List<Passage> hedges = new ArrayList<>();
        influence.hedges().forEach(hedge -> hedges.add(document.passage(hedge)));
        Voice according = statements.voice(document, influence.within());
        return Optional.of(
                new InfluenceLink(
                        from.orElse(null),
                        to.orElse(null),
                        influence.relation(),
                        effect == null ? "" : effect.of(document.text().text()),
                        according,
                        hedges,
                        List.of(document.passage(isNear(words) ? words : influence.cue()))));
    }

    private static boolean isPressure(Influence influence) {
        return influence.relation().equals("press");
    }

    private static int chain(AnnotatedDocument document, int mention) {
        return document.mentions().mentions().get(mention).chain();
    }

    private static Span mention(AnnotatedDocument document, int mention) {
        return document.mentions().mentions().get(mention).span();
    }

    private static boolean isNear(Span words) {
        return words.length() < 400;
    }
}
