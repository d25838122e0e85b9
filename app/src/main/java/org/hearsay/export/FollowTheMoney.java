package org.hearsay.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;

/// A case as FollowTheMoney entities, one JSON object a line, as OpenAleph and its kin read them:
/// documents, actors, events, and the mentions that lead from the one to the other. Described in
/// `docs/formats/ftm.md`.
public final class FollowTheMoney {
    private final StringBuilder out = new StringBuilder();

    private FollowTheMoney() {}

    /// All entities.
    public static String of(CaseFile caseFile) {
        FollowTheMoney ftm = new FollowTheMoney();
        caseFile.documents().forEach(ftm::document);
        caseFile.actors().stream().filter(Actor::named).forEach(ftm::actor);
        caseFile.events().forEach(ftm::event);
        return ftm.out.toString();
    }

    private record Entity(String id, String schema, Map<String, List<String>> properties) {}

    private void write(String id, String schema, Map<String, List<String>> properties) {
        properties.values().removeIf(List::isEmpty);
        out.append(Json.LINES.writeValueAsString(new Entity(id, schema, properties))).append('\n');
    }

    private void document(DocumentText text) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("fileName", List.of(text.id()));
        String title = text.title();
        properties.put("title", title == null ? List.of() : List.of(title));
        properties.put(
                "publishedAt",
                text.published() == null ? List.of() : List.of(String.valueOf(text.published())));
        properties.put("bodyText", List.of(text.text()));
        write(document(text.id()), "PlainText", properties);
    }

    private static String document(String doc) {
        return "document-" + doc;
    }

    private void actor(Actor actor) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(actor.name()));
        properties.put(
                "alias",
                actor.names().stream().filter(name -> !name.equals(actor.name())).toList());
        if (actor.kind() == EntityKind.PERSON) {
            properties.put(
                    "position", actor.roles().stream().map(Actor.Role::title).distinct().toList());
        }
        properties.put("proof", documents(actor.passages()));
        write(actor.id().value(), schema(actor.kind()), properties);
    }

    private static String schema(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION, PUBLICATION -> "Organization";
            case PLACE -> "Address";
            case WORK, OTHER -> "Thing";
        };
    }

    private void event(Event event) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(event.label()));
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        // FollowTheMoney knows no ranges and no doubt: the outer bounds are given, all of them.
        event.time().dates().stream()
                .map(Event.Dated::time)
                .forEach(time -> {
                    TimeValue.Known known = time;
                    starts.add(known.earliestStart().toLocalDate().toString());
                    ends.add(known.latestEnd().toLocalDate().toString());
                });
        properties.put("startDate", starts);
        properties.put("endDate", ends);
        properties.put(
                "involved",
                event.participants().stream().map(each -> each.actor().value()).toList());
        properties.put("summary", event.passages().stream().map(Passage::words).limit(3).toList());
        properties.put("proof", documents(event.passages()));
        write(event.id().value(), "Event", properties);
    }

    private static List<String> documents(List<Passage> passages) {
        return passages.stream()
                .map(Passage::doc)
                .distinct()
                .map(FollowTheMoney::document)
                .toList();
    }
}
