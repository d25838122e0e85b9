package org.hearsay.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Lexicon;
import org.hearsay.language.Tokens;
import org.hearsay.text.Addressee;
import org.hearsay.text.DocumentText;
import org.hearsay.text.OwnWords;
import org.hearsay.text.Span;
import org.hearsay.text.Writer;
import org.jspecify.annotations.Nullable;

/// Who says "I" where no quotation marks stand: the one whose turn or message it is, else the
/// writer. The layout tells, so what it names is a mention whatever the model thinks.
final class Hands {
    private static final Set<String> ROLES =
            Lexicon.rows(Hands.class, "speaker-roles.tsv").stream()
                    .map(row -> row[0])
                    .collect(Collectors.toUnmodifiableSet());

    private final List<OwnWords> all;
    private final @Nullable Span writer;
    private final @Nullable Span addressee;

    Hands(DocumentText text) {
        all = OwnWords.in(text);
        writer = Writer.find(text).orElse(null);
        addressee = Addressee.find(text).orElse(null);
    }

    /// Where the one whom the writer calls "you" is named, for words of the writer's own, and whom
    /// a question asks; null when nowhere.
    @Nullable Span addresseeAt(int offset) {
        OwnWords own = OwnWords.at(offset, all);
        return own == null ? addressee : own.sort() == OwnWords.Sort.QUESTION ? witness() : null;
    }

    /// The one who answers, when one alone does.
    private @Nullable Span witness() {
        List<Span> answering =
                all.stream()
                        .filter(own -> own.sort() == OwnWords.Sort.ANSWER && own.who() != null)
                        .map(OwnWords::who)
                        .distinct()
                        .toList();
        return answering.size() == 1 ? answering.getFirst() : null;
    }

    /// Where the one whose words stand at an offset is named or labelled; null when nowhere.
    @Nullable Span speakerAt(int offset) {
        OwnWords own = OwnWords.at(offset, all);
        return own == null ? writer : own.who() == null ? own.label() : own.who();
    }

    /// Does an offset lie in a turn or a message, after its label?
    boolean isTurn(int offset) {
        return OwnWords.at(offset, all) != null;
    }

    /// The mentions that the layout makes, in reading order: names of speakers, writers and
    /// senders, and the labels of turns.
    List<Draft> drafts(Tokens tokens) {
        List<Span> spans = new ArrayList<>();
        for (OwnWords own : all) {
            spans.add(own.label());
            if (own.who() != null) {
                spans.add(own.who());
            }
        }
        if (writer != null) {
            spans.add(writer);
        }
        if (addressee != null && isPerson(addressee.of(tokens.text()))) {
            spans.add(addressee);
        }
        return spans.stream()
                .distinct()
                .sorted()
                .map(span -> draft(span, tokens))
                .filter(draft -> draft.from() < draft.to())
                .toList();
    }

    /// Which label a draft is the same person as: `A` is the witness.
    @Nullable Span meant(Span label) {
        for (OwnWords own : all) {
            if (own.label().start() == label.start()
                    && own.who() != null
                    && own.who().start() != label.start()) {
                return own.who();
            }
        }
        return null;
    }

    /// Does the label of a turn or message stand at a word, and a mention in the words after it?
    /// The parser takes "HOST: Mr Mayor, how many?" for an apposition.
    boolean isBehindLabel(Draft draft, int word, Tokens tokens) {
        if (word < 0 || word >= draft.from()) {
            return false;
        }
        int at = tokens.start(word);
        int start = tokens.start(draft.from());
        return all.stream()
                .anyMatch(own ->
                        own.label().start() <= at
                                && at < own.label().end()
                                && own.words().stream().anyMatch(words -> words.covers(start)));
    }

    /// Is it the label of a turn, and no name?
    boolean isLabel(Draft draft, Tokens tokens) {
        int start = tokens.start(draft.from());
        return !draft.isName() && all.stream().anyMatch(own -> own.label().start() == start);
    }

    /// A name and no body: the salutation, or "To Mr Karl Rask".
    private static boolean isPerson(String words) {
        return words.indexOf(',') < 0
                && words.indexOf('@') < 0
                && !words.toLowerCase(Locale.ROOT).startsWith("the ")
                && (words.indexOf(' ') < 0 || TitleWords.isTitle(words.split(" ")[0]));
    }

    private static Draft draft(Span span, Tokens tokens) {
        int from = tokens.wordAt(span.start());
        int to = from;
        while (to < tokens.size() && tokens.start(to) < span.end()) {
            to++;
        }
        String words = span.of(tokens.text());
        boolean isLetter = words.matches("Q|A|Question|Answer");
        boolean isRole = isLetter || isRole(words);
        int nameFrom = from;
        while (nameFrom < to - 1 && TitleWords.isTitle(tokens.word(nameFrom))) {
            nameFrom++;
        }
        return new Draft(
                head(from, to, tokens),
                from,
                to,
                isRole ? -1 : nameFrom,
                isRole ? -1 : to,
                EntityKind.PERSON,
                isLetter
                        ? EntityMention.Form.PRONOUN
                        : isRole ? EntityMention.Form.NOMINAL : EntityMention.Form.NAME,
                null);
    }

    /// The word at the head of a name in the tree; the last one where there is none.
    private static int head(int from, int to, Tokens tokens) {
        for (int i = from; i < to; i++) {
            if (tokens.head(i) < from || tokens.head(i) >= to) {
                return i;
            }
        }
        return Math.max(from, to - 1);
    }

    private static boolean isRole(String words) {
        String[] each = words.toLowerCase(Locale.ROOT).split("\\s+");
        return ROLES.contains(each[each.length - 1]);
    }
}
