package org.hearsay.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// One document's layers, looked up by word: which mention a word heads, in whose statement it
/// stands.
final class Places {
    final Tokens tokens;
    final Mentions mentions;
    final List<Attribution> attributions;
    private final int[] mentionOf;
    private final int[] statementOf;
    private final BitSet cues = new BitSet();
    private final Map<Integer, Integer> cueEnds = new HashMap<>();

    Places(ParsedText parsed, Mentions mentions, List<Attribution> attributions) {
        this.tokens = parsed.tokens();
        this.mentions = mentions;
        this.attributions = attributions;
        this.mentionOf = mentionsByWord(tokens, mentions);
        this.statementOf = statementsByWord(tokens, attributions);
        attributions.stream()
                .filter(attribution -> !attribution.content().isEmpty())
                .forEach(attribution -> attribution.cue().forEach(this::markCue));
    }

    private void markCue(Span cue) {
        int first = tokens.wordAt(cue.start());
        cueEnds.merge(first, cue.end(), Math::min);
        for (int i = first; i < tokens.size() && tokens.start(i) < cue.end(); i++) {
            cues.set(i);
        }
    }

    /// Is a word of the cue of a statement that has a content?
    boolean isCueOfContent(int word) {
        return cues.get(word);
    }

    /// Does such a cue stand behind one word and end before another one begins?
    boolean hasCueBetween(int word, int later) {
        for (int i = word + 1; i < later; i++) {
            if (cueEnds.getOrDefault(i, Integer.MAX_VALUE) <= tokens.start(later)) {
                return true;
            }
        }
        return false;
    }

    private static int[] mentionsByWord(Tokens tokens, Mentions mentions) {
        int[] byWord = new int[tokens.size()];
        java.util.Arrays.fill(byWord, -1);
        List<EntityMention> widestFirst = new ArrayList<>(mentions.mentions());
        widestFirst.sort(
                java.util.Comparator.comparingInt(
                                (EntityMention mention) -> -mention.head().length())
                        .thenComparingInt(EntityMention::id));
        for (EntityMention mention : widestFirst) {
            Span head = mention.head();
            for (int i = tokens.wordAt(head.start());
                    i < tokens.size() && tokens.start(i) < head.end();
                    i++) {
                if (byWord[i] < 0) {
                    byWord[i] = mention.id();
                }
            }
        }
        return byWord;
    }

    /// The innermost attribution whose content holds a word: contents of nested attributions are
    /// shorter.
    private static int[] statementsByWord(Tokens tokens, List<Attribution> attributions) {
        int[] byWord = new int[tokens.size()];
        int[] length = new int[tokens.size()];
        java.util.Arrays.fill(byWord, -1);
        for (Attribution attribution : attributions) {
            int total = attribution.content().stream().mapToInt(Span::length).sum();
            for (Span content : attribution.content()) {
                for (int i = tokens.wordAt(content.start());
                        i < tokens.size() && tokens.start(i) < content.end();
                        i++) {
                    if (byWord[i] < 0 || total < length[i]) {
                        byWord[i] = attribution.id();
                        length[i] = total;
                    }
                }
            }
        }
        return byWord;
    }

    /// The mention that a word heads or names; null when there is none.
    @Nullable EntityMention mentionAt(int word) {
        return mentionOf[word] < 0 ? null : mentions.mentions().get(mentionOf[word]);
    }

    /// Id of the innermost attribution in whose content a word stands; -1 when the writer speaks.
    int statementAt(int word) {
        return statementOf[word];
    }

    /// The attributions around a word, innermost first.
    List<Attribution> statementsAround(int word) {
        List<Attribution> around = new ArrayList<>();
        int id = statementOf[word];
        while (id >= 0 && around.size() <= attributions.size()) {
            Attribution attribution = attributions.get(id);
            around.add(attribution);
            Integer within = attribution.withinId();
            id = within == null ? -1 : within;
        }
        return around;
    }

    /// Does a word stand in the content of an attribution?
    boolean isIn(Attribution attribution, int word) {
        return attribution.content().stream().anyMatch(span -> span.covers(tokens.start(word)));
    }

    /// The mentions among words, each once.
    List<EntityMention> mentionsAt(List<Integer> words) {
        List<EntityMention> found = new ArrayList<>();
        for (int word : words) {
            EntityMention mention = mentionAt(word);
            if (mention != null && !found.contains(mention)) {
                found.add(mention);
            }
        }
        return found;
    }
}
