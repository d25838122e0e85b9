package org.hearsay.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.EventMention;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;

/// Who acted on whom as GraphML, for Gephi, yEd, Cytoscape: actors are nodes; an edge is an event
/// in which one acts on the other, or a claim that one pressed the other. Described in
/// `docs/formats/graphml.md`.
public final class GraphMl {
    private final StringBuilder out = new StringBuilder();
    private int edges;

    private GraphMl() {}

    /// The whole graph.
    public static String of(CaseFile caseFile) {
        GraphMl graph = new GraphMl();
        graph.write(caseFile);
        return graph.out.toString();
    }

    private void write(CaseFile caseFile) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String name : new String[] {"label", "kind"}) {
            key(name, "node");
        }
        for (String name : new String[] {"type", "event", "time", "accordingTo", "doc", "words"}) {
            key(name, "edge");
        }
        out.append("<graph id=\"case\" edgedefault=\"directed\">\n");
        for (Actor actor : caseFile.actors()) {
            out.append("<node id=\"").append(escaped(actor.id().value())).append("\">");
            data("node-label", actor.name());
            data("node-kind", actor.kind().label());
            out.append("</node>\n");
        }
        caseFile.events().forEach(this::event);
        caseFile.influence().forEach(this::influence);
        out.append("</graph>\n</graphml>\n");
    }

    private void key(String name, String of) {
        out.append(
                "<key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"string\"/>\n"
                        .formatted(of, name, of, name));
    }

    private void event(Event event) {
        for (Event.Participant from : event.participants()) {
            for (Event.Participant to : event.participants()) {
                boolean isActing =
                        from.role() == EventMention.Role.ACTOR
                                && to.role() == EventMention.Role.RECIPIENT
                                && !from.actor().equals(to.actor());
                if (isActing) {
                    Map<String, String> data = new LinkedHashMap<>();
                    data.put("type", event.type().name());
                    data.put("event", event.id().value());
                    data.put("time", event.time().known().map(time -> time.edtf()).orElse(""));
                    edge(from.actor(), to.actor(), data, event.passages().getFirst());
                }
            }
        }
    }

    private void influence(InfluenceLink link) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("type", "pressed: " + link.relation());
        data.put("accordingTo", link.accordingTo().label());
        Actor.Id from = link.from();
        Actor.Id to = link.to();
        if (from != null && to != null) {
            edge(from, to, data, link.passages().getFirst());
        }
    }

    private void edge(Actor.Id from, Actor.Id to, Map<String, String> data, Passage passage) {
        edges++;
        out.append(
                "<edge id=\"e%d\" source=\"%s\" target=\"%s\">"
                        .formatted(edges, escaped(from.value()), escaped(to.value())));
        data.forEach((name, value) -> data("edge-" + name, value));
        data("edge-doc", passage.doc() + ":" + passage.span().start());
        data("edge-words", passage.words());
        out.append("</edge>\n");
    }

    private void data(String key, String value) {
        if (!value.isEmpty()) {
            out.append("<data key=\"")
                    .append(key)
                    .append("\">")
                    .append(escaped(value))
                    .append("</data>");
        }
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(unit -> {
                    switch (unit) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> {
                            boolean isNone =
                                    unit < ' ' && unit != '\n' && unit != '\t'
                                            || unit >= 0xD800 && unit <= 0xDFFF
                                            || unit == 0xFFFE
                                            || unit == 0xFFFF;
                            safe.appendCodePoint(isNone ? 0xFFFD : unit);
                        }
                    }
                });
        return safe.toString();
    }
}
