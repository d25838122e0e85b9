package org.hearsay.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.Diagnostic;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.EventType;
import org.hearsay.event.Factuality;
import org.hearsay.event.Influence;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Span;
import org.hearsay.time.Anchor;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// One document with all its layers as one line of JSON: `hearsay annotate`, described in
/// `docs/formats/annotate.md`.
// Rows are written once and never compared.
@SuppressWarnings("ArrayRecordComponent")
public final class AnnotationLine {
    private AnnotationLine() {}

    /// The line, without its end.
    public static String of(AnnotatedDocument document) {
        return Json.LINES.writeValueAsString(Line.of(document));
    }

    private record Line(
            String doc,
            String sha256,
            String text,
            @Nullable String published,
            @Nullable String title,
            String kind,
            List<BlockJson> blocks,
            List<TimeJson> times,
            List<MentionJson> mentions,
            List<ChainJson> chains,
            List<AttributionJson> attributions,
            List<EventJson> events,
            List<InfluenceJson> influences,
            List<AwarenessJson> awareness,
            List<DiagnosticJson> diagnostics) {

        static Line of(AnnotatedDocument document) {
            DocumentText text = document.text();
            return new Line(
                    text.id(),
                    text.sha256(),
                    text.text(),
                    text.published() == null ? null : text.published().toString(),
                    text.title(),
                    text.kind().label(),
                    text.blocks().stream().map(BlockJson::of).toList(),
                    document.times().stream().map(TimeJson::of).toList(),
                    document.mentions().mentions().stream().map(MentionJson::of).toList(),
                    document.mentions().chains().stream().map(ChainJson::of).toList(),
                    document.attributions().stream()
                            .map(attribution -> AttributionJson.of(document, attribution))
                            .toList(),
                    document.events().stream().map(event -> EventJson.of(event, document)).toList(),
                    document.influences().stream().map(InfluenceJson::of).toList(),
                    document.awareness().stream().map(AwarenessJson::of).toList(),
                    document.diagnostics().stream().map(DiagnosticJson::of).toList());
        }
    }

    private record BlockJson(String kind, int start, int end) {
        static BlockJson of(Block block) {
            return new BlockJson(block.kind().label(), block.span().start(), block.span().end());
        }
    }

    /// `relative` is the rule of a date that waits for an unknown day; `duration` and `set` values
    /// stand in `value`.
    private record TimeJson(
            String id,
            int start,
            int end,
            String type,
            String value,
            @Nullable String mod,
            @Nullable String edtf,
            @Nullable String relative,
            @Nullable BoundsJson bounds,
            AnchorJson anchor,
            @Nullable AnchorJson runnerUp) {

        static TimeJson of(TimeMention time) {
            return new TimeJson(
                    "t" + time.id(),
                    time.span().start(),
                    time.span().end(),
                    time.type().name(),
                    time.value(),
                    time.mod(),
                    time.time().edtf().isEmpty() ? null : time.time().edtf(),
                    time.time() instanceof TimeValue.Symbolic(String expression)
                            ? expression
                            : null,
                    time.time() instanceof TimeValue.Known known ? BoundsJson.of(known) : null,
                    AnchorJson.of(time.anchor()),
                    time.runnerUp() == null ? null : AnchorJson.of(time.runnerUp()));
        }
    }

    private record BoundsJson(
            String earliestStart,
            String latestStart,
            String earliestEnd,
            String latestEnd,
            String precision,
            String basis) {
        static BoundsJson of(TimeValue.Known known) {
            return new BoundsJson(
                    known.earliestStart().toString(),
                    known.latestStart().toString(),
                    known.earliestEnd().toString(),
                    known.latestEnd().toString(),
                    known.precision().label(),
                    known.basis().label());
        }
    }

    private record AnchorJson(String kind, int @Nullable [] at, String why) {
        static AnchorJson of(Anchor anchor) {
            return new AnchorJson(anchor.kind().label(), pair(anchor.at()), anchor.why());
        }
    }

