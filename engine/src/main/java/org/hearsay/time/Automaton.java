package org.hearsay.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All patterns at once, as one deterministic automaton over symbols.
///
/// The places of all patterns (Glushkov's construction, see [Pattern]) are the states of a
/// nondeterministic automaton; subsets of them are the states here [1]. From a word, the automaton
/// steps on while any pattern goes on; the longest expression wins, and of equally long ones the
/// rule that stands first. Because no pattern repeats anything, the steps from one word are bounded
/// by the longest pattern, whatever the text: the work is linear.
///
/// Which word fills which role is settled afterwards, for the one rule that won, by walking its
/// places forward and back; expressions are rare, so this costs nothing.
///
/// 1. A. Aho, M. Lam, R. Sethi, J. Ullman: Compilers, 2nd ed. 2007, sections 3.7.1 and 3.9.5.
final class Automaton {
    private static final int DEAD = -1;
    private static final int START = 0;

    private final List<Rule> rules;
    private final List<Rule.Beside> beside;
    private final List<BitSet[]> symbolsOfPlaces;
    private final int symbolCount;
    private int[] next;
    private final List<int[]> accepted = new ArrayList<>();

    private Automaton(List<Rule> rules, Lexicon lexicon) {
        this.rules = rules;
        this.beside = rules.stream().map(rule -> Rule.Beside.of(rule, lexicon)).toList();
        this.symbolsOfPlaces =
                rules.stream()
                        .map(rule ->
                                rule.pattern().places.stream()
                                        .map(place -> lexicon.symbolsOf(place.className()))
                                        .toArray(BitSet[]::new))
                        .toList();
        this.symbolCount = lexicon.symbolCount();
        this.next = new int[symbolCount * 1024];
        build();
    }

    static Automaton of(List<Rule> rules, Lexicon lexicon) {
        return new Automaton(rules, lexicon);
    }

    /// Subset construction. A place of the big automaton is its number in the list of all places of
    /// all rules.
    private void build() {
        int placeCount = rules.stream().mapToInt(rule -> rule.pattern().places.size()).sum();
        int[] ruleOf = new int[placeCount];
        int[][] follow = new int[placeCount][];
        BitSet[] symbols = new BitSet[placeCount];
        boolean[] isLast = new boolean[placeCount];
        BitSet starts = new BitSet();
        int offset = 0;
        for (Rule rule : rules) {
            Pattern pattern = rule.pattern();
            for (int place = 0; place < pattern.places.size(); place++) {
                int shift = offset;
                ruleOf[offset + place] = rule.line();
                follow[offset + place] =
                        pattern.follow.get(place).stream().map(to -> to + shift).toArray();
                symbols[offset + place] = symbolsOfPlaces.get(rule.line())[place];
                isLast[offset + place] = pattern.last.get(place);
                if (pattern.first.get(place)) {
                    starts.set(offset + place);
                }
            }
            offset += pattern.places.size();
        }

        Subsets subsets = new Subsets();
        // The start state stands before the places that may come first; every other state is a set
        // of
        // places just matched.
        addState(subsets.add(new int[0]), new int[0], ruleOf, isLast);
        PlaceList[] targets = new PlaceList[symbolCount];
        Arrays.setAll(targets, _ -> new PlaceList());
        for (int state = 0; state < subsets.size(); state++) {
            for (PlaceList target : targets) {
                target.size = 0;
            }
            BitSet candidates = state == START ? starts : followers(subsets.get(state), follow);
            for (int place = candidates.nextSetBit(0);
                    place >= 0;
                    place = candidates.nextSetBit(place + 1)) {
                BitSet fitting = symbols[place];
                for (int symbol = fitting.nextSetBit(0);
                        symbol >= 0;
                        symbol = fitting.nextSetBit(symbol + 1)) {
                    targets[symbol].add(place);
                }
            }
            int row = state * symbolCount;
            for (int symbol = 0; symbol < symbolCount; symbol++) {
                if (targets[symbol].size == 0) {
                    next[row + symbol] = DEAD;
                    continue;
                }
                int[] places = targets[symbol].toArray();
                int known = subsets.size();
                int to = subsets.add(places);
                if (to == known) {
                    addState(to, places, ruleOf, isLast);
                }
                next[row + symbol] = to;
            }
        }
        next = Arrays.copyOf(next, subsets.size() * symbolCount);
    }

