package org.hearsay.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Kinship;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimePrinter;
import org.hearsay.timeline.Event;
import org.hearsay.view.AccountsView.Cell;
import org.hearsay.view.AccountsView.Column;
import org.hearsay.view.AccountsView.Row;
import org.hearsay.view.AccountsView.Saying;
import org.hearsay.view.AccountsView.Stance;
import org.jspecify.annotations.Nullable;

/// Puts the accounts of a case side by side.
final class SideBySide {
    private static final int COLUMNS = 4;
    private static final int ROWS_A_PAGE = 15;
    private static final int MOST_SOURCES = 60;
    private static final int MOST_SAYINGS = 3;
    private static final int MOST_ANSWERS = 6;

    private final CaseIndex index;
    private final AccountsView.Query query;
    private final Map<String, List<String>> repeats = new HashMap<>();

    /// Words that a source has on a question or event.
    ///
    /// @param column the source
    /// @param position number of the position; -1 for an event
    /// @param account how an event is told; null for a question
    /// @param statement the saying; null when the writer tells it
    /// @param passages the words
    private record Found(
            String column,
            int position,
            @Nullable Account account,
            @Nullable Statement statement,
            List<Passage> passages) {}

    /// A row before its cells are chosen.
    private record Draft(
            @Nullable Dispute dispute,
            @Nullable Event event,
            List<Found> found,
            Set<String> columns) {
        static Draft of(@Nullable Dispute dispute, @Nullable Event event, List<Found> found) {
            Set<String> columns = new TreeSet<>();
            found.forEach(each -> columns.add(each.column()));
            return new Draft(dispute, event, found, columns);
        }

        String label() {
            if (dispute != null) {
                return dispute.question();
            }
            return event == null ? "" : Words.sentenceCase(Words.oneLine(event.label()));
        }
    }

    SideBySide(CaseIndex index, AccountsView.Query query) {
        this.index = index;
        this.query = query;
        for (Kinship kin : index.caseFile().kinship()) {
            repeats.computeIfAbsent(index.root(kin.doc()), unseen -> new ArrayList<>())
                    .add(kin.doc());
        }
    }

    AccountsView view() {
        Stock stock = stock();
        List<Draft> drafts = new ArrayList<>();
        if (!query.rows().equals("events")) {
            stock.questions().stream()
                    .filter(draft -> holds(draft, query.words()))
                    .forEach(drafts::add);
        }
        int questions = drafts.size();
        if (!query.rows().equals("questions")) {
            stock.events().stream()
                    .filter(this::isWanted)
                    .filter(draft -> holds(draft, query.words()))
                    .forEach(drafts::add);
        }
        Map<String, Integer> counts = new HashMap<>();
        drafts.forEach(
                draft -> draft.columns().forEach(column -> counts.merge(column, 1, Integer::sum)));
        List<String> ordered = ordered(counts);
        Paged<Draft> rows = Paged.of(drafts, query.page(), ROWS_A_PAGE);
        Paged<String> columns =
                query.pick().isEmpty()
                        ? Paged.of(telling(rows.items(), ordered), query.columnPage(), COLUMNS)
                        : Paged.of(
                                query.pick().stream().filter(counts::containsKey).toList(),
                                1,
                                2 * COLUMNS);
        List<Column> shown = columns.items().stream().map(this::column).toList();
        return new AccountsView(
                query,
                shown,
                columns.pages(),
                ordered.stream()
                        .limit(MOST_SOURCES)
                        .map(id -> new Choice(id, name(id), counts.getOrDefault(id, 0)))
                        .toList(),
                rows.map(draft -> row(draft, shown)),
                questions);
    }

    /// The sources that have something to say in these rows: on the first page those with which as
    /// few rows as possible stay empty, then those that tell most.
    private static List<String> telling(List<Draft> rows, List<String> ordered) {
        List<String> left = new ArrayList<>(ordered);
        left.removeIf(column -> rows.stream().noneMatch(row -> row.columns().contains(column)));
        List<String> chosen = new ArrayList<>();
        List<Draft> empty = new ArrayList<>(rows);
        while (chosen.size() < COLUMNS && !left.isEmpty()) {
            String next = null;
            long most = -1;
            for (String column : left) {
                long told = empty.stream().filter(row -> row.columns().contains(column)).count();
                if (told > most) {
                    most = told;
                    next = column;
                }
            }
            String column = String.valueOf(next);
            chosen.add(column);
            left.remove(column);
            empty.removeIf(row -> row.columns().contains(column));
        }
        left.sort(
                Comparator.comparingLong(column ->
                        -rows.stream().filter(row -> row.columns().contains(column)).count()));
        chosen.addAll(left);
        return chosen;
    }

