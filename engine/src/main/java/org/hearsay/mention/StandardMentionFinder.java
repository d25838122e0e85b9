package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.language.Layers;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.text.Block;

/// Mentions by the encoder's layers and rules: spotted, put into chains, given their titles.
final class StandardMentionFinder implements MentionFinder {
    @Override
    public Mentions find(ParsedText parsed) {
        return parsed.layers()
                .filter(layers -> layers.layer(Layers.Name.NAME.output()).isPresent())
                .map(layers -> find(parsed, layers))
                .orElseGet(Mentions::none);
    }

    private static Mentions find(ParsedText parsed, Layers layers) {
        Hands hands = new Hands(parsed.text());
        List<Draft> drafts =
                new MentionSpotter(parsed, layers)
                        .spot(hands).stream()
                                .filter(draft -> !isBoilerplate(parsed, draft))
                                .toList();
        int[] chainOf = new ChainBuilder(parsed, layers, drafts, hands).build();
        List<EntityMention> mentions = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        Tokens tokens = parsed.tokens();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            while (members.size() <= chainOf[i]) {
                members.add(new ArrayList<>());
            }
            members.get(chainOf[i]).add(i);
            mentions.add(
                    new EntityMention(
                            i,
                            draft.span(tokens),
                            draft.headSpan(tokens),
                            draft.kind(),
                            draft.form(),
                            chainOf[i]));
        }
        TitleFinder titles = new TitleFinder(tokens, drafts);
        List<Chain> chains = new ArrayList<>();
        for (int c = 0; c < members.size(); c++) {
            chains.add(chain(c, members.get(c), drafts, tokens, titles));
        }
        return new Mentions(mentions, chains);
    }

    /// Names in boilerplate are nobody's.
    private static boolean isBoilerplate(ParsedText parsed, Draft draft) {
        int start = draft.span(parsed.tokens()).start();
        return parsed.text().blocks().stream()
                .anyMatch(block ->
                        block.kind() == Block.Kind.BOILERPLATE
                                && block.span().start() <= start
                                && start < block.span().end());
    }

    private static Chain chain(
            int id, List<Integer> members, List<Draft> drafts, Tokens tokens, TitleFinder titles) {
        Draft best =
                members.stream()
                        .map(drafts::get)
                        .max(Comparator.comparingInt(StandardMentionFinder::worth))
                        .orElseThrow();
        List<Chain.Title> its =
                Stream.concat(
                                members.stream().flatMap(i -> titles.of(drafts.get(i)).stream()),
                                titles.ofNameless(best).stream())
                        .distinct()
                        .toList();
        return new Chain(
                id, kind(members, drafts, best), name(best, tokens), best.isName(), members, its);
    }

    /// Names before nominals before pronouns; the longer name, but not a monster; the earlier one
    /// of equals.
    private static int worth(Draft draft) {
        return switch (draft.form()) {
            case NAME -> 1000 + Math.min(draft.nameTo() - draft.nameFrom(), 6);
            case NOMINAL -> 100 + Math.min(draft.to() - draft.from(), 12);
            case PRONOUN -> 0;
        };
    }

    private static EntityKind kind(List<Integer> members, List<Draft> drafts, Draft best) {
        if (!best.isName()) {
            return best.kind();
        }
        return members.stream()
                .map(drafts::get)
                .filter(Draft::isName)
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                Draft::kind,
                                java.util.TreeMap::new,
                                java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String name(Draft best, Tokens tokens) {
        String words =
                best.isName()
                        ? best.headSpan(tokens).of(tokens.text())
                        : best.span(tokens).of(tokens.text());
        return words.replaceAll("[\\[\\]]", "").replaceAll("\\s+", " ").strip();
    }
}
