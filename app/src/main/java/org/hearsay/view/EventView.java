package org.hearsay.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.time.TimePrinter;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.Ordering;

/// One event with all that the case holds on it.
///
/// @param id its name in the case
/// @param label a short phrase
/// @param sort `actual`, `planned`, `supposed`, `unreal`, `denied`, `disputed`
/// @param sortWords the sort in words; empty for what is told as fact
/// @param type the kind of event in the coding scheme; empty when it has none
/// @param when its time in words; empty when nobody says
/// @param dates each date with the words that give it
/// @param contested do the dates compete?
/// @param participants who takes part, in which role
/// @param places where
/// @param spheres what it is about in the coding scheme: "diplomatic, legal"; empty when nothing
/// @param details what it was done with, how much, what it was part of, what another clause tells
/// @param accounts who tells it, how firmly, in which words
/// @param support how many independent origins tell it, and why so many; empty when not counted
/// @param disputes questions about it on which the accounts disagree
/// @param after events that come before it, by the words of the documents
/// @param because why several tellings were taken for one event
/// @param standing whose work it is
public record EventView(
        String id,
        String label,
        String sort,
        String sortWords,
        String type,
        String when,
        List<DateView> dates,
        boolean contested,
        List<Part> participants,
        List<Link> places,
        String spheres,
        List<Detail> details,
        List<Telling> accounts,
        String support,
        List<Link> disputes,
        List<Link> after,
        List<String> because,
        String standing) {
    public EventView {
        dates = List.copyOf(dates);
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        details = List.copyOf(details);
        accounts = List.copyOf(accounts);
        disputes = List.copyOf(disputes);
        after = List.copyOf(after);
        because = List.copyOf(because);
    }

    private static final int MOST_EXCERPTS = 3;

    /// A detail under its heading, with the words that give it.
    public record Detail(String heading, String words, Excerpt excerpt) {}

    /// A date and the words that give it.
    public record DateView(String when, String edtf, boolean agrees, List<Excerpt> excerpts) {
        public DateView {
            excerpts = List.copyOf(excerpts);
        }
    }

    /// Somebody who takes part.
    public record Part(String id, String name, String role) {}

    /// Something of the case, by name.
    public record Link(String id, String name) {}

    /// How one voice tells it.
    ///
    /// @param voice who, for readers
    /// @param voiceId an actor's id, or `author:` and the document
    /// @param through the voices in between, outermost first: "by the account of …"; empty when
    ///   none
    /// @param firmness "as fact", "as possible"
    /// @param sign `+` told as so, `−` told as not so, `?` left open
    /// @param repeats does the document repeat another that tells it as well?
    /// @param excerpts the words
    public record Telling(
            String voice,
            String voiceId,
            String through,
            String firmness,
            String sign,
            boolean repeats,
            List<Excerpt> excerpts) {
        public Telling {
            excerpts = List.copyOf(excerpts);
        }
    }

    /// An event of a case.
    public static EventView of(CaseIndex index, Event event) {
        String sort = Tellers.sort(index, event);
        Support support = index.supportOf(event.id().value());
        return new EventView(
                event.id().value(),
                Words.sentenceCase(Words.oneLine(event.label())),
                sort,
                Tellers.words(sort),
                type(event),
                event.time().known().map(TimePrinter::print).orElse(""),
                event.time().dates().stream()
                        .map(date ->
                                new DateView(
                                        TimePrinter.print(date.time()),
                                        date.time().edtf(),
                                        date.agrees(),
                                        index.excerpts(date.passages(), MOST_EXCERPTS)))
                        .toList(),
                event.time().isContested(),
                event.participants().stream()
                        .map(part ->
                                new Part(
                                        part.actor().value(),
                                        index.names().of(part.actor()),
                                        part.role().label()))
                        .toList(),
                event.places().stream().map(place -> actor(index, place)).toList(),
                String.join(", ", event.type().contexts()).replace('_', ' '),
                details(index, event),
                tellings(index, event),
                support == null ? "" : Words.sentenceCase(support.why()),
                index.disputesAbout(event.id().value()).stream().map(EventView::link).toList(),
                after(index, event),
                event.joins(),
                event.standing().label());
    }

    private static String type(Event event) {
        String name = event.type().name().toLowerCase(Locale.ROOT);
        String mode = event.type().mode();
        return mode == null ? name : name + ", " + mode;
    }

    private static List<Detail> details(CaseIndex index, Event event) {
        return event.details().stream()
                .map(detail ->
                        new Detail(
                                heading(detail.sort()),
                                Words.oneLine(detail.passage().words()),
                                index.excerpts(List.of(detail.passage()), 1).getFirst()))
                .toList();
    }

    private static String heading(Event.Detail.Sort sort) {
        return switch (sort) {
            case INSTRUMENT -> "With";
            case AMOUNT -> "How much";
            case DURING -> "Part of";
            case ELSEWHERE -> "From another clause";
        };
    }

    private static Link actor(CaseIndex index, Actor.Id id) {
        return new Link(id.value(), index.names().of(id));
    }

    private static Link link(Dispute dispute) {
        return new Link(dispute.id().value(), dispute.question());
    }

    private static List<Telling> tellings(CaseIndex index, Event event) {
        Set<String> roots = new HashSet<>();
        List<Account> accounts = index.accountsOf(event.id());
        accounts.forEach(account -> roots.add(account.passages().getFirst().doc()));
        List<Telling> tellings = new ArrayList<>();
        for (Account account : accounts) {
            String doc = account.passages().getFirst().doc();
            String root = index.root(doc);
            tellings.add(
                    new Telling(
                            Words.sentenceCase(index.names().of(account.voice())),
                            account.voice().label(),
                            through(index, account.chain()),
                            Words.firmness(account.value(), account.kind()),
                            account.score() > 0 ? "+" : account.score() < 0 ? "−" : "?",
                            !root.equals(doc) && roots.contains(root),
                            index.excerpts(account.passages(), MOST_EXCERPTS)));
        }
        return tellings;
    }

    static String through(CaseIndex index, List<Voice> chain) {
        return chain.size() < 2 ? "" : index.names().of(chain.subList(0, chain.size() - 1));
    }

    private static List<Link> after(CaseIndex index, Event event) {
        return index.caseFile().timeline().stream()
                .filter(ordering -> ordering.event().equals(event.id()))
                .map(Ordering::after)
                .flatMap(List::stream)
                .distinct()
                .limit(8)
                .map(id ->
                        new Link(
                                id.value(),
                                index.event(id.value())
                                        .map(Event::label)
                                        .map(Words::sentenceCase)
                                        .orElse(id.value())))
                .toList();
    }
}
