package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.account.Dispute;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Standing;
import org.hearsay.casefile.CaseFile;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;

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
    public Item {
        names = List.copyOf(names);
        passages = List.copyOf(passages);
    }

    /// All items of a case, sort by sort.
    static List<Item> of(CaseFile caseFile) {
        List<Item> items = new ArrayList<>();
        caseFile.actors().forEach(actor -> items.add(of(actor)));
        caseFile.events().forEach(event -> items.add(of(event)));
        caseFile.statements().forEach(statement -> items.add(of(statement, caseFile)));
        caseFile.disputes().forEach(dispute -> items.add(of(dispute)));
        for (int i = 0; i < caseFile.knowledge().size(); i++) {
            items.add(of(caseFile.knowledge().get(i), i + 1, caseFile));
        }
        for (int i = 0; i < caseFile.influence().size(); i++) {
            items.add(of(caseFile.influence().get(i), i + 1, caseFile));
        }
        for (int i = 0; i < caseFile.silences().size(); i++) {
            items.add(of(caseFile.silences().get(i), i + 1, caseFile));
        }
        return items;
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

    private static Item of(Statement statement, CaseFile caseFile) {
        Actor.Id speaker = statement.speaker();
        String who = speaker == null ? "somebody" : name(speaker, caseFile);
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

    private static Item of(Knowledge knowledge, int number, CaseFile caseFile) {
        return numbered(
                Sort.KNOWLEDGE,
                number,
                name(knowledge.knower(), caseFile)
                        + " "
                        + knowledge.state().label().replace('-', ' ')
                        + ": "
                        + knowledge.fact(),
                knowledge.passages());
    }

    private static Item of(InfluenceLink link, int number, CaseFile caseFile) {
        return numbered(
                Sort.INFLUENCE,
                number,
                name(link.from(), caseFile)
                        + " → "
                        + name(link.to(), caseFile)
                        + " ("
                        + link.relation()
                        + "): "
                        + link.effect(),
                link.passages());
    }

    private static Item of(Silence silence, int number, CaseFile caseFile) {
        Actor.Id who = silence.who();
        return numbered(
                Sort.SILENCE,
                number,
                (who == null ? "nobody named" : name(who, caseFile))
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

    private static String name(Actor.Id id, CaseFile caseFile) {
        return caseFile.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse(id.value());
    }

    private static String words(List<Passage> passages) {
        return Lines.cut(passages.stream().map(Passage::words).collect(Collectors.joining(" … ")));
    }
}
