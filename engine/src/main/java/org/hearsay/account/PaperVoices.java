package org.hearsay.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Actors;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.language.Tokens;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// Who speaks when a paper does: "the report of the commission found" is the commission, "the
/// ambassador's cable says" the ambassador, "according to a report in the Evening Post" the Post. A
/// paper of which nobody's is told speaks for nobody.
final class PaperVoices {
    private static final Set<String> PAPERS =
            Set.of(
                    "report",
                    "release",
                    "statement",
                    "communiqué",
                    "memo",
                    "memorandum",
                    "cable",
                    "telegram",
                    "dispatch",
                    "letter",
                    "note",
                    "e-mail",
                    "email",
                    "message",
                    "article",
                    "story",
                    "account",
                    "minute",
                    "minutes",
                    "log",
                    "diary",
                    "memoir",
                    "memoirs",
                    "testimony",
                    "deposition",
                    "affidavit",
                    "interview",
                    "audit",
                    "review",
                    "explanation",
                    "version",
                    "order",
                    "notice",
                    "bulletin");
    private static final Set<String> PREPOSITIONS = Set.of("of", "by", "from", "in");

    /// "the release that the ministry put out".
    private static final Set<String> GIVING =
            Set.of(
                    "put",
                    "issue",
                    "publish",
                    "release",
                    "send",
                    "write",
                    "give",
                    "distribute",
                    "sign",
                    "circulate",
                    "print");

    private PaperVoices() {}

    /// The actor behind the paper that the source of an attribution names, if it says whose it is.
    static Optional<Actor.Id> behind(AnnotatedDocument document, Span source, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        int first = tokens.wordAt(source.start());
        for (int word = first; word < tokens.size() && tokens.start(word) < source.end(); word++) {
            boolean isTop =
                    tokens.head(word) < first || tokens.start(tokens.head(word)) >= source.end();
            if (isTop && PAPERS.contains(tokens.lemma(word).toLowerCase(Locale.ROOT))) {
                return owner(document, word, actors);
            }
        }
        return Optional.empty();
    }

    /// The actor behind the paper that a chain means, if the text says whose it is.
    static Optional<Actor.Id> behind(AnnotatedDocument document, int chain, Actors actors) {
        return document.mentions().chains().get(chain).mentions().stream()
                .map(id -> document.mentions().mentions().get(id))
                .filter(mention -> mention.form() != EntityMention.Form.PRONOUN)
                .map(mention -> owner(document, mention, actors))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Actor.Id> owner(
            AnnotatedDocument document, EntityMention paper, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        int head = head(tokens, paper.head());
        return PAPERS.contains(tokens.lemma(head).toLowerCase(Locale.ROOT))
                ? owner(document, head, actors)
                : Optional.empty();
    }

    private static Optional<Actor.Id> owner(AnnotatedDocument document, int head, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        for (int child : tokens.dependents(head)) {
            boolean isOwner =
                    tokens.relation(child).equals("nmod:poss")
                            || tokens.relation(child).equals("nmod")
                                    && PREPOSITIONS.contains(preposition(tokens, child));
            Optional<Actor.Id> owner =
                    isOwner ? actorAt(document, tokens.span(child), actors) : Optional.empty();
            if (owner.isPresent()) {
                return owner;
            }
        }
        return giver(document, head, actors).or(() -> whoItWasFrom(document, head, actors));
    }

    /// "The message was from the newspaper."
    private static Optional<Actor.Id> whoItWasFrom(
            AnnotatedDocument document, int head, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        int predicate = tokens.head(head);
        boolean isFrom =
                tokens.relation(head).equals("nsubj")
                        && predicate > head
                        && preposition(tokens, predicate).equals("from");
        return isFrom ? actorAt(document, tokens.span(predicate), actors) : Optional.empty();
    }

    private static Optional<Actor.Id> giver(AnnotatedDocument document, int head, Actors actors) {
        Tokens tokens = document.parsed().tokens();
        for (int clause : tokens.dependents(head)) {
            boolean isGiven =
                    tokens.relation(clause).startsWith("acl")
                            && GIVING.contains(tokens.lemma(clause).toLowerCase(Locale.ROOT));
            for (int child : isGiven ? tokens.dependents(clause) : new int[0]) {
                boolean isGiver =
                        tokens.relation(child).equals("nsubj")
                                || tokens.relation(child).startsWith("obl")
                                        && preposition(tokens, child).equals("by");
                Optional<Actor.Id> giver =
                        isGiver ? actorAt(document, tokens.span(child), actors) : Optional.empty();
                if (giver.isPresent()) {
                    return giver;
                }
            }
        }
        return Optional.empty();
    }

    private static int head(Tokens tokens, Span head) {
        int word = tokens.wordAt(head.start());
        while (word + 1 < tokens.size() && tokens.start(word + 1) < head.end()) {
            word++;
        }
        return word;
    }

    private static String preposition(Tokens tokens, int word) {
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("case")) {
                return tokens.word(child).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static Optional<Actor.Id> actorAt(
            AnnotatedDocument document, Span word, Actors actors) {
        return document.mentions().mentions().stream()
                .filter(mention -> mention.head().covers(word))
                .flatMap(mention -> actors.ofMention(document, mention.id()).stream())
                .filter(id -> {
                    EntityKind kind = actors.actor(id).kind();
                    return kind == EntityKind.PERSON
                            || kind == EntityKind.ORGANIZATION
                            || kind == EntityKind.PUBLICATION;
                })
                .findFirst();
    }
}