    private static List<String> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Integer> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    // Rows.

    /// The rows of a case for one sort of column, worked out once.
    ///
    /// @param asked events that a question is about
    private record Stock(List<Draft> questions, List<Draft> events, Set<String> asked) {}

    private Stock stock() {
        String key =
                "accounts" + (query.voices() ? " by voice" : "") + (query.apart() ? " apart" : "");
        return index.memo(
                key,
                Stock.class,
                () -> {
                    Set<String> asked = new HashSet<>();
                    index.caseFile().disputes().forEach(each -> asked.addAll(each.about()));
                    return new Stock(questions(), events(), asked);
                });
    }

    private List<Draft> questions() {
        return index.caseFile().disputes().stream()
                .map(this::draft)
                .sorted(
                        Comparator.comparing(SideBySide::isBoundless)
                                .thenComparingInt(draft -> -draft.columns().size()))
                .toList();
    }

    /// A question with many answers compares little: it stands behind the others.
    private static boolean isBoundless(Draft draft) {
        Dispute dispute = draft.dispute();
        return dispute != null && dispute.positions().size() > MOST_ANSWERS;
    }

    /// What a question is about stands there already.
    private boolean isWanted(Draft draft) {
        Event event = draft.event();
        return event == null
                || query.rows().equals("events")
                || !stock().asked().contains(event.id().value());
    }