    private record MentionJson(
            String id, int start, int end, int[] head, String kind, String form, String chain) {
        static MentionJson of(EntityMention mention) {
            return new MentionJson(
                    "m" + mention.id(),
                    mention.span().start(),
                    mention.span().end(),
                    at(mention.head()),
                    mention.kind().label(),
                    mention.form().label(),
                    "c" + mention.chain());
        }
    }

    private record ChainJson(
            String id,
            String kind,
            String name,
            boolean named,
            List<String> mentions,
            List<TitleJson> titles) {
        static ChainJson of(org.hearsay.mention.Chain chain) {
            return new ChainJson(
                    "c" + chain.id(),
                    chain.kind().label(),
                    chain.name(),
                    chain.named(),
                    refs("m", chain.mentions()),
                    chain.titles().stream().map(TitleJson::of).toList());
        }
    }

    private record TitleJson(
            String title, int start, int end, @Nullable String organization, String tense) {
        static TitleJson of(org.hearsay.mention.Chain.Title title) {
            return new TitleJson(
                    title.words(),
                    title.span().start(),
                    title.span().end(),
                    title.body() < 0 ? null : "m" + title.body(),
                    title.tense().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /// `speakers` are all who say it together, `speaker` first. `hedge` holds the source's own
    /// softening, `writerHedge` the writer's.
    private record AttributionJson(
            String id,
            List<int[]> source,
            List<int[]> cue,
            List<int[]> content,
            String mode,
            @Nullable String within,
            @Nullable String speaker,
            List<String> speakers,
            List<int[]> hedge,
            List<int[]> writerHedge,
            String polarity,
            String act,
            int @Nullable [] medium,
            @Nullable String told,
            List<String> about,
            boolean doubtful) {
        static AttributionJson of(AnnotatedDocument document, Attribution attribution) {
            return new AttributionJson(
                    "a" + attribution.id(),
                    pairs(attribution.source()),
                    pairs(attribution.cue()),
                    pairs(attribution.content()),
                    attribution.mode().label(),
                    ref("a", attribution.withinId()),
                    ref("c", attribution.speakerChain()),
                    attribution.speakerChains().stream().map(chain -> "c" + chain).toList(),
                    pairs(attribution.hedges()),
                    pairs(attribution.writerHedges()),
                    attribution.polarity().label(),
                    attribution.act().label(),
                    pair(attribution.medium()),
                    ref("t", attribution.told()),
                    about(document, attribution),
                    attribution.doubtful());
        }

        /// The dates and times that the content tells.
        private static List<String> about(AnnotatedDocument document, Attribution attribution) {
            return document.times().stream()
                    .filter(time ->
                            time.type() == TimeMention.Type.DATE
                                    || time.type() == TimeMention.Type.TIME)
                    .filter(time ->
                            attribution.content().stream()
                                    .anyMatch(content -> content.covers(time.span())))
                    .map(time -> "t" + time.id())
                    .toList();
        }
    }

    /// `plover`, `mode`, `cameo` and `quad` are how PLOVER files the act as it is told, null for an
    /// event of our own types; `type` always names the act itself. `elsewhere` lists participants,
    /// times and places that stand outside of the act's own clause.
    private record EventJson(
            String id,
            int[] trigger,
            int[] clause,
            @Nullable String plover,
            String type,
            @Nullable String mode,
            @Nullable String cameo,
            @Nullable String quad,
            List<String> contexts,
            List<String> actor,
            List<String> recipient,
            List<String> other,
            List<int[]> instrument,
            List<int[]> amount,
            List<String> times,
            List<String> places,
            List<String> elsewhere,
            List<FactualityJson> factuality,
            String kind,
            @Nullable String within,
            String lemma,
            int group) {
        static EventJson of(EventMention event, AnnotatedDocument document) {
            EventType.Code code = event.type().code();
            return new EventJson(
                    "e" + event.id(),
                    at(event.trigger()),
                    at(event.clause()),
                    code == null ? null : code.event(),
                    event.type().name(),
                    code == null ? event.type().mode() : code.mode(),
                    code == null ? null : code.cameo(),
                    code == null ? null : code.quadClass(),
                    event.type().contexts(),
                    inRole(event, EventMention.Role.ACTOR),
                    inRole(event, EventMention.Role.RECIPIENT),
                    inRole(event, EventMention.Role.OTHER),
                    details(event, EventMention.Role.INSTRUMENT),
                    details(event, EventMention.Role.AMOUNT),
                    refs("t", event.times()),
                    refs("m", event.places()),
                    elsewhere(event, document),
                    event.factuality().stream().map(FactualityJson::of).toList(),
                    event.kind().label(),
                    ref("a", event.within()),
                    event.lemma(),
                    event.group());
        }

        private static List<int[]> details(EventMention event, EventMention.Role role) {
            return event.details().stream()
                    .filter(detail -> detail.role() == role)
                    .map(detail -> at(detail.words()))
                    .toList();
        }

        private static List<String> elsewhere(EventMention event, AnnotatedDocument document) {
            List<EntityMention> mentions = document.mentions().mentions();
            List<String> elsewhere = new ArrayList<>();
            event.participants().stream()
                    .map(EventMention.Participant::mention)
                    .filter(mention -> !event.isOwn(mentions.get(mention).head()))
                    .forEach(mention -> elsewhere.add("m" + mention));
            event.times().stream()
                    .filter(time -> !event.isOwn(document.times().get(time).span()))
                    .forEach(time -> elsewhere.add("t" + time));
            event.places().stream()
                    .filter(place -> !event.isOwn(mentions.get(place).head()))
                    .forEach(place -> elsewhere.add("m" + place));
            return elsewhere;
        }

        private static List<String> inRole(EventMention event, EventMention.Role role) {
            return event.participants().stream()
                    .filter(participant -> participant.role() == role)
                    .map(participant -> "m" + participant.mention())
                    .toList();
        }
    }

    private record FactualityJson(String source, String value, double score) {
        static FactualityJson of(Factuality factuality) {
            String source =
                    factuality.attribution() == Factuality.AUTHOR
                            ? "author"
                            : "a" + factuality.attribution();
            return new FactualityJson(source, factuality.value().label(), factuality.score());
        }
    }

    private record InfluenceJson(
            @Nullable String from,
            @Nullable String to,
            String relation,
            int[] cue,
            int @Nullable [] effect,
            @Nullable String within,
            List<int[]> hedge) {
        static InfluenceJson of(Influence influence) {
            return new InfluenceJson(
                    influence.from() == null ? null : "m" + influence.from(),
                    influence.to() == null ? null : "m" + influence.to(),
                    influence.relation(),
                    at(influence.cue()),
                    pair(influence.effect()),
                    ref("a", influence.within()),
                    pairs(influence.hedges()));
        }
    }

    private record AwarenessJson(
            String knower,
            String state,
            int[] cue,
            int @Nullable [] fact,
            @Nullable String from,
            @Nullable String time,
            @Nullable String within) {
        static AwarenessJson of(Awareness awareness) {
            return new AwarenessJson(
                    "m" + awareness.knower(),
                    awareness.state().label(),
                    at(awareness.cue()),
                    pair(awareness.fact()),
                    ref("m", awareness.from()),
                    ref("t", awareness.time()),
                    ref("a", awareness.within()));
        }
    }

    private record DiagnosticJson(String code, String message, int @Nullable [] at) {
        static DiagnosticJson of(Diagnostic diagnostic) {
            return new DiagnosticJson(
                    diagnostic.code(), diagnostic.message(), pair(diagnostic.at()));
        }
    }

    private static int[] at(Span span) {
        return new int[] {span.start(), span.end()};
    }

    private static int @Nullable [] pair(@Nullable Span span) {
        return span == null ? null : at(span);
    }

    private static List<int[]> pairs(List<Span> spans) {
        return spans.stream().map(AnnotationLine::at).toList();
    }

    private static @Nullable String ref(String letter, @Nullable Integer number) {
        return number == null ? null : letter + number;
    }

    private static List<String> refs(String letter, List<Integer> numbers) {
        return numbers.stream().filter(Objects::nonNull).map(number -> letter + number).toList();
    }
}
