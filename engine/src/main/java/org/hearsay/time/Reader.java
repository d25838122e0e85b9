package org.hearsay.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a recognized expression: fills the roles of its rule into the rule's value.
final class Reader {
    private final Words words;
    private final Rule rule;
    private final List<Map<String, List<Integer>>> parts = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();

    private Reader(Words words, int from, int to, Rule rule, String[] roles) {
        this.words = words;
        this.rule = rule;
        Map<String, List<Integer>> part = new LinkedHashMap<>();
        int start = from;
        for (int i = from; i < to; i++) {
            String role = roles[i - from];
            if (role.equals(Pattern.JOINT)) {
                if (start < i) {
                    parts.add(part);
                    spans.add(new int[] {start, i});
                    part = new LinkedHashMap<>();
                }
                start = i + 1;
            } else if (!role.isEmpty()) {
                part.computeIfAbsent(role, _ -> new ArrayList<>()).add(i);
            }
        }
        parts.add(part);
        spans.add(new int[] {start, to});
    }

    /// One reading, or two where the rule joins two expressions ("5 and 6 June").
    static List<Reading> read(Words words, int from, int to, Rule rule, String[] roles) {
        Reader reader = new Reader(words, from, to, rule, roles);
        List<Reading> readings = new ArrayList<>();
        for (int part = 0; part < reader.parts.size(); part++) {
            Reading reading = reader.read(part);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /// The words of a role in a part of the expression; a role that this part lacks is taken from
    /// the others.
    private List<Integer> filled(int part, String role) {
        List<Integer> own = parts.get(part).get(role);
        if (own != null) {
            return own;
        }
        for (Map<String, List<Integer>> other : parts) {
            List<Integer> found = other.get(role);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable Reading read(int part) {
        String value = fill(rule.value(), part);
        if (value == null) {
            return null;
        }
        String clock = rule.more().getOrDefault("clock", clock(part));
        String mod = mod(part);
        TimeMention.Type type = TimeMention.Type.valueOf(rule.type());
        boolean isDate = type == TimeMention.Type.DATE;
        int[] span = spans.get(part);
        List<Integer> weekday = filled(part, "WD");
        return new Reading(
                span[0],
                span[1],
                isDate && !clock.isEmpty() ? TimeMention.Type.TIME : type,
                rule.base(),
                value,
                clock,
                mod,
                weekday.isEmpty() ? 0 : Integer.parseInt(valueOf(weekday.getFirst(), "WD")),
                rule);
    }

    private String valueOf(int word, String className) {
        String value = words.value(word, className);
        if (value == null) {
            throw new IllegalStateException("Not a " + className + ": " + words.written(word));
        }
        return value;
    }

    private @Nullable String mod(int part) {
        String mod = rule.more().get("mod");
        for (Map.Entry<String, List<Integer>> entry : parts.get(part).entrySet()) {
            String role = entry.getKey();
            if (role.startsWith("mod=")) {
                mod = role.substring(4);
            } else if (Set.of("MOD", "PORTION", "MODPART").contains(role)) {
                mod = valueOf(entry.getValue().getFirst(), role);
            }
        }
        return mod;
    }

    /// Fills `{ROLE}`; null when a role has no value the calendar knows.
    private @Nullable String fill(String template, int part) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                out.append(template, at, template.length());
                break;
            }
            int close = template.indexOf('}', open);
            out.append(template, at, open);
            String value = role(template.substring(open + 1, close), part);
            if (value == null) {
                return null;
            }
            out.append(value);
            at = close + 1;
        }
        return tidyDuration(out.toString());
    }

    /// `P2TH` to `PT2H`, `P2E` to `P20Y`.
    private static String tidyDuration(String value) {
        if (value.endsWith("_REF")) {
            return value;
        }
        int t = value.indexOf('T');
        if (value.startsWith("P") && t > 1) {
            return "PT" + value.substring(1, t) + value.substring(t + 1);
        }
        if (value.startsWith("P")
                && !value.startsWith("PX")
                && value.endsWith("E")
                && !value.contains(".")) {
            return value.substring(0, value.length() - 1) + "0Y";
        }
        if (value.startsWith("P") && value.length() > 2 && value.endsWith("F")) {
            return value.startsWith("PX")
                    ? "PXW"
                    : "P" + 2 * Integer.parseInt(value.substring(1, value.length() - 1)) + "W";
        }
        return value;
    }

    private @Nullable String role(String key, int part) {
        int equals = key.indexOf('=');
        String role = equals < 0 ? key : key.substring(0, equals);
        String source = equals < 0 ? key : key.substring(equals + 1);
        List<Integer> filled = filled(part, source);
        if (filled.isEmpty()) {
            return null;
        }
        int word = filled.getFirst();
        return switch (role) {
            case "YEAR" -> year(word, part);
            case "YEARW" -> yearWords(filled);
            case "MONTH" ->
                    two(
                            words.number(word) > 0
                                    ? words.number(word)
                                    : Integer.parseInt(valueOf(word, "MONTH")));
            case "DAY" -> two(number(filled));
            case "QUARTER", "HALF" -> number(filled) > 4 ? null : String.valueOf(number(filled));
            case "N" -> count(filled);
            case "UNIT" -> source.equals("OFTEN") ? valueOf(word, "OFTEN") : unit(word);
            case "ISO", "ISOTIME" -> words.written(word);
            case "NUMDATE" -> numericDate(words.parts(word), words.isDayFirst());
            case "ENDYEAR" -> endYear(word, part);
            case "NEWSTYLE" -> newStyle(words.parts(word));
            case "DECADE" -> decade(word);
            case "CENTDECADE" -> valueOf(word, "TEENW") + filledDecade(part);
            case "CENT" -> number(filled) < 1 ? null : two(number(filled) - 1);
            default -> valueOf(word, source);
        };
    }

    private static String two(int number) {
        return Digits.two(number);
    }

    private String unit(int word) {
        String plural = words.value(word, "UNITS");
        return plural != null ? plural : valueOf(word, "UNIT");
    }

    private String year(int word, int part) {
        int year = words.number(word);
        boolean isBefore = !filled(part, "BC").isEmpty();
        if (isBefore) {
            return "BC" + Digits.four(year);
        }
        boolean isShort = words.end(word) - words.start(word) <= 3 && filled(part, "AD").isEmpty();
        if (!isShort) {
            return Digits.four(year);
        }
        for (Map<String, List<Integer>> other : parts) {
            List<Integer> full = other.get("YEAR");
            if (full != null && words.number(full.getFirst()) > 999) {
                return Digits.four(words.number(full.getFirst()) / 100 * 100 + year);
            }
        }
        return Digits.four(year < 30 ? 2000 + year : 1900 + year);
    }

    /// The second year of "1992/93" or "1992-1993"; null when it does not follow the first.
    private @Nullable String endYear(int word, int part) {
        int first = words.number(filled(part, "YEAR").getFirst());
        int second = words.number(word);
        int year = second > 99 ? second : (first + 1) / 100 * 100 + second;
        return year == first + 1 ? Digits.four(year) : null;
    }

    /// "2/15 March 1917" is one day in both calendars, the Julian first; "5/6 March 1917" are two,
    /// of which the first counts.
    private static String newStyle(List<Integer> days) {
        int gap = days.get(1) - days.get(0);
        return two(days.get(gap >= 10 && gap <= 13 ? 1 : 0));
    }

    private String filledDecade(int part) {
        return valueOf(filled(part, "DECADEW").getFirst(), "DECADEW").substring(0, 1);
    }

    /// "nineteen ninety-six", "two thousand (and one)".
    private String yearWords(List<Integer> filled) {
        List<Integer> values = new ArrayList<>();
        for (int word : filled) {
            String value = words.value(word, "NUMWORD");
            if (value == null) {
                value = words.value(word, "HUNDRED");
            }
            if (value != null) {
                values.add(Integer.parseInt(value));
            }
        }
        int year = 0;
        if (values.size() > 1 && values.get(1) >= 100) {
            year = values.get(0) * values.get(1);
            year += values.stream().skip(2).mapToInt(Integer::intValue).sum();
        } else {
            year = values.get(0) * 100 + values.stream().skip(1).mapToInt(Integer::intValue).sum();
        }
        return Digits.four(year);
    }

    private String decade(int word) {
        int number = words.number(word);
        if (number < 0) {
            number = Integer.parseInt(valueOf(word, "DECADEW"));
        }
        return number < 100
                ? "19" + number / 10
                : number < 1000 ? Digits.padded(number / 10, 3) : String.valueOf(number / 10);
    }

    /// The number of a count in words or digits; `X` for an unstated one.
    private @Nullable String count(List<Integer> filled) {
        int first = filled.getFirst();
        if (words.is(first, "VAGUE")) {
            return "X";
        }
        if (words.is(first, "COUPLE")) {
            return "2";
        }
        if (filled.stream().anyMatch(word -> words.lower(word).equals("half"))) {
            return number(filled) + ".5";
        }
        List<Integer> inMark = words.parts(first);
        String written = words.written(first);
        int lastWord = filled.getLast();
        if (words.written(lastWord).contains("/")) {
            List<Integer> fraction = words.parts(lastWord);
            boolean isHalf = fraction.equals(List.of(1, 2));
            int whole = filled.size() > 1 ? words.number(first) : 0;
            return isHalf ? whole + ".5" : null;
        }
        if (written.contains(".") && inMark.size() == 2) {
            return inMark.get(1) == 0 ? String.valueOf(inMark.get(0)) : written;
        }
        return String.valueOf(number(filled));
    }

    /// A number in words or digits: `twenty-five`, `two hundred and ten`, `12th`.
    private int number(List<Integer> filled) {
        int sum = 0;
        for (int word : filled) {
            int digits = words.number(word);
            if (digits >= 0) {
                sum += digits;
                continue;
            }
            String hundred = words.value(word, "HUNDRED");
            if (hundred != null) {
                sum = Math.max(sum, 1) * Integer.parseInt(hundred);
                continue;
            }
            for (String className : List.of("NUMWORD", "ORDWORD")) {
                String value = words.value(word, className);
                if (value != null) {
                    sum += Integer.parseInt(value);
                    break;
                }
            }
        }
        return sum;
    }

    /// Month first, as Americans write, unless the text or the numbers show the day first.
    private static @Nullable String numericDate(List<Integer> numbers, boolean isDayFirst) {
        if (numbers.get(0) > 99) {
            boolean isDate =
                    numbers.get(1) >= 1
                            && numbers.get(1) <= 12
                            && numbers.get(2) >= 1
                            && numbers.get(2) <= 31;
            return isDate
                    ? Digits.four(numbers.get(0))
                            + "-"
                            + two(numbers.get(1))
                            + "-"
                            + two(numbers.get(2))
                    : null;
        }
        int last = numbers.get(2);
        int year = last > 99 ? last : last < 50 ? 2000 + last : 1900 + last;
        boolean isDay = numbers.get(0) > 12 || isDayFirst && numbers.get(1) <= 12;
        int month = numbers.get(isDay ? 1 : 0);
        int day = numbers.get(isDay ? 0 : 1);
        boolean isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return isDate ? Digits.four(year) + "-" + two(month) + "-" + two(day) : null;
    }

    /// "Six in the evening", "three in the afternoon", "eleven at night".
    private boolean isAfterNoon(int part, int time) {
        List<Integer> dayPart = filled(part, "PART");
        String value = dayPart.isEmpty() ? "" : valueOf(dayPart.getFirst(), "PART");
        return value.equals("AF") || value.equals("EV") || value.equals("NI") && time >= 600;
    }

    /// The zone of a time of day as an offset: `Z`, `-05:00`; empty where none is told, and for
    /// "Eastern time" and "local time", whose offset hangs on the season or the place.
    private String zone(int part) {
        List<Integer> zone = filled(part, "ZONE");
        if (zone.isEmpty()) {
            return "";
        }
        String offset = words.value(zone.getFirst(), "ZONE");
        List<Integer> hours = filled(part, "OFFSET");
        if (offset == null || offset.equals("?")) {
            return "";
        }
        if (offset.equals("Z") && !hours.isEmpty() && words.number(hours.getFirst()) <= 14) {
            char sign = words.first(hours.getFirst() - 1) == '+' ? '+' : '-';
            return sign + two(words.number(hours.getFirst())) + ":00";
        }
        return offset;
    }

    /// The time of day among the roles: `T10:30Z`, `TMO`.
    private String clock(int part) {
        List<Integer> clock = filled(part, "CLOCK");
        List<Integer> hour = filled(part, "HOUR");
        List<Integer> ampm = filled(part, "AMPM");
        List<Integer> hhmm = filled(part, "HHMM");
        int time = -1;
        if (!clock.isEmpty()) {
            time = words.number(clock.getFirst());
        } else if (!hhmm.isEmpty()) {
            time = words.number(hhmm.getFirst());
        } else if (!hour.isEmpty()) {
            time = number(hour) * 100;
        }
        if (time >= 0) {
            if (!ampm.isEmpty()) {
                boolean isAfternoon = valueOf(ampm.getFirst(), "AMPM").equals("12");
                time = time % 1200 + (isAfternoon ? 1200 : 0);
            } else if (time < 1200 && isAfterNoon(part, time)) {
                time += 1200;
            }
            return "T" + two(time / 100) + ":" + two(time % 100) + zone(part);
        }
        List<Integer> moment = filled(part, "MOMENT");
        if (!moment.isEmpty()) {
            return "T" + valueOf(moment.getFirst(), "MOMENT");
        }
        List<Integer> dayPart = filled(part, "PART");
        return dayPart.isEmpty() ? "" : "T" + valueOf(dayPart.getFirst(), "PART");
    }
}
