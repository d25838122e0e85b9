package org.hearsay.store;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.Diagnostic;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.event.Influence;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.Anchor;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// The layers of a document as the store keeps them: records of its own, so that a change of the
/// engine's types is a decision about old cases and not an accident. The encoder's numbers are not
/// kept. What is read back equals what was kept.
// Rows live between a column and the engine's own types and are never compared.
@SuppressWarnings("ArrayRecordComponent")
record StoredLayers(
        Words words,
        List<Time> times,
        List<Mention> mentions,
        List<ChainRow> chains,
        List<Saying> attributions,
        List<EventRow> events,
        List<Pressure> influences,
        List<Knowing> awareness,
        List<Remark> diagnostics) {

    static StoredLayers of(AnnotatedDocument document) {
        return new StoredLayers(
                Words.of(document.parsed().tokens()),
                document.times().stream().map(Time::of).toList(),
                document.mentions().mentions().stream().map(Mention::of).toList(),
                document.mentions().chains().stream().map(ChainRow::of).toList(),
                document.attributions().stream().map(Saying::of).toList(),
                document.events().stream().map(EventRow::of).toList(),
                document.influences().stream().map(Pressure::of).toList(),
                document.awareness().stream().map(Knowing::of).toList(),
                document.diagnostics().stream().map(Remark::of).toList());
    }

    AnnotatedDocument document(DocumentText text) {
        return new AnnotatedDocument(
                new ParsedText(text, words.tokens(text.text()), null),
                times.stream().map(Time::time).toList(),
                new Mentions(
                        mentions.stream().map(Mention::mention).toList(),
                        chains.stream().map(ChainRow::chain).toList()),
                attributions.stream().map(Saying::attribution).toList(),
                events.stream().map(EventRow::event).toList(),
                influences.stream().map(Pressure::influence).toList(),
                awareness.stream().map(Knowing::awareness).toList(),
                diagnostics.stream().map(Remark::diagnostic).toList());
    }

    record Words(
            int[] starts,
            int[] ends,
            int[] sentences,
            String[] upos,
            String[] xpos,
            String[] lemmas,
            int[] heads,
            String[] relations) {
        static Words of(Tokens tokens) {
            int size = tokens.size();
            return new Words(
                    IntStream.range(0, size).map(tokens::start).toArray(),
                    IntStream.range(0, size).map(tokens::end).toArray(),
                    IntStream.range(0, size).map(tokens::sentence).toArray(),
                    strings(size, i -> tokens.upos(i).name()),
                    strings(size, tokens::xpos),
                    strings(size, tokens::lemma),
                    IntStream.range(0, size).map(tokens::head).toArray(),
                    strings(size, tokens::relation));
        }

        private static String[] strings(int size, java.util.function.IntFunction<String> column) {
            return IntStream.range(0, size).mapToObj(column).toArray(String[]::new);
        }

        Tokens tokens(String text) {
            return new Tokens(
                    text,
                    starts,
                    ends,
                    sentences,
                    Arrays.stream(upos).map(Upos::valueOf).toArray(Upos[]::new),
                    shared(xpos),
                    shared(lemmas),
                    heads,
                    shared(relations));
        }

        /// The same few strings come in every document: one copy of each is enough.
        private static String[] shared(String[] column) {
            return Arrays.stream(column).map(String::intern).toArray(String[]::new);
        }
    }

    record Time(
            int id,
            int[] at,
            String type,
            String value,
            @Nullable String mod,
            When when,
            AnchorRow anchor,
            @Nullable AnchorRow runnerUp) {
        static Time of(TimeMention time) {
            return new Time(
                    time.id(),
                    pair(time.span()),
                    time.type().name(),
                    time.value(),
                    time.mod(),
                    When.of(time.time()),
                    AnchorRow.of(time.anchor()),
                    time.runnerUp() == null ? null : AnchorRow.of(time.runnerUp()));
        }

        TimeMention time() {
            return new TimeMention(
                    id,
                    span(at),
                    TimeMention.Type.valueOf(type),
                    value,
                    mod,
                    when.value(),
                    anchor.anchor(),
                    runnerUp == null ? null : runnerUp.anchor());
        }
    }

    /// `sort` tells which of the values it is: `known` has bounds, the others have words at most.
    record When(
            String sort,
            @Nullable String words,
            @Nullable LocalDateTime earliestStart,
            @Nullable LocalDateTime latestStart,
            @Nullable LocalDateTime earliestEnd,
            @Nullable LocalDateTime latestEnd,
            @Nullable String precision,
            @Nullable String basis,
            @Nullable String modifier) {
        static When of(TimeValue value) {
            return switch (value) {
                case TimeValue.Known known ->
                        new When(
                                "known",
                                known.edtf(),
                                known.earliestStart(),
                                known.latestStart(),
                                known.earliestEnd(),
                                known.latestEnd(),
                                known.precision().name(),
                                known.basis().name(),
                                known.modifier().name());
                case TimeValue.Symbolic(String expression) -> of("symbolic", expression);
                case TimeValue.Length(String iso) -> of("length", iso);
                case TimeValue.Recurrence(String iso) -> of("recurrence", iso);
                case TimeValue.Unknown() -> of("unknown", null);
            };
        }

        private static When of(String sort, @Nullable String words) {
            return new When(sort, words, null, null, null, null, null, null, null);
        }

        TimeValue value() {
            return switch (sort) {
                case "known" -> known();
                case "symbolic" -> new TimeValue.Symbolic(kept(words));
                case "length" -> new TimeValue.Length(kept(words));
                case "recurrence" -> new TimeValue.Recurrence(kept(words));
                default -> new TimeValue.Unknown();
            };
        }

        private TimeValue.Known known() {
            return new TimeValue.Known(
                    kept(words),
                    kept(earliestStart),
                    kept(latestStart),
                    kept(earliestEnd),
                    kept(latestEnd),
                    TimeValue.Precision.valueOf(kept(precision)),
                    TimeValue.Basis.valueOf(kept(basis)),
                    TimeValue.Modifier.valueOf(kept(modifier)));
        }
    }

    record AnchorRow(String kind, int @Nullable [] at, String why) {
        static AnchorRow of(Anchor anchor) {
            return new AnchorRow(anchor.kind().name(), pairOrNull(anchor.at()), anchor.why());
        }

        Anchor anchor() {
            return new Anchor(Anchor.Kind.valueOf(kind), spanOrNull(at), why);
        }
    }

    record Mention(int id, int[] at, int[] head, String kind, String form, int chain) {
        static Mention of(EntityMention mention) {
            return new Mention(
                    mention.id(),
                    pair(mention.span()),
                    pair(mention.head()),
                    mention.kind().name(),
                    mention.form().name(),
                    mention.chain());
        }

        EntityMention mention() {
            return new EntityMention(
                    id,
                    span(at),
                    span(head),
                    EntityKind.valueOf(kind),
                    EntityMention.Form.valueOf(form),
                    chain);
        }
    }

    record ChainRow(
            int id,
            String kind,
            String name,
            boolean named,
            List<Integer> mentions,
            List<TitleRow> titles) {
        static ChainRow of(Chain chain) {
            return new ChainRow(
                    chain.id(),
                    chain.kind().name(),
                    chain.name(),
                    chain.named(),
                    chain.mentions(),
                    chain.titles().stream().map(TitleRow::of).toList());
        }

        Chain chain() {
            return new Chain(
                    id,
                    EntityKind.valueOf(kind),
                    name,
                    named,
                    mentions,
                    titles.stream().map(TitleRow::title).toList());
        }
    }

    record TitleRow(String words, int[] at, int body, String tense) {
        static TitleRow of(Chain.Title title) {
            return new TitleRow(
                    title.words(), pair(title.span()), title.body(), title.tense().name());
        }

        Chain.Title title() {
            return new Chain.Title(words, span(at), body, Chain.Tense.valueOf(tense));
        }
    }

    record Saying(
            int id,
            List<int[]> source,
            List<int[]> cue,
            List<int[]> content,
            String mode,
            @Nullable Integer within,
            @Nullable Integer speaker,
            @Nullable List<Integer> joint,
            List<int[]> hedges,
            List<int[]> writerHedges,
            String polarity,
            String act,
            int @Nullable [] medium,
            @Nullable Integer told,
            boolean doubtful) {
        static Saying of(Attribution attribution) {
            return new Saying(
                    attribution.id(),
                    pairs(attribution.source()),
                    pairs(attribution.cue()),
                    pairs(attribution.content()),
                    attribution.mode().name(),
                    attribution.withinId(),
                    attribution.speakerChain(),
                    attribution.jointChains().isEmpty() ? null : attribution.jointChains(),
                    pairs(attribution.hedges()),
                    pairs(attribution.writerHedges()),
                    attribution.polarity().name(),
                    attribution.act().name(),
                    pairOrNull(attribution.medium()),
                    attribution.told(),
                    attribution.doubtful());
        }

        Attribution attribution() {
            return new Attribution(
                    id,
                    spans(source),
                    spans(cue),
                    spans(content),
                    Attribution.Mode.valueOf(mode),
                    within,
                    speaker,
                    joint == null ? List.of() : joint,
                    spans(hedges),
                    spans(writerHedges),
                    Attribution.Polarity.valueOf(polarity),
                    Attribution.Act.valueOf(act),
                    spanOrNull(medium),
                    told,
                    doubtful);
        }
    }

    record EventRow(
            int id,
            int[] trigger,
            int[] clause,
            TypeRow type,
            List<ParticipantRow> participants,
            List<Integer> times,
            List<Integer> places,
            List<FactualityRow> factuality,
            String kind,
            @Nullable Integer within,
            String lemma,
            int group,
            @Nullable List<DetailRow> details) {
        static EventRow of(EventMention event) {
            return new EventRow(
                    event.id(),
                    pair(event.trigger()),
                    pair(event.clause()),
                    TypeRow.of(event.type()),
                    event.participants().stream().map(ParticipantRow::of).toList(),
                    event.times(),
                    event.places(),
                    event.factuality().stream().map(FactualityRow::of).toList(),
                    event.kind().name(),
                    event.within(),
                    event.lemma(),
                    event.group(),
                    event.details().stream().map(DetailRow::of).toList());
        }

        EventMention event() {
            return new EventMention(
                    id,
                    span(trigger),
                    span(clause),
                    type.type(),
                    participants.stream().map(ParticipantRow::participant).toList(),
                    times,
                    places,
                    factuality.stream().map(FactualityRow::factuality).toList(),
                    Factuality.Kind.valueOf(kind),
                    within,
                    lemma,
                    group,
                    details == null ? List.of() : details.stream().map(DetailRow::detail).toList());
        }
    }

    record DetailRow(String role, int[] words) {
        static DetailRow of(EventMention.Detail detail) {
            return new DetailRow(detail.role().name(), pair(detail.words()));
        }

        EventMention.Detail detail() {
            return new EventMention.Detail(EventMention.Role.valueOf(role), span(words));
        }
    }

    /// `event` and `eventMode`: how PLOVER files the act, where not under its own name.
    record TypeRow(
            String name,
            boolean own,
            @Nullable String mode,
            List<String> contexts,
            @Nullable String event,
            @Nullable String eventMode) {
        static TypeRow of(EventType type) {
            EventType.Code code = type.code();
            return new TypeRow(
                    type.name(),
                    type.own(),
                    type.mode(),
                    type.contexts(),
                    code == null ? null : code.event(),
                    code == null ? null : code.mode());
        }

        EventType type() {
            return new EventType(
                    name,
                    own,
                    mode,
                    contexts,
                    event == null ? null : new EventType.Code(event, eventMode));
        }
    }

    record ParticipantRow(String role, int mention) {
        static ParticipantRow of(EventMention.Participant participant) {
            return new ParticipantRow(participant.role().name(), participant.mention());
        }

        EventMention.Participant participant() {
            return new EventMention.Participant(EventMention.Role.valueOf(role), mention);
        }
    }

    record FactualityRow(int attribution, String value, double score) {
        static FactualityRow of(Factuality factuality) {
            return new FactualityRow(
                    factuality.attribution(), factuality.value().name(), factuality.score());
        }

        Factuality factuality() {
            return new Factuality(attribution, Factuality.Value.valueOf(value), score);
        }
    }

    record Pressure(
            @Nullable Integer from,
            @Nullable Integer to,
            String relation,
            int[] cue,
            int @Nullable [] effect,
            @Nullable Integer within,
            List<int[]> hedges) {
        static Pressure of(Influence influence) {
            return new Pressure(
                    influence.from(),
                    influence.to(),
                    influence.relation(),
                    pair(influence.cue()),
                    pairOrNull(influence.effect()),
                    influence.within(),
                    pairs(influence.hedges()));
        }

        Influence influence() {
            return new Influence(
                    from, to, relation, span(cue), spanOrNull(effect), within, spans(hedges));
        }
    }

    record Knowing(
            int knower,
            String state,
            int[] cue,
            int @Nullable [] fact,
            @Nullable Integer from,
            @Nullable Integer time,
            @Nullable Integer within) {
        static Knowing of(Awareness awareness) {
            return new Knowing(
                    awareness.knower(),
                    awareness.state().name(),
                    pair(awareness.cue()),
                    pairOrNull(awareness.fact()),
                    awareness.from(),
                    awareness.time(),
                    awareness.within());
        }

        Awareness awareness() {
            return new Awareness(
                    knower,
                    Awareness.State.valueOf(state),
                    span(cue),
                    spanOrNull(fact),
                    from,
                    time,
                    within);
        }
    }

    record Remark(String code, String message, int @Nullable [] at) {
        static Remark of(Diagnostic diagnostic) {
            return new Remark(diagnostic.code(), diagnostic.message(), pairOrNull(diagnostic.at()));
        }

        Diagnostic diagnostic() {
            return new Diagnostic(code, message, spanOrNull(at));
        }
    }

    static int[] pair(Span span) {
        return new int[] {span.start(), span.end()};
    }

    static int @Nullable [] pairOrNull(@Nullable Span span) {
        return span == null ? null : pair(span);
    }

    private static List<int[]> pairs(List<Span> spans) {
        return spans.stream().map(StoredLayers::pair).toList();
    }

    static Span span(int[] pair) {
        return new Span(pair[0], pair[1]);
    }

    private static @Nullable Span spanOrNull(int @Nullable [] pair) {
        return pair == null ? null : span(pair);
    }

    private static List<Span> spans(List<int[]> pairs) {
        return pairs.stream().map(StoredLayers::span).toList();
    }

    private static <T> T kept(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A column of a known time is missing");
        }
        return value;
    }
}
