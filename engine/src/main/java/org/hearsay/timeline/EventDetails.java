package org.hearsay.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event.Detail;

/// What the words tell of an event beside who, when and where: what it was done with, how much or
/// many, what it was part of, and which doer, time or place they leave to another clause.
final class EventDetails {
    private static final int MOST = 6;

    private final Map<String, Map<Integer, Span>> duringByDocument = new HashMap<>();

    /// The details of all tellings of one event, each once.
    List<Detail> of(List<Telling> tellings) {
        Set<Detail> details = new LinkedHashSet<>();
        for (Telling telling : tellings) {
            for (EventMention mention : telling.mentions) {
                addTo(details, telling.document, mention);
            }
        }
        return details.stream().limit(MOST).toList();
    }

    private void addTo(Set<Detail> details, AnnotatedDocument document, EventMention mention) {
        for (EventMention.Detail detail : mention.details()) {
            Detail.Sort sort =
                    detail.role() == EventMention.Role.INSTRUMENT
                            ? Detail.Sort.INSTRUMENT
                            : Detail.Sort.AMOUNT;
            details.add(new Detail(sort, document.passage(detail.words())));
        }
        Span during =
                duringByDocument
                        .computeIfAbsent(document.id(), unseen -> during(document))
                        .get(mention.id());
        if (during != null) {
            details.add(new Detail(Detail.Sort.DURING, document.passage(during)));
        }
        for (Span words : elsewhere(document, mention)) {
            details.add(new Detail(Detail.Sort.ELSEWHERE, document.passage(words)));
        }
    }

    /// The words that make an event part of another, by the inner one's number.
    private static Map<Integer, Span> during(AnnotatedDocument document) {
        Map<Integer, Span> during = new HashMap<>();
        for (OrderCues.Told told : OrderCues.of(document)) {
            if (told instanceof OrderCues.Told.During(int inner, _, Span words)) {
                during.putIfAbsent(inner, words);
            }
        }
        return during;
    }

    private static List<Span> elsewhere(AnnotatedDocument document, EventMention mention) {
        List<Span> words = new ArrayList<>();
        List<EntityMention> mentions = document.mentions().mentions();
        mention.participants().forEach(part -> words.add(mentions.get(part.mention()).head()));
        mention.places().forEach(place -> words.add(mentions.get(place).head()));
        mention.times().forEach(time -> words.add(document.times().get(time).span()));
        words.removeIf(mention::isOwn);
        return words;
    }
}
