package org.hearsay.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The shape of an expression, as a regular expression over classes of words.
///
/// ```text
/// pattern = alternative { "|" alternative }          alternative = { item }
/// item    = ["/"] [role ":"] (atom | "(" pattern ")" | "@" macro) ["?"]
/// atom    = CLASS (upper case) | word | "mark"
/// ```
///
/// A word fills the role written before it or around it; without one, a CLASS is its own role. What
/// stands after `/` joins two expressions and belongs to neither (`5 /and 6 June`). There is no
/// repetition, so every pattern has a longest match.
///
/// Compiled into *places* after Glushkov: each atom of the pattern is a place, and `follow` says
/// which place may come after which.
final class Pattern {
    /// The mark of a word that joins two expressions.
    static final String JOINT = "/";

    /// An atom at its place in the pattern: the class (or `'word`) it stands for and the role of
    /// what it matches.
    record Place(String className, String role) {}

    final List<Place> places = new ArrayList<>();
    final List<BitSet> follow = new ArrayList<>();
    final BitSet first;
    final BitSet last;

    /// What a piece of a pattern begins with, ends with, and whether it may be empty.
    private record Piece(BitSet first, BitSet last, boolean nullable) {}

    private final List<String> tokens;
    private int at;

    private Pattern(String source, Map<String, String> macros) {
        this.tokens = tokens(expand(source, macros, 0));
        Piece whole = parseAlternatives("");
        if (at != tokens.size() || whole.nullable()) {
            throw new IllegalArgumentException("Not a pattern: " + source);
        }
        first = whole.first();
        last = whole.last();
    }

    static Pattern parse(String source, Map<String, String> macros) {
        return new Pattern(source, macros);
    }

    private static String expand(String source, Map<String, String> macros, int depth) {
        if (depth > 8) {
            throw new IllegalArgumentException("A macro holds itself: " + source);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) != '@') {
                out.append(source.charAt(i));
                continue;
            }
            int end = i + 1;
            while (end < source.length() && Character.isLetterOrDigit(source.charAt(end))) {
                end++;
            }
            String macro = macros.get(source.substring(i + 1, end));
            if (macro == null) {
                throw new IllegalArgumentException(
                        "No macro " + source.substring(i, end) + " in: " + source);
            }
            out.append('(').append(expand(macro, macros, depth + 1)).append(')');
            i = end - 1;
        }
        return out.toString();
    }

    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == ' ') {
                i++;
            } else if (Set.of('(', ')', '|', '?', '/').contains(c)) {
                tokens.add(String.valueOf(c));
                i++;
            } else if (c == '"') {
                int end = source.indexOf('"', i + 1);
                tokens.add(source.substring(i, end));
                i = end + 1;
            } else {
                int end = i;
                while (end < source.length() && " ()|?/:".indexOf(source.charAt(end)) < 0) {
                    end++;
                }
                if (end < source.length() && source.charAt(end) == ':') {
                    end++;
                }
                tokens.add(source.substring(i, end));
                i = end;
            }
        }
        return tokens;
    }

    private boolean isNext(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private Piece parseAlternatives(String role) {
        Piece piece = parseSequence(role);
        while (isNext("|")) {
            at++;
            Piece other = parseSequence(role);
            piece =
                    new Piece(
                            union(piece.first(), other.first()),
                            union(piece.last(), other.last()),
                            piece.nullable() || other.nullable());
        }
        return piece;
    }

    private Piece parseSequence(String role) {
        Piece piece = new Piece(new BitSet(), new BitSet(), true);
        while (at < tokens.size() && !isNext("|") && !isNext(")")) {
            Piece next = parseItem(role);
            piece.last().stream().forEach(place -> follow.get(place).or(next.first()));
            piece =
                    new Piece(
                            piece.nullable() ? union(piece.first(), next.first()) : piece.first(),
                            next.nullable() ? union(piece.last(), next.last()) : next.last(),
                            piece.nullable() && next.nullable());
        }
        return piece;
    }

    private Piece parseItem(String outerRole) {
        String role = outerRole;
        if (isNext("/")) {
            at++;
            role = JOINT;
        }
        if (tokens.get(at).endsWith(":") && !tokens.get(at).startsWith("\"")) {
            String inner = tokens.get(at++).replace(":", "");
            role = role.isEmpty() ? inner : role;
        }
        Piece piece;
        if (isNext("(")) {
            at++;
            piece = parseAlternatives(role);
            if (!isNext(")")) {
                throw new IllegalArgumentException("Unbalanced: " + tokens);
            }
            at++;
        } else {
            piece = parseAtom(tokens.get(at++), role);
        }
        if (isNext("?")) {
            at++;
            piece = new Piece(piece.first(), piece.last(), true);
        }
        return piece;
    }

    private Piece parseAtom(String token, String role) {
        boolean isClass =
                token.length() > 1
                        && token.equals(token.toUpperCase(java.util.Locale.ROOT))
                        && Character.isLetter(token.charAt(0));
        String className =
                isClass ? token : "'" + (token.startsWith("\"") ? token.substring(1) : token);
        BitSet self = new BitSet();
        self.set(places.size());
        places.add(new Place(className, role.isEmpty() && isClass ? token : role));
        follow.add(new BitSet());
        return new Piece(self, (BitSet) self.clone(), false);
    }

    private static BitSet union(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.or(b);
        return both;
    }
}
