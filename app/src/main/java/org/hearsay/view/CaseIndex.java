package org.hearsay.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.account.Account;
import org.hearsay.account.Dispute;
import org.hearsay.account.Origins;
import org.hearsay.account.Silence;
import org.hearsay.account.Statement;
import org.hearsay.account.Support;
import org.hearsay.account.Voice;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.knowledge.InfluenceLink;
import org.hearsay.knowledge.Knowledge;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.timeline.Event;
import org.jspecify.annotations.Nullable;

/// A case, found by what a screen asks for. Made once for a case; each look-up after that is short,
/// however large the case is.
public final class CaseIndex {
    private static final int MOST_CONTEXT = 220;

    private final CaseFile caseFile;
    private final Names names;
    private final Map<Actor.Id, Actor> actors = new HashMap<>();
    private final Map<Event.Id, Event> events = new HashMap<>();
    private final Map<Statement.Id, Statement> statements = new HashMap<>();
    private final Map<Dispute.Id, Dispute> disputes = new HashMap<>();
    private final Map<String, Support> support = new HashMap<>();
    private final Map<Event.Id, List<Account>> accounts = new HashMap<>();
    private final Map<Actor.Id, List<Statement>> spoken = new HashMap<>();
    private final Map<Actor.Id, List<Event>> doings = new HashMap<>();
    private final Map<Actor.Id, List<Knowledge>> known = new HashMap<>();
    private final Map<Actor.Id, List<InfluenceLink>> links = new HashMap<>();
    private final Map<Actor.Id, List<Silence>> silences = new HashMap<>();
    private final Map<String, List<Statement>> statementsOfDocument = new HashMap<>();
    private final Map<String, List<Dispute>> disputesAbout = new HashMap<>();
    private final Map<String, String> roots;
    private final Map<String, Actor.Id> people = new HashMap<>();
    private final Map<String, Object> memo = new ConcurrentHashMap<>();

    private CaseIndex(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.names = new Names(caseFile);
        this.roots = Origins.roots(caseFile.kinship());
        caseFile.actors().forEach(this::add);
        caseFile.events().forEach(this::add);
        caseFile.statements().forEach(this::add);
        caseFile.accounts().forEach(account -> put(accounts, account.event(), account));
        caseFile.disputes().forEach(this::add);
        caseFile.support().forEach(each -> support.putIfAbsent(each.about(), each));
        caseFile.knowledge().forEach(each -> put(known, each.knower(), each));
        caseFile.influence().forEach(this::add);
        for (Silence silence : caseFile.silences()) {
            Actor.Id who = silence.who();
            if (who != null) {
                put(silences, who, silence);
            }
        }
    }

    /// The index of a case.
    public static CaseIndex of(CaseFile caseFile) {
        return new CaseIndex(caseFile);
    }

    private void add(Actor actor) {
        actors.put(actor.id(), actor);
        if (actor.kind() == EntityKind.PERSON && actor.named()) {
            Stream.concat(Stream.of(actor.name()), actor.names().stream())
                    .filter(name -> name.contains(" "))
                    .forEach(name -> people.putIfAbsent(folded(name), actor.id()));
        }
    }

    private void add(Event event) {
        events.put(event.id(), event);
        event.participants().stream()
                .map(Event.Participant::actor)
                .distinct()
                .forEach(actor -> put(doings, actor, event));
    }

    private void add(Statement statement) {
        statements.put(statement.id(), statement);
        put(statementsOfDocument, statement.doc(), statement);
        statement.speakers().forEach(speaker -> put(spoken, speaker, statement));
    }

    private void add(Dispute dispute) {
        disputes.put(dispute.id(), dispute);
        dispute.about().stream().distinct().forEach(id -> put(disputesAbout, id, dispute));
    }

