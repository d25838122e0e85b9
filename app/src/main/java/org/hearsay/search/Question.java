package org.hearsay.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question in plain English to a case, by its shape.
///
/// ```text
/// Question = WhoSays(topic) | Says(speaker, topic) | When(topic) | WhoWas(topic)
///          | WhoKnew(topic) | Knew(knower, topic) | Differ(topic) | RestsOn(source)
///          | Changed(speaker, topic) | Silent(topic) | Pressed(topic)
/// ```
public sealed interface Question {
    /// What it asks, for the reader to see how it was understood.
    String understood();

    /// Who says, said, denies that …?
    record WhoSays(String topic) implements Question {
        @Override
        public String understood() {
            return "Who says something of: " + topic;
        }
    }

    /// What does somebody say about …?
    record Says(String speaker, String topic) implements Question {
        @Override
        public String understood() {
            return "What " + speaker + " says" + about(topic);
        }
    }

    /// When did … happen?
    record When(String topic) implements Question {
        @Override
        public String understood() {
            return "When: " + topic;
        }
    }

    /// Who was at …?
    record WhoWas(String topic) implements Question {
        @Override
        public String understood() {
            return "Who took part in: " + topic;
        }
    }

    /// Who knew of …, when, from whom?
    record WhoKnew(String topic) implements Question {
        @Override
        public String understood() {
            return "Who knew" + of(topic);
        }
    }

    /// Did somebody know of …?
    record Knew(String knower, String topic) implements Question {
        @Override
        public String understood() {
            return "What " + knower + " knew" + of(topic);
        }
    }

    /// Where do the accounts differ on …?
    record Differ(String topic) implements Question {
        @Override
        public String understood() {
            return "Where the accounts differ" + on(topic);
        }
    }

    /// What rests on somebody, or on one document, alone: what falls if this source falls?
    record RestsOn(String source) implements Question {
        @Override
        public String understood() {
            return "What falls if this source falls: " + source;
        }
    }

    /// How did somebody's account change, in the order of telling?
    record Changed(String speaker, String topic) implements Question {
        @Override
        public String understood() {
            return "What " + speaker + " told when" + about(topic);
        }
    }

    /// Who declined, did not answer, was never heard?
    record Silent(String topic) implements Question {
        @Override
        public String understood() {
            return "Who is silent" + on(topic);
        }
    }

    /// Who pressed whom into …?
    record Pressed(String topic) implements Question {
        @Override
        public String understood() {
            return "Who pressed whom" + on(topic);
        }
    }

    /// The shapes that are understood, one example each.
    List<String> SHAPES =
            List.of(
                    "Who says that the lens was sold?",
                    "What does Rustad say about the receipt?",
                    "When was the lens removed?",
                    "Who was at the meeting of 2 November?",
                    "Who knew of the plan?",
                    "Did Halvard know of the plan?",
                    "Where do the accounts differ on the crates?",
                    "What rests on Aldane alone?",
                    "What falls if board-memo falls?",
                    "How did Thorsager's account change?",
                    "Who declined to comment?",
                    "Who pressed whom?");

