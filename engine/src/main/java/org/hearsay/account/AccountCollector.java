package org.hearsay.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Events;
import org.jspecify.annotations.Nullable;

/// Collects what each voice says of each event. The same voice saying the same in several places of
/// one statement is one account; saying something else is another.
public final class AccountCollector {
    private AccountCollector() {}

    private record Key(
            Event.Id event,
            Voice voice,
            Statement.@Nullable Id statement,
            List<Voice> chain,
            Factuality.Value value,
            Factuality.Kind kind) {}

    /// The accounts of all events, by event, then in the order of documents.
    public static List<Account> collect(
            List<AnnotatedDocument> documents, Events events, Statements statements) {
        Map<Key, TreeSet<Passage>> passages = new LinkedHashMap<>();
        Map<Key, Double> scores = new LinkedHashMap<>();
        for (AnnotatedDocument document : documents) {
            for (EventMention mention : document.events()) {
                Optional<Event.Id> event = events.ofMention(document.id(), mention.id());
                if (event.isEmpty()) {
                    continue;
                }
                for (Factuality factuality : mention.factuality()) {
                    if (isAccount(mention, factuality)) {
                        for (Key key :
                                keys(document, mention, factuality, event.get(), statements)) {
                            passages.computeIfAbsent(key, each -> new TreeSet<>())
                                    .add(document.telling(mention));
                            scores.merge(
                                    key,
                                    factuality.score(),
                                    (one, other) -> Math.abs(one) >= Math.abs(other) ? one : other);
                        }
                    }
                }
            }
        }
        List<Account> accounts = new ArrayList<>();
        passages.forEach((key, words) ->
                accounts.add(
                        new Account(
                                key.event(),
                                key.voice(),
                                key.chain(),
                                key.value(),
                                scores.getOrDefault(key, 0.0),
                                key.kind(),
                                key.statement(),
                                List.copyOf(words))));
        accounts.sort(Comparator.comparing(Account::event));
        return accounts;
    }

    /// The innermost source gives an account; an outer one only where it commits itself.
    private static boolean isAccount(EventMention mention, Factuality factuality) {
        Integer within = mention.within();
        int innermost = within == null ? Factuality.AUTHOR : within;
        return factuality.attribution() == innermost
                || factuality.value() != Factuality.Value.UNKNOWN;
    }

    /// One for each who tells it: "both Varga and Ilic said" gives two accounts.
    private static List<Key> keys(
            AnnotatedDocument document,
            EventMention mention,
            Factuality factuality,
            Event.Id event,
            Statements statements) {
        @Nullable Integer source =
                factuality.attribution() == Factuality.AUTHOR ? null : factuality.attribution();
        Optional<Statement> statement = statements.of(document.id(), source);
        List<Voice> through = new ArrayList<>(statement.map(Statement::chain).orElse(List.of()));
        List<Key> keys = new ArrayList<>();
        for (Voice voice : statements.voices(document, source)) {
            List<Voice> chain = new ArrayList<>(through);
            if (!keys.isEmpty() && !chain.isEmpty()) {
                chain.removeLast();
            }
            if (!keys.isEmpty() || chain.isEmpty()) {
                chain.add(voice);
            }
            keys.add(
                    new Key(
                            event,
                            voice,
                            statement.map(Statement::id).orElse(null),
                            chain,
                            factuality.value(),
                            mention.kind()));
        }
        return keys;
    }
}
