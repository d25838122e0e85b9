package org.hearsay.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// Case files as short text, layer by layer, for the tests of all packages that make them.
public final class CaseText {
    private CaseText() {}

    /// Everything.
    public static String all(CaseFile file) {
        return "kinship\n"
                + kinship(file)
                + "actors\n"
                + actors(file)
                + "events\n"
                + events(file)
                + "statements\n"
                + statements(file)
                + "accounts\n"
                + accounts(file)
                + "disputes\n"
                + disputes(file)
                + "support\n"
                + support(file)
                + "knowledge\n"
                + knowledge(file)
                + "influence\n"
                + influence(file)
                + "silences\n"
                + silences(file)
                + "timeline\n"
                + timeline(file);
    }

    /// `digest < feature: digest`
    public static String kinship(CaseFile file) {
        return lines(
                file.kinship(),
                kin ->
                        kin.doc()
                                + " < "
                                + String.join(", ", kin.from())
                                + ": "
                                + kin.how().label());
    }

    /// `Ana Kovac (person) = Kovac: foreign minister of Norland 1992/1993`
    public static String actors(CaseFile file) {
        return lines(
                file.actors(),
                actor ->
                        actor.id()
                                + ": "
                                + actor.name()
                                + (actor.named() ? "" : " (unnamed)")
                                + (actor.names().size() > 1
                                        ? " = " + String.join(", ", others(actor))
                                        : "")
                                + roles(file, actor));
    }

    private static List<String> others(Actor actor) {
        return actor.names().stream().filter(name -> !name.equals(actor.name())).toList();
    }

    private static String roles(CaseFile file, Actor actor) {
        return actor.roles().stream()
                .map(role ->
                        "\n  "
                                + role.title()
                                + (role.organization() == null
                                        ? ""
                                        : " of " + name(file, role.organization()))
                                + " "
                                + role.edtf())
                .collect(Collectors.joining());
    }

    static String name(CaseFile file, Actor.Id id) {
        return file.actor(id).name();
    }

    private static String side(CaseFile file, Actor.@Nullable Id id) {
        return id == null ? "nobody" : name(file, id);
    }

    /// `joins` of the actors that have them.
    public static String joins(CaseFile file) {
        return file.actors().stream()
                .flatMap(actor ->
                        actor.joins().stream()
                                .map(join ->
                                        actor.name()
                                                + ": "
                                                + join.one().doc()
                                                + "/"
                                                + join.one().chain()
                                                + " = "
                                                + join.other().doc()
                                                + "/"
                                                + join.other().chain()
                                                + ", "
                                                + join.reason()
                                                + "\n"))
                .collect(Collectors.joining());
    }

    /// `1992-11 Kovac flew to Lisbon [CONSULT] in a, b`
    public static String events(CaseFile file) {
        return lines(
                file.events(),
                event ->
                        (event.time().known().isPresent() ? event.time().known().get().edtf() : "?")
                                + (event.time().isContested() ? " contested" : "")
                                + " "
                                + event.label()
                                + " ["
                                + event.type().name()
                                + "] "
                                + (event.kind() == org.hearsay.event.Factuality.Kind.ACTUAL
                                        ? ""
                                        : event.kind().label() + " ")
                                + "in "
                                + event.mentions().stream()
                                        .map(Event.MentionRef::doc)
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
    }

    /// `Ilic > Kovac: words (told 2001)`
    public static String statements(CaseFile file) {
        return lines(
                file.statements(),
                statement ->
                        statement.doc()
                                + ": "
                                + (statement.chain().isEmpty()
                                        ? "?"
                                        : voices(file, statement.chain()))
                                + " "
                                + statement.cue()
                                + " ["
                                + words(statement.content())
                                + "]"
                                + (statement.told() == null ? "" : " told " + statement.told())
                                + (statement.medium() == null ? "" : " in " + statement.medium()));
    }

    static String voices(CaseFile file, List<Voice> chain) {
        return chain.stream().map(voice -> voice(file, voice)).collect(Collectors.joining(" > "));
    }

    static String voice(CaseFile file, Voice voice) {
        return switch (voice) {
            case Voice.Author(String doc) -> "author of " + doc;
            case Voice.Speaker(Actor.Id actor) -> name(file, actor);
        };
    }

    static String words(List<Passage> passages) {
        return passages.stream().map(Passage::words).collect(Collectors.joining(" … "));
    }

    /// `Kovac flew: Ilic CT+`
    public static String accounts(CaseFile file) {
        return lines(
                file.accounts(),
                account ->
                        label(file, account)
                                + ": "
                                + voices(file, account.chain())
                                + " "
                                + account.value().label()
                                + (account.kind() == org.hearsay.event.Factuality.Kind.ACTUAL
                                        ? ""
                                        : " " + account.kind().label()));
    }

    private static String label(CaseFile file, Account account) {
        return file.events().stream()
                .filter(event -> event.id().equals(account.event()))
                .map(Event::label)
                .findFirst()
                .orElseThrow();
    }

    /// `time: When …? 2 November (Kovac; 1) | 3 November (author of a; 1)`
    public static String disputes(CaseFile file) {
        return lines(
                file.disputes(),
                dispute ->
                        dispute.type().label()
                                + ": "
                                + dispute.question()
                                + dispute.positions().stream()
                                        .map(position ->
                                                "\n  "
                                                        + position.label()
                                                        + ": "
                                                        + position.holders().stream()
                                                                .map(voice -> voice(file, voice))
                                                                .sorted()
                                                                .collect(Collectors.joining(", "))
                                                        + "; "
                                                        + position.origins())
                                        .collect(Collectors.joining()));
    }

    /// `corroborated: Kovac flew (2): why`
    public static String support(CaseFile file) {
        return lines(
                file.support(),
                support ->
                        support.status().label() + ": " + support.claim() + ": " + support.why());
    }

    /// `Kovac was-told the plan since 1992 from Ilic, says author of a`
    public static String knowledge(CaseFile file) {
        return lines(
                file.knowledge(),
                known ->
                        name(file, known.knower())
                                + " "
                                + known.state().label()
                                + " ["
                                + known.fact()
                                + "]"
                                + (known.since() == null ? "" : " since " + known.since())
                                + (known.from() == null ? "" : " from " + name(file, known.from()))
                                + ", says "
                                + voice(file, known.accordingTo()));
    }

    /// `Ilic press Kovac [into what], says author of a`
    public static String influence(CaseFile file) {
        return lines(
                file.influence(),
                link ->
                        side(file, link.from())
                                + " "
                                + link.relation()
                                + " "
                                + side(file, link.to())
                                + " ["
                                + link.effect()
                                + "], says "
                                + voice(file, link.accordingTo()));
    }

    /// `declined: Kovac`
    public static String silences(CaseFile file) {
        return lines(
                file.silences(),
                silence ->
                        silence.kind().label()
                                + (silence.who() == null ? "" : ": " + name(file, silence.who()))
                                + (silence.about().isEmpty() ? "" : " [" + silence.about() + "]"));
    }

    /// `later after earlier`
    public static String timeline(CaseFile file) {
        return lines(
                file.timeline(),
                ordering ->
                        ordering.event()
                                + " after "
                                + ordering.after().stream()
                                        .map(Event.Id::value)
                                        .collect(Collectors.joining(", ")));
    }

    private static <T> String lines(List<T> items, java.util.function.Function<T, String> line) {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> lines.add(line.apply(item) + "\n"));
        return String.join("", lines);
    }
}
