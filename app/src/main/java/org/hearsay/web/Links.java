package org.hearsay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hearsay.account.Dispute;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.hearsay.view.Pin;

/// The addresses of things in the workbench: the only place that knows them.
public final class Links {
    private Links() {}

    /// A document in the reading view.
    public static String document(String doc) {
        return "/read/" + segment(doc);
    }

    /// A passage in the reading view, marked and scrolled to.
    public static String passage(Passage passage) {
        return passage(passage.doc(), passage.span());
    }

    /// A place in the reading view, marked and scrolled to.
    public static String passage(String doc, Span span) {
        return document(doc) + "?at=" + span.start() + "-" + span.end() + "#at";
    }

    /// The dossier of an actor.
    public static String actor(Actor.Id id) {
        return "/people/" + segment(id.value());
    }

    /// An event on the timeline, with its passages.
    public static String event(Event.Id id) {
        return "/timeline/" + segment(id.value());
    }

    /// A statement in the reading view.
    public static String statement(Statement.Id id) {
        return "/statements/" + segment(id.value());
    }

    /// A dispute with its positions.
    public static String dispute(Dispute.Id id) {
        return "/disputes/" + segment(id.value());
    }

    /// A passage that a view leads back to.
    public static String passage(Pin pin) {
        return document(pin.doc()) + "?at=" + pin.start() + "-" + pin.end() + "#at";
    }

    /// The dossier of an actor, by its name in the case.
    public static String actor(String id) {
        return "/people/" + segment(id);
    }

    /// An event with its passages, by its name in the case.
    public static String event(String id) {
        return "/timeline/" + segment(id);
    }

    /// A dispute with its positions, by its name in the case.
    public static String dispute(String id) {
        return "/disputes/" + segment(id);
    }

    /// A search.
    public static String search(String words) {
        return "/search?q=" + query(words);
    }

    /// Words as one segment of a path.
    public static String segment(String words) {
        return query(words).replace("+", "%20");
    }

    /// Words as a value in a query.
    public static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
