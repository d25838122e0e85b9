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
        document.attributions().stream()
                .filter(attribution -> !isSupposed(attribution))
                .forEach(attribution -> speakers.addAll(attribution.speakerChains()));
        voices.addAll(speakers);
        document.influences()
                .forEach(influence -> {
                    Integer from = influence.from();
                    Integer to = influence.to();
                    if (from != null) {
                        voices.add(mentions.get(from).chain());
                    }
                    if (to != null) {
                        voices.add(mentions.get(to).chain());
                    }
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

    /// "If my nephew had wished it": nobody spoke.
    private boolean isSupposed(Attribution attribution) {
        return attribution.source().stream()
                .limit(1)
                .anyMatch(source ->
                        IF.matcher(
                                        document.text()
                                                .text()
                                                .substring(
                                                        Math.max(0, source.start() - 4),
                                                        source.start()))
                                .find());
    }

    private static final Pattern IF = Pattern.compile("\\b[Ii]f $");

    /// Is a chain an actor of the affair?
    boolean isActor(Chain chain) {
        if (Naming.isName(chain)) {
            return !isCommonNoun(chain)
                    && !isCrowd(chain)
                    && !isPartOfAnOffice(chain)
                    && !isFurniture(chain)
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
                || NOBODY_OF_NOTE.matcher(name).matches()
                || isAnybody(chain)
                || isSaidOfSomebody(chain)) {
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

    /// "In a cable an ambassador never asks", "if a man says": no one man is meant.
    private boolean isAnybody(Chain chain) {
        String text = document.text().text();
        Span at = document.mentions().mentions().get(chain.mentions().getFirst()).span();
        return INDEFINITE.matcher(at.of(text)).lookingAt()
                && ALWAYS.matcher(text).region(at.end(), text.length()).lookingAt();
    }

    /// "She is a lawyer to her core", "as a minister's wife, she knew": what somebody is, and not
    /// somebody else.
    private boolean isSaidOfSomebody(Chain chain) {
        EntityMention first =
                chain.mentions().stream()
                        .map(document.mentions().mentions()::get)
                        .filter(mention -> mention.form() == EntityMention.Form.NOMINAL)
                        .findFirst()
                        .orElse(null);
        if (first == null || isDefinite(first.span().of(document.text().text()))) {
            return false;
        }
        Tokens tokens = document.parsed().tokens();
        int noun = tokens.wordAt(first.head().end() - 1);
        if (noun >= tokens.size()) {
            return false;
        }
        for (int word : tokens.dependents(noun)) {
            boolean isAs =
                    tokens.relation(word).equals("case")
                            && tokens.word(word).equalsIgnoreCase("as");
            if (tokens.relation(word).equals("cop") || isAs) {
                return true;
            }
        }
        return tokens.relation(noun).equals("appos");
    }

    private static final Pattern INDEFINITE = Pattern.compile("(?i)an? ");
    private static final Pattern ALWAYS =
            Pattern.compile("\\s+(never|always|usually|seldom|rarely|does not|doesn['’]t) \\p{Ll}");

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
        boolean mayBe =
                chain.kind() == EntityKind.PERSON
                        || chain.kind() == EntityKind.ORGANIZATION && chain.mentions().size() == 1;
        return mayBe
                && chain.name().indexOf(' ') < 0
                && !voices.contains(chain.id())
                && isPlural(chain);
    }

    /// "the Minister for Foreign Affairs": what he is minister for is no body of its own.
    private boolean isPartOfAnOffice(Chain chain) {
        return chain.kind() == EntityKind.ORGANIZATION
                && chain.mentions().size() == 1
                && !voices.contains(chain.id())
                && BodyName.head(chain.name()).isEmpty()
                && OFFICE_OF.matcher(textBefore(chain, 40)).find();
    }

    private static final Pattern OFFICE_OF =
            Pattern.compile(
                    "(?i)\\b(ministers?|(under-?|state )secretar(y|ies)) (of|for) (the )?$");

    /// What belongs to the sheet and not to the story: an entry of a row of links, the word
    /// `Transcript` over one, the section of a body in its letterhead.
    private boolean isFurniture(Chain chain) {
        if (chain.mentions().size() != 1
                || voices.contains(chain.id())
                || parts.contains(chain.id())) {
            return false;
        }
        String text = document.text().text();
        Span at = document.mentions().mentions().get(chain.mentions().getFirst()).span();
        int from = text.lastIndexOf('\n', at.start()) + 1;
        int to = text.indexOf('\n', at.end());
        String line = text.substring(from, to < 0 ? text.length() : to);
        boolean isOfPapers =
                PAPERS.contains(PersonName.clean(chain.name()).toLowerCase(Locale.ROOT))
                        && at.start() == from;
        boolean isSection =
                chain.kind() == EntityKind.ORGANIZATION
                        && SECTION.matcher(at.of(text)).find()
                        && text.substring(from, at.start()).matches("\\p{Lu}[^.]*, ");
        return LINKS.matcher(line).find() || isOfPapers || isSection;
    }

    private static final Pattern LINKS = Pattern.compile("(?i)(^|\\| *)home *\\|");
    private static final Pattern SECTION =
            Pattern.compile("^\\p{Lu}+ (DEPARTMENT|DIVISION|SECTION|BRANCH|ROOM)$");

    /// The text before the first mention of a chain.
    private String textBefore(Chain chain, int length) {
        int start = document.mentions().mentions().get(chain.mentions().getFirst()).span().start();
        return document.text().text().substring(Math.max(0, start - length), start);
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