    private void add(InfluenceLink link) {
        Actor.Id from = link.from();
        Actor.Id to = link.to();
        if (from != null) {
            put(links, from, link);
        }
        if (to != null && !to.equals(from)) {
            put(links, to, link);
        }
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, unseen -> new ArrayList<>()).add(value);
    }

    /// Something worked out from the whole case, once.
    <T> T memo(String key, Class<T> type, Supplier<T> making) {
        Object known = memo.get(key);
        if (known == null) {
            Object made = making.get();
            Object other = memo.putIfAbsent(key, made);
            known = other == null ? made : other;
        }
        return type.cast(known);
    }

    /// The case itself.
    public CaseFile caseFile() {
        return caseFile;
    }

    /// The actor with this name in the case.
    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(new Actor.Id(id)));
    }

    /// The event with this name in the case.
    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(new Event.Id(id)));
    }

    /// The dispute with this name in the case.
    public Optional<Dispute> dispute(String id) {
        return Optional.ofNullable(disputes.get(new Dispute.Id(id)));
    }

    /// What actors, voices and documents are called.
    public Names names() {
        return names;
    }

    @Nullable Actor find(Actor.Id id) {
        return actors.get(id);
    }

    @Nullable Statement find(Statement.Id id) {
        return statements.get(id);
    }

    @Nullable DocumentText document(String doc) {
        return names.documents().get(doc);
    }

    List<Account> accountsOf(Event.Id event) {
        return accounts.getOrDefault(event, List.of());
    }

    List<Statement> spokenBy(Actor.Id actor) {
        return spoken.getOrDefault(actor, List.of());
    }

    List<Event> doingsOf(Actor.Id actor) {
        return doings.getOrDefault(actor, List.of());
    }

    List<Knowledge> knownBy(Actor.Id actor) {
        return known.getOrDefault(actor, List.of());
    }

    List<InfluenceLink> linksOf(Actor.Id actor) {
        return links.getOrDefault(actor, List.of());
    }

    List<Silence> silencesOf(Actor.Id actor) {
        return silences.getOrDefault(actor, List.of());
    }

    List<Statement> statementsIn(String doc) {
        return statementsOfDocument.getOrDefault(doc, List.of());
    }

    List<Dispute> disputesAbout(String id) {
        return disputesAbout.getOrDefault(id, List.of());
    }

    @Nullable Support supportOf(String id) {
        return support.get(id);
    }

    /// The document that this one goes back to; itself when it repeats none.
    String root(String doc) {
        return roots.getOrDefault(doc, doc);
    }

    /// Who speaks in the end: an actor's id, or the writer of the document that others repeat.
    String origin(Voice voice) {
        return switch (voice) {
            case Voice.Speaker(Actor.Id actor) -> actor.value();
            case Voice.Author(String doc) -> {
                Actor.Id writer = writer(root(doc));
                yield writer == null ? "author:" + root(doc) : writer.value();
            }
        };
    }

    /// The person of the case who signs a document.
    Actor.@Nullable Id writer(String doc) {
        DocumentText text = document(doc);
        if (text == null) {
            return null;
        }
        String signed =
                text.metadata().getOrDefault("author", text.metadata().getOrDefault("from", ""));
        return people.get(folded(signed.replaceAll("<.*>|\\S+@\\S+|\\(.*\\)", "")));
    }

    /// An origin in words.
    String originName(String origin) {
        Actor actor = actors.get(new Actor.Id(origin));
        if (actor != null) {
            return Names.of(actor);
        }
        return origin.startsWith("author:")
                ? names.of(new Voice.Author(origin.substring("author:".length())))
                : origin;
    }

    private static String folded(String name) {
        return Words.oneLine(name).toLowerCase(Locale.ROOT);
    }

    /// A passage as a screen leads back to it.
    public Pin pin(Passage passage) {
        return new Pin(
                passage.doc(),
                names.title(passage.doc()),
                names.shortId(passage.doc()),
                place(passage),
                passage.span().start(),
                passage.span().end(),
                passage.words());
    }

    List<Pin> pins(List<Passage> passages, int most) {
        // Several words of one paragraph lead to one place.
        Map<String, Pin> pins = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Pin pin = pin(passage);
            pins.putIfAbsent(
                    pin.doc() + " " + (pin.place().isEmpty() ? pin.start() : pin.place()), pin);
            if (pins.size() == most) {
                break;
            }
        }
        return List.copyOf(pins.values());
    }

    /// Page when the file has pages, and paragraph: "p. 3, ¶ 12".
    private String place(Passage passage) {
        DocumentText text = document(passage.doc());
        if (text == null) {
            return "";
        }
        int offset = passage.span().start();
        int page = text.pageAt(offset);
        int paragraph = text.paragraphAt(offset);
        List<String> parts = new ArrayList<>();
        if (page > 0) {
            parts.add("p. " + page);
        }
        if (paragraph > 0) {
            parts.add("¶ " + paragraph);
        }
        return String.join(", ", parts);
    }

    /// A passage within its paragraph.
    public Excerpt excerpt(Passage passage) {
        DocumentText text = document(passage.doc());
        if (text == null) {
            return new Excerpt(pin(passage), "", "");
        }
        Span paragraph = paragraph(text, passage.span());
        return new Excerpt(
                pin(passage),
                before(text.text().substring(paragraph.start(), passage.span().start())),
                after(text.text().substring(passage.span().end(), paragraph.end())));
    }

    /// Passages within their paragraphs: of several in one paragraph only one, from the first to
    /// the last word of all when they are near.
    List<Excerpt> excerpts(List<Passage> passages, int most) {
        Map<String, Passage> byParagraph = new LinkedHashMap<>();
        for (Passage passage : passages) {
            DocumentText text = document(passage.doc());
            if (text != null) {
                Span paragraph = paragraph(text, passage.span());
                byParagraph.merge(
                        passage.doc() + " " + paragraph.start(),
                        passage,
                        (one, other) -> Passage.of(text, one.span().hull(other.span())));
            }
        }
        return byParagraph.values().stream().limit(most).map(this::excerpt).toList();
    }

    static Span paragraph(DocumentText text, Span span) {
        Optional<Block> block = text.blockAt(span.start());
        return block.map(Block::span).map(each -> each.hull(span)).orElse(span);
    }

    /// The sentence in which a passage stands, on one line.
    String sentence(Passage passage) {
        DocumentText text = document(passage.doc());
        if (text == null) {
            return Words.oneLine(passage.words());
        }
        Span paragraph = paragraph(text, passage.span());
        String all = text.text();
        int start = passage.span().start();
        while (start > paragraph.start() && !endsSentence(all, start - 1)) {
            start--;
        }
        int end = passage.span().end();
        while (end < paragraph.end() && !endsSentence(all, end - 1)) {
            end++;
        }
        return Words.oneLine(all.substring(start, end));
    }

    private static boolean endsSentence(String all, int at) {
        return ".?!".indexOf(all.charAt(at)) >= 0
                && (at + 1 == all.length() || Character.isWhitespace(all.charAt(at + 1)));
    }

    private static String before(String words) {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= MOST_CONTEXT) {
            return line.stripLeading();
        }
        int space = line.indexOf(' ', line.length() - MOST_CONTEXT);
        return "… " + line.substring(space < 0 ? line.length() - MOST_CONTEXT : space + 1);
    }

    private static String after(String words) {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= MOST_CONTEXT) {
            return line.stripTrailing();
        }
        int space = line.lastIndexOf(' ', MOST_CONTEXT);
        return line.substring(0, space <= 0 ? MOST_CONTEXT : space) + " …";
    }

    /// The most frequent of some things, as choices of a filter; what is chosen is always among
    /// them.
    static List<Choice> choices(Map<String, Integer> counts, Map<String, String> labels, int most) {
        return choices(counts, id -> labels.getOrDefault(id, id), most);
    }

    static List<Choice> choices(
            Map<String, Integer> counts, Function<String, String> label, int most) {
        return Selection.first(
                        counts.entrySet(),
                        Comparator.comparingInt(
                                        (Map.Entry<String, Integer> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey),
                        most)
                .stream()
                .map(entry ->
                        new Choice(entry.getKey(), label.apply(entry.getKey()), entry.getValue()))
                .toList();
    }
}
