package org.hearsay.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands above the body of a text: the heading lines of a letter or cable, headline,
/// standfirst, byline, dateline.
final class Heading {
    /// Heading lines stand among so many first blocks.
    private static final int TOP = 15;

    /// A letter may give place and day below its signature, among so many last blocks.
    private static final int LAST = 3;

    private static final int HEADLINE_WORDS = 25;
    private static final int HEADLINE_LENGTH = 180;
    private static final int STANDFIRST_WORDS = 60;

    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String WEEKDAY =
            "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String DATE =
            "(?:"
                    + MONTH
                    + " "
                    + DAY
                    + "(?:,? \\d{4})?|"
                    + DAY
                    + " "
                    + MONTH
                    + "(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d)";
    private static final String TIME =
            "(?:,? (?:at )?\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?|,? \\d{1,2} ?[ap]\\.m\\.?)";
    private static final String CAPITALS =
            "[\\p{Lu}][\\p{Lu}.'\u2019-]+(?: [\\p{Lu}][\\p{Lu}.'\u2019-]+){0,3}";
    private static final String REGION = "(?:, ?[\\p{Lu}][\\p{L}.]+(?: [\\p{Lu}][\\p{L}.]+){0,2})?";
    private static final String AGENCY = " ?\\([A-Z][\\p{L}.-]+(?: [A-Z][\\p{L}.-]+){0,3} ?\\)";
    private static final String DASH = "\\s*(?:\u2014|\u2013|--|_|\\s-)\\s+";

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:from|to|cc|bcc|copy|copies|subject|subj|re|date|sent|received|ref|reference|classification|action|info"
                            + "|via|attn|attention|through|drafted by|approved by|contact|media contact|enquiries|e\\.o\\. ?\\d+|tags|file no|telegram no)\\.?\\s*:.*",
                    Pattern.CASE_INSENSITIVE);

    /// A line that says by whom and to whom: only letters, memos and cables have it.
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:from|to|subject|subj)\\s*:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFICIAL_LINE =
            Pattern.compile(
                    "^(?:(?:Nr|No|File No|Telegram No|Despatch No|Dispatch No)\\.? ?[\\dA-Z][\\w./-]*\\b.{0,60}"
                            + "|\\[[^\\]]{3,60}\\]"
                            + "|(?:STRICTLY |TOP )?(?:CONFIDENTIAL|SECRET|RESTRICTED|UNCLASSIFIED|PERSONAL|URGENT)\\b.{0,40}"
                            + "|(?:[Pp]ress (?:[Rr]elease|[Ss]tatement|[Nn]otice)|PRESS (?:RELEASE|STATEMENT|NOTICE))\\b.{0,40}"
                            + "|(?:FOR IMMEDIATE RELEASE|For immediate release)\\b.{0,40}"
                            + "|(?:MEMORANDUM|Memorandum|MEMO|TELEGRAM|CABLE)(?: (?:FOR|TO|OF|NO|for|to|of|no)\\b.{0,80})?)$");

    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?:By|BY|Words by|Text by|Text:|Report by|Interview by|Written by|Story by):? "
                            + "(?:[\\p{Lu}][\\p{L}.'\u2019-]*|[Dd]e[lr]?|[Vv][ao]n|al-\\p{L}+|bin|the)(?:(?:,| and| &|,? in|,? for)? (?:[\\p{Lu}][\\p{L}.'\u2019-]*|[Dd]e[lr]?|[Vv][ao]n|bin|our|correspondent|staff|writers?)){0,12}\\.?$");
    private static final Pattern STAFF_BYLINE =
            Pattern.compile(
                    "^(?:From )?(?:our|Our|[\\p{Lu}][\\p{L}.'\u2019-]*(?: [\\p{Lu}][\\p{L}.'\u2019-]*){0,4}) "
                            + "(?:own |special |foreign |diplomatic )?(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?)\\b[^.!?]{0,60}$");

    private static final Pattern SALUTATION =
            Pattern.compile(
                    "^(?:(?:My |Most )?(?:[Dd]ear|[Dd]earest|Reverend|Rev\\.?|Venerable|Honou?red|Esteemed|Respected)\\b.*"
                            + "|Sirs?|Madam|Gentlemen|Ladies and Gentlemen|Your (?:Excellency|Lordship|Grace|Honou?r|Eminence)"
                            + "|My (?:Lords?|Lady)|To whom it may concern)[,:;.\u2014-]+$");

    /// Words that name a document rather than who issued it.
    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "\\b(?:deposition|testimony|minutes|transcript|report|order no|memorandum|interview|statement|affidavit|diary|log|agreement|programme|notice)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PAST =
            Pattern.compile(
                    "^(?:I|He|She|It|They|We|You|There|This|That|Then|But|And|Yes|No)\\b|\\b(?:was|were|had|did|said|told|been|I)\\b");

    private static final Pattern DATE_LINE =
            Pattern.compile(
                    "^(?:(?:Published|Posted|Updated|Last updated|First published|Date)(?: on)?:? )?(?:"
                            + "[\\p{Lu}][\\p{L}.'\u2019 -]{1,30}(?:, [\\p{Lu}][\\p{L}. ]{1,30})?(?:,| ?[|\u00B7\u2022\u2013-]) )?(?:"
                            + WEEKDAY
                            + " )?(?:the )?"
                            + DATE
                            + TIME
                            + "?\\.?(?: ?\\[[^\\]]{3,60}\\])?(?:,? at [a-z0-9][^.]{0,30})?(?: ?[|\u00B7-] ?.{0,40})?$");

    /// `NAIROBI, Kenya (AP) _` alone on its line.
    private static final Pattern AGENCY_LINE =
            Pattern.compile(
                    "^"
                            + CAPITALS
                            + REGION
                            + "(?:,? "
                            + DATE
                            + ")? ?(?:\\([A-Z][\\p{L} ]{1,30}\\))? ?(?:\u2014|\u2013|--|_|-)$");

    private static final Pattern PLACE_AND_DASH =
            Pattern.compile(
                    "^(?:"
                            + CAPITALS
                            + REGION
                            + "(?:,? "
                            + DATE
                            + ")?(?:"
                            + AGENCY
                            + ")?,?|"
                            + "(?:[\\p{Lu}][\\p{L}.'\u2019-]+(?: [\\p{Lu}][\\p{L}.'\u2019-]+){0,3}"
                            + REGION
                            + ",? )?"
                            + DATE
                            + "(?:"
                            + AGENCY
                            + ")?,?|[\\p{Lu}][\\p{L}.'\u2019-]+(?: [\\p{Lu}][\\p{L}.'\u2019-]+){0,3}"
                            + REGION
                            + AGENCY
                            + ")"
                            + DASH
                            + "(?=[\\p{Lu}\\d\"'\u201C\u2018(])");

    private Heading() {}

    static void mark(String text, List<Part> parts) {
        boolean hasAddress = officialLines(parts);
        lines(parts);
        if (!letter(parts) && !hasAddress) {
            headline(parts);
        }
        inlineDatelines(text, parts);
    }

    // ---------------------------------------------------------------- letters and cables

    /// Marks heading lines; says whether the text is addressed to somebody.
    private static boolean officialLines(List<Part> parts) {
        boolean hasAddress = false;
        int lastOfficial = -1;
        for (int i = 0; i < Math.min(parts.size(), TOP); i++) {
            Part part = parts.get(i);
            boolean isNear = i - lastOfficial <= 4;
            if (part.kind() == Block.Kind.HEADER) {
                hasAddress |= ADDRESS.matcher(part.head()).matches();
                lastOfficial = i;
            } else if (part.isOpen() && isNear && isRoute(part)) {
                part.is(Block.Kind.HEADER);
                hasAddress = true;
                lastOfficial = i;
            } else if (part.isOpen() && isNear && isOfficial(part)) {
                part.is(Block.Kind.HEADER);
                hasAddress |= ADDRESS.matcher(part.head()).matches();
                lastOfficial = i;
            }
        }
        for (int i = 0; i < lastOfficial; i++) {
            letterhead(parts.get(i));
        }
        return hasAddress;
    }

    private static boolean isRoute(Part part) {
        return part.words() <= 60 && Letterhead.route(part.head()).isPresent();
    }

    private static boolean isOfficial(Part part) {
        boolean isShort = part.words() <= 40 && part.span().length() < 300;
        return isShort
                && (LABEL.matcher(part.head()).matches()
                        || OFFICIAL_LINE.matcher(part.head()).matches());
    }

    /// Lines in capitals above heading lines name the office that writes.
    private static void letterhead(Part part) {
        if (part.isOpen() && part.words() <= 12 && part.isInCapitals()) {
            part.is(Block.Kind.HEADER);
        }
    }

    // ---------------------------------------------------------------- press

    private static void lines(List<Part> parts) {
        for (int i = 0; i < Math.min(parts.size(), 10); i++) {
            Part part = parts.get(i);
            if (!part.isOpen() || part.words() > 34) {
                continue;
            }
            boolean isDateline =
                    part.words() <= 24 && DATE_LINE.matcher(part.head()).matches()
                            || Letterhead.placed(part.head()).isPresent()
                            || AGENCY_LINE.matcher(part.head()).matches();
            if (isDateline) {
                part.is(Block.Kind.DATELINE);
            } else if (isByline(part)) {
                part.is(Block.Kind.BYLINE);
            }
        }
        for (int i = Math.max(0, parts.size() - LAST); i < parts.size(); i++) {
            Part late = parts.get(i);
            boolean isLast = i == parts.size() - 1;
            boolean isDateline =
                    isLast && late.words() <= 12 && DATE_LINE.matcher(late.head()).matches()
                            || late.words() <= 24 && Letterhead.placed(late.head()).isPresent();
            if (late.isOpen() && isDateline) {
                late.is(Block.Kind.DATELINE);
            }
        }
    }

    private static boolean isByline(Part part) {
        return BYLINE.matcher(part.head()).matches() || STAFF_BYLINE.matcher(part.head()).matches();
    }

    private static void headline(List<Part> parts) {
        boolean isGiven =
                parts.stream().limit(TOP).anyMatch(part -> part.kind() == Block.Kind.HEADLINE);
        if (!isGiven) {
            masthead(parts);
        }
        int first = 0;
        while (first < parts.size() && isAboveHeadline(parts.get(first))) {
            first++;
        }
        if (first >= parts.size()) {
            return;
        }
        if (!isGiven) {
            if (!isHeadline(parts, first)) {
                return;
            }
            parts.get(first).is(Block.Kind.HEADLINE);
        }
        int next = isGiven ? first : first + 1;
        if (next < parts.size() && isStandfirst(parts, next)) {
            parts.get(next).is(Block.Kind.STANDFIRST);
        }
    }

    /// The name of the paper or office above the headline: parted from it by the date, or in
    /// capitals above a headline that is not.
    private static void masthead(List<Part> parts) {
        int second = -1;
        boolean isDateBetween = false;
        for (int i = 1; i < Math.min(parts.size(), 6) && second < 0; i++) {
            isDateBetween |= parts.get(i).kind() == Block.Kind.DATELINE;
            boolean isCandidate = isHeadline(parts, i) && !parts.get(i).isInCapitals();
            boolean isCapitalsAfterDate = isHeadline(parts, i) && isDateBetween;
            second = isCandidate || isCapitalsAfterDate ? i : second;
        }
        if (second < 0) {
            return;
        }
        for (int i = 0; i < second; i++) {
            Part part = parts.get(i);
            boolean isName =
                    part.isOpen()
                            && part.words() <= 10
                            && !part.endsSentence()
                            && (isDateBetween || part.isInCapitals())
                            && !DOCUMENT.matcher(part.head()).find();
            if (!isName && part.isOpen()) {
                return;
            }
            if (isName) {
                part.is(Block.Kind.HEADER);
            }
        }
    }

    /// In a letter the short lines above "Dear Sir," say from where, when and to whom.
    private static boolean letter(List<Part> parts) {
        for (int i = 0; i < Math.min(parts.size(), 8); i++) {
            Part part = parts.get(i);
            if (part.isOpen() && part.words() <= 8 && SALUTATION.matcher(part.head()).matches()) {
                parts.subList(0, i).stream()
                        .filter(Part::isOpen)
                        .forEach(above -> above.is(Block.Kind.HEADER));
                return true;
            }
            if (part.words() > 20) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAboveHeadline(Part part) {
        return switch (part.kind()) {
            case HEADER, BYLINE, DATELINE, HEADLINE, CAPTION -> true;
            case STANDFIRST, PARAGRAPH, SUBHEAD, PULL_QUOTE, QUOTED, NOTE, BOILERPLATE -> false;
        };
    }

    private static boolean isHeadline(List<Part> parts, int i) {
        Part part = parts.get(i);
        boolean fits =
                part.isOpen()
                        && 2 <= part.words()
                        && part.words() <= HEADLINE_WORDS
                        && part.span().length() <= HEADLINE_LENGTH;
        if (!fits || !beginsLikeTitle(part) || ";:,".indexOf(part.last()) >= 0) {
            return false;
        }
        if (part.last() == '.' && !isInTitleCase(part) && !isStoppedHeadline(parts, i)) {
            return false;
        }
        for (int j = i + 1; j < Math.min(parts.size(), i + 6); j++) {
            Part later = parts.get(j);
            if (later.endsSentence() && later.words() > part.words()) {
                return true;
            }
        }
        return false;
    }

    /// Some archives put a stop behind every line. Then a headline is told by being far shorter
    /// than the paragraphs that follow, and by the present tense of headlines.
    private static boolean isStoppedHeadline(List<Part> parts, int i) {
        Part part = parts.get(i);
        if (part.words() > 16
                || part.words() < 4
                || parts.size() < i + 5
                || PAST.matcher(part.head()).find()) {
            return false;
        }
        int longer = 0;
        for (int j = i + 1; j < i + 5; j++) {
            longer += parts.get(j).words() > part.words() * 3 / 2 ? 1 : 0;
        }
        return longer >= 3;
    }

    private static boolean beginsLikeTitle(Part part) {
        int first = part.head().codePointAt(0);
        boolean isSpeaker = part.head().matches("^(?:Q|A|[\\p{Lu}][\\p{Lu} .]{2,30}):\\s.*");
        return (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || part.beginsWithQuote()
                        || !Character.isLowerCase(first) && Character.isLetter(first))
                && !isSpeaker
                && !part.head().matches("^(?:\\d{1,3}[.)]|Dear|Hi|Hello)\\s.*");
    }

    /// Do Most of the Longer Words Begin With a Capital?
    private static boolean isInTitleCase(Part part) {
        int longer = 0;
        int capitals = 0;
        for (String word : part.head().split("[^\\p{L}'\u2019]+")) {
            if (word.length() >= 4) {
                longer++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return longer >= 3 && capitals * 10 >= longer * 8;
    }

    /// A standfirst has no final stop; one that has is known by the byline or date that follows it.
    private static boolean isStandfirst(List<Part> parts, int i) {
        Part part = parts.get(i);
        if (!part.isOpen()
                || part.words() > STANDFIRST_WORDS
                || part.words() < 4
                || i + 1 >= parts.size()) {
            return false;
        }
        Part next = parts.get(i + 1);
        boolean isAboveByline =
                next.kind() == Block.Kind.BYLINE || next.kind() == Block.Kind.DATELINE;
        boolean isUnfinished = Character.isLetterOrDigit(part.last()) || part.last() == '\u2019';
        return isAboveByline && part.words() >= 6
                || isUnfinished && next.isOpen() && next.endsSentence();
    }

    /// Parts `LISBON, 3 May 1974 —` from the paragraph that it begins.
    private static void inlineDatelines(String text, List<Part> parts) {
        int bodies = 0;
        for (int i = 0; i < parts.size() && bodies < 2; i++) {
            Part part = parts.get(i);
            if (!part.isOpen()) {
                continue;
            }
            bodies++;
            int reach = Math.min(part.span().end(), part.span().start() + 120);
            Matcher dateline = PLACE_AND_DASH.matcher(text).region(part.span().start(), reach);
            if (dateline.lookingAt() && dateline.end() < part.span().end()) {
                int end = dateline.end();
                while (Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                Span placed = new Span(part.span().start(), end);
                Span rest = new Span(dateline.end(), part.span().end());
                parts.set(i, new Part(text, new Block(Block.Kind.DATELINE, placed)));
                parts.add(i + 1, new Part(text, new Block(Block.Kind.PARAGRAPH, rest)));
                return;
            }
        }
    }
}
