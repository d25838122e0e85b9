package org.hearsay.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.EventMention;
import org.hearsay.event.Factuality;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.text.Span;

/// What the chains of a document do in it, and so which of them are actors of the affair.
///
/// Who has a name is one. Who has none is one only when he speaks, knows, presses somebody, or acts
/// in something that happened and is spoken of again: "a docker told him", and not "seven men
/// aboard". A common noun with a capital letter is no name.
final class Deeds {
    private static final Pattern FIRST_PERSON = Pattern.compile("i|me|my|mine|myself");
    private static final Pattern NOBODY_OF_NOTE =
            Pattern.compile(
                    "(?i)(no|none|nobody|anybody|anyone|everybody|everyone|whoever|every|each|any|such|all|most|many|some|several|few|both|other|these|those|what|which|whose) .*"
                            + "|(?i)(about |over |nearly |some )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d[\\d,.]*|dozens?|hundreds?|thousands?)\\b.*");

    private final AnnotatedDocument document;
    private final Set<Integer> voices = new HashSet<>();
    private final Set<Integer> speakers = new HashSet<>();
    private final Set<Integer> parts = new HashSet<>();
    private final Set<Integer> doers = new HashSet<>();
    private final Set<String> commonWords = new HashSet<>();

    Deeds(AnnotatedDocument document) {
        this.document = document;
        List<EntityMention> mentions = document.mentions().mentions();
        document.attributions()
                .forEach(attribution -> attribution.speaker().ifPresent(speakers::add));
        voices.addAll(speakers);
        document.influences()
                .forEach(influence -> {
                    voices.add(mentions.get(influence.from()).chain());
                    voices.add(mentions.get(influence.to()).chain());
                });
        document.awareness()
                .forEach(awareness -> {
                    voices.add(mentions.get(awareness.knower()).chain());
                    Integer from = awareness.from();
                    if (from != null) {
                        voices.add(mentions.get(from).chain());
                    }
                });
        for (EventMention event : document.events()) {
            boolean isActual = event.kind() == Factuality.Kind.ACTUAL;
            for (EventMention.Participant participant : event.participants()) {
                int chain = mentions.get(participant.mention()).chain();
                parts.add(chain);
                if (isActual && participant.role() == EventMention.Role.ACTOR) {
                    doers.add(chain);
                }
            }
        }
        Tokens tokens = document.parsed().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (Character.isLowerCase(tokens.word(i).charAt(0))) {
                commonWords.add(tokens.word(i));
                commonWords.add(tokens.lemma(i));
            }
        }
    }

    /// Is a chain an actor of the affair?
    boolean isActor(Chain chain) {
        if (Naming.isName(chain)) {
            return !isCommonNoun(chain)
                    && !isCrowd(chain)
                    && (chain.kind() != EntityKind.OTHER
                            || chain.mentions().size() > 1
                            || voices.contains(chain.id())
                            || parts.contains(chain.id()));
        }
        return switch (chain.kind()) {
            case PERSON -> isFirstPerson(document, chain) || isSomebody(chain);
            case ORGANIZATION ->
                    hasNominal(chain)
                            && !PAPERS.contains(headOf(chain))
                            && Naming.isDescription(Naming.nameOf(chain))
                            && (voices.contains(chain.id()) || isDoer(chain));
            case PLACE, PUBLICATION, WORK, OTHER -> false;
        };
    }

    /// Does the chain act, and does the text stay with it or tell who it is ("the minister")?
    /// Whoever is mentioned in passing once, such as "a contractor" who mended something, is no
    /// actor of the affair.
    private boolean isDoer(Chain chain) {
        String name = Naming.nameOf(chain);
        boolean isKnown =
                name.matches("[Tt]he .*")
                        && (chain.kind() == EntityKind.ORGANIZATION && !isPlural(chain)
                                || Offices.isTitle(name.substring(name.lastIndexOf(' ') + 1)));
        boolean isRelative = name.matches("(?i)(my|your|his|her|our|their) .*");
        return doers.contains(chain.id())
                && !isRelative
                && (chain.mentions().size() > 1 || isKnown);
    }

    /// Does the chain speak, know or press?
    boolean isVoice(Chain chain) {
        return voices.contains(chain.id());
    }

    /// Words for papers and machines: they tell, and nobody is meant.
    private static final Set<String> PAPERS =
            Set.copyOf(Vocabulary.words(Deeds.class, "papers.tsv"));

    private static boolean isDefinite(String name) {
        return name.matches("(?i)(the|this|that|these|those|his|her|their|our|my|its) .*")
                || name.matches("\\p{Lu}.*['’]s? .*");
    }

    private static boolean isTheOne(String name) {
        return name.matches("(?i)the .*") || Character.isUpperCase(name.charAt(0));
    }

    /// The head of the first description, in lower case.
    private String headOf(Chain chain) {
        return chain.mentions().stream()
                .map(document.mentions().mentions()::get)
                .filter(mention -> mention.form() != EntityMention.Form.PRONOUN)
                .map(mention -> mention.head().of(document.text().text()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private boolean isSomebody(Chain chain) {
        String name = Naming.nameOf(chain);
        if (!hasNominal(chain)
                || !Naming.isDescription(name)
                || NOBODY_OF_NOTE.matcher(name).matches()) {
            return false;
        }
        boolean isPlural = isPlural(chain);
        if (PAPERS.contains(headOf(chain)) || isPlural && !isDefinite(name)) {
            return false;
        }
        // "My father had been told": who only knows is somebody of the affair when he has a name or
        // is called by what he is in it.
        boolean isVoice =
                speakers.contains(chain.id()) || voices.contains(chain.id()) && isTheOne(name);
        return isVoice || isDoer(chain) && !isPlural;
    }

    /// One word that the document also writes small, and writes large only where a sentence or line
    /// begins, or all in capitals.
    private boolean isCommonNoun(Chain chain) {
        String name = PersonName.clean(Naming.nameOf(chain));
        boolean mayBe =
                name.indexOf(' ') < 0
                        && commonWords.contains(name.toLowerCase(Locale.ROOT))
                        && !voices.contains(chain.id());
        if (!mayBe) {
            return false;
        }
        String text = document.text().text();
        for (int id : chain.mentions()) {
            EntityMention mention = document.mentions().mentions().get(id);
            String words = mention.head().of(text);
            boolean isShouted = words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
            if (mention.form() == EntityMention.Form.NAME
                    && !isShouted
                    && !isFirstWord(mention.span())) {
                return false;
            }
        }
        return true;
    }

    private boolean isFirstWord(Span span) {
        Tokens tokens = document.parsed().tokens();
        int word = tokens.wordAt(span.start());
        if (word >= tokens.size() || word == tokens.sentenceStart(tokens.sentence(word))) {
            return true;
        }
        String between = document.text().text().substring(tokens.end(word - 1), span.start());
        return between.indexOf('\n') >= 0
                || !Character.isLetterOrDigit(last(tokens.word(word - 1)));
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /// A people rather than somebody: `Dutchmen`.
    private boolean isCrowd(Chain chain) {
        return chain.kind() == EntityKind.PERSON
                && chain.name().indexOf(' ') < 0
                && !voices.contains(chain.id())
                && isPlural(chain);
    }

    private boolean isPlural(Chain chain) {
        Tokens tokens = document.parsed().tokens();
        return chain.mentions().stream()
                .map(document.mentions().mentions()::get)
                .filter(mention -> mention.form() != EntityMention.Form.PRONOUN)
                .limit(1)
                .anyMatch(mention -> {
                    int word = tokens.wordAt(mention.head().end() - 1);
                    return word < tokens.size()
                            && tokens.xpos(word).startsWith("NN")
                            && tokens.xpos(word).endsWith("S");
                });
    }

    private boolean hasNominal(Chain chain) {
        return hasNominal(document, chain);
    }

    private static boolean hasNominal(AnnotatedDocument document, Chain chain) {
        return chain.mentions().stream()
                .map(document.mentions().mentions()::get)
                .anyMatch(mention -> mention.form() != EntityMention.Form.PRONOUN);
    }

    /// The `I` of a document outside all quotations.
    static boolean isFirstPerson(AnnotatedDocument document, Chain chain) {
        return !chain.named() && !hasNominal(document, chain) && isWriter(document, chain);
    }

    /// Does the chain hold an `I` outside all quotations?
    static boolean isWriter(AnnotatedDocument document, Chain chain) {
        String text = document.text().text();
        return chain.mentions().stream()
                .map(document.mentions().mentions()::get)
                .filter(mention -> mention.form() == EntityMention.Form.PRONOUN)
                .anyMatch(mention ->
                        FIRST_PERSON
                                        .matcher(mention.head().of(text).toLowerCase(Locale.ROOT))
                                        .matches()
                                && !isQuoted(document, mention.span()));
    }

    private static boolean isQuoted(AnnotatedDocument document, Span at) {
        return document.attributions().stream()
                .filter(attribution -> attribution.mode() != Attribution.Mode.INDIRECT)
                .flatMap(attribution -> attribution.content().stream())
                .anyMatch(content -> content.covers(at));
    }
}
