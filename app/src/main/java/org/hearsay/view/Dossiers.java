package org.hearsay.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.actor.RoleConflict;
import org.hearsay.actor.Standing;
import org.hearsay.attribution.Attribution;
import org.hearsay.casefile.CaseFile;
import org.hearsay.event.Awareness;
import org.hearsay.event.Factuality;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.TimePrinter;
import org.hearsay.timeline.Bracket;
import org.hearsay.timeline.Event;
import org.hearsay.timeline.TimeConflict;
import org.hearsay.view.Dossier.Line;
import org.hearsay.view.Dossier.Part;
import org.hearsay.view.Dossier.Section;
import org.jspecify.annotations.Nullable;

/// Writes the dossier of a case: one method a section, in the order in which a reader asks.
///
/// Nothing is said here that the case does not hold; a section without content says so in one
/// sentence. Large cases are cut to what stands out, and the cut is said: everything stays in the
/// case file.
public final class Dossiers {
    private static final int MOST_ACTORS = 60;

    /// So many word-for-word copies of one document have a line each.
    private static final int MOST_COPIES = 5;

    private static final int MOST_EVENTS = 150;
    private static final int MOST_UNDATED = 40;
    private static final int MOST_STATEMENTS_EACH = 12;
    private static final int MOST_SPEAKERS = 40;
    private static final int MOST_PARTICIPANTS = 5;
    private static final int MOST_DISPUTES_IN_BRIEF = 8;
    private static final int MOST_HIGHLIGHTS_EACH = 3;
    private static final Set<Awareness.State> IN_THE_DARK =
            EnumSet.of(
                    Awareness.State.DID_NOT_KNOW,
                    Awareness.State.WAS_KEPT_FROM,
                    Awareness.State.LEARNED);
    private static final int MOST_CLAIMS = 25;
    private static final int MOST_CLAIMS_EACH = 8;

    private final Page page;
    private final CaseFile caseFile;
    private final Map<String, Event> events = new HashMap<>();

