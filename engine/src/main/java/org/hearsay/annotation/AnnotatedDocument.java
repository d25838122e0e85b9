package org.hearsay.annotation;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.Influence;
import org.hearsay.language.ParsedText;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.hearsay.time.TimeMention;

/// One document with all its layers.
///
/// @param parsed the text with its words
/// @param times time expressions in reading order; the id is the index
/// @param mentions entity mentions and chains
/// @param attributions who said what; the id is the index
/// @param events event mentions; the id is the index
/// @param influences who pressed whom
/// @param awareness who knew what
/// @param diagnostics what was strange
public record AnnotatedDocument(
        ParsedText parsed,
        List<TimeMention> times,
        Mentions mentions,
        List<Attribution> attributions,
        List<EventMention> events,
        List<Influence> influences,
        List<Awareness> awareness,
        List<Diagnostic> diagnostics) {
    public AnnotatedDocument {
        times = List.copyOf(times);
        attributions = List.copyOf(attributions);
        events = List.copyOf(events);
        influences = List.copyOf(influences);
        awareness = List.copyOf(awareness);
        diagnostics = List.copyOf(diagnostics);
    }

    /// The text that was read.
    public DocumentText text() {
        return parsed.text();
    }

    /// The document's name in the case.
    public String id() {
        return text().id();
    }

    /// The document of an unknown date, now that a person gives it: what was counted from the day
    /// of writing is placed in the calendar, and nothing is read again.
    public AnnotatedDocument datedByUser(LocalDate date) {
        return new AnnotatedDocument(
                new ParsedText(text().datedByUser(date), parsed.tokens(), parsed.encoded()),
                TimeFinder.standard().resolve(times, date),
                mentions,
                attributions,
                events,
                influences,
                awareness,
                diagnostics);
    }

    /// The passage at a span.
    public Passage passage(Span span) {
        return Passage.of(text(), span);
    }

    /// The words that tell an event, wide enough to be quoted alone: where its own clause has no
    /// subject ("to stop it"), those of the clause that it hangs on, in the same voice.
    public Passage telling(EventMention mention) {
        return passage(ToldClause.of(this, mention));
    }
}
