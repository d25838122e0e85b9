package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Quotation;
import org.hearsay.language.Quotations;
import org.hearsay.language.Tokens;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.hearsay.mention.EntityMention;
import org.hearsay.mention.Mentions;
import org.hearsay.text.OwnWords;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Tells whom "I" and "we" mean inside a quotation: its speaker.
public final class SpeakerPronouns {
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

    private static final Set<String> THIRD_PERSON =
            Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");

    private SpeakerPronouns() {}

    /// Mentions and attributions once speakers and pronouns have met.
    ///
    /// @param mentions with first-person pronouns in the chains of their speakers
    /// @param attributions with the chains' new numbers
    public record Resolved(Mentions mentions, List<Attribution> attributions) {}

    /// Puts the first-person pronouns inside quotations into the chains of the speakers.
    public static Resolved resolve(
            ParsedText parsed, Mentions mentions, List<Attribution> attributions) {
        Quotations quotations = Quotations.of(parsed.text());
        List<OwnWords> own = OwnWords.in(parsed.text());
        Holders holders = Holders.of(parsed.tokens(), attributions);
        int[] chainOf = mentions.mentions().stream().mapToInt(EntityMention::chain).toArray();
        // An outer speaker is known before an inner one: "I told him" names a speaker only when "I"
        // is known.
        for (EntityMention mention : mentions.mentions()) {
            if (isFirstPerson(mention, parsed)) {
                Attribution by =
                        speaking(mention, parsed.tokens(), quotations, holders, own, attributions);
                Integer speaker = by == null ? null : currentSpeaker(by, chainOf, mentions);
                if (speaker != null) {
                    chainOf[mention.id()] = speaker;
                }
            }
        }
        partThirdPersons(parsed, mentions, attributions, quotations, holders, own, chainOf);
        return renumbered(mentions, chainOf, attributions);
    }

    /// Who says "I" in a quotation is not "he" in it: such a pronoun means whoever was named last
    /// in these words, and within one sentence the same one again.
    private static void partThirdPersons(
            ParsedText parsed,
            Mentions mentions,
            List<Attribution> attributions,
            Quotations quotations,
            Holders holders,
            List<OwnWords> own,
            int[] chainOf) {
        Tokens tokens = parsed.tokens();
        int sentence = -1;
        int meant = -1;
        for (EntityMention mention : mentions.mentions()) {
            String word = mention.span().of(parsed.text().text()).toLowerCase(Locale.ROOT);
            boolean isThird =
                    mention.form() == EntityMention.Form.PRONOUN && THIRD_PERSON.contains(word);
            Attribution by =
                    isThird
                            ? speaking(mention, tokens, quotations, holders, own, attributions)
                            : null;
            Integer speaker = by == null ? null : currentSpeaker(by, chainOf, mentions);
            if (speaker == null || chainOf[mention.id()] != speaker) {
                continue;
            }
            int its = tokens.sentence(tokens.wordAt(mention.span().start()));
            if (its != sentence || meant < 0) {
                meant = lastNamed(mention, speaker, quotations, mentions, chainOf);
                sentence = its;
            }
            if (meant >= 0) {
                chainOf[mention.id()] = meant;
            }
        }
    }

    /// The person named last before a mention in the same quotation who is not its speaker; -1 when
    /// nobody is.
    private static int lastNamed(
            EntityMention mention,
            int speaker,
            Quotations quotations,
            Mentions mentions,
            int[] chainOf) {
        Quotation quotation = quotations.innermost(mention.span().start());
        for (int i = mention.id() - 1; quotation != null && i >= 0; i--) {
            EntityMention other = mentions.mentions().get(i);
            if (other.span().start() < quotation.span().start()) {
                return -1;
            }
            boolean isSomebody =
                    other.kind() == EntityKind.PERSON
                            && other.form() == EntityMention.Form.NAME
                            && chainOf[i] != speaker;
            if (isSomebody) {
                return chainOf[i];
            }
        }
        return -1;
    }

    private static boolean isFirstPerson(EntityMention mention, ParsedText parsed) {
        return mention.form() == EntityMention.Form.PRONOUN
                && FIRST_PERSON.contains(
                        mention.span().of(parsed.text().text()).toLowerCase(Locale.ROOT));
    }

