package org.hearsay.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.account.Silence;
import org.hearsay.account.Support;
import org.hearsay.event.Awareness;
import org.hearsay.event.Factuality;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.time.Edtf;
import org.hearsay.time.TimePrinter;
import org.hearsay.time.TimeValue.Basis;

/// The reader's words for what the case holds.
public final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_LETTERS = 240;
    private static final String OPENING = "“\"‘'«";
    private static final String CLOSING = "”\"’'»";

    private Words() {}

    /// "3 November 1992".
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// "12,345".
    public static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// A day as it is kept, "1992-11-03", in the reader's words; anything else as it is.
    public static String day(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d") ? day(LocalDate.parse(iso)) : iso;
    }

    /// "1 document", "3 documents".
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// "A", "A and B", "A, B and C".
    public static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.get(0);
            default ->
                    String.join(", ", items.subList(0, items.size() - 1))
                            + " and "
                            + items.get(items.size() - 1);
        };
    }

    /// White space of any kind and length as one space.
    public static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /// A quotation is printed within marks of its own; those of the document around all of it go.
    public static String withoutOuterMarks(String words) {
        int last = words.length() - 1;
        if (last < 1) {
            return words;
        }
        boolean opened = OPENING.indexOf(words.charAt(0)) >= 0;
        boolean closed = CLOSING.indexOf(words.charAt(last)) >= 0;
        String inner = words.substring(opened ? 1 : 0, closed ? last : last + 1);
        boolean oneQuotation = inner.chars().noneMatch(c -> "“”\"«»".indexOf(c) >= 0);
        return opened && closed && oneQuotation ? inner : words;
    }

    /// Words as they stand inside the marks of our own quotation: on one line, without the marks
    /// around them or half of a pair, quotations within them in single marks, and without a comma
    /// or colon at the end.
    static String quotable(String words) {
        String inner = withoutOuterMarks(oneLine(words)).strip();
        if (count(inner, '“') > count(inner, '”') && inner.startsWith("“")) {
            inner = inner.substring(1);
        }
        if (count(inner, '”') > count(inner, '“') && inner.endsWith("”")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        return inner.replace('“', '‘').replace('”', '’').replaceFirst("[\\s,;:–—]+$", "");
    }

    private static long count(String words, char mark) {
        return words.chars().filter(c -> c == mark).count();
    }

    /// At most so many letters, cut between words.
    static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most - 1);
        return words.substring(0, space > most / 2 ? space : most - 1) + "…";
    }

    /// What a document is called: its title, or its id.
    public static String title(Map<String, DocumentText> documents, String doc) {
        DocumentText text = documents.get(doc);
        return text == null || text.title() == null ? doc : oneLine(text.title());
    }

    /// With a capital at the beginning.
    public static String sentenceCase(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The sort of document in one word.
    public static String kind(DocumentKind kind) {
        return switch (kind) {
            case ARTICLE -> "article";
            case INTERVIEW -> "interview";
            case MEMOIR -> "memoir";
            case REPORT -> "report";
            case CABLE -> "cable";
            case LETTER -> "letter";
            case E_MAIL -> "e-mail";
            case TRANSCRIPT -> "transcript";
            case BOOK -> "book";
            case OTHER -> "document";
        };
    }

    static String kind(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANIZATION -> "body";
            case PLACE -> "place";
            case PUBLICATION -> "publication";
            case WORK -> "work";
            case OTHER -> "other";
        };
    }

    /// A date of the case in words: "3 November 1992" for a day, EDTF in plain English otherwise.
    static String date(String edtf) {
        return Edtf.parse(edtf)
                .map(value -> TimePrinter.print(value.known(Basis.STATED)))
                .orElse(edtf);
    }

    /// How firmly, and as what, something is told: "as fact", "as planned".
    public static String firmness(Factuality.Value value, Factuality.Kind kind) {
        return switch (kind) {
            case PLANNED ->
                    value == Factuality.Value.CT_MINUS ? "as planned, and not done" : "as planned";
            case HYPOTHETICAL -> "as a supposition";
            case COUNTERFACTUAL -> "as something that did not come to pass";
            case GENERIC -> "as a rule, not a single event";
            case ACTUAL -> firmness(value);
        };
    }

    private static String firmness(Factuality.Value value) {
        return switch (value) {
            case CT_PLUS -> "as fact";
            case PR_PLUS -> "as probable";
            case PS_PLUS -> "as possible";
            case CT_MINUS -> "as not having happened";
            case PR_MINUS -> "as probably not having happened";
            case PS_MINUS -> "as possibly not having happened";
            case UNKNOWN -> "without vouching for it";
        };
    }

    /// What somebody knew, as a verb.
    public static String state(Awareness.State state) {
        return switch (state) {
            case KNEW -> "knew";
            case LEARNED -> "learned";
            case WAS_TOLD -> "was told";
            case DID_NOT_KNOW -> "did not know";
            case WAS_KEPT_FROM -> "was kept in the dark";
        };
    }

    /// How somebody is silent, as a verb; of a missing record, a sentence.
    public static String silence(Silence.Kind kind) {
        return switch (kind) {
            case DECLINED -> "declined to speak";
            case NO_ANSWER -> "did not answer";
            case NO_RECORD -> "No record is known";
            case NOT_HEARD -> "is spoken of, and never heard";
        };
    }

    /// What stands behind a claim.
    public static String status(Support.Status status) {
        return switch (status) {
            case SINGLE_SOURCE -> "single source";
            case ONE_PARTY -> "one party";
            case CORROBORATED -> "corroborated";
            case DISPUTED -> "disputed";
            case UNKNOWN -> "origin unknown";
        };
    }

    /// The passage that tells most in few words: the longest of at most some forty words, or the
    /// shortest of those that are longer.
    public static Passage mostTelling(List<Passage> passages) {
        Comparator<Passage> byLength = Comparator.comparingInt(passage -> passage.span().length());
        return passages.stream()
                .filter(passage -> passage.span().length() <= MOST_LETTERS)
                .max(byLength.thenComparing(Comparator.reverseOrder()))
                .orElseGet(() -> passages.stream().min(byLength).orElseThrow());
    }

    /// A name as part of a link: small letters, digits and hyphens.
    public static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
