package org.hearsay.annotation;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Parser;
import org.hearsay.language.Parsers;
import org.hearsay.mention.MentionFinder;
import org.hearsay.mention.Mentions;
import org.hearsay.text.DocumentText;
import org.hearsay.time.TimeMention;

/// Reads one document alone: every step in its order. Keeps nothing, so that many threads may share
/// one.
public final class DocumentAnnotator {
    private final Parser parser;
    private final MentionFinder mentionFinder;
    private final AttributionFinder attributionFinder;

    private DocumentAnnotator(
            Parser parser, MentionFinder mentionFinder, AttributionFinder attributionFinder) {
        this.parser = parser;
        this.mentionFinder = mentionFinder;
        this.attributionFinder = attributionFinder;
    }

    /// The annotator that the product uses.
    public static DocumentAnnotator standard() {
        return new DocumentAnnotator(
                Parsers.standard(), MentionFinder.standard(), AttributionFinder.standard());
    }

    /// The document with all its layers. Never fails: what is odd gives fewer annotations and a
    /// [Diagnostic].
    public AnnotatedDocument annotate(DocumentText text) {
        ParsedText parsed = parser.parse(text);
        List<TimeMention> times = List.of();
        Mentions mentions = mentionFinder.find(parsed);
        List<Attribution> attributions = attributionFinder.find(parsed, mentions, times);
        return new AnnotatedDocument(
                parsed, times, mentions, attributions, List.of(), List.of(), List.of(), List.of());
    }
}
