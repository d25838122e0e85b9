package org.hearsay.benchmarks.frus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.benchmarks.ChainScore;
import org.hearsay.casefile.CaseFile;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Who is who over a whole volume, against its own register of persons: every name that the editors
/// tied to an entry of the register is one gold mention, an entry one gold cluster. Ours is the
/// actor of the mention that lies there; where there is none, the name stands alone.
final class Register {
    private final ChainScore score = new ChainScore();
    private int names;
    private int found;
    private int clusters;

    /// A name that the editors tied to an entry.
    record Entry(String key, String words) {}

    /// Scores a volume.
    ///
    /// @param entries the marked names of each document, in reading order
    void add(
            Map<String, List<Entry>> entries,
            List<AnnotatedDocument> documents,
            CaseFile caseFile) {
        Map<Actor.ChainRef, Actor.Id> actors = new HashMap<>();
        for (Actor actor : caseFile.actors()) {
            actor.mentions().forEach(chain -> actors.put(chain, actor.id()));
        }
        Map<String, List<String>> gold = new TreeMap<>();
        Map<String, List<String>> ours = new TreeMap<>();
        for (AnnotatedDocument document : documents) {
            int at = 0;
            for (Entry entry :
                    entries.getOrDefault(
                            document.id().substring(document.id().lastIndexOf('/') + 1),
                            List.of())) {
                Span place = place(document.text().text(), entry.words(), at);
                if (place == null) {
                    continue;
                }
                at = place.end();
                names++;
                String mention = document.id() + place;
                gold.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(mention);
                Optional<Actor.Id> actor =
                        document.mentions().mentions().stream()
                                .filter(one -> one.form() == EntityMention.Form.NAME)
                                .filter(one -> one.span().overlaps(place))
                                .min(
                                        Comparator.comparingInt(
                                                one -> Math.abs(one.head().end() - place.end())))
                                .map(one ->
                                        actors.get(new Actor.ChainRef(document.id(), one.chain())));
                found += actor.isPresent() ? 1 : 0;
                ours.computeIfAbsent(
                                actor.map(Actor.Id::value).orElse("nobody " + mention),
                                key -> new ArrayList<>())
                        .add(mention);
            }
        }
        clusters += gold.size();
        score.add(gold.values(), ours.values());
    }

    private static @Nullable Span place(String text, String words, int from) {
        Matcher matcher =
                Pattern.compile(
                                "(?<!\\p{L})"
                                        + String.join(
                                                "\\s+",
                                                List.of(words.split("\\s+")).stream()
                                                        .map(Pattern::quote)
                                                        .toList())
                                        + "(?!\\p{L})")
                        .matcher(text);
        return matcher.find(from) || matcher.find(0)
                ? new Span(matcher.start(), matcher.end())
                : null;
    }

    boolean isEmpty() {
        return names == 0;
    }

    /// Precision, recall and F1 by B³.
    double[] bCubed() {
        return score.prf("b3");
    }

    int names() {
        return names;
    }

    int found() {
        return found;
    }

    int clusters() {
        return clusters;
    }
}