    /// The question that somebody typed; empty when its shape is none of these.
    static Optional<Question> read(String typed) {
        String words =
                typed.strip()
                        .replaceAll("\\s+", " ")
                        .replaceAll("[\"“”]", "")
                        .replaceFirst("[?.! ]+$", "");
        return Reader.SHAPES.stream()
                .map(shape -> shape.read(words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String about(String topic) {
        return topic.isEmpty() ? "" : " about: " + topic;
    }

    private static String on(String topic) {
        return topic.isEmpty() ? "" : " on: " + topic;
    }

    private static String of(String topic) {
        return topic.isEmpty() ? "" : " of: " + topic;
    }

    /// The shapes as patterns, the more particular first.
    final class Reader {
        private static final String ACCOUNTS =
                "(?:the )?(?:accounts?|sources?|documents?|witnesses|they|people)";
        private static final String SAY =
                "(?:says?|said|claimed|claims?|writes?|wrote|tells?|told|stated|states?|thinks?|denies|denied|deny|admitted|admits?|mentioned|mentions?|reported|reports?)";
        private static final String ABOUT = "(?:about|of|on|concerning|regarding)";
        private static final String KNOW =
                "(?:knew|knows|know|was told|were told|had been told|learned|learnt|learns?|learn|heard|hear|was informed|were informed|is aware|was aware|were aware|be aware)";

        private record Shape(Pattern pattern, Function<Matcher, Question> making) {
            Optional<Question> read(String words) {
                Matcher matcher = pattern.matcher(words);
                return matcher.matches() ? Optional.of(making.apply(matcher)) : Optional.empty();
            }
        }

        private static final List<Shape> SHAPES =
                List.of(
                        shape(
                                "(?:where|on what|about what|how|what) do "
                                        + ACCOUNTS
                                        + " (?:differ|disagree|contradict (?:each other|one another))(?: "
                                        + ABOUT
                                        + "| over| as to)? ?(.*)",
                                m -> new Differ(topic(m, 1))),
                        shape(
                                "what (?:is|are) (?:in dispute|disputed|contested)(?: "
                                        + ABOUT
                                        + ")? ?(.*)",
                                m -> new Differ(topic(m, 1))),
                        shape(
                                "(?:what|which claims?|which events?) (?:rests?|depends?|relies|rely|hangs?)(?: only)? on (.+?)(?: alone| only)?",
                                m -> new RestsOn(name(m, 1))),
                        shape(
                                "what (?:falls|changes|is lost|goes)(?: away)? (?:if|when|without)(?: we (?:leave out|drop|remove|doubt))? (.+?)(?: (?:falls|is left out|is removed|is wrong|is lying|lied|lies|is not true|is doubted|goes))?",
                                m -> new RestsOn(name(m, 1))),
                        shape(
                                "what (?:is left|remains|stands|still stands) without (.+)",
                                m -> new RestsOn(name(m, 1))),
                        shape(
                                "(?:how|when) (?:did|has|does) (.+?)(?:['’]s?)? (?:story|account|version|testimony|tale|words)(?:s)? (?:change|changed|develop|differ)(?: (?:"
                                        + "about|of|on|concerning|over time)"
                                        + ")? ?(.*)",
                                m -> new Changed(name(m, 1), topic(m, 2))),
                        shape(
                                "(?:did|has) (.+?) (?:change|changed|altered|alter) (?:his|her|its|their|the) (?:story|account|version|testimony|tale|mind)(?: (?:about|of|on|concerning))? ?(.*)",
                                m -> new Changed(name(m, 1), topic(m, 2))),
                        shape(
                                "what (?:do we|is) (?:only )?know(?:n)?(?: only)? from (.+?)(?: alone| only)?",
                                m -> new RestsOn(name(m, 1))),
                        shape(
                                "who (?:pressed|pressured|pushed|ordered|urged|persuaded|forced|told to) ?(.*?)(?: to)?",
                                m ->
                                        new Pressed(
                                                m.group(1).matches("(?i)whom?")
                                                        ? ""
                                                        : topic(m, 1))),
                        shape(
                                "who (?:did not know|didn't know|was kept from|were kept from|was not told|were not told) ?"
                                        + "(?:"
                                        + ABOUT
                                        + "|that|when|what)? ?(.*)",
                                m -> new WhoKnew(topic(m, 1))),
                        shape(
                                "(?:who|which (?:people|persons|bodies)) (?:has |have )?(?:declined|refused|would not|did not|didn't|never|is silent|are silent|was silent|kept silent|is never|was never|was not)(?: (?:to )?(?:comment|answer|answered|reply|replied|respond|speak|say|talk|heard|be heard|give evidence|asked))*(?: "
                                        + ABOUT
                                        + ")? ?(.*)",
                                m -> new Silent(topic(m, 1))),
                        shape(
                                "who " + KNOW + " ?(?:" + ABOUT + "|that|when|what|whether)? ?(.*)",
                                m -> new WhoKnew(topic(m, 1))),
                        shape(
                                "who told (.+?) (?:" + ABOUT + "|that|what) (.+)",
                                m -> new Knew(name(m, 1), topic(m, 2))),
                        shape(
                                "(?:when |how |from whom |what )?(?:did|does|had|was|were) (.+?) (?:not )?"
                                        + "(?:know|known|learn|learned|learnt|hear|heard|told|informed|aware)"
                                        + " ?(?:"
                                        + ABOUT
                                        + "|that|what|whether|from)? ?(.*)",
                                m -> new Knew(name(m, 1), topic(m, 2))),
                        shape(
                                "what (?:did|does|do|has|had) (.+?) "
                                        + SAY
                                        + "\\b ?(?:"
                                        + ABOUT
                                        + ")? ?(.*)",
                                m -> new Says(name(m, 1), topic(m, 2))),
                        shape(
                                "(?:when|on what (?:day|date)|in what year) (?:did|was|were|is|has|had|will) (.+)",
                                m -> new When(topic(m, 1))),
                        shape(
                                "who (?:else )?" + SAY + "\\b ?(?:that|" + ABOUT + ")? ?(.+)",
                                m -> new WhoSays(topic(m, 1))),
                        shape(
                                "who (?:was|were|is|are|took part|met|attended|came|went)(?: present)?(?: at| in| to| on)? ?(.+)",
                                m -> new WhoWas(topic(m, 1))));

        private Reader() {}

        private static Shape shape(String pattern, Function<Matcher, Question> making) {
            return new Shape(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), making);
        }

        private static String topic(Matcher matcher, int group) {
            String words = matcher.group(group);
            return words == null
                    ? ""
                    : words.strip()
                            .replaceFirst("(?i)^(?:that|whether|what|of|about) ", "")
                            .replaceFirst(
                                    "(?i) ?(?:happen(?:ed)?|take place|beforehand|in advance)$",
                                    "");
        }

        private static String name(Matcher matcher, int group) {
            return matcher.group(group)
                    .strip()
                    .replaceFirst("(?i)^(?:the|mr|mrs|ms|dr)\\.? ", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
