package org.hearsay.annotation;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.attribution.SpeakerPronouns;
import org.hearsay.event.EventFinder;
import org.hearsay.event.EventReadings;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.mention.MentionFinder;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.hearsay.time.TimeFinder;
import org.hearsay.time.TimeMention;

/// Reads one document alone: every step in its order. Keeps nothing, so that many threads may share
/// one.
public final class DocumentAnnotator {
    private final Parser parser;
    private final TimeFinder timeFinder;
    private final MentionFinder mentionFinder;
    private final AttributionFinder attributionFinder;
    private final EventFinder eventFinder;

    private DocumentAnnotator(
            Parser parser,
            TimeFinder timeFinder,
            MentionFinder mentionFinder,
            AttributionFinder attributionFinder,
            EventFinder eventFinder) {
        this.parser = parser;
        this.timeFinder = timeFinder;
        this.mentionFinder = mentionFinder;
        this.attributionFinder = attributionFinder;
        this.eventFinder = eventFinder;
    }

    /// The annotator that the product uses.
    public static DocumentAnnotator standard() {
        return new DocumentAnnotator(
                Parsers.standard(),
                TimeFinder.standard(),
                MentionFinder.standard(),
                AttributionFinder.standard(),
                EventFinder.standard());
    }

    /// The document with all its layers. Never fails: what is odd gives fewer annotations and a
    /// [Diagnostic].
    public AnnotatedDocument annotate(DocumentText text) {
        ParsedText parsed = parser.parse(text);
        List<TimeMention> times = timeFinder.find(text);
        Mentions found = mentionFinder.find(parsed);
        List<Attribution> told = attributionFinder.find(parsed, found, times);
        SpeakerPronouns.Resolved resolved = SpeakerPronouns.resolve(parsed, found, told);
        Mentions mentions = resolved.mentions();
        List<Attribution> attributions = resolved.attributions();
        EventReadings events = eventFinder.find(parsed, mentions, times, attributions);
        return new AnnotatedDocument(
                parsed,
                times,
                mentions,
                attributions,
                events.events(),
                events.influences(),
                events.awareness(),
                Oddities.of(parsed));
    }
}
