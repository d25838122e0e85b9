package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventMention.Role;
import org.hearsay.event.Factuality;
import org.hearsay.event.Repetitions;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.EntityKind;
import org.hearsay.time.TimeValue.Known;

/// All mentions of one document that tell one event, taken together.
final class Telling {
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "that", "this", "with", "from", "they", "them", "their", "have", "been", "were",
                    "which", "would", "could", "said", "told", "after", "before", "into", "about",
                    "when", "what", "there", "then", "than", "also", "over", "will", "more", "some",
                    "only", "other", "during", "while", "where", "because", "between");

    final AnnotatedDocument document;
    final List<EventMention> mentions;
    final Set<Actor.Id> doers = new TreeSet<>();
    final Set<Actor.Id> receivers = new TreeSet<>();
    final Set<Actor.Id> others = new TreeSet<>();
    final Set<Actor.Id> places = new TreeSet<>();
    final List<Known> times = new ArrayList<>();
    final Set<String> stems = new TreeSet<>();
    final Set<Acts.Sort> sorts = new TreeSet<>();
    final Set<String> types = new TreeSet<>();
    final Set<String> objects = new TreeSet<>();
    final Set<String> words = new HashSet<>();
    final Factuality.Kind kind;
    final boolean hasNamed;
    private final Set<String> namesOfDoers;
    private final Set<String> namesOfReceivers;

    /// Does the text say that it is one more of its sort?
    final boolean isAnother;

    Telling(AnnotatedDocument document, List<EventMention> mentions, Actors actors) {
        this.document = document;
        this.mentions = List.copyOf(mentions);
        for (EventMention mention : mentions) {
            stems.add(stem(mention.lemma()));
            sorts.addAll(Acts.sorts(document, mention));
            types.add(mention.type().name());
            mention.participants()
                    .forEach(participant ->
                            actors.ofMention(document, participant.mention())
                                    .ifPresent(id -> side(participant.role()).add(id)));
            mention.places()
                    .forEach(place -> actors.ofMention(document, place).ifPresent(places::add));
            Event.timeOf(document, mention).ifPresent(time -> times.add((Known) time.time()));
            collectWords(mention);
        }
        others.removeAll(doers);
        others.removeAll(receivers);
        kind = kind(mentions);
        isAnother =
                mentions.stream()
                        .anyMatch(mention ->
                                Repetitions.isAnother(mention, document.parsed().tokens()));
        namesOfDoers = names(doers, actors);
        namesOfReceivers = names(receivers, actors);
        hasNamed = everybody().stream().anyMatch(id -> actors.actor(id).named());
    }

    /// The words of the names of the people among some who take part.
    private Set<String> names(Set<Actor.Id> some, Actors actors) {
        Set<String> names = new TreeSet<>();
        for (Actor.Id id : some) {
            Actor actor = actors.actor(id);
            if (actor.named() && actor.kind() == EntityKind.PERSON) {
                for (String name : actor.names()) {
                    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                        if (word.length() > 2) {
                            names.add(word);
                        }
                    }
                }
            }
        }
        return names;
    }

    /// Do other people do it, or is it done to other people? A man of the same surname may be the
    /// same man.
    boolean isOfOthersThan(Telling other) {
        return differ(namesOfDoers, other.namesOfDoers)
                || differ(namesOfReceivers, other.namesOfReceivers);
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private Set<Actor.Id> side(Role role) {
        return switch (role) {
            case ACTOR -> doers;
            case RECIPIENT -> receivers;
            case OTHER, INSTRUMENT, AMOUNT -> others;
        };
    }

    /// Told as actual anywhere, the event is told as actual; else as what most mentions tell it.
    static Factuality.Kind kind(List<EventMention> mentions) {
        if (mentions.stream().anyMatch(mention -> mention.kind() == Factuality.Kind.ACTUAL)) {
            return Factuality.Kind.ACTUAL;
        }
        return mentions.stream().map(EventMention::kind).min(Enum::compareTo).orElseThrow();
    }

    private void collectWords(EventMention mention) {
        Tokens tokens = document.parsed().tokens();
        int trigger = tokens.wordAt(mention.trigger().start());
        for (int i = tokens.wordAt(mention.clause().start());
                i < tokens.size() && tokens.start(i) < mention.clause().end();
                i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean isContent = lemma.length() >= 4 && Character.isLetter(lemma.charAt(0));
            if (isContent && i != trigger && !EMPTY_WORDS.contains(lemma)) {
                words.add(lemma);
            }
            boolean isObject =
                    tokens.head(i) == trigger
                            && (tokens.relation(i).equals("obj")
                                    || tokens.relation(i).equals("nsubj:pass")
                                    || tokens.relation(i).equals("nmod")
                                            && tokens.upos(trigger) == Upos.NOUN);
            if (isObject && tokens.upos(i) == Upos.NOUN) {
                objects.add(lemma);
            }
        }
    }

    /// What verbs and their nouns have in common: `recommend` of `recommendation`, `remov` of
    /// `removal`.
    static String stem(String lemma) {
        String word = singular(lemma.toLowerCase(Locale.ROOT));
        for (String ending :
                List.of(
                        "isation", "ization", "ation", "ition", "ment", "tion", "sion", "ance",
                        "ence", "ate", "al", "ing", "ion", "ure", "er", "or", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// `awards`, where the tagger takes the plural for a name.
    private static String singular(String word) {
        boolean isPlural =
                word.length() > 4
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }

    /// The acts that say something by themselves: not "have" or "go", nor what every voice does.
    Set<String> particularActs() {
        Set<String> acts = new TreeSet<>();
        for (EventMention mention : mentions) {
            if (!Acts.isLight(mention.lemma())) {
                acts.add(stem(mention.lemma()));
                Acts.sorts(document, mention).forEach(sort -> acts.add("sort " + sort.line()));
            }
        }
        return acts;
    }

    /// Is it worth an event of the case? What happens always is none, nor an act of no known sort
    /// that nobody known does and nobody dates.
    boolean isWorthTelling() {
        boolean isOfKnownSort = types.stream().anyMatch(type -> !type.equals("ACT"));
        return kind != Factuality.Kind.GENERIC
                && (!times.isEmpty()
                        || hasNamed
                        || isOfKnownSort && (!everybody().isEmpty() || !objects.isEmpty()));
    }

    /// Does one document tell the two as two? Not if they are an act done once, to one object: "the
    /// lens was taken down", "the removal of the lens".
    boolean isToldApartFrom(Telling other) {
        boolean isOneAct =
                sorts.stream().anyMatch(sort -> sort.once() && other.sorts.contains(sort))
                        && objects.stream().anyMatch(other.objects::contains);
        return document.id().equals(other.document.id()) && !isOneAct;
    }

    /// "They met; they met again": two, in one document.
    boolean isOneMoreThan(Telling other) {
        return document.id().equals(other.document.id()) && isAnother != other.isAnother;
    }

    /// Everybody who takes part.
    Set<Actor.Id> everybody() {
        Set<Actor.Id> all = new TreeSet<>(doers);
        all.addAll(receivers);
        all.addAll(others);
        return all;
    }

    @Override
    public String toString() {
        return document.id() + mentions.getFirst().trigger();
    }
}