    private static BitSet followers(int[] places, int[][] follow) {
        BitSet followers = new BitSet();
        for (int from : places) {
            for (int place : follow[from]) {
                followers.set(place);
            }
        }
        return followers;
    }

    private void addState(int state, int[] places, int[] ruleOf, boolean[] isLast) {
        if ((state + 1) * symbolCount > next.length) {
            next = Arrays.copyOf(next, next.length * 2);
        }
        PlaceList rulesThere = new PlaceList();
        for (int place : places) {
            boolean isNew =
                    rulesThere.size == 0 || rulesThere.items[rulesThere.size - 1] != ruleOf[place];
            if (isLast[place] && isNew) {
                rulesThere.add(ruleOf[place]);
            }
        }
        accepted.add(rulesThere.toArray());
    }

    /// Sets of places, each once, numbered as they come.
    private static final class Subsets {
        private record Key(int[] places, int hash) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && Arrays.equals(places, key.places);
            }

            @Override
            public int hashCode() {
                return hash;
            }
        }

        private final Map<Key, Integer> numbers = new HashMap<>();
        private final List<int[]> subsets = new ArrayList<>();

        int add(int[] places) {
            Integer known =
                    numbers.putIfAbsent(new Key(places, Arrays.hashCode(places)), subsets.size());
            if (known == null) {
                subsets.add(places);
                return subsets.size() - 1;
            }
            return known;
        }

        int[] get(int number) {
            return subsets.get(number);
        }

        int size() {
            return subsets.size();
        }
    }

    /// Places in ascending order.
    private static final class PlaceList {
        int[] items = new int[8];
        int size;

        void add(int place) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = place;
        }

        int[] toArray() {
            return Arrays.copyOf(items, size);
        }
    }

    int stateCount() {
        return accepted.size();
    }

    /// A rule that fits words `[from, to)`, and how many steps were made to see it.
    static final class Scan {
        int to;
        @Nullable Rule rule;
        long steps;
    }

    /// Looks for the longest expression that begins with word `from`.
    boolean scan(Words words, int from, Scan scan) {
        scan.rule = null;
        int state = START;
        int size = words.size();
        for (int at = from; at < size; at++) {
            scan.steps++;
            state = next[state * symbolCount + words.symbol(at)];
            if (state == DEAD) {
                break;
            }
            for (int rule : accepted.get(state)) {
                if (beside.get(rule).holds(words, from, at + 1)) {
                    scan.rule = rules.get(rule);
                    scan.to = at + 1;
                    break;
                }
            }
        }
        return scan.rule != null;
    }

    /// The role of each word of an expression.
    String[] roles(Words words, int from, int to, Rule rule) {
        Pattern pattern = rule.pattern();
        BitSet[] symbols = symbolsOfPlaces.get(rule.line());
        int length = to - from;
        BitSet[] reached = new BitSet[length];
        for (int i = 0; i < length; i++) {
            BitSet candidates = new BitSet();
            if (i == 0) {
                candidates.or(pattern.first);
            } else {
                reached[i - 1].stream().forEach(place -> candidates.or(pattern.follow.get(place)));
            }
            reached[i] = new BitSet();
            int symbol = words.symbol(from + i);
            candidates.stream()
                    .filter(place -> symbols[place].get(symbol))
                    .forEach(reached[i]::set);
        }
        String[] roles = new String[length];
        int place = -1;
        for (int i = length - 1; i >= 0; i--) {
            int after = place;
            place =
                    reached[i].stream()
                            .filter(p ->
                                    after < 0
                                            ? pattern.last.get(p)
                                            : pattern.follow.get(p).get(after))
                            .findFirst()
                            .orElseThrow();
            roles[i] = pattern.places.get(place).role();
        }
        return roles;
    }
}
