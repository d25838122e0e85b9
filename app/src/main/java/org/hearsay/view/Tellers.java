package org.hearsay.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.event.Factuality;
import org.hearsay.timeline.Event;

/// How the voices of a case tell one event.
final class Tellers {
    private Tellers() {}

    /// The sort of an event as all of them tell it.
    static String sort(CaseIndex index, Event event) {
        boolean affirmed = false;
        boolean denied = false;
        for (Account account : index.accountsOf(event.id())) {
            affirmed |= account.score() > 0;
            denied |= account.score() < 0;
        }
        if (affirmed && denied) {
            return "disputed";
        }
        return switch (event.kind()) {
            case ACTUAL, GENERIC -> denied ? "denied" : "actual";
            case PLANNED -> "planned";
            case HYPOTHETICAL -> "supposed";
            case COUNTERFACTUAL -> "unreal";
        };
    }

    static String words(String sort) {
        return switch (sort) {
            case "disputed" -> "some tell it as happened, some as not";
            case "denied" -> "told as not having happened";
            case "planned" -> "told as planned";
            case "supposed" -> "told as a supposition";
            case "unreal" -> "told as something that did not come to pass";
            default -> "";
        };
    }

    /// Who tells it and how firmly, each origin and firmness once.
    static List<TimelineView.Teller> of(CaseIndex index, Event event) {
        Map<String, TimelineView.Teller> tellers = new LinkedHashMap<>();
        for (Account account : index.accountsOf(event.id())) {
            String origin = index.origin(account.voice());
            String firmness = Words.firmness(account.value(), account.kind());
            tellers.putIfAbsent(
                    origin + " " + firmness,
                    new TimelineView.Teller(
                            Words.sentenceCase(index.originName(origin)), firmness));
        }
        return new ArrayList<>(tellers.values());
    }

    static int origins(CaseIndex index, Event event) {
        Set<String> origins = new HashSet<>();
        index.accountsOf(event.id()).forEach(account -> origins.add(index.origin(account.voice())));
        return origins.size();
    }

    /// How much of an event the documents tell: what stands out first.
    static int weight(CaseIndex index, Event event) {
        Set<String> documents = new HashSet<>();
        event.mentions().forEach(mention -> documents.add(index.root(mention.doc())));
        return documents.size() * 10
                + event.mentions().size()
                + 2 * event.participants().size()
                + (event.time().isContested() ? 15 : 0);
    }

    /// Worth showing by itself: told of somebody, or by several, and not as a rule.
    static boolean isTold(Event event) {
        return event.kind() != Factuality.Kind.GENERIC
                && (!event.participants().isEmpty()
                        || event.mentions().size() > 1
                        || event.standing() != org.hearsay.actor.Standing.PROPOSED);
    }
}
