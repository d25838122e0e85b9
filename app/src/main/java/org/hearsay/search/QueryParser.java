package org.hearsay.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the search language.
///
/// ```text
/// query  = all (OR all)*
/// all    = one (AND? one)*
/// one    = (NOT | -) one | "(" query ")" | field:value | word NEAR/n word | term
/// term   = "a phrase" | "near words"~n | word | word*
/// ```
final class QueryParser {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<open>\\()|(?<close>\\))|(?<minus>-)(?=\\S)"
                            + "|(?<field>[a-z]+):(?:[\"“”](?<fieldPhrase>[^\"“”]*)[\"“”]?|(?<fieldWord>[^\\s()\"“”]*))"
                            + "|[\"“”](?<phrase>[^\"“”]*)(?<closed>[\"“”])?(?:~(?<most>\\d{1,3}))?"
                            + "|(?<word>[^\\s()\"“”]+))");
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,3}))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final int NEAR_WORDS = 10;

    private final String typed;
    private final boolean isUnfinished;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean isCut;

    private enum Sort {
        OPEN,
        CLOSE,
        MINUS,
        AND,
        OR,
        NOT,
        NEAR,
        FIELD,
        PHRASE,
        WORD
    }

    private record Token(Sort sort, String text, String value) {}

    QueryParser(String typed, boolean isUnfinished) {
        this.typed = typed;
        this.isUnfinished = isUnfinished;
    }

    Query parse() throws BadQuery {
        tokenize();
        if (isUnfinished) {
            while (!tokens.isEmpty() && isOperator(tokens.getLast())) {
                tokens.removeLast();
                isCut = true;
            }
        }
        if (tokens.isEmpty()) {
            throw new BadQuery("There is no word to look for in: " + typed.strip());
        }
        Query query = any();
        if (at < tokens.size()) {
            throw new BadQuery("There is a closing bracket too many in: " + typed.strip());
        }
        if (!isAnswerable(query)) {
            throw new BadQuery(
                    "Say also what to look for, not only what to leave out: " + typed.strip());
        }
        return query;
    }

    /// What only leaves out would find all the rest.
    private static boolean isAnswerable(Query query) {
        return switch (query) {
            case Query.Not _ -> false;
            case Query.And(var parts) -> parts.stream().anyMatch(QueryParser::isAnswerable);
            case Query.Or(var parts) -> parts.stream().allMatch(QueryParser::isAnswerable);
            default -> true;
        };
    }

    private static boolean isOperator(Token token) {
        return switch (token.sort()) {
            case OPEN, MINUS, AND, OR, NOT, NEAR -> true;
            case FIELD -> token.value().isEmpty();
            case CLOSE, PHRASE, WORD -> false;
        };
    }

    private void tokenize() throws BadQuery {
        Matcher matcher = TOKEN.matcher(typed.stripTrailing());
        int from = 0;
        while (matcher.find(from) && matcher.start() == from) {
            token(matcher);
            from = matcher.end();
        }
    }

    private void token(Matcher found) throws BadQuery {
        if (found.group("open") != null) {
            add(Sort.OPEN, "(", "");
        } else if (found.group("close") != null) {
            add(Sort.CLOSE, ")", "");
        } else if (found.group("minus") != null) {
            add(Sort.MINUS, "-", "");
        } else if (found.group("field") != null) {
            String phrase = found.group("fieldPhrase");
            String word = found.group("fieldWord");
            add(Sort.FIELD, found.group("field"), (phrase == null ? word : phrase).strip());
        } else if (found.group("phrase") != null) {
            if (found.group("closed") == null && !isUnfinished) {
                throw new BadQuery(
                        "A quotation mark is open; close it after the phrase: " + typed.strip());
            }
            String most = found.group("most");
            if (hasLetter(found.group("phrase"))) {
                add(Sort.PHRASE, found.group("phrase"), most == null ? "" : most);
            }
        } else {
            word(found.group("word"));
        }
    }

    private void word(String word) {
        Matcher near = NEAR.matcher(word);
        switch (word) {
            case "AND" -> add(Sort.AND, word, "");
            case "OR" -> add(Sort.OR, word, "");
            case "NOT" -> add(Sort.NOT, word, "");
            default -> {
                if (near.matches()) {
                    add(Sort.NEAR, word, near.group(1) == null ? "" : near.group(1));
                } else if (hasLetter(word)) {
                    add(Sort.WORD, word, "");
                }
            }
        }
    }

    private void add(Sort sort, String text, String value) {
        tokens.add(new Token(sort, text, value));
    }

    private static boolean hasLetter(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean takes(Sort sort) {
        Token next = peek();
        boolean is = next != null && next.sort() == sort;
        at += is ? 1 : 0;
        return is;
    }

    private Query any() throws BadQuery {
        List<Query> parts = new ArrayList<>(List.of(all()));
        while (takes(Sort.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query all() throws BadQuery {
        List<Query> parts = new ArrayList<>(List.of(one()));
        while (true) {
            boolean isSaid = takes(Sort.AND);
            Token next = peek();
            boolean isOver = next == null || next.sort() == Sort.OR || next.sort() == Sort.CLOSE;
            if (isOver && !isSaid) {
                return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
            }
            parts.add(one());
        }
    }

    private Query one() throws BadQuery {
        Token next = peek();
        if (next == null) {
            String last = tokens.getLast().text();
            throw new BadQuery("Something is missing after " + last + " in: " + typed.strip());
        }
        at++;
        return switch (next.sort()) {
            case NOT, MINUS -> new Query.Not(one());
            case OPEN -> bracket();
            case FIELD -> field(next.text(), next.value());
            case PHRASE, WORD -> near(next);
            case AND, OR, NEAR ->
                    throw new BadQuery(
                            next.text()
                                    + " stands between two words; there is none before it in: "
                                    + typed.strip());
            case CLOSE ->
                    throw new BadQuery("There is nothing within the brackets of: " + typed.strip());
        };
    }

    private Query bracket() throws BadQuery {
        Query inner = any();
        if (!takes(Sort.CLOSE) && !isUnfinished) {
            throw new BadQuery("A bracket is open; close it after the words: " + typed.strip());
        }
        return inner;
    }

    /// A term, or two with NEAR between them.
    private Query near(Token first) throws BadQuery {
        Token between = peek();
        if (between == null || between.sort() != Sort.NEAR) {
            return term(first);
        }
        List<String> words = new ArrayList<>(List.of(first.text()));
        int most = NEAR_WORDS;
        for (Token near = between; near != null && near.sort() == Sort.NEAR; near = peek()) {
            at++;
            most = near.value().isEmpty() ? NEAR_WORDS : Integer.parseInt(near.value());
            Token other = peek();
            if (other == null || other.sort() != Sort.WORD && other.sort() != Sort.PHRASE) {
                throw new BadQuery(
                        "NEAR stands between two words or phrases: harbour NEAR/5 works");
            }
            at++;
            words.add(other.text());
        }
        return new Query.Near(words.stream().map(QueryParser::plain).toList(), most);
    }

    private Query term(Token token) {
        if (token.sort() == Sort.PHRASE) {
            List<String> words = words(token.text());
            return token.value().isEmpty()
                    ? words.size() == 1
                            ? new Query.Word(words.getFirst(), false)
                            : new Query.Phrase(words)
                    : new Query.Near(words, Integer.parseInt(token.value()));
        }
        boolean isLast = at == tokens.size();
        boolean mayGoOn =
                isUnfinished
                        && isLast
                        && !isCut
                        && !typed.isEmpty()
                        && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        String word = token.text();
        return new Query.Word(plain(word), mayGoOn || word.endsWith("*"));
    }

    private static String plain(String word) {
        return word.replaceAll("[*\"“”]", "").strip();
    }

    private static List<String> words(String phrase) {
        return Arrays.stream(phrase.strip().split("\\s+"))
                .filter(QueryParser::hasLetter)
                .map(QueryParser::plain)
                .toList();
    }

    private Query field(String name, String value) throws BadQuery {
        if (value.isEmpty()) {
            throw new BadQuery("Something is missing after " + name + ": in: " + typed.strip());
        }
        return switch (name) {
            case "speaker", "by" -> new Query.Speaker(words(value));
            case "about" -> new Query.About(words(value));
            case "date" -> date(value);
            case "kind" -> new Query.Kind(value.toLowerCase(Locale.ROOT));
            case "in", "doc" -> new Query.In(value);
            case "is" -> new Query.Is(state(value));
            default ->
                    throw new BadQuery(
                            "There is no "
                                    + name
                                    + ": to search by; there are speaker:, about:, date:, kind:, in: and is:.");
        };
    }

    private Query.State state(String value) throws BadQuery {
        for (Query.State state : Query.State.values()) {
            boolean isBegun =
                    isUnfinished
                            && at == tokens.size()
                            && state.label().startsWith(value.toLowerCase(Locale.ROOT));
            if (state.label().equals(value.toLowerCase(Locale.ROOT)) || isBegun) {
                return state;
            }
        }
        throw new BadQuery(
                "is: knows "
                        + Arrays.stream(Query.State.values())
                                .map(Query.State::label)
                                .collect(Collectors.joining(", "))
                        + "; not “"
                        + value
                        + "”.");
    }

    private Query date(String value) throws BadQuery {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return new Query.Date(first(value), last(value));
        }
        String from = value.substring(0, dots);
        String to = value.substring(dots + 2);
        if (from.isEmpty() && to.isEmpty()) {
            throw noDate(value);
        }
        String first = from.isEmpty() ? null : first(from);
        String last = to.isEmpty() ? null : last(to);
        if (first != null && last != null && first.compareTo(last) > 0) {
            throw new BadQuery("The dates of date:" + value + " are the wrong way round.");
        }
        return new Query.Date(first, last);
    }

    private static String first(String value) throws BadQuery {
        Matcher day = day(value);
        try {
            return LocalDate.of(number(day, 1), number(day, 2, 1), number(day, 3, 1)).toString();
        } catch (DateTimeException e) {
            throw noDate(value);
        }
    }

    private static String last(String value) throws BadQuery {
        Matcher day = day(value);
        try {
            YearMonth month = YearMonth.of(number(day, 1), number(day, 2, 12));
            return month.atDay(number(day, 3, month.lengthOfMonth())).toString();
        } catch (DateTimeException e) {
            throw noDate(value);
        }
    }

    private static Matcher day(String value) throws BadQuery {
        Matcher day = DAY.matcher(value);
        if (!day.matches()) {
            throw noDate(value);
        }
        return day;
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static int number(Matcher day, int group, int otherwise) {
        String digits = day.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static BadQuery noDate(String value) {
        return new BadQuery(
                "“"
                        + value
                        + "” is not a date; write date:1992, date:1992-11-03, date:1992..1993 or date:..1993-02.");
    }
}
