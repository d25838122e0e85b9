package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.language.Vectors;
import org.hearsay.text.Block;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Puts mentions that mean the same into chains, in reading order.
///
/// Names go by rules: the same words, full name and surname, a body's longer and shorter name, an
/// acronym. Appositions and relative pronouns go by the tree. Nominals and pronouns go by the
/// encoder's scores among the mentions that agree with them in kind, number and gender and stand
/// near; an office alone ("the foreign minister") goes to the one who has it. First and second
/// person pronouns are left alone: whom they mean is known only when the speaker is.
final class ChainBuilder {
    private static final int WORDS_BACK = 140;
    private static final int MENTIONS_BACK = 60;

    /// How sure the encoder must be that a nominal means somebody mentioned before. One person goes
    /// by many nouns ("the engineer", "the man"); a thing or body seldom does.
    private static final float PERSON_MARGIN = 0.5f;

    private static final float THING_MARGIN = 4f;
    private static final float IT_MARGIN = -0.5f;
    private static final float PERSONAL_MARGIN = -6f;

    /// How much likelier the subject of reported words is the one who reports them.
    private static final float OF_REPORTER = 2f;

    /// How much likelier who says something is the subject of the sentence before.
    private static final float OF_LAST = 5f;

    /// How much less likely "he" is somebody with each sentence in between.
    private static final float OF_DISTANCE = 1.2f;

    /// How much less likely "the mayor" is somebody named who was never called mayor.
    private static final float OF_OFFICE = 2f;

    private final Tokens tokens;
    private final Hands hands;
    private final List<Draft> drafts;
    private final float[][] query;
    private final float[][] key;
    private final float[][] fresh;
    private final int[] draftOfHead;
    private final int[] chainOf;
    private final Map<Integer, Integer> nameBeside = new HashMap<>();
    private final Quotations quotations;
    private final List<Span> bylines;
    private final Map<String, List<Integer>> groupsByKey = new HashMap<>();
    private final Set<List<Object>> seenNames = new HashSet<>();
    private final Map<String, SortedSet<Integer>> groupsByTitle = new HashMap<>();
    private final Map<String, Integer> chainOfCore = new HashMap<>();

    /// The chains whose name holds a word for a sort of body, by that word: `ministry`.
    private final Map<String, SortedSet<Integer>> groupsBySort = new HashMap<>();