    /// The attributions that hold each word in their contents: the outermost and the innermost one,
    /// -1 for none.
    private record Holders(int[] outermost, int[] innermost) {
        static Holders of(Tokens tokens, List<Attribution> attributions) {
            int[] outermost = new int[tokens.size()];
            int[] innermost = new int[tokens.size()];
            Arrays.fill(outermost, -1);
            Arrays.fill(innermost, -1);
            for (Attribution one : attributions) {
                for (Span content : one.content()) {
                    int from = tokens.wordAt(content.start());
                    for (int i = from; i < tokens.size() && tokens.start(i) < content.end(); i++) {
                        outermost[i] = one.withinId() == null ? one.id() : outermost[i];
                        innermost[i] = one.id();
                    }
                }
            }
            return new Holders(outermost, innermost);
        }
    }

    /// The attribution in whose quoted words the pronoun stands: the outermost one for a quotation
    /// in the text, the innermost one if it begins in it for a quotation inside another.
    private static @Nullable Attribution speaking(
            EntityMention mention,
            Tokens tokens,
            Quotations quotations,
            Holders holders,
            List<OwnWords> own,
            List<Attribution> attributions) {
        Quotation quotation = quotations.innermost(mention.span().start());
        if (quotation == null) {
            return null;
        }
        int word = tokens.wordAt(mention.span().start());
        int holder = quotation.depth() == 0 ? holders.outermost[word] : holders.innermost[word];
        if (holder >= 0 && isOwnWords(attributions.get(holder), own)) {
            // In a turn of an interview a quotation is somebody else's again.
            int inner = holders.innermost[word];
            return inner == holder ? null : attributions.get(inner);
        }
        if (holder < 0) {
            return null;
        }
        Attribution one = attributions.get(holder);
        boolean begins = one.content().stream().anyMatch(c -> quotation.span().covers(c.start()));
        return quotation.depth() == 0 || begins ? one : null;
    }

    private static boolean isOwnWords(Attribution attribution, List<OwnWords> own) {
        int start = attribution.content().getFirst().start();
        return own.stream().anyMatch(each -> each.words().getFirst().start() == start)
                && attribution.mode() == Attribution.Mode.DIRECT;
    }

    private static @Nullable Integer currentSpeaker(
            Attribution by, int[] chainOf, Mentions mentions) {
        return by.speakerChain() == null
                ? null
                : Integer.valueOf(currentChain(by.speakerChain(), chainOf, mentions));
    }

    private static int currentChain(int chain, int[] chainOf, Mentions mentions) {
        return chainOf[mentions.chains().get(chain).mentions().getFirst()];
    }

    private static Resolved renumbered(
            Mentions mentions, int[] chainOf, List<Attribution> attributions) {
        List<List<Integer>> members = new ArrayList<>();
        mentions.chains().forEach(_ -> members.add(new ArrayList<>()));
        for (int i = 0; i < chainOf.length; i++) {
            members.get(chainOf[i]).add(i);
        }
        int[] newId = new int[members.size()];
        Arrays.fill(newId, -1);
        List<Chain> chains = new ArrayList<>();
        for (Chain chain : mentions.chains()) {
            if (!members.get(chain.id()).isEmpty()) {
                newId[chain.id()] = chains.size();
                chains.add(
                        new Chain(
                                chains.size(),
                                chain.kind(),
                                chain.name(),
                                chain.named(),
                                members.get(chain.id()),
                                chain.titles()));
            }
        }
        List<EntityMention> moved = new ArrayList<>();
        for (EntityMention m : mentions.mentions()) {
            moved.add(
                    new EntityMention(
                            m.id(),
                            m.span(),
                            m.head(),
                            m.kind(),
                            m.form(),
                            newId[chainOf[m.id()]]));
        }
        List<Attribution> told =
                attributions.stream()
                        .map(one ->
                                withSpeakers(
                                        one,
                                        one.speakerChains().stream()
                                                .map(chain ->
                                                        currentChain(chain, chainOf, mentions))
                                                .map(now -> newId[now])
                                                .distinct()
                                                .toList()))
                        .toList();
        return new Resolved(new Mentions(moved, chains), told);
    }

    private static Attribution withSpeakers(Attribution a, List<Integer> speakers) {
        return new Attribution(
                a.id(),
                a.source(),
                a.cue(),
                a.content(),
                a.mode(),
                a.withinId(),
                speakers.isEmpty() ? null : speakers.getFirst(),
                speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
                a.hedges(),
                a.writerHedges(),
                a.polarity(),
                a.act(),
                a.medium(),
                a.told(),
                a.doubtful());
    }
}
