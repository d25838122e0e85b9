package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.event.EventMention.Participant;
import org.hearsay.event.EventMention.Role;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Mentions;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;

/// Which mentions inside one document tell one event.
///
/// Two mentions are one event when they tell the same sort of act (the same word, or a verb and a
/// noun of one type), the doers share somebody, the times can agree, neither is denied where the
/// other is told, and not one alone is told as one more ("they met again"). Similar is not same:
/// without a shared doer or recipient there is no group.
final class EventGroups {
    private EventGroups() {}

    /// The same mentions, those of one event with one group number: the id of its first mention.
    static List<EventMention> grouped(
            List<EventMention> events, Mentions mentions, List<TimeMention> times, Tokens tokens) {
        int[] first = new int[events.size()];
        Map<String, List<Integer>> byType = new HashMap<>();
        for (EventMention event : events) {
            int i = event.id();
            first[i] = i;
            List<Integer> earlier =
                    byType.computeIfAbsent(event.type().name(), unseen -> new ArrayList<>());
            for (int k = earlier.size() - 1; k >= 0; k--) {
                EventMention other = events.get(earlier.get(k));
                if (areOne(event, other, mentions, times)
                        && Repetitions.isAnother(event, tokens)
                                == Repetitions.isAnother(other, tokens)) {
                    first[i] = first[other.id()];
                    break;
                }
            }
            earlier.add(i);
        }
        return events.stream().map(event -> withGroup(event, first[event.id()])).toList();
    }

    private static boolean areOne(
            EventMention one, EventMention other, Mentions mentions, List<TimeMention> times) {
        boolean sameWord = one.lemma().equals(other.lemma());
        boolean named = !one.type().own() || !one.type().name().equals("ACT");
        return (sameWord
                        || (named
                                && !one.lemma().equals(other.lemma())
                                && isVerbAndNoun(one, other)))
                && one.kind() == other.kind()
                && samePolarity(one, other)
                && sharesDoer(one, other, mentions)
                && !recipientsDiffer(one, other, mentions)
                && timesAgree(one, other, times);
    }

    /// "flew" and "the flight": one tells the act with a verb, the other with a noun, which has
    /// fewer participants.
    private static boolean isVerbAndNoun(EventMention one, EventMention other) {
        return one.participants().size() != other.participants().size();
    }

    private static boolean samePolarity(EventMention one, EventMention other) {
        return one.factuality().getLast().value().denies()
                == other.factuality().getLast().value().denies();
    }

    private static boolean sharesDoer(EventMention one, EventMention other, Mentions mentions) {
        Set<Integer> doers = chains(one, Role.ACTOR, mentions);
        Set<Integer> others = chains(other, Role.ACTOR, mentions);
        if (doers.isEmpty() && others.isEmpty()) {
            Set<Integer> recipients = chains(one, Role.RECIPIENT, mentions);
            recipients.retainAll(chains(other, Role.RECIPIENT, mentions));
            return !recipients.isEmpty();
        }
        doers.retainAll(others);
        return !doers.isEmpty();
    }

    private static boolean recipientsDiffer(
            EventMention one, EventMention other, Mentions mentions) {
        Set<Integer> recipients = chains(one, Role.RECIPIENT, mentions);
        Set<Integer> others = chains(other, Role.RECIPIENT, mentions);
        if (recipients.isEmpty() || others.isEmpty()) {
            return false;
        }
        recipients.retainAll(others);
        return recipients.isEmpty();
    }

    private static Set<Integer> chains(EventMention event, Role role, Mentions mentions) {
        Set<Integer> chains = new HashSet<>();
        for (Participant participant : event.participants()) {
            if (participant.role() == role) {
                chains.add(mentions.mentions().get(participant.mention()).chain());
            }
        }
        return chains;
    }

    private static boolean timesAgree(
            EventMention one, EventMention other, List<TimeMention> times) {
        for (int a : one.times()) {
            for (int b : other.times()) {
                if (times.get(a).time() instanceof TimeValue.Known first
                        && times.get(b).time() instanceof TimeValue.Known second
                        && (first.latestEnd().isBefore(second.earliestStart())
                                || second.latestEnd().isBefore(first.earliestStart()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static EventMention withGroup(EventMention event, int group) {
        return new EventMention(
                event.id(),
                event.trigger(),
                event.clause(),
                event.type(),
                event.participants(),
                event.times(),
                event.places(),
                event.factuality(),
                event.kind(),
                event.within(),
                event.lemma(),
                group,
                event.details());
    }
}