    private final Map<Pronouns.Pronoun, Integer> writers = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    ChainBuilder(ParsedText parsed, Layers layers, List<Draft> drafts, Hands hands) {
        tokens = parsed.tokens();
        this.hands = hands;
        this.drafts = drafts;
        query = layers.rows(Layers.Name.COREF_Q);
        key = layers.rows(Layers.Name.COREF_K);
        fresh = layers.rows(Layers.Name.NEW_CHAIN);
        draftOfHead = new int[tokens.size()];
        Arrays.fill(draftOfHead, -1);
        for (int i = 0; i < drafts.size(); i++) {
            draftOfHead[drafts.get(i).head()] = i;
        }
        Appositions appositions = new Appositions(tokens);
        for (int i = 0; i < drafts.size(); i++) {
            for (Appositions.Office office : appositions.of(drafts.get(i))) {
                int nominal = draftOfHead[office.head()];
                if (nominal >= 0 && drafts.get(nominal).isNominal()) {
                    nameBeside.put(nominal, i);
                }
            }
        }
        quotations = Quotations.of(parsed.text());
        bylines =
                parsed.text().blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.BYLINE)
                        .map(Block::span)
                        .toList();
        chainOf = new int[drafts.size()];
        Arrays.fill(chainOf, -1);
    }

    /// The chain of each mention; chains are numbered by their first mention.
    int[] build() {
        for (int i = 0; i < drafts.size(); i++) {
            if (chainOf[i] < 0) {
                join(i, chainFor(i));
            }
        }
        return chainOf;
    }

    private int chainFor(int i) {
        Draft draft = drafts.get(i);
        if (hands.isLabel(draft, tokens)) {
            Span meant = hands.meant(draft.span(tokens));
            return meant == null ? labels.getOrDefault(label(draft), -1) : chainAt(meant);
        }
        return switch (draft.form()) {
            case NAME -> chainOfName(i, draft);
            case NOMINAL -> chainOfNominal(i, draft);
            case PRONOUN -> chainOfPronoun(i, draft);
        };
    }

    private void join(int i, int chain) {
        Group group = chain < 0 ? new Group() : groups.get(chain);
        if (chain < 0) {
            groups.add(group);
        }
        chainOf[i] = chain < 0 ? groups.size() - 1 : chain;
        group.add(i);
        index(i);
    }

    private void index(int i) {
        Draft draft = drafts.get(i);
        if (draft.isName() && seenNames.add(List.of(chainOf[i], nameWords(draft)))) {
            for (String key : Names.keys(nameWords(draft))) {
                groupsByKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(chainOf[i]);
            }
            for (String word : nameWords(draft)) {
                if (BodyWords.isBody(word)) {
                    groupsBySort
                            .computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                            .add(chainOf[i]);
                }
            }
        }
        if (draft.isNominal()) {
            chainOfCore.put(core(draft), chainOf[i]);
        }
        for (String title : groups.get(chainOf[i]).titles) {
            String last = title.substring(title.lastIndexOf(' ') + 1);
            groupsByTitle.computeIfAbsent(last, _ -> new TreeSet<>()).add(chainOf[i]);
        }
        if (hands.isLabel(draft, tokens)) {
            labels.putIfAbsent(label(draft), chainOf[i]);
        }
        if (isWriter(draft) && speakerOf(draft) == null) {
            writers.putIfAbsent(Objects.requireNonNull(draft.pronoun()), chainOf[i]);
        }
    }

    // Names.

    private int chainOfName(int i, Draft draft) {
        List<String> words = nameWords(draft);
        int same = -1;
        int alike = -1;
        for (int g : groupsWithAnyOf(words)) {
            Group group = groups.get(g);
            if (!group.maySame(draft, words)) {
                continue;
            }
            if (group.names.contains(words)) {
                same = later(same, g);
            } else if (group.hasNameLike(words, draft)) {
                alike = later(alike, g);
            }
        }
        int known = same >= 0 ? same : alike;
        int apposed = known >= 0 ? known : chainOfApposition(i, draft);
        return apposed >= 0 ? apposed : chainOfIdentity(i, draft);
    }

    /// "The independent botanist is Dr Moe": one and the same.
    private int chainOfIdentity(int i, Draft draft) {
        int subject = -1;
        boolean isEqual = false;
        for (int child : tokens.dependents(draft.head())) {
            String relation = tokens.relation(child);
            isEqual |= relation.equals("cop") && !tokens.lemma(child).equals("become");
            subject = relation.equals("nsubj") ? child : subject;
            if (NEGATIONS.contains(tokens.word(child).toLowerCase(Locale.ROOT))) {
                return -1;
            }
        }
        int other = isEqual && subject >= 0 ? draftOfHead[subject] : draftBeforeIs(draft);
        boolean isPerson =
                other >= 0
                        && other < i
                        && draft.kind() == EntityKind.PERSON
                        && drafts.get(other).isNominal()
                        && drafts.get(other).kind() == EntityKind.PERSON
                        && isDefinite(drafts.get(other));
        return isPerson && !isOtherwiseNamed(chainOf[other], draft) ? chainOf[other] : -1;
    }

    /// What stands before "is" and the name, where the name was read as a part of it; -1 when
    /// nothing does.
    private int draftBeforeIs(Draft draft) {
        int be = draft.from() - 1;
        int head = tokens.head(draft.nameFrom());
        boolean isEqual =
                be >= 0
                        && tokens.lemma(be).equals("be")
                        && head >= 0
                        && head < be
                        && tokens.sentence(head) == tokens.sentence(be);
        return isEqual ? draftOfHead[head] : -1;
    }

    /// The named chains with a word or the initials of this name, in order.
    private SortedSet<Integer> groupsWithAnyOf(List<String> words) {
        SortedSet<Integer> found = new TreeSet<>();
        for (String key : Names.keys(words)) {
            found.addAll(groupsByKey.getOrDefault(key, List.of()));
        }
        return found;
    }

    private int later(int one, int other) {
        return one < 0 || groups.get(other).last > groups.get(one).last ? other : one;
    }

    private List<String> nameWords(Draft draft) {
        return Names.words(draft.headSpan(tokens).of(textOf()));
    }

    private String textOf() {
        return tokens.text();
    }

    // Nominals.

    private int chainOfNominal(int i, Draft draft) {
        int beside = nameBeside.getOrDefault(i, -1);
        if (beside >= 0) {
            if (chainOf[beside] < 0) {
                join(beside, chainOfName(beside, drafts.get(beside)));
            }
            return chainOf[beside];
        }
        int apposed = chainOfApposition(i, draft);
        if (apposed >= 0) {
            return apposed;
        }
        int name = nameInApposition(draft);
        if (name >= 0) {
            return chainOfName(name, drafts.get(name));
        }
        if (isIndefinite(draft)) {
            return -1;
        }
        if (isRelative(draft)) {
            return chainOfCore.getOrDefault(core(draft), -1);
        }
        int office = chainOfOffice(draft);
        if (office >= 0) {
            return office;
        }
        int body = chainOfSort(draft);
        if (body >= 0) {
            return body;
        }
        int speaking = hands.isTurn(tokens.start(draft.head())) ? speaking(draft) : -1;
        boolean isOffice = isDefinite(draft) && TitleWords.isTitle(tokens.lemma(draft.head()));
        int best = -1;
        float bestScore = draft.kind() == EntityKind.PERSON ? PERSON_MARGIN : THING_MARGIN;
        for (int j = i - 1; j >= 0 && near(i, j); j--) {
            Draft other = drafts.get(j);
            float score =
                    score(draft, other) - (isOffice && isOfNoOffice(j, draft) ? OF_OFFICE : 0);
            if (score > bestScore
                    && chainOf[j] != speaking
                    && agree(draft, other, j)
                    && !isOtherThing(draft, other)
                    && !isOfOtherSort(draft, chainOf[j])) {
                bestScore = score;
                best = chainOf[j];
            }
        }
        return best >= 0 ? best : chainOfSameWords(draft);
    }

    /// "The ministry" is what a name calls a ministry: the one spoken of last, where there are
    /// several.
    private int chainOfSort(Draft draft) {
        String sort = core(draft);
        if (draft.kind() != EntityKind.ORGANIZATION
                || !isDefinite(draft)
                || sort.indexOf(' ') >= 0) {
            return -1;
        }
        int last = -1;
        for (int chain : groupsBySort.getOrDefault(sort, Collections.emptySortedSet())) {
            if (last < 0 || groups.get(chain).last > groups.get(last).last) {
                last = chain;
            }
        }
        return last;
    }

    /// "The spy agency" is no Foreign Ministry: a body that goes by another sort in its name.
    private boolean isOfOtherSort(Draft draft, int chain) {
        String sort = tokens.lemma(draft.head()).toLowerCase(Locale.ROOT);
        if (draft.kind() != EntityKind.ORGANIZATION || !BodyWords.isBody(sort) || chain < 0) {
            return false;
        }
        boolean isOfSome =
                groups.get(chain).names.stream().flatMap(List::stream).anyMatch(BodyWords::isBody);
        return isOfSome
                && !groupsBySort.getOrDefault(sort, Collections.emptySortedSet()).contains(chain);
    }

    /// Is the one before named, and never called by this office?
    private boolean isOfNoOffice(int j, Draft draft) {
        Group group = chainOf[j] < 0 ? null : groups.get(chainOf[j]);
        return group != null && group.isNamed() && !group.hasTitle(core(draft));
    }

    /// Things with different nouns are seldom one: "the valve", "the order".
    private boolean isOtherThing(Draft draft, Draft other) {
        return draft.kind() == EntityKind.OTHER
                && other.isNominal()
                && !tokens.lemma(draft.head()).equalsIgnoreCase(tokens.lemma(other.head()));
    }

    /// The name that says who a nominal means: "her chief engineer, Ana Kovac"; -1 without one.
    private int nameInApposition(Draft draft) {
        for (int child : tokens.dependents(draft.head())) {
            int other = draftOfHead[child];
            if (tokens.relation(child).equals("appos")
                    && other >= 0
                    && drafts.get(other).isName()
                    && (drafts.get(other).kind() == draft.kind()
                            || draft.kind() == EntityKind.PERSON
                                    && drafts.get(other).kind() == EntityKind.OTHER)) {
                return other;
            }
        }
        return -1;
    }

    /// Does the chain go by another name already? Two names are never one for standing side by
    /// side.
    private boolean isOtherwiseNamed(int chain, Draft draft) {
        Group group = groups.get(chain);
        List<String> words = nameWords(draft);
        return draft.isName()
                && group.isNamed()
                && !group.names.contains(words)
                && !group.hasNameLike(words, draft);
    }

    /// An apposition means what its head means: "Ana Kovac, the foreign minister".
    private int chainOfApposition(int i, Draft draft) {
        boolean apposed =
                tokens.relation(draft.head()).equals("appos")
                        && !hands.isBehindLabel(draft, tokens.head(draft.head()), tokens);
        int other =
                apposed && tokens.head(draft.head()) >= 0
                        ? draftOfHead[tokens.head(draft.head())]
                        : -1;
        if (other < 0 || other >= i || chainOf[other] < 0) {
            return -1;
        }
        Draft head = drafts.get(other);
        boolean alike =
                head.kind() == draft.kind()
                        || head.kind() == EntityKind.OTHER
                        || draft.kind() == EntityKind.OTHER;
        boolean twoNames = head.isName() && draft.isName();
        return alike && !twoNames && !isOtherwiseNamed(chainOf[other], draft) ? chainOf[other] : -1;
    }

    /// "His wife" is nobody who was named in another part: whose wife she is tells who she is.
    private boolean isRelative(Draft draft) {
        boolean isKin =
                draft.kind() == EntityKind.PERSON
                        && KIN.contains(tokens.lemma(draft.head()).toLowerCase(Locale.ROOT));
        for (int child : tokens.dependents(draft.head())) {
            if (isKin
                    && tokens.relation(child).equals("nmod:poss")
                    && tokens.upos(child) == Upos.PRON) {
                return true;
            }
        }
        return false;
    }

    private boolean isIndefinite(Draft draft) {
        for (int child : tokens.dependents(draft.head())) {
            String word = tokens.word(child).toLowerCase(Locale.ROOT);
            if (tokens.relation(child).equals("det") && INDEFINITE.contains(word)
                    || tokens.relation(child).equals("nummod")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> KIN =
            Set.of(
                    "wife",
                    "husband",
                    "widow",
                    "widower",
                    "mother",
                    "father",
                    "brother",
                    "sister",
                    "son",
                    "daughter",
                    "nephew",
                    "niece",
                    "uncle",
                    "aunt",
                    "cousin",
                    "lawyer",
                    "secretary",
                    "servant",
                    "assistant",
                    "gardener",
                    "cook",
                    "driver",
                    "groom",
                    "neighbour",
                    "neighbor",
                    "friend");
    private static final Set<String> SAYING =
            Set.of(
                    "say", "tell", "add", "write", "reply", "explain", "ask", "answer", "claim",
                    "insist", "deny", "recall", "note", "argue", "declare", "admit");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> QUANTIFIERS = Set.of("every", "each", "no", "any");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "some", "any", "no", "every", "each", "another", "many", "several");

    /// "the foreign minister" is whoever has been called so, when that is one.
    private int chainOfOffice(Draft draft) {
        if (draft.kind() != EntityKind.PERSON
                || !isDefinite(draft)
                || !TitleWords.isTitle(tokens.lemma(draft.head()))) {
            return -1;
        }
        String words = core(draft);
        int found = -1;
        String last = words.substring(words.lastIndexOf(' ') + 1);
        for (int g : groupsByTitle.getOrDefault(last, Collections.emptySortedSet())) {
            if (groups.get(g).isNamed() && groups.get(g).hasTitle(words)) {
                if (found >= 0) {
                    return -1;
                }
                found = g;
            }
        }
        return found;
    }

    private boolean isDefinite(Draft draft) {
        String first = tokens.word(draft.from()).toLowerCase(Locale.ROOT);
        return first.equals("the") || first.equals("this") || first.equals("that");
    }

    private int chainOfSameWords(Draft draft) {
        if (!isDefinite(draft)) {
            return -1;
        }
        String words = core(draft);
        int same = chainOfCore.getOrDefault(words, -1);
        return same >= 0 ? same : chainOfLongerWords(draft, words);
    }

    /// "the engineer" after "a former Kovac engineer", when nobody else here is one.
    private int chainOfLongerWords(Draft draft, String words) {
        if (draft.kind() != EntityKind.PERSON || words.indexOf(' ') >= 0 || words.isEmpty()) {
            return -1;
        }
        Set<Integer> longer = new HashSet<>();
        chainOfCore.forEach((core, chain) -> {
            if (core.endsWith(" " + words) && groups.get(chain).agrees(draft)) {
                longer.add(chain);
            }
        });
        return longer.size() == 1 ? longer.iterator().next() : -1;
    }

    /// A nominal from after its article up to its head, in lower case.
    private String core(Draft draft) {
        StringBuilder core = new StringBuilder();
        for (int w = draft.from(); w <= draft.head(); w++) {
            if (tokens.upos(w) != Upos.DET && tokens.upos(w) != Upos.PUNCT) {
                core.append(core.isEmpty() ? "" : " ")
                        .append(tokens.lemma(w).toLowerCase(Locale.ROOT));
            }
        }
        return core.toString();
    }

    // Pronouns.

    private int chainOfPronoun(int i, Draft draft) {
        Pronouns.Pronoun pronoun = draft.pronoun();
        if (pronoun == null) {
            return -1;
        }
        return switch (pronoun.person()) {
            case FIRST -> chainOfWriter(draft, pronoun);
            case SECOND -> chainOfAddressee(draft);
            case RELATIVE -> chainOfRelative(draft);
            case THIRD -> chainOfThird(i, draft, pronoun);
        };
    }

    /// "I" outside of quotations is the writer all through the text; inside, the speaker has yet to
    /// be found.
    private int chainOfWriter(Draft draft, Pronouns.Pronoun pronoun) {
        Span speaker = isWriter(draft) ? speakerOf(draft) : null;
        if (speaker != null) {
            return chainAt(speaker);
        }
        return isWriter(draft) ? writers.getOrDefault(pronoun, -1) : -1;
    }

    /// "You" outside of quotations is the one to whom the letter is written.
    private int chainOfAddressee(Draft draft) {
        int start = tokens.start(draft.head());
        Span named = quotations.covers(start) ? null : hands.addresseeAt(start);
        return named == null ? -1 : chainAt(named);
    }

    private @Nullable Span speakerOf(Draft draft) {
        return hands.speakerAt(tokens.start(draft.head()));
    }

    /// The chain of the mention that the layout made at a span; it is put into one when that is yet
    /// to be done.
    private int chainAt(Span span) {
        int i = draftAt(span);
        if (i >= 0 && chainOf[i] < 0) {
            join(i, chainFor(i));
        }
        return i < 0 ? -1 : chainOf[i];
    }

    private String label(Draft draft) {
        return draft.span(tokens).of(textOf());
    }

    private int draftAt(Span span) {
        for (int word = tokens.wordAt(span.start());
                word < tokens.size() && tokens.start(word) < span.end();
                word++) {
            if (draftOfHead[word] >= 0) {
                return draftOfHead[word];
            }
        }
        return -1;
    }

    private boolean isWriter(Draft draft) {
        return draft.pronoun() != null
                && draft.pronoun().person() == Pronouns.Person.FIRST
                && !quotations.covers(tokens.start(draft.head()));
    }

    private int chainOfRelative(Draft draft) {
        int clause = MentionSpotter.relativeClause(tokens, draft.head());
        int antecedent = clause < 0 ? -1 : tokens.head(clause);
        int other = antecedent < 0 ? -1 : draftOfHead[antecedent];
        return other < 0 ? -1 : chainOf[other];
    }

    private int chainOfThird(int i, Draft draft, Pronouns.Pronoun pronoun) {
        boolean personal = pronoun.sort() == Pronouns.Sort.PERSON;
        int speaking = speaking(draft);
        int doer = personal ? doerBeside(draft) : -1;
        int reporter = personal ? reporterOf(draft) : -1;
        int best = -1;
        float bestScore = personal ? PERSONAL_MARGIN : IT_MARGIN;
        for (int j = i - 1; j >= 0 && near(i, j); j--) {
            Draft other = drafts.get(j);
            if (other.covers(draft) && !isPossessive(draft)
                    || !agree(draft, other, j)
                    || chainOf[j] == speaking
                    || chainOf[j] == doer
                    || personal && isAnybody(other)) {
                continue;
            }
            float score =
                    score(draft, other)
                            + (chainOf[j] == reporter ? OF_REPORTER : 0)
                            + (personal && isTopicOf(draft, other) ? OF_LAST : 0)
                            - (personal ? OF_DISTANCE * sentencesBetween(draft, other) : 0);
            if (score > bestScore) {
                bestScore = score;
                best = chainOf[j];
            }
        }
        return best;
    }

    /// The chain of whoever does what is done to the pronoun: "the Professor had told him" tells of
    /// two people, "told himself" of one; -1 when there is none.
    private int doerBeside(Draft draft) {
        int word = draft.head();
        boolean isArgument =
                switch (tokens.relation(word)) {
                    case "obj", "iobj" -> true;
                    case "obl" -> isMarkedBy(word, "to");
                    default -> false;
                };
        boolean isReflexive = tokens.word(word).toLowerCase(Locale.ROOT).matches(".*sel(f|ves)");
        return isArgument && !isReflexive ? subjectChain(tokens.head(word)) : -1;
    }

    /// In "she said that she had asked" the second pronoun most often means the one who says it; -1
    /// when it is no subject of reported words.
    private int reporterOf(Draft draft) {
        int clause =
                tokens.relation(draft.head()).startsWith("nsubj") ? tokens.head(draft.head()) : -1;
        for (int steps = 0; clause >= 0 && steps < 3; steps++) {
            if (tokens.relation(clause).equals("ccomp")) {
                int verb = tokens.head(clause);
                boolean isReport = verb >= 0 && tokens.upos(verb) == Upos.VERB;
                return isReport ? subjectChain(verb) : -1;
            }
            clause = tokens.relation(clause).equals("conj") ? tokens.head(clause) : -1;
        }
        return -1;
    }

    /// Two subjects, of this sentence and of the one before: of whom one speaks, he most often says
    /// what follows ("Varga wept. She said …").
    private boolean isTopicOf(Draft draft, Draft other) {
        return isSubject(draft)
                && SAYING.contains(tokens.lemma(tokens.head(draft.head())))
                && isSubject(other)
                && tokens.sentence(draft.head()) - tokens.sentence(other.head()) == 1;
    }

    private int sentencesBetween(Draft draft, Draft other) {
        return Math.max(0, tokens.sentence(draft.head()) - tokens.sentence(other.head()) - 1);
    }

    private boolean isSubject(Draft draft) {
        return tokens.relation(draft.head()).startsWith("nsubj") && tokens.head(draft.head()) >= 0;
    }

    /// "Every sailor", "no officer": nobody in particular.
    private boolean isAnybody(Draft draft) {
        for (int child : tokens.dependents(draft.head())) {
            if (tokens.relation(child).equals("det")
                    && QUANTIFIERS.contains(tokens.word(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private int subjectChain(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            for (int child : tokens.dependents(at)) {
                if (tokens.relation(child).startsWith("nsubj")) {
                    int other = draftOfHead[child];
                    return other < 0 ? -1 : chainOf[other];
                }
            }
            at = tokens.relation(at).equals("conj") ? tokens.head(at) : -1;
        }
        return -1;
    }

    private boolean isMarkedBy(int word, String preposition) {
        for (int child : tokens.dependents(word)) {
            if (tokens.relation(child).equals("case")
                    && tokens.word(child).equalsIgnoreCase(preposition)) {
                return true;
            }
        }
        return false;
    }

    /// The chain of the one whose own words these are, who is "I" in them and never "he"; -1 inside
    /// quotation marks.
    private int speaking(Draft draft) {
        Span speaker = quotations.covers(tokens.start(draft.head())) ? null : speakerOf(draft);
        return speaker == null ? -1 : chainAt(speaker);
    }

    private boolean isPossessive(Draft draft) {
        return tokens.relation(draft.head()).equals("nmod:poss");
    }

    // Agreement.

    private boolean near(int i, int j) {
        return i - j <= MENTIONS_BACK && drafts.get(i).head() - drafts.get(j).head() <= WORDS_BACK;
    }

    private float score(Draft draft, Draft antecedent) {
        return Vectors.dot(query[draft.head()], key[antecedent.head()]) - fresh[draft.head()][0];
    }

    private boolean agree(Draft draft, Draft other, int j) {
        if (chainOf[j] < 0 || other.covers(draft) && !draft.isName() && !isPossessive(draft)) {
            return false;
        }
        boolean otherIsOpenPronoun =
                other.pronoun() != null
                        && other.pronoun().person() != Pronouns.Person.THIRD
                        && other.pronoun().person() != Pronouns.Person.RELATIVE;
        Group group = groups.get(chainOf[j]);
        return !otherIsOpenPronoun && !isInByline(other) && group.agrees(draft);
    }

    /// Who wrote the article is not whom it speaks of.
    private boolean isInByline(Draft draft) {
        int at = tokens.start(draft.head());
        return bylines.stream().anyMatch(byline -> byline.covers(at));
    }

    private Pronouns.Gender gender(Draft draft) {
        if (draft.pronoun() != null) {
            return draft.pronoun().gender();
        }
        for (int w = draft.from(); w < draft.to(); w++) {
            Pronouns.Gender gender = TitleWords.gender(tokens.word(w));
            boolean isTitle = draft.isName() && (w < draft.nameFrom() || w == draft.from());
            if (gender != Pronouns.Gender.ANY && (w == draft.head() || isTitle)) {
                return gender;
            }
        }
        List<String> words = draft.isName() ? nameWords(draft) : List.of();
        return words.size() > 1 && draft.kind() == EntityKind.PERSON
                ? Names.gender(words.getFirst())
                : Pronouns.Gender.ANY;
    }

    private Pronouns.GrammaticalNumber number(Draft draft) {
        if (draft.pronoun() != null) {
            return draft.pronoun().number();
        }
        return tokens.xpos(draft.head()).endsWith("S") && tokens.xpos(draft.head()).startsWith("NN")
                ? Pronouns.GrammaticalNumber.PLURAL
                : Pronouns.GrammaticalNumber.SINGULAR;
    }

    /// The word by which a name is addressed, without its stop: `mrs`; empty when there is none.
    private String address(Draft draft) {
        int before = draft.nameFrom() - 1;
        for (int word : new int[] {before, draft.nameFrom()}) {
            if (word >= 0
                    && tokens.sentence(word) == tokens.sentence(draft.nameFrom())
                    && TitleWords.isAddress(tokens.word(word))) {
                return tokens.word(word).toLowerCase(Locale.ROOT).replace(".", "");
            }
        }
        return "";
    }

    /// A chain while it grows.
    private final class Group {
        private final Set<List<String>> names = new HashSet<>();
        private final Set<String> titles = new HashSet<>();
        private final Set<String> addresses = new HashSet<>();
        private Pronouns.Gender gender = Pronouns.Gender.ANY;
        private Pronouns.GrammaticalNumber number = Pronouns.GrammaticalNumber.ANY;
        private EntityKind kind = EntityKind.OTHER;
        private boolean kindIsOfName;
        private int last;

        void add(int i) {
            Draft draft = drafts.get(i);
            last = i;
            if (draft.isName()) {
                names.add(nameWords(draft));
                String address = address(draft);
                if (!address.isEmpty()) {
                    addresses.add(address);
                }
                addTitle(draft.from(), draft.nameFrom());
            }
            if (draft.isNominal() && draft.kind() == EntityKind.PERSON) {
                titles.add(core(draft));
            }
            boolean isTitled = draft.isName() && isAddressed(draft);
            if (kind == EntityKind.OTHER || draft.isName() && !kindIsOfName || isTitled) {
                kind = isTitled ? EntityKind.PERSON : draft.kind();
                kindIsOfName = draft.isName();
            }
            Pronouns.Gender its = gender(draft);
            gender = gender == Pronouns.Gender.ANY ? its : gender;
            number = number == Pronouns.GrammaticalNumber.ANY ? number(draft) : number;
        }

        /// "Mrs." and "Mr." are said of people alone, whatever the name looked like before.
        private boolean isAddressed(Draft draft) {
            return draft.kind() == EntityKind.PERSON
                    && draft.from() < draft.nameFrom()
                    && TitleWords.gender(tokens.word(draft.from())) != Pronouns.Gender.ANY;
        }

        private void addTitle(int from, int to) {
            StringBuilder words = new StringBuilder();
            for (int w = from; w < to; w++) {
                if (tokens.upos(w) != Upos.DET) {
                    words.append(words.isEmpty() ? "" : " ")
                            .append(tokens.lemma(w).toLowerCase(Locale.ROOT));
                }
            }
            if (!words.isEmpty()) {
                titles.add(TitleWords.withoutMarks(words.toString()));
            }
        }

        boolean isNamed() {
            return !names.isEmpty();
        }

        boolean hasTitle(String words) {
            return titles.stream()
                    .anyMatch(title -> title.equals(words) || title.endsWith(" " + words));
        }

        boolean maySame(Draft draft, List<String> words) {
            boolean kindsAgree = kind == draft.kind() || names.contains(words) && words.size() > 0;
            return kindsAgree && gender.agrees(gender(draft)) && !isSpouse(draft);
        }

        /// "Mrs. Kovac" beside "Dr. Kovac" is somebody else.
        private boolean isSpouse(Draft draft) {
            String address = address(draft);
            boolean isMrs = address.equals("mrs");
            return !address.isEmpty()
                    && (isMrs && !addresses.isEmpty() && !addresses.contains("mrs")
                            || addresses.equals(Set.of("mrs")) && !isMrs);
        }

        boolean hasNameLike(List<String> words, Draft draft) {
            boolean isOfRelative =
                    kind == EntityKind.PERSON
                            && names.stream().anyMatch(name -> Names.areRelatives(name, words));
            return !isOfRelative && isNameLike(words, draft);
        }

        private boolean isNameLike(List<String> words, Draft draft) {
            return names.stream()
                    .anyMatch(name ->
                            kind == EntityKind.PERSON
                                    ? Names.samePerson(name, words)
                                            || Names.givenNameOf(words, name)
                                    : Names.sameBody(name, words)
                                            || Names.acronym(
                                                    draft.headSpan(tokens).of(textOf()), name)
                                            || name.size() == 1
                                                    && Names.acronym(
                                                            name.getFirst()
                                                                    .toUpperCase(Locale.ROOT),
                                                            words));
        }

        boolean agrees(Draft draft) {
            if (!gender.agrees(gender(draft))) {
                return false;
            }
            Pronouns.Pronoun pronoun = draft.pronoun();
            if (pronoun == null) {
                boolean kinds =
                        kind == draft.kind()
                                || kind == EntityKind.OTHER && !isNamed()
                                || draft.kind() == EntityKind.OTHER && kind != EntityKind.PERSON;
                boolean bothKnown = number != Pronouns.GrammaticalNumber.ANY;
                return kinds
                        && (!bothKnown
                                || number == number(draft)
                                || kind == EntityKind.ORGANIZATION);
            }
            return switch (pronoun.sort()) {
                case PERSON ->
                        kind == EntityKind.PERSON && number != Pronouns.GrammaticalNumber.PLURAL;
                case THING ->
                        kind != EntityKind.PERSON && number != Pronouns.GrammaticalNumber.PLURAL;
                case ANY ->
                        number == Pronouns.GrammaticalNumber.PLURAL
                                || number == Pronouns.GrammaticalNumber.ANY
                                || kind == EntityKind.ORGANIZATION
                                || kind == EntityKind.PLACE;
            };
        }
    }
}
