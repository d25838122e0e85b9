package org.hearsay.account;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.EventMention;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;

/// Finds who declined, who did not answer, what no record is known of; and who of those who act in
/// the affair is never heard.
public final class SilenceFinder {
    private static final int MENTIONS_OF_A_MAIN_ACTOR = 4;
    private static final int EVENTS_OF_A_MAIN_ACTOR = 2;
    private static final int PASSAGES = 5;
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:either|neither|both)(?: of them| of the two)?$");
    private static final Pattern KEEPING =
            Pattern.compile(
                    "(?i)(?:ha[sd]|have|holds?|held|keeps?|kept|possess\\w*|no \\b.*\\bknown$)");

    private SilenceFinder() {}

    /// The silences of a case: those stated in order of documents, then those never heard, by id.
    public static List<Silence> find(
            List<AnnotatedDocument> documents,
            Actors actors,
            Statements statements,
            Origins origins) {
        List<Silence> silences = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<Actor.Id> silent = new HashSet<>();
        for (AnnotatedDocument document : documents) {
            for (Attribution attribution : document.attributions()) {
                kind(attribution)
                        .ifPresent(kind -> {
                            Silence silence =
                                    stated(document, attribution, kind, actors, statements);
                            String key =
                                    kind
                                            + "|"
                                            + silence.who()
                                            + "|"
                                            + origins.root(document.id())
                                            + "|"
                                            + (silence.who() == null ? silence.about() : "");
                            if (silence.who() != null) {
                                silent.add(silence.who());
                            }
                            List<Actor.Id> both =
                                    silence.who() != null
                                            ? together(document, attribution, silence.who(), actors)
                                            : kind == Silence.Kind.NO_ANSWER
                                                    ? both(document, attribution, actors)
                                                    : List.of();
                            if (both.isEmpty()) {
                                merge(silences, seen, key, silence);
                            }
                            both.forEach(who -> {
                                silent.add(who);
                                merge(
                                        silences,
                                        seen,
                                        kind + "|" + who + "|" + origins.root(document.id()) + "|",
                                        of(silence, who));
                            });
                        });
            }
        }
        silences.addAll(neverHeard(documents, actors, statements, silent));
        return silences;
    }

    private static Silence of(Silence silence, Actor.Id who) {
        return new Silence(
                silence.kind(), who, silence.about(), silence.accordingTo(), silence.passages());
    }

    /// "Neither the minister nor her deputy replied": all who kept silent together; nobody when one
    /// did alone.
    private static List<Actor.Id> together(
            AnnotatedDocument document, Attribution attribution, Actor.Id first, Actors actors) {
        List<Actor.Id> all = new ArrayList<>(List.of(first));
        attribution.jointChains().stream()
                .map(chain -> actors.ofChain(document.id(), chain))
                .flatMap(Optional::stream)
                .filter(who -> !all.contains(who))
                .forEach(all::add);
        return all.size() > 1 ? all : List.of();
    }

    /// "There has been no reply from either": the two people named last before. Empty when the
    /// words do not speak of two.
    private static List<Actor.Id> both(
            AnnotatedDocument document, Attribution attribution, Actors actors) {
        String words = attribution.hull().of(document.text().text()).toLowerCase(Locale.ROOT);
        if (!BOTH.matcher(words).find()) {
            return List.of();
        }
        List<Actor.Id> last = new ArrayList<>();
        var mentions = document.mentions().mentions();
        for (int i = mentions.size() - 1; i >= 0 && last.size() < 2; i--) {
            EntityMention mention = mentions.get(i);
            boolean isSomebody =
                    mention.span().end() <= attribution.hull().start()
                            && mention.kind() == EntityKind.PERSON
                            && mention.form() != EntityMention.Form.PRONOUN;
            actors.ofMention(document, mention.id())
                    .filter(who -> isSomebody && !last.contains(who))
                    .ifPresent(last::add);
        }
        return last.size() == 2 ? last : List.of();
    }

    /// The same silence told again in one document keeps all its words.
    private static void merge(
            List<Silence> silences, Map<String, Integer> seen, String key, Silence silence) {
        Integer first = seen.putIfAbsent(key, silences.size());
        if (first == null) {
            silences.add(silence);
            return;
        }
        Silence before = silences.get(first);
        TreeSet<Passage> passages = new TreeSet<>(before.passages());
        passages.addAll(silence.passages());
        silences.set(
                first,
                new Silence(
                        before.kind(),
                        before.who(),
                        before.about().isEmpty() ? silence.about() : before.about(),
                        before.accordingTo(),
                        List.copyOf(passages)));
    }

    private static Optional<Silence.Kind> kind(Attribution attribution) {
        return switch (attribution.act()) {
            case DECLINED -> Optional.of(Silence.Kind.DECLINED);
            case NO_ANSWER -> Optional.of(Silence.Kind.NO_ANSWER);
            case NO_RECORD -> Optional.of(Silence.Kind.NO_RECORD);
            case SAYING, THINKING, ASKING, DENYING, ORDERING, PROMISING, TELLING_OF_RECORD ->
                    Optional.empty();
        };
    }

    private static Silence stated(
            AnnotatedDocument document,
            Attribution attribution,
            Silence.Kind kind,
            Actors actors,
            Statements statements) {
        Integer chain = attribution.speakerChain();
        boolean isKeeper = kind != Silence.Kind.NO_RECORD || isKeeper(document, attribution);
        boolean isOfSomebody = isKeeper && chain != null;
        String about =
                String.join(
                        " … ",
                        attribution.content().stream()
                                .map(span -> span.of(document.text().text()))
                                .toList());
        Voice according =
                !isKeeper && chain != null
                        ? statements.voice(document, attribution.id())
                        : statements.voice(document, attribution.withinId());
        List<Passage> passages = new ArrayList<>();
        for (List<Span> part :
                List.of(attribution.source(), attribution.cue(), attribution.content())) {
            part.forEach(span -> passages.add(document.passage(span)));
        }
        return new Silence(
                kind,
                isOfSomebody && chain != null
                        ? actors.ofChain(document.id(), chain).orElse(null)
                        : null,
                about,
                according,
                passages.stream().sorted().toList());
    }

    /// "The ministry has no record of it" is the ministry's silence; "the commission found no
    /// record" is what the commission says.
    private static boolean isKeeper(AnnotatedDocument document, Attribution attribution) {
        return attribution.cue().stream()
                .map(span -> span.of(document.text().text()))
                .anyMatch(cue -> KEEPING.matcher(cue).lookingAt());
    }

    /// Named persons who act more than once in the affair, are spoken of often, and never speak,
    /// write or decline to.
    private static List<Silence> neverHeard(
            List<AnnotatedDocument> documents,
            Actors actors,
            Statements statements,
            Set<Actor.Id> silent) {
        Set<Actor.Id> heard = new HashSet<>(silent);
        statements
                .all()
                .forEach(statement -> {
                    heard.addAll(statement.joint());
                    statement
                            .chain()
                            .forEach(voice -> {
                                if (voice instanceof Voice.Speaker(Actor.Id actor)) {
                                    heard.add(actor);
                                }
                            });
                });
        Map<Actor.Id, Integer> acts = new HashMap<>();
        Map<Actor.Id, List<Passage>> words = new TreeMap<>();
        Map<Actor.Id, Integer> mentions = new HashMap<>();
        Map<Actor.Id, String> first = new HashMap<>();
        for (AnnotatedDocument document : documents) {
            actors.authorOf(document.id()).ifPresent(heard::add);
            document.mentions()
                    .mentions()
                    .forEach(mention ->
                            actors.ofChain(document.id(), mention.chain())
                                    .ifPresent(actor -> {
                                        mentions.merge(actor, 1, Integer::sum);
                                        first.putIfAbsent(actor, document.id());
                                    }));
            for (EventMention event : document.events()) {
                event.participants().stream()
                        .filter(participant -> participant.role() == EventMention.Role.ACTOR)
                        .forEach(participant ->
                                actors.ofMention(document, participant.mention())
                                        .ifPresent(actor -> {
                                            acts.merge(actor, 1, Integer::sum);
                                            words.computeIfAbsent(actor, key -> new ArrayList<>())
                                                    .add(document.telling(event));
                                        }));
            }
        }
        List<Silence> silences = new ArrayList<>();
        words.forEach((id, passages) -> {
            Actor actor = actors.actor(id);
            if (!heard.contains(id)
                    && actor.named()
                    && actor.kind() == EntityKind.PERSON
                    && acts.getOrDefault(id, 0) >= EVENTS_OF_A_MAIN_ACTOR
                    && mentions.getOrDefault(id, 0) >= MENTIONS_OF_A_MAIN_ACTOR) {
                silences.add(
                        new Silence(
                                Silence.Kind.NOT_HEARD,
                                id,
                                "",
                                new Voice.Author(first.getOrDefault(id, "")),
                                passages.stream().distinct().limit(PASSAGES).toList()));
            }
        });
        return silences;
    }
}