    private Draft draft(Dispute dispute) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < dispute.positions().size(); i++) {
            found.addAll(found(dispute.positions().get(i), i));
        }
        return Draft.of(dispute, null, found);
    }

    private List<Found> found(Dispute.Position position, int number) {
        List<Found> found = new ArrayList<>();
        List<Passage> told = new ArrayList<>();
        for (Statement.Id id : position.statements()) {
            Statement statement = index.find(id);
            if (statement != null && !statement.content().isEmpty()) {
                String column =
                        column(
                                statement.doc(),
                                statement.speaker() == null
                                        ? new Voice.Author(statement.doc())
                                        : new Voice.Speaker(statement.speaker()));
                found.add(new Found(column, number, null, statement, statement.content()));
                told.addAll(statement.content());
            }
        }
        for (Passage passage : position.passages()) {
            boolean isNew = told.stream().noneMatch(each -> overlaps(each, passage));
            if (isNew) {
                String column = column(passage.doc(), new Voice.Author(passage.doc()));
                found.add(new Found(column, number, null, null, List.of(passage)));
            }
        }
        return found;
    }

    private static boolean overlaps(Passage one, Passage other) {
        return one.doc().equals(other.doc()) && one.span().overlaps(other.span());
    }

    /// Events that several sources tell, those told by most first.
    private List<Draft> events() {
        return index.caseFile().events().stream()
                .filter(event -> index.accountsOf(event.id()).size() > 1)
                .map(this::draft)
                .filter(draft -> draft.columns().size() > 1)
                .sorted(
                        Comparator.comparingInt((Draft draft) -> -draft.columns().size())
                                .thenComparing(Draft::label))
                .toList();
    }

    private Draft draft(Event event) {
        List<Found> found = new ArrayList<>();
        for (Account account : index.accountsOf(event.id())) {
            Statement statement =
                    account.statement() == null ? null : index.find(account.statement());
            Map<String, List<Passage>> byDocument = new LinkedHashMap<>();
            account.passages()
                    .forEach(passage ->
                            byDocument
                                    .computeIfAbsent(passage.doc(), unseen -> new ArrayList<>())
                                    .add(passage));
            byDocument.forEach((doc, passages) ->
                    found.add(
                            new Found(
                                    column(doc, account.voice()),
                                    -1,
                                    account,
                                    statement,
                                    passages)));
        }
        return Draft.of(null, event, found);
    }

    private static boolean holds(Draft draft, String words) {
        String wanted = words.strip();
        return wanted.isEmpty()
                || Selection.holds(draft.label(), wanted)
                || draft.found().stream()
                        .flatMap(each -> each.passages().stream())
                        .anyMatch(passage -> Selection.holds(passage.words(), wanted));
    }

    // Columns.

    private String column(String doc, Voice voice) {
        if (query.voices()) {
            return query.apart() ? voice.label() : index.origin(voice);
        }
        return query.apart() ? doc : index.root(doc);
    }

    private String name(String column) {
        return query.voices()
                ? Words.sentenceCase(index.originName(column))
                : index.names().title(column);
    }

    private Column column(String id) {
        return new Column(
                id,
                name(id),
                query.voices() ? kindOfVoice(id) : kindOfDocument(id),
                query.apart() || query.voices()
                        ? List.of()
                        : repeats.getOrDefault(id, List.of()).stream()
                                .map(index.names()::title)
                                .toList(),
                (int) silences(id).stream().count());
    }

    private String kindOfVoice(String id) {
        return index.actor(id)
                .map(actor ->
                        actor.roles().isEmpty()
                                ? Words.kind(actor.kind())
                                : actor.roles().getFirst().title())
                .orElse("writer");
    }

    private String kindOfDocument(String doc) {
        DocumentText text = index.document(doc);
        if (text == null) {
            return "";
        }
        LocalDate published = text.published();
        return Words.kind(text.kind())
                + (published == null ? ", of unknown date" : " of " + Words.day(published));
    }

    private List<Silence> silences(String column) {
        if (!query.voices() || column.startsWith("author:")) {
            return List.of();
        }
        return index.silencesOf(new Actor.Id(column)).stream()
                .filter(silence ->
                        silence.kind() == Silence.Kind.DECLINED
                                || silence.kind() == Silence.Kind.NO_ANSWER)
                .toList();
    }

    // Cells.

    private Row row(Draft draft, List<Column> columns) {
        Dispute dispute = draft.dispute();
        Event event = draft.event();
        List<Passage> words =
                draft.found().stream().flatMap(each -> each.passages().stream()).toList();
        List<String> positions = new ArrayList<>();
        if (dispute != null) {
            dispute.positions()
                    .forEach(position -> positions.add(Words.sentenceCase(position.label())));
        }
        boolean isSplit = dispute == null && isSplit(draft);
        if (isSplit) {
            positions.add("It happened");
            positions.add("It did not");
        }
        return new Row(
                dispute != null ? dispute.id().value() : event == null ? "" : event.id().value(),
                draft.label(),
                dispute != null,
                event == null ? "" : event.time().known().map(TimePrinter::print).orElse(""),
                positions,
                columns.stream()
                        .map(column ->
                                cell(
                                        column.id(),
                                        draft.found().stream()
                                                .filter(each -> each.column().equals(column.id()))
                                                .toList(),
                                        isSplit,
                                        words))
                        .toList());
    }

    private static boolean isSplit(Draft draft) {
        return draft.found().stream().anyMatch(each -> score(each) > 0)
                && draft.found().stream().anyMatch(each -> score(each) < 0);
    }

    private static double score(Found found) {
        Account account = found.account();
        return account == null ? 0 : account.score();
    }

    private Cell cell(String column, List<Found> found, boolean isSplit, List<Passage> wordsOfRow) {
        if (found.isEmpty()) {
            return unheard(column, wordsOfRow);
        }
        Set<String> letters = new LinkedHashSet<>();
        for (Found each : found) {
            if (each.position() >= 0) {
                letters.add(letter(each.position()));
            } else if (isSplit && score(each) != 0) {
                letters.add(letter(score(each) > 0 ? 0 : 1));
            }
        }
        List<Saying> sayings = sayings(column, found, isSplit);
        if (letters.size() > 1) {
            return new Cell(
                    Stance.BOTH,
                    String.join("", letters),
                    "reports " + Words.list(List.copyOf(letters)),
                    sayings);
        }
        if (letters.size() == 1) {
            String letter = letters.iterator().next();
            return new Cell(Stance.DIFFERS, letter, "says " + letter, sayings);
        }
        boolean isOpen = found.stream().allMatch(each -> score(each) == 0);
        return isOpen
                ? new Cell(Stance.OPEN, "?", "tells it, and leaves it open", sayings)
                : new Cell(Stance.AGREES, "=", "tells it as the others do", sayings);
    }

    /// `A` to `Z`, then `AA`.
    static String letter(int position) {
        String last = Character.toString('A' + position % 26);
        return position < 26 ? last : letter(position / 26 - 1) + last;
    }

    /// A source that says nothing of it: silent, or asked and unwilling, when the refusal stands in
    /// the same paragraph as words about it.
    private Cell unheard(String column, List<Passage> wordsOfRow) {
        for (Silence silence : silences(column)) {
            for (Passage passage : silence.passages()) {
                if (wordsOfRow.stream().anyMatch(words -> isNear(words, passage))) {
                    return new Cell(
                            Stance.DECLINED,
                            "∅",
                            Words.silence(silence.kind()),
                            List.of(
                                    new Saying(
                                            "",
                                            Words.sentenceCase(
                                                    index.names().of(silence.accordingTo())),
                                            StatementView.words(silence.passages()),
                                            "",
                                            List.of(),
                                            said(passage.doc(), null),
                                            index.pin(passage))));
                }
            }
        }
        return new Cell(Stance.SILENT, "–", "silent", List.of());
    }

    private boolean isNear(Passage one, Passage other) {
        DocumentText text = index.document(one.doc());
        if (text == null || !one.doc().equals(other.doc())) {
            return false;
        }
        Span paragraph = CaseIndex.paragraph(text, one.span());
        return paragraph.overlaps(other.span());
    }

    /// What a source says; words of a document that repeats it stand for it only where it has none
    /// of its own.
    private List<Saying> sayings(String column, List<Found> found, boolean isSplit) {
        Map<String, Saying> byWords = new LinkedHashMap<>();
        Set<Integer> told = new HashSet<>();
        if (!query.voices()) {
            found.stream()
                    .filter(each -> each.passages().getFirst().doc().equals(column))
                    .forEach(each -> told.add(each.position()));
        }
        for (Found each : found) {
            boolean isRepeated =
                    told.contains(each.position())
                            && !each.passages().getFirst().doc().equals(column);
            if (isRepeated) {
                continue;
            }
            Statement statement = each.statement();
            Account account = each.account();
            Passage words = Words.mostTelling(each.passages());
            String position = "";
            if (each.position() >= 0) {
                position = letter(each.position());
            } else if (isSplit && score(each) != 0) {
                position = letter(score(each) > 0 ? 0 : 1);
            }
            Saying saying =
                    new Saying(
                            position,
                            statement == null || query.voices() ? "" : speaker(statement),
                            each.position() >= 0
                                    ? StatementView.words(each.passages())
                                    : Words.quotable(words.words()),
                            account == null ? "" : Words.firmness(account.value(), account.kind()),
                            hedges(statement),
                            said(words.doc(), statement),
                            index.pin(words));
            byWords.putIfAbsent(saying.words().toLowerCase(Locale.ROOT), saying);
        }
        return byWords.values().stream().limit(MOST_SAYINGS).toList();
    }

    private String speaker(Statement statement) {
        Actor.Id speaker = statement.speaker();
        return speaker == null
                ? "Nobody named"
                : Words.sentenceCase(index.names().ofAll(statement.speakers()));
    }

    static List<String> hedges(@Nullable Statement statement) {
        if (statement == null) {
            return List.of();
        }
        List<String> hedges = new ArrayList<>();
        statement.sourceHedges().forEach(each -> hedges.add(Words.oneLine(each.words())));
        statement.writerHedges().forEach(each -> hedges.add(Words.oneLine(each.words())));
        return hedges.stream().distinct().toList();
    }

    private String said(String doc, @Nullable Statement statement) {
        return said(index, doc, statement);
    }

    /// When it was said; where nobody tells, when the document came out.
    static String said(CaseIndex index, String doc, @Nullable Statement statement) {
        String told = statement == null ? null : statement.told();
        if (told != null) {
            return Words.date(told);
        }
        DocumentText text = index.document(doc);
        LocalDate published = text == null ? null : text.published();
        return published == null ? "" : Words.day(published);
    }
}
