package org.hearsay.web.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.account.Statement;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Block;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue;
import org.hearsay.timeline.Event;
import org.hearsay.web.CaseIndex;

/// The layers of a document, laid over its words.
///
/// Layers overlap and nest as they like (a statement in a statement, a name in a cue), which HTML
/// elements cannot. So the words are cut wherever any layer begins or ends, and each piece carries
/// the classes of all layers over it.
public final class Layers {
    private static final int DEEPEST = 4;

    private final List<Layer> layers = new ArrayList<>();

    /// One layer over some words.
    ///
    /// @param span the words
    /// @param name the class of the layer: `source`, `time`
    /// @param value what is shown behind the last of the words; empty for nothing
    /// @param depth how deep the content of a statement lies in others, from 1; 0 for other layers
    record Layer(Span span, String name, String value, int depth) {}

    /// A piece of the words, with all layers over it.
    ///
    /// @param words the words as they stand in the document
    /// @param start where they stand
    /// @param classes the layers, as classes of HTML; empty for none
    /// @param open brackets of contents that begin here
    /// @param shut brackets of contents that end here
    /// @param value what is shown behind it; empty for nothing
    public record Piece(
            String words, int start, String classes, String open, String shut, String value) {}

    private Layers() {}

    /// The layers of a document as the case has them: what people rejected is gone.
    static Layers of(AnnotatedDocument document, CaseIndex index) {
        Layers layers = new Layers();
        layers.statements(document, index);
        layers.people(document, index);
        layers.times(document);
        layers.events(document, index);
        layers.layers.sort(Comparator.comparing(Layer::span));
        return layers;
    }

    /// The same with one more layer: the place that was asked for.
    Layers with(Span asked) {
        layers.add(new Layer(asked, "asked", "", 0));
        layers.sort(Comparator.comparing(Layer::span));
        return this;
    }

    private void add(Span span, String name, String value) {
        layers.add(new Layer(span, name, value, 0));
    }

    private void statements(AnnotatedDocument document, CaseIndex index) {
        List<Statement> statements = index.statementsIn(document.id());
        Map<Statement.Id, Integer> depths = new HashMap<>();
        for (Statement statement : statements) {
            int depth = depth(statement, index, depths);
            for (Passage content : statement.content()) {
                layers.add(new Layer(content.span(), "content", "", Math.min(depth, DEEPEST)));
            }
            statement.source().forEach(each -> add(each.span(), "source", ""));
            statement.sourceHedges().forEach(each -> add(each.span(), "hedge", ""));
            statement.writerHedges().forEach(each -> add(each.span(), "hedge writer", ""));
            cue(statement, document).forEach(each -> add(each, "cue", ""));
        }
    }

    private static int depth(
            Statement statement, CaseIndex index, Map<Statement.Id, Integer> known) {
        Integer depth = known.get(statement.id());
        if (depth != null) {
            return depth;
        }
        known.put(statement.id(), 1); // Against a circle, which would be our bug.
        Statement.Id within = statement.within();
        int found =
                within == null
                        ? 1
                        : 1
                                + index.statement(within)
                                        .map(outer -> depth(outer, index, known))
                                        .orElse(0);
        known.put(statement.id(), found);
        return found;
    }

    private static List<Span> cue(Statement statement, AnnotatedDocument document) {
        int attribution = statement.attribution();
        if (attribution < 0 || attribution >= document.attributions().size()) {
            return List.of();
        }
        return document.attributions().get(attribution).cue();
    }

    private void people(AnnotatedDocument document, CaseIndex index) {
        for (EntityMention mention : document.mentions().mentions()) {
            if (index.actorOf(document.id(), mention.chain()).isPresent()) {
                String form = mention.form() == EntityMention.Form.PRONOUN ? " pronoun" : "";
                add(mention.head(), "who " + mention.kind().label() + form, "");
            }
        }
    }

    private void times(AnnotatedDocument document) {
        for (TimeMention time : document.times()) {
            String words = time.span().of(document.text().text());
            String value = TimePrinter.print(time.time());
            boolean saysIt = words.strip().equalsIgnoreCase(value);
            boolean isKnown =
                    time.time() instanceof TimeValue.Known
                            || time.time() instanceof TimeValue.Symbolic;
            add(time.span(), "time", isKnown && !saysIt ? value : "");
        }
    }

    private void events(AnnotatedDocument document, CaseIndex index) {
        for (EventMention mention : document.events()) {
            Optional<Event> event = index.eventOf(document.id(), mention.id());
            if (event.isPresent()) {
                add(mention.trigger(), "event " + firmness(mention), "");
            }
        }
    }

    /// As what the innermost source tells it.
    private static String firmness(EventMention mention) {
        if (mention.kind() != Factuality.Kind.ACTUAL) {
            return "open";
        }
        Factuality.Value value =
                mention.factuality().isEmpty()
                        ? Factuality.Value.UNKNOWN
                        : mention.factuality().getLast().value();
        return switch (value) {
            case CT_PLUS -> "fact";
            case PR_PLUS, PS_PLUS, PR_MINUS, PS_MINUS, UNKNOWN -> "open";
            case CT_MINUS -> "not";
        };
    }

    /// The words of a block in pieces.
    List<Piece> pieces(Block block, String text) {
        Span all = block.span();
        List<Layer> own = layers.stream().filter(layer -> layer.span().overlaps(all)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(all.start(), all.end()));
        for (Layer layer : own) {
            cuts.add(Math.max(all.start(), layer.span().start()));
            cuts.add(Math.min(all.end(), layer.span().end()));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = all.start();
        for (int to : cuts.tailSet(from, false)) {
            pieces.add(piece(text, new Span(from, to), own));
            from = to;
        }
        return pieces;
    }

    private static Piece piece(String text, Span span, List<Layer> own) {
        StringBuilder classes = new StringBuilder();
        StringBuilder open = new StringBuilder();
        StringBuilder shut = new StringBuilder();
        String value = "";
        int depth = 0;
        for (Layer layer : own) {
            if (!layer.span().covers(span)) {
                continue;
            }
            depth = Math.max(depth, layer.depth());
            if (layer.depth() > 0) {
                open.append(layer.span().start() == span.start() ? "[" : "");
                shut.append(layer.span().end() == span.end() ? "]" : "");
            } else {
                classes.append(classes.isEmpty() ? "" : " ").append(layer.name());
            }
            if (!layer.value().isEmpty() && layer.span().end() == span.end()) {
                value = layer.value();
            }
        }
        if (depth > 0) {
            classes.append(classes.isEmpty() ? "" : " ").append("content d").append(depth);
        }
        return new Piece(
                span.of(text),
                span.start(),
                classes.toString(),
                open.toString(),
                shut.toString(),
                value);
    }
}
