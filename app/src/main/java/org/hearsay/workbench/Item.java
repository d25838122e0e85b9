package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.casefile.CaseFile;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Something in a case that a person can decide about.
///
/// @param sort what sort of item
/// @param id its name in the case; knowledge, influence and silences are numbered as they stand
/// @param label what it says, in one line
/// @param names other words by which it can be asked for
/// @param standing whose work it is, as exports call it
/// @param passages the words it stands on, the telling ones first
public record Item(
        Sort sort,
        String id,
        String label,
        List<String> names,
        String standing,
        List<Passage> passages) {
    private static final int FIRST_WORDS = 120;

    public Item {
        names = List.copyOf(names);
        passages = List.copyOf(passages);
    }

    /// All items of a case, sort by sort.
    static List<Item> of(CaseFile caseFile) {
        Map<Actor.Id, String> names = names(caseFile);
        List<Item> items = new ArrayList<>();
        caseFile.actors().forEach(actor -> items.add(of(actor)));
        caseFile.events().forEach(event -> items.add(of(event)));
        caseFile.statements().forEach(statement -> items.add(of(statement, names)));
        caseFile.disputes().forEach(dispute -> items.add(of(dispute)));
        for (int i = 0; i < caseFile.knowledge().size(); i++) {
            items.add(of(caseFile.knowledge().get(i), i + 1, names));
        }
        for (int i = 0; i < caseFile.influence().size(); i++) {
            items.add(of(caseFile.influence().get(i), i + 1, names));
        }
        for (int i = 0; i < caseFile.silences().size(); i++) {
            items.add(of(caseFile.silences().get(i), i + 1, names));
        }
        return items;
    }

    /// The item of an id, without making all others.
    static Optional<Item> find(CaseFile caseFile, String id) {
        for (Actor actor : caseFile.actors()) {
            if (actor.id().value().equals(id)) {
                return Optional.of(of(actor));
            }
        }
        for (Event event : caseFile.events()) {
            if (event.id().value().equals(id)) {
                return Optional.of(of(event));
            }
        }
        for (Statement statement : caseFile.statements()) {
            if (statement.id().value().equals(id)) {
                return Optional.of(of(statement, names(caseFile)));
            }
        }
        for (Dispute dispute : caseFile.disputes()) {
            if (dispute.id().value().equals(id)) {
                return Optional.of(of(dispute));
            }
        }
        return Optional.empty();
    }

    /// A document, told by its first words.
    static Optional<Item> document(CaseFile caseFile, String id) {
        return caseFile.documents().stream()
                .filter(text -> text.id().equals(id) && !text.text().isBlank())
                .findFirst()
                .map(Item::of);
    }

    private static Item of(DocumentText text) {
        String all = text.text();
        int start = all.length() - all.stripLeading().length();
        int line = all.indexOf('\n', start);
        int end = Math.min(line < 0 ? all.length() : line, start + FIRST_WORDS);
        Passage first = Passage.of(text, new Span(start, Math.max(start + 1, end)));
        return new Item(
                Sort.DOCUMENT,
                text.id(),
                text.title() == null ? text.id() : text.title(),
                List.of(),
                Standing.ADDED.label(),
                List.of(first));
    }

    private static Item of(Actor actor) {
        return new Item(
                Sort.ACTOR,
                actor.id().value(),
                actor.name(),
                actor.names(),
                actor.standing().label(),
                actor.passages());
    }

    private static Item of(Event event) {
        return new Item(
                Sort.EVENT,
                event.id().value(),
                event.label(),
                List.of(),
                event.standing().label(),
                event.passages());
    }

    private static Item of(Statement statement, Map<Actor.Id, String> names) {
        String who =
                statement.speakers().isEmpty()
                        ? "Nobody named"
                        : statement.speakers().stream()
                                .map(speaker -> name(speaker, names))
                                .collect(Collectors.joining(" and "));
        List<Passage> words = new ArrayList<>(statement.content());
        statement.passages().stream().filter(each -> !words.contains(each)).forEach(words::add);
        return new Item(
                Sort.STATEMENT,
                statement.id().value(),
                who + ": " + words(statement.content()),
                List.of(),
                statement.standing().label(),
                words);
    }

    private static Item of(Dispute dispute) {
        return new Item(
                Sort.DISPUTE,
                dispute.id().value(),
                dispute.question(),
                List.of(),
                dispute.standing().label(),
                dispute.positions().stream()
                        .flatMap(position -> position.passages().stream().limit(1))
                        .toList());
    }

    private static Item of(Knowledge knowledge, int number, Map<Actor.Id, String> names) {
        return numbered(
                Sort.KNOWLEDGE,
                number,
                name(knowledge.knower(), names)
                        + " "
                        + knowledge.state().label().replace('-', ' ')
                        + ": "
                        + knowledge.fact(),
                knowledge.passages());
    }

    private static Item of(InfluenceLink link, int number, Map<Actor.Id, String> names) {
        return numbered(
                Sort.INFLUENCE,
                number,
                nameOf(link.from(), names)
                        + " → "
                        + nameOf(link.to(), names)
                        + " ("
                        + link.relation()
                        + "): "
                        + link.effect(),
                link.passages());
    }

    private static String nameOf(Actor.@Nullable Id who, Map<Actor.Id, String> names) {
        return who == null ? "nobody named" : name(who, names);
    }

    private static Item of(Silence silence, int number, Map<Actor.Id, String> names) {
        Actor.Id who = silence.who();
        return numbered(
                Sort.SILENCE,
                number,
                (who == null ? "nobody named" : name(who, names))
                        + ", "
                        + silence.kind().label().replace('-', ' ')
                        + ": "
                        + silence.about(),
                silence.passages());
    }

    private static Item numbered(Sort sort, int number, String label, List<Passage> passages) {
        String id = sort.label() + "-" + number;
        return new Item(sort, id, Lines.cut(label), List.of(), Standing.PROPOSED.label(), passages);
    }

    private static Map<Actor.Id, String> names(CaseFile caseFile) {
        Map<Actor.Id, String> names = new HashMap<>();
        caseFile.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        return names;
    }

    private static String name(Actor.Id id, Map<Actor.Id, String> names) {
        return names.getOrDefault(id, id.value());
    }

    private static String words(List<Passage> passages) {
        return Lines.cut(passages.stream().map(Passage::words).collect(Collectors.joining(" … ")));
    }
}
