package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the one to whom a letter, cable or e-mail is written: the name in the salutation, or else
/// what stands behind "To". Who is "you" in a letter is told by its layout. A text to several
/// people has no one addressee.
public final class Addressee {
    private static final int TOP_LINES = 12;
    private static final Set<String> NOBODY =
            Set.of(
                    "sir",
                    "sirs",
                    "madam",
                    "madams",
                    "mesdames",
                    "gentlemen",
                    "friend",
                    "friends",
                    "all",
                    "colleagues",
                    "colleague",
                    "editor",
                    "editors",
                    "reader",
                    "readers",
                    "lord",
                    "excellency",
                    "brother",
                    "sister",
                    "father",
                    "mother",
                    "son",
                    "daughter",
                    "everyone",
                    "team",
                    "customer",
                    "customers",
                    "members",
                    "comrade",
                    "comrades",
                    "thanks",
                    "regards",
                    "yours",
                    "sincerely",
                    "hello",
                    "hi");
    private static final Pattern DEAR =
            Pattern.compile(
                    "^(?:(?:[Mm]y|[Oo]ur) )?(?:(?:[Vv]ery|[Mm]ost) )?(?:[Dd]ear(?:est)?|[Bb]eloved) (?:old )?(?="
                            + PersonWords.NAME
                            + "[,:!.\\u2014-]*$)");
    private static final Pattern BARE = Pattern.compile("^" + PersonWords.NAME + "[,:]$");
    private static final Pattern TO =
            Pattern.compile("^(?i:to)(?::[ \\t]*| )(?=\\p{Lu}|(?i:the) \\p{Lu})");
    private static final Pattern SEVERAL = Pattern.compile(";|\\band\\b|&|, [^,@]*@.*, ");

    private Addressee() {}

    /// Where the addressee is named.
    public static Optional<Span> find(DocumentText document) {
        boolean isSent =
                switch (document.kind()) {
                    case LETTER, E_MAIL, CABLE -> true;
                    case ARTICLE, INTERVIEW, MEMOIR, REPORT, TRANSCRIPT, BOOK, OTHER -> false;
                };
        return isSent
                ? Optional.ofNullable(find(document.text(), document.kind()))
                : Optional.empty();
    }

    private static @Nullable Span find(String text, DocumentKind kind) {
        List<Span> lines = lines(text);
        for (Span line : lines) {
            Matcher dear = DEAR.matcher(line.of(text));
            boolean isBare = kind == DocumentKind.E_MAIL && BARE.matcher(line.of(text)).matches();
            if (isBare || dear.find()) {
                return name(text, line.start() + (isBare ? 0 : dear.end()), line.end());
            }
        }
        for (Span line : lines) {
            Matcher to = TO.matcher(line.of(text));
            if (to.find() && !SEVERAL.matcher(line.of(text)).find()) {
                return new Span(line.start() + to.end(), line.end());
            }
        }
        return null;
    }

    private static @Nullable Span name(String text, int from, int to) {
        Span name = PersonWords.at(text, from, to);
        if (name == null) {
            return null;
        }
        String[] words = name.of(text).toLowerCase(Locale.ROOT).split("[ \\u00A0]+");
        return NOBODY.contains(words[words.length - 1].replace(".", "")) ? null : name;
    }

    /// The first lines that are not blank, without the space around them.
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length() && lines.size() < TOP_LINES) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int start = at;
            int stop = end;
            while (start < stop && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (start < stop) {
                lines.add(new Span(start, stop));
            }
            at = end + 1;
        }
        return lines;
    }
}