    /// The chapters that a dossier can have, in their usual order, by id, with their headings.
    public static Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        Dossiers none = new Dossiers(CaseFile.empty());
        CHAPTERS.forEach(id -> chapters.put(id, none.chapter(id).heading()));
        return chapters;
    }

    private static final List<String> CHAPTERS =
            List.of(
                    "brief",
                    "documents",
                    "people",
                    "timeline",
                    "disputes",
                    "support",
                    "knowledge",
                    "influence",
                    "silences",
                    "statements");

    Page page() {
        return page;
    }

    /// The chapter of an id.
    Section chapter(String id) {
        return switch (id) {
            case "brief" -> inBrief();
            case "documents" -> whatWasRead();
            case "people" -> whoIsWho();
            case "timeline" -> timeline();
            case "disputes" -> disputes();
            case "support" -> support();
            case "knowledge" -> knowledge();
            case "influence" -> influence();
            case "silences" -> silences();
            case "statements" -> statements();
            default -> throw new IllegalArgumentException("No chapter " + id);
        };
    }

    Dossiers(CaseFile caseFile) {
        this.page = new Page(caseFile);
        this.caseFile = caseFile;
        caseFile.events().forEach(event -> events.put(event.id().value(), event));
    }

    /// The dossier of a case.
    ///
    /// @param name the case's name, as the title
    public static Dossier of(CaseFile caseFile, String name) {
        return new Dossiers(caseFile).write(name);
    }

    private Dossier write(String name) {
        List<Section> sections = CHAPTERS.stream().map(this::chapter).toList();
        return new Dossier(name, subtitle(), sections, page.notes.all());
    }

    String subtitle() {
        List<LocalDate> dates =
                caseFile.documents().stream()
                        .map(DocumentText::published)
                        .filter(Objects::nonNull)
                        .map(LocalDate.class::cast)
                        .sorted()
                        .toList();
        String documents = Words.count(caseFile.documents().size(), "document", "documents");
        if (dates.isEmpty()) {
            return documents + ", of unknown date";
        }
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return first.equals(last)
                ? documents + ", of " + Words.day(first)
                : documents + ", from " + Words.day(first) + " to " + Words.day(last);
    }

    // In brief.

    private Section inBrief() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Dossier.Paragraph(page.line().plain(counts()).line()));
        if (!caseFile.disputes().isEmpty()) {
            parts.add(
                    new Dossier.Paragraph(
                            page.line().plain("The accounts disagree on these questions:").line()));
            parts.add(
                    new Dossier.Items(
                            inOrderOfWeight().stream()
                                    .limit(MOST_DISPUTES_IN_BRIEF)
                                    .map(dispute ->
                                            page.line()
                                                    .mark(dispute.standing())
                                                    .plain(dispute.question())
                                                    .noted(onePassageEach(dispute))
                                                    .line())
                                    .toList()));
            int more = caseFile.disputes().size() - MOST_DISPUTES_IN_BRIEF;
            if (more > 0) {
                parts.add(
                        new Dossier.Paragraph(
                                page.line()
                                        .plain(
                                                "And on "
                                                        + Words.count(more, "other", "others")
                                                        + ", below.")
                                        .line()));
            }
        }
        List<Line> highlights = highlights();
        if (!highlights.isEmpty()) {
            parts.add(new Dossier.Paragraph(page.line().plain("Among the rest:").line()));
            parts.add(new Dossier.Items(highlights));
        }
        return new Section("brief", "In brief", parts, "");
    }

    /// What a reader would be told next: who was kept in the dark, who pressed whom, who is silent,
    /// which document repeats another.
    private List<Line> highlights() {
        List<Line> lines = new ArrayList<>();
        caseFile.knowledge().stream()
                .filter(knowledge -> IN_THE_DARK.contains(knowledge.state()))
                .filter(knowledge -> page.names.isNamed(knowledge.knower()))
                .filter(knowledge -> knowledge.fact().contains(" "))
                .limit(MOST_HIGHLIGHTS_EACH)
                .forEach(knowledge -> lines.add(inTheDark(knowledge)));
        caseFile.influence().stream()
                .filter(link -> isNamed(link.from()) && isNamed(link.to()))
                .limit(MOST_HIGHLIGHTS_EACH)
                .forEach(link -> lines.add(link(link)));
        caseFile.silences().stream()
                .filter(silence -> silence.kind() != Silence.Kind.NOT_HEARD)
                .limit(MOST_HIGHLIGHTS_EACH)
                .forEach(silence -> lines.add(silence(silence)));
        Set<String> told = new HashSet<>();
        Map<String, List<String>> copies = furtherCopies();
        caseFile.kinship().stream()
                .filter(kinship ->
                        !copies.containsKey(kinship.from().getFirst())
                                || kinship.how() != Kinship.How.DUPLICATE
                                || told.add(kinship.from().getFirst()))
                .limit(MOST_HIGHLIGHTS_EACH)
                .forEach(kinship -> lines.add(repetition(kinship, copies)));
        return lines;
    }

    private Line inTheDark(Knowledge knowledge) {
        return page.line()
                .strong(page.names.of(knowledge.knower()))
                .plain(" " + Words.state(knowledge.state()) + ": ")
                .quotedWords(knowledge.fact())
                .noted(knowledge.passages())
                .line();
    }

    private Line repetition(Kinship kinship, Map<String, List<String>> copies) {
        String source = kinship.from().getFirst();
        List<String> further = copies.get(source);
        if (kinship.how() == Kinship.How.DUPLICATE && further != null) {
            return page.line()
                    .plain(
                            "‘"
                                    + page.names.title(source)
                                    + "’ ("
                                    + source
                                    + ") has "
                                    + (MOST_COPIES + further.size())
                                    + " copies word for word.")
                    .noted(kinship.passages())
                    .line();
        }
        if (page.names.title(kinship.doc()).equals(page.names.title(source))) {
            return page.line()
                    .plain(kinship.doc() + " repeats " + source + ", of the same title.")
                    .noted(kinship.passages())
                    .line();
        }
        return page.line()
                .plain(
                        "‘"
                                + page.names.title(kinship.doc())
                                + "’ is a "
                                + derivation(kinship)
                                + ".")
                .noted(kinship.passages())
                .line();
    }

    private String counts() {
        long people = named(EntityKind.PERSON);
        long bodies = named(EntityKind.ORGANIZATION);
        long speakers =
                caseFile.statements().stream()
                        .map(Statement::speaker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        long single =
                caseFile.support().stream()
                        .filter(support ->
                                support.status() == Support.Status.SINGLE_SOURCE
                                        || support.status() == Support.Status.ONE_PARTY)
                        .count();
        return Words.count(caseFile.documents().size(), "document was", "documents were")
                + (caseFile.documents().size() == 1 ? " read. It names " : " read. They name ")
                + Words.count((int) people, "person", "people")
                + " and "
                + Words.count((int) bodies, "body", "bodies")
                + "; "
                + Words.count((int) speakers, "voice speaks", "voices speak")
                + " in "
                + Words.count(caseFile.statements().size(), "statement", "statements")
                + ". "
                + Words.sentenceCase(Words.count((int) single, "claim rests", "claims rest"))
                + " on a single origin or party. What a machine found and nobody has checked is marked ○; what a"
                + " person confirmed, changed or added is marked ●.";
    }

    private long named(EntityKind kind) {
        return caseFile.actors().stream()
                .filter(actor -> actor.kind() == kind && actor.named())
                .count();
    }

    private static List<Passage> onePassageEach(Dispute dispute) {
        return dispute.positions().stream()
                .flatMap(position -> position.passages().stream().limit(1))
                .toList();
    }

    // What was read.

    private Section whatWasRead() {
        Map<String, Kinship> kin = new TreeMap<>();
        caseFile.kinship().forEach(kinship -> kin.put(kinship.doc(), kinship));
        Map<String, List<String>> copies = furtherCopies();
        Set<String> folded =
                copies.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<List<List<Line>>> rows =
                caseFile.documents().stream()
                        .filter(text -> !folded.contains(text.id()))
                        .sorted(
                                Comparator.comparing(
                                                DocumentText::published,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(DocumentText::id))
                        .map(text ->
                                List.of(
                                        documentTitle(text, copies.get(text.id())),
                                        List.of(page.line().plain(Words.kind(text.kind())).line()),
                                        List.of(page.line().plain(dateOf(text)).line()),
                                        List.of(repeats(kin.get(text.id())))))
                        .toList();
        List<Part> parts = new ArrayList<>();
        if (!rows.isEmpty()) {
            parts.add(
                    new Dossier.Table(
                            "Documents by date",
                            List.of("Document", "Kind", "Date", "Repeats"),
                            rows));
        }
        if (!caseFile.unplaced().isEmpty()) {
            parts.add(
                    new Dossier.Paragraph(
                            page.line()
                                    .strong("Decisions whose words are no longer in the documents")
                                    .aside(" (they have no effect, and are kept): ")
                                    .plain(
                                            caseFile.unplaced().stream()
                                                    .map(review ->
                                                            "review "
                                                                    + review.number()
                                                                    + " of "
                                                                    + review.who())
                                                    .collect(Collectors.joining(", ")))
                                    .aside(".")
                                    .line()));
        }
        return new Section("documents", "What was read", parts, "Nothing was read.");
    }

    /// Of many word-for-word copies of one document those that follow the first few, by that
    /// document: a thousand copies of one release are not a thousand lines.
    private Map<String, List<String>> furtherCopies() {
        Map<String, List<String>> copies = new TreeMap<>();
        for (Kinship kinship : caseFile.kinship()) {
            if (kinship.how() == Kinship.How.DUPLICATE) {
                copies.computeIfAbsent(kinship.from().getFirst(), key -> new ArrayList<>())
                        .add(kinship.doc());
            }
        }
        copies.values().removeIf(docs -> docs.size() <= MOST_COPIES);
        copies.replaceAll((source, docs) -> docs.subList(MOST_COPIES, docs.size()));
        return copies;
    }

    private List<Line> documentTitle(DocumentText text, @Nullable List<String> furtherCopies) {
        if (furtherCopies == null) {
            return List.of(documentTitle(text));
        }
        int count = furtherCopies.size();
        return List.of(
                documentTitle(text),
                page.line()
                        .aside(
                                "and "
                                        + count
                                        + " more copies word for word, from "
                                        + furtherCopies.getFirst()
                                        + " to "
                                        + furtherCopies.getLast())
                        .line());
    }

    private Line documentTitle(DocumentText text) {
        Lines line = page.line().strong(page.names.title(text.id()));
        String author =
                text.metadata().getOrDefault("author", text.metadata().getOrDefault("from", ""));
        if (!author.isBlank()) {
            line.plain(", " + Words.oneLine(author));
        }
        return line.aside(" (" + text.id() + ")").line();
    }

    private static String dateOf(DocumentText text) {
        LocalDate published = text.published();
        if (published == null) {
            return "unknown";
        }
        return switch (text.metadata().getOrDefault("dateFrom", "")) {
            case "user" -> Words.day(published) + " (given)";
            case "file" -> Words.day(published) + " (the file says)";
            case "text" -> Words.day(published) + " (the text says)";
            default -> Words.day(published);
        };
    }

    private Line repeats(@Nullable Kinship kinship) {
        return kinship == null
                ? page.line().line()
                : page.line().plain(derivation(kinship)).noted(kinship.passages()).line();
    }

    /// "digest of ‘The last ferry’".
    private String derivation(Kinship kinship) {
        return kinship.how().label()
                + " of "
                + Words.list(
                        kinship.from().stream()
                                .map(doc -> "‘" + page.names.title(doc) + "’")
                                .toList());
    }

    // Who is who.

    private Section whoIsWho() {
        List<Part> parts = new ArrayList<>();
        addActors(parts, "People", actor -> actor.kind() == EntityKind.PERSON && actor.named());
        addActors(
                parts, "Bodies", actor -> actor.kind() == EntityKind.ORGANIZATION && actor.named());
        addActors(
                parts, "Voices without a name", actor -> !actor.named() && page.speaks(actor.id()));
        addRoleConflicts(parts);
        return new Section("people", "Who is who", parts, "No person or body is named.");
    }

    /// Offices that the documents do not agree on, each with the words for both.
    private void addRoleConflicts(List<Part> parts) {
        List<RoleConflict> conflicts = RoleConflict.find(caseFile.actors());
        if (conflicts.isEmpty()) {
            return;
        }
        parts.add(
                new Dossier.Paragraph(
                        page.line().strong("Offices that the documents do not agree on").line()));
        conflicts.stream()
                .limit(MOST_ACTORS)
                .forEach(conflict -> parts.add(new Dossier.Paragraph(conflict(conflict))));
    }

    private Line conflict(RoleConflict conflict) {
        Lines line = page.line().strong(Names.of(conflict.one()));
        String ofBoth = body(conflict.role());
        switch (conflict.sort()) {
            case TWO_HOLDERS ->
                    line.plain(" is called " + conflict.role().title() + ofBoth)
                            .plain(validity(conflict.role()))
                            .noted(conflict.role().passages())
                            .plain(", and so is ")
                            .strong(Names.of(conflict.other()))
                            .plain(validity(conflict.otherRole()))
                            .noted(conflict.otherRole().passages())
                            .plain(". One of them may be wrong, or the office changed hands then.");
            case TWO_OFFICES ->
                    line.plain(" is called " + conflict.role().title() + ofBoth)
                            .plain(validity(conflict.role()))
                            .noted(conflict.role().passages())
                            .plain(" and " + conflict.otherRole().title())
                            .plain(validity(conflict.otherRole()))
                            .noted(conflict.otherRole().passages())
                            .plain(", which nobody is at one time.");
        }
        return line.line();
    }

    private String body(Actor.Role role) {
        Actor.Id organization = role.organization();
        return organization == null || role.title().contains(page.names.of(organization))
                ? ""
                : ", " + page.names.of(organization) + ",";
    }

    private void addActors(List<Part> parts, String heading, Predicate<Actor> which) {
        List<Actor> actors =
                caseFile.actors().stream()
                        .filter(which)
                        .sorted(
                                Comparator.comparingInt((Actor actor) -> -prominence(actor))
                                        .thenComparing(Actor::id))
                        .toList();
        if (actors.isEmpty()) {
            return;
        }
        parts.add(new Dossier.Paragraph(page.line().strong(heading).line()));
        List<Actor> entries = actors.stream().filter(this::hasMuch).limit(MOST_ACTORS).toList();
        entries.forEach(actor -> parts.add(entry(actor)));
        List<Actor> others = new ArrayList<>(actors);
        others.removeAll(entries);
        if (!others.isEmpty()) {
            parts.add(alsoNamed(others));
        }
    }

    /// Worth an entry: an office, several names, several mentions, or a voice.
    private boolean hasMuch(Actor actor) {
        return !actor.roles().isEmpty()
                || actor.names().size() > 1
                || actor.passages().size() > 2
                || page.speaks(actor.id())
                || actor.standing() != Standing.PROPOSED;
    }

    private Dossier.Paragraph alsoNamed(List<Actor> others) {
        Lines line = page.line().aside("Also named: ");
        String separator = "";
        for (Actor actor : others.stream().limit(MOST_ACTORS).toList()) {
            line.plain(separator + Names.of(actor)).noted(actor.passages().subList(0, 1));
            separator = ", ";
        }
        return new Dossier.Paragraph(
                line.plain(others.size() > MOST_ACTORS ? " and others in the case file." : ".")
                        .line());
    }

    private Dossier.Paragraph cut(int left, String words) {
        return new Dossier.Paragraph(left(left, words));
    }

    /// "… and 12 more in the case file."
    private Line left(int left, String words) {
        return page.line().aside("… and " + left + " " + words).line();
    }

    private static int prominence(Actor actor) {
        long documents = actor.passages().stream().map(Passage::doc).distinct().count();
        return (int) documents * 20 + actor.passages().size() + 5 * actor.roles().size();
    }

    private Dossier.Entry entry(Actor actor) {
        Lines head = page.line().mark(actor.standing()).strong(Names.of(actor));
        if (actor.roles().isEmpty()) {
            head.noted(actor.passages().subList(0, 1));
        }
        List<Line> lines = new ArrayList<>();
        actor.roles().forEach(role -> lines.add(role(role)));
        List<String> others =
                actor.names().stream().filter(name -> !name.equals(actor.name())).toList();
        if (!others.isEmpty()) {
            lines.add(page.line().aside("also written " + Words.list(others)).line());
        }
        return new Dossier.Entry(actor.id().value(), head.line(), lines);
    }

    private Line role(Actor.Role role) {
        Lines line = page.line().plain(role.title());
        Actor.Id organization = role.organization();
        if (organization != null && !role.title().contains(page.names.of(organization))) {
            line.plain(", " + page.names.of(organization));
        }
        return line.plain(validity(role)).noted(role.passages()).line();
    }

    /// Documents bear out an office at some days only; between and beyond them the dossier claims
    /// nothing.
    private static String validity(Actor.Role role) {
        String earliest = role.earliest();
        String latest = role.latest();
        if (earliest != null && latest != null) {
            return earliest.equals(latest)
                    ? " (on " + readable(earliest) + ")"
                    : " (borne out from " + readable(earliest) + " to " + readable(latest) + ")";
        }
        if (earliest != null) {
            return " (from " + readable(earliest) + " at the latest)";
        }
        return latest == null ? "" : " (until " + readable(latest) + " at the latest)";
    }

    private static String readable(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d") ? Words.day(LocalDate.parse(iso)) : iso;
    }

    // Timeline.

    private Section timeline() {
        List<Event> dated =
                caseFile.events().stream()
                        .filter(event -> event.time().known().isPresent() && isTold(event))
                        .sorted(
                                Comparator.comparing((Event event) ->
                                                event.time().known().orElseThrow().earliestStart())
                                        .thenComparing(event ->
                                                event.time().known().orElseThrow().latestEnd())
                                        .thenComparing(Event::id))
                        .toList();
        List<Event> shown = cutToMost(dated, MOST_EVENTS);
        List<Part> parts = new ArrayList<>();
        if (!shown.isEmpty()) {
            parts.add(
                    new Dossier.Table(
                            "Events in order of time",
                            List.of("When", "What", "Who tells it"),
                            shown.stream().map(this::row).toList()));
        }
        if (shown.size() < dated.size()) {
            parts.add(
                    cut(
                            dated.size() - shown.size(),
                            "dated events told less often, in the case file."));
        }
        List<Event> undated =
                cutToMost(
                        caseFile.events().stream()
                                .filter(event ->
                                        event.time().known().isEmpty()
                                                && isTold(event)
                                                && (event.participants().size() > 1
                                                        || isBracketedByWords(event)))
                                .toList(),
                        MOST_UNDATED);
        if (!undated.isEmpty()) {
            parts.add(new Dossier.Paragraph(page.line().strong("Told without a date").line()));
            parts.add(new Dossier.Items(undated.stream().map(this::undated).toList()));
        }
        List<TimeConflict> conflicts = caseFile.deduction().conflicts();
        if (!conflicts.isEmpty()) {
            parts.add(
                    new Dossier.Paragraph(
                            page.line().strong("Words that do not go together in time").line()));
            parts.add(new Dossier.Items(conflicts.stream().map(this::conflict).toList()));
        }
        return new Section("timeline", "What happened, and when", parts, "No event is told.");
    }

    /// Events worth a line: told of somebody, and not as a rule.
    private static boolean isTold(Event event) {
        return event.kind() != Factuality.Kind.GENERIC
                && (!event.participants().isEmpty() || event.standing() != Standing.PROPOSED);
    }

    private static List<Event> cutToMost(List<Event> events, int most) {
        if (events.size() <= most) {
            return events;
        }
        Set<Event> kept =
                new HashSet<>(
                        events.stream()
                                .sorted(
                                        Comparator.comparingInt((Event event) -> -weight(event))
                                                .thenComparing(Event::id))
                                .limit(most)
                                .toList());
        return events.stream().filter(kept::contains).toList();
    }

    private static int weight(Event event) {
        long documents = event.mentions().stream().map(Event.MentionRef::doc).distinct().count();
        return (int) documents * 10 + event.mentions().size() + 2 * event.participants().size();
    }

    private List<List<Line>> row(Event event) {
        return List.of(when(event), List.of(what(event)), tellers(event));
    }

    private List<Line> when(Event event) {
        List<Event.Dated> dates = event.time().dates();
        if (!event.time().isContested()) {
            List<Passage> passages =
                    dates.stream().flatMap(date -> date.passages().stream()).toList();
            String plain = TimePrinter.print(event.time().known().orElseThrow());
            return List.of(page.line().strong(plain).noted(passages).line());
        }
        List<Line> lines = new ArrayList<>();
        for (Event.Dated date : dates) {
            lines.add(
                    page.line()
                            .strong(TimePrinter.print(date.time()))
                            .noted(date.passages())
                            .line());
        }
        lines.add(page.line().aside("the dates differ").line());
        return lines;
    }

    /// Who takes part, and the words of a document that tell it: exact words read better than any
    /// sentence made from them, and claim nothing more.
    private Line what(Event event) {
        Lines line = page.line().mark(event.standing());
        List<String> participants =
                event.participants().stream()
                        .map(participant -> page.names.of(participant.actor()))
                        .distinct()
                        .limit(MOST_PARTICIPANTS)
                        .toList();
        if (!participants.isEmpty()) {
            line.strong(Words.list(participants)).plain(": ");
        }
        Passage words = telling(event);
        line.quoted(List.of(words));
        String kind =
                switch (event.kind()) {
                    case ACTUAL, GENERIC -> "";
                    case PLANNED -> " Told as planned.";
                    case HYPOTHETICAL -> " Told as a supposition.";
                    case COUNTERFACTUAL -> " Told as something that did not come to pass.";
                };
        List<Passage> noted = new ArrayList<>(List.of(words));
        noted.addAll(event.passages());
        return line.aside(kind).noted(noted).line();
    }

    /// The clause that tells most of the event, with what it hangs on where it cannot stand alone.
    private Passage telling(Event event) {
        Passage clause = Words.mostTelling(event.passages());
        return page.accountsOf(event).stream()
                .flatMap(account -> account.passages().stream())
                .filter(told ->
                        told.doc().equals(clause.doc()) && told.span().overlaps(clause.span()))
                .max(
                        Comparator.comparingInt((Passage told) -> shared(told, clause))
                                .thenComparingInt(told -> -told.span().length())
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(clause);
    }

    private static int shared(Passage one, Passage other) {
        return Math.min(one.span().end(), other.span().end())
                - Math.max(one.span().start(), other.span().start());
    }

    private List<Line> tellers(Event event) {
        Map<String, List<Account>> byFirmness = new LinkedHashMap<>();
        for (Account account : page.accountsOf(event)) {
            byFirmness
                    .computeIfAbsent(
                            Words.firmness(account.value(), account.kind()),
                            unseen -> new ArrayList<>())
                    .add(account);
        }
        List<Line> lines = new ArrayList<>();
        byFirmness.forEach((firmness, accounts) ->
                lines.add(
                        page.line()
                                .plain(
                                        Words.sentenceCase(
                                                page.names.of(
                                                        accounts.stream()
                                                                .map(Account::voice)
                                                                .toList())))
                                .aside(", " + firmness)
                                .noted(
                                        accounts.stream()
                                                .flatMap(account ->
                                                        account.passages().stream().limit(1))
                                                .toList())
                                .line()));
        return lines;
    }

    private Line undated(Event event) {
        Line what = what(event);
        List<Dossier.Run> runs = new ArrayList<>(what.runs());
        List<Voice> voices = page.accountsOf(event).stream().map(Account::voice).toList();
        if (!voices.isEmpty()) {
            runs.add(new Dossier.Aside(" Told by " + page.names.of(voices) + "."));
        }
        bracket(event)
                .ifPresent(bracket -> {
                    if (bracket.notBefore() != null) {
                        runs.addAll(limit(" Not before ", bracket.notBefore()).runs());
                    }
                    if (bracket.notAfter() != null) {
                        runs.addAll(limit(" At the latest ", bracket.notAfter()).runs());
                    }
                });
        return new Line(runs);
    }

    private Optional<Bracket> bracket(Event event) {
        return caseFile.deduction().brackets().stream()
                .filter(bracket -> bracket.event().equals(event.id()))
                .findFirst();
    }

    /// Does more than the day of a document tell when it was?
    private boolean isBracketedByWords(Event event) {
        return bracket(event)
                .filter(bracket ->
                        bracket.notBefore() != null
                                || bracket.notAfter() != null
                                        && bracket.notAfter().document() == null)
                .isPresent();
    }

    /// "At the latest 3 November 1992, because “before they left” and “left on 3 November”."
    private Line limit(String which, Bracket.Limit limit) {
        Lines line = page.line().aside(which).strong(Words.day(limit.at().toLocalDate()));
        if (limit.document() != null) {
            return line.aside(", when it was told.").line();
        }
        return because(line.aside(", because "), limit.because()).aside(".").line();
    }

    private static Lines because(Lines line, List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (i > 0) {
                line.aside(i + 1 < passages.size() ? ", " : " and ");
            }
            line.quoted(List.of(passages.get(i))).noted(List.of(passages.get(i)));
        }
        return line;
    }

    /// The words that cannot all be true; which of them is wrong is not for us to say.
    private Line conflict(TimeConflict conflict) {
        String document = conflict.document();
        if (document != null) {
            return because(
                            page.line()
                                    .strong(page.names.title(document))
                                    .aside(" is dated before what it tells as done: "),
                            conflict.passages())
                    .aside(". Its date or theirs is wrong.")
                    .line();
        }
        return because(page.line(), conflict.passages()).aside(" cannot all be true.").line();
    }

    // Disputes.

    private Section disputes() {
        List<Part> parts = inOrderOfWeight().stream().map(this::sides).toList();
        return new Section(
                "disputes",
                "Where the accounts disagree",
                parts,
                "No two accounts were found to disagree.");
    }

    /// What people have looked at first; then those over which most voices part. Where a question
    /// has many answers, the words are often of many things: they come later.
    private List<Dispute> inOrderOfWeight() {
        return caseFile.disputes().stream()
                .sorted(
                        Comparator.comparing((Dispute dispute) ->
                                        dispute.standing() == Standing.PROPOSED)
                                .thenComparing(
                                        Comparator.comparingInt(Dossiers::voicesToAnAnswer)
                                                .reversed())
                                .thenComparing(
                                        Comparator.comparingInt(Dossiers::passages).reversed())
                                .thenComparing(Dispute::id))
                .toList();
    }

    private static int voicesToAnAnswer(Dispute dispute) {
        long voices =
                dispute.positions().stream()
                        .flatMap(position -> position.holders().stream())
                        .distinct()
                        .count();
        return (int) voices / Math.max(1, dispute.positions().size() - 1);
    }

    private static int passages(Dispute dispute) {
        return dispute.positions().stream()
                .mapToInt(position -> Math.min(3, position.passages().size()))
                .sum();
    }

    private Part sides(Dispute dispute) {
        List<Dossier.Side> sides = dispute.positions().stream().map(this::side).toList();
        return new Dossier.Sides(
                dispute.id().value(),
                page.line().mark(dispute.standing()).strong(dispute.question()).line(),
                page.line().aside(Words.sentenceCase(dispute.why())).line(),
                sides);
    }

    private Dossier.Side side(Dispute.Position position) {
        Line answer = page.line().strong(Words.sentenceCase(position.label())).line();
        List<Line> words = new ArrayList<>();
        words.add(
                page.line()
                        .plain(Words.sentenceCase(page.names.of(position.holders())))
                        .aside(
                                " ("
                                        + Words.count(
                                                position.origins(),
                                                "independent origin",
                                                "independent origins")
                                        + ")")
                        .line());
        Set<Passage> printed = new LinkedHashSet<>();
        for (Statement.Id id : position.statements()) {
            Statement statement = page.statements().get(id);
            if (statement != null
                    && !statement.content().isEmpty()
                    && printed.addAll(statement.content())) {
                words.add(saying(statement));
            }
        }
        position.passages().stream()
                .filter(passage ->
                        printed.stream()
                                .noneMatch(seen ->
                                        seen.doc().equals(passage.doc())
                                                && seen.span().overlaps(passage.span())))
                .forEach(passage ->
                        words.add(
                                page.line()
                                        .quoted(List.of(passage))
                                        .noted(List.of(passage))
                                        .line()));
        return new Dossier.Side(answer, words);
    }

    /// "Kovac, in May 1974: “exact words” (hedged: “I believe”)".
    private Line saying(Statement statement) {
        Lines line = page.line().mark(statement.standing());
        String who =
                statement.chain().isEmpty()
                        ? "No one named"
                        : Words.sentenceCase(throughWhom(statement));
        line.plain(who + told(statement) + ": ").quoted(statement.content());
        line.aside(about(statement));
        hedges(line, statement);
        return line.noted(statement.passages().subList(0, 1)).line();
    }

    private String throughWhom(Statement statement) {
        List<String> names = statement.chain().stream().map(page.names::of).distinct().toList();
        String last =
                statement.joint().isEmpty()
                        ? names.get(names.size() - 1)
                        : page.names.ofAll(statement.speakers());
        return names.size() == 1
                ? last
                : last + ", by the account of " + Words.list(names.subList(0, names.size() - 1));
    }

    private static String told(Statement statement) {
        String medium = statement.medium();
        String told = statement.told();
        String where = medium == null ? "" : ", " + Words.oneLine(medium);
        if (told != null) {
            return where + ", " + Words.date(told);
        }
        LocalDate by = statement.toldBy();
        return by == null ? where : where + ", by " + Words.day(by);
    }

    /// " About 3 November 1992 and early 1993."
    private static String about(Statement statement) {
        List<String> dates = statement.about().stream().map(Words::date).toList();
        return dates.isEmpty() ? "" : " About " + Words.list(dates) + ".";
    }

    private static void hedges(Lines line, Statement statement) {
        List<String> words = new ArrayList<>();
        statement
                .sourceHedges()
                .forEach(hedge ->
                        words.add("“" + Words.oneLine(hedge.words()) + "” (the source’s)"));
        statement
                .writerHedges()
                .forEach(hedge ->
                        words.add("“" + Words.oneLine(hedge.words()) + "” (the writer’s)"));
        if (!words.isEmpty()) {
            line.aside(" Hedged: " + Words.list(words) + ".");
        }
    }

    // Support.

    private Section support() {
        List<Part> parts = new ArrayList<>();
        addSupport(parts, "Told independently by several", Support.Status.CORROBORATED);
        addSupport(parts, "Told by several of one party", Support.Status.ONE_PARTY);
        addSupport(parts, "Of unknown origin", Support.Status.UNKNOWN);
        restingOnOne(parts);
        return new Section(
                "support",
                "What rests on whom",
                parts,
                "No claim is told of a named person or body.");
    }

    private void addSupport(List<Part> parts, String heading, Support.Status status) {
        List<Support> these =
                caseFile.support().stream().filter(support -> support.status() == status).toList();
        if (these.isEmpty()) {
            return;
        }
        parts.add(new Dossier.Paragraph(page.line().strong(heading).line()));
        parts.add(
                new Dossier.Items(
                        these.stream()
                                .limit(MOST_CLAIMS)
                                .map(support -> claim(support, support.why()))
                                .toList()));
        if (these.size() > MOST_CLAIMS) {
            parts.add(cut(these.size() - MOST_CLAIMS, "more in the case file."));
        }
    }

    /// What falls if this source falls: the claims that nobody else tells, by who tells them.
    private void restingOnOne(List<Part> parts) {
        Map<String, List<Support>> byOrigin = new TreeMap<>();
        for (Support support : caseFile.support()) {
            if (support.status() == Support.Status.SINGLE_SOURCE && !support.origins().isEmpty()) {
                String origin = support.origins().getFirst().getFirst();
                byOrigin.computeIfAbsent(tellerOf(origin), unseen -> new ArrayList<>())
                        .add(support);
            }
        }
        if (byOrigin.isEmpty()) {
            return;
        }
        parts.add(new Dossier.Paragraph(page.line().strong("Told by one voice alone").line()));
        byOrigin.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, List<Support>> entry) ->
                                        -entry.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_SPEAKERS)
                .forEach(entry -> parts.add(onlyTeller(entry.getKey(), entry.getValue())));
    }

    private Dossier.Entry onlyTeller(String teller, List<Support> claims) {
        List<Line> lines = new ArrayList<>();
        Set<Passage> said = new HashSet<>();
        List<Support> distinct =
                claims.stream().filter(support -> said.add(words(support))).toList();
        distinct.stream().limit(MOST_CLAIMS_EACH).forEach(support -> lines.add(claim(support, "")));
        if (distinct.size() > MOST_CLAIMS_EACH) {
            lines.add(left(distinct.size() - MOST_CLAIMS_EACH, "more in the case file."));
        }
        Line head =
                page.line()
                        .strong(Words.sentenceCase(teller))
                        .aside(" (" + Words.count(distinct.size(), "claim", "claims") + ")")
                        .line();
        return new Dossier.Entry("rests-on-" + Words.slug(teller), head, lines);
    }

    /// The voice behind the label of an origin: a statement's speaker, or a document's writer.
    private String tellerOf(String label) {
        Statement statement = page.statements().get(new Statement.Id(label));
        if (statement != null) {
            return statement.speakers().isEmpty()
                    ? "a voice not named"
                    : page.names.ofAll(statement.speakers());
        }
        return label.startsWith("author:")
                ? page.names.of(new Voice.Author(label.substring("author:".length())))
                : page.names.of(new Actor.Id(label));
    }

    /// The words of a claim: of an event those that its line on the timeline has.
    private Passage words(Support support) {
        Event event = events.get(support.about());
        return event == null ? Words.mostTelling(support.passages()) : telling(event);
    }

    private Line claim(Support support, String why) {
        Passage words = words(support);
        Lines line = page.line().quoted(List.of(words));
        if (!why.isEmpty()) {
            line.aside(" " + Words.sentenceCase(why) + ".");
        }
        List<Passage> noted = new ArrayList<>(List.of(words));
        noted.addAll(support.passages());
        return line.noted(noted).line();
    }

    // Knowledge, influence, silences.

    private Section knowledge() {
        List<List<List<Line>>> rows =
                caseFile.knowledge().stream().map(this::knowledgeRow).toList();
        List<Part> parts =
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                new Dossier.Table(
                                        "Who knew what, and when",
                                        List.of("Who", "Stood to it", "What", "By whose account"),
                                        rows));
        return new Section(
                "knowledge",
                "Who knew, and who was kept in the dark",
                parts,
                "The documents do not say who knew what.");
    }

    private List<List<Line>> knowledgeRow(Knowledge knowledge) {
        Lines state = page.line().plain(Words.state(knowledge.state()));
        String since = knowledge.since();
        if (since != null) {
            state.plain(", " + readable(since));
        }
        Actor.Id from = knowledge.from();
        if (from != null) {
            String through =
                    switch (knowledge.state()) {
                        case WAS_TOLD, WAS_KEPT_FROM -> ", by " + page.names.of(from);
                        case KNEW, LEARNED -> ", from " + page.names.of(from);
                        case DID_NOT_KNOW -> "";
                    };
            state.plain(through);
        }
        return List.of(
                List.of(page.line().strong(page.names.of(knowledge.knower())).line()),
                List.of(state.line()),
                List.of(
                        page.line()
                                .plain(Words.oneLine(knowledge.fact()))
                                .noted(knowledge.passages())
                                .line()),
                List.of(
                        page.line()
                                .plain(Words.sentenceCase(page.names.of(knowledge.accordingTo())))
                                .line()));
    }

    private Section influence() {
        List<Line> lines = caseFile.influence().stream().map(this::link).toList();
        return new Section(
                "influence",
                "Who pressed whom",
                lines.isEmpty() ? List.of() : List.of(new Dossier.Items(lines)),
                "Nobody is said to have pressed, ordered or persuaded anybody.");
    }

    private boolean isNamed(Actor.@Nullable Id who) {
        return who != null && page.names.isNamed(who);
    }

    private Line link(InfluenceLink link) {
        Lines line =
                page.line()
                        .strong(page.names.orNobody(link.from()))
                        .plain(" → ")
                        .strong(page.names.orNobody(link.to()))
                        .plain(" (" + link.relation() + ")");
        if (!link.effect().isBlank()) {
            line.plain(": " + Words.oneLine(link.effect()));
        }
        line.plain(".").aside(" So " + page.names.of(link.accordingTo()) + ".");
        return line.noted(link.passages()).line();
    }

    private Section silences() {
        List<Line> lines = caseFile.silences().stream().map(this::silence).toList();
        return new Section(
                "silences",
                "Who is not heard, and what is missing",
                lines.isEmpty() ? List.of() : List.of(new Dossier.Items(lines)),
                "No refusal, missing answer or missing record was found.");
    }

    private Line silence(Silence silence) {
        Lines line = page.line();
        Actor.Id who = silence.who();
        if (silence.kind() == Silence.Kind.NO_RECORD) {
            line.strong("No record is known");
        } else {
            line.strong(who == null ? "Somebody not named" : page.names.of(who))
                    .plain(" " + Words.silence(silence.kind()));
        }
        if (silence.kind() == Silence.Kind.NO_RECORD) {
            line.plain(": ").quoted(List.of(Words.mostTelling(silence.passages()))).plain(".");
        } else if (silence.about().isBlank()) {
            line.plain(".");
        } else {
            line.plain(": ").quotedWords(silence.about()).plain(".");
        }
        return line.aside(" So " + page.names.of(silence.accordingTo()) + ".")
                .noted(silence.passages())
                .line();
    }

    // What each voice says.

    private Section statements() {
        Map<Actor.Id, List<Statement>> bySpeaker = new TreeMap<>();
        for (Statement statement : caseFile.statements()) {
            if (!statement.content().isEmpty()) {
                statement
                        .speakers()
                        .forEach(speaker ->
                                bySpeaker
                                        .computeIfAbsent(speaker, unseen -> new ArrayList<>())
                                        .add(statement));
            }
        }
        List<Part> parts = new ArrayList<>();
        bySpeaker.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Actor.Id, List<Statement>> entry) ->
                                        !page.names.isNamed(entry.getKey()))
                                .thenComparingInt(entry -> -entry.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_SPEAKERS)
                .forEach(entry -> parts.add(voice(entry.getKey(), entry.getValue())));
        if (bySpeaker.size() > MOST_SPEAKERS) {
            parts.add(cut(bySpeaker.size() - MOST_SPEAKERS, "voices in the case file."));
        }
        return new Section(
                "statements",
                "What each voice says",
                parts,
                "Nobody is reported to have said anything.");
    }

    private Dossier.Entry voice(Actor.Id speaker, List<Statement> statements) {
        List<Line> lines =
                new ArrayList<>(
                        statements.stream()
                                .limit(MOST_STATEMENTS_EACH)
                                .map(this::inDocument)
                                .toList());
        if (statements.size() > MOST_STATEMENTS_EACH) {
            lines.add(left(statements.size() - MOST_STATEMENTS_EACH, "more in the case file."));
        }
        return new Dossier.Entry(
                "says-" + speaker.value(),
                page.line().strong(page.names.of(speaker)).line(),
                lines);
    }

    private Line inDocument(Statement statement) {
        Lines line = page.line().mark(statement.standing());
        String denied = statement.polarity() == Attribution.Polarity.NEGATED ? "did not say: " : "";
        line.plain(denied).quoted(statement.content());
        if (statement.chain().size() > 1) {
            line.aside(
                    " By the account of "
                            + page.names.of(
                                    statement.chain().subList(0, statement.chain().size() - 1))
                            + ".");
        }
        hedges(line, statement);
        String told = told(statement);
        if (!told.isEmpty()) {
            line.aside(" " + Words.sentenceCase(told.substring(2)) + ".");
        }
        line.aside(about(statement));
        return line.noted(statement.passages().subList(0, 1)).line();
    }
}
