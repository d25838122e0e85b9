package org.hearsay.store;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.annotation.Diagnostic;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Awareness;
import org.hearsay.event.EventMention;
import org.hearsay.event.Influence;
import org.hearsay.language.ParsedText;
import org.hearsay.language.Tokens;
import org.hearsay.language.Upos;
import org.hearsay.mention.Mentions;
import org.hearsay.review.Decision;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Origin;
import org.hearsay.text.Span;
import org.hearsay.time.TimeMention;
import org.hearsay.time.TimeValue;
import org.jspecify.annotations.Nullable;

/// Documents of nonsense whose every component is filled, found by reflection: a component that is
/// added to a record of the engine and forgotten by the store is noticed here.
@SuppressWarnings("EnumOrdinal") // Any constant will do.
public final class RandomDocuments {
    private static final String LETTERS =
            "abc XYZ 019 .,;\"“”‘’'\\/<>&\n\t\u0000\u00e9\u0301\u05d0\u05d1\u0627\u4e2d\ufffd\ufeff\u2028";

    private final Random random;
    private final String text;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
        this.text = words(40 + random.nextInt(400)) + "\uD83D\uDE00.";
    }

    /// A document of nonsense.
    public static AnnotatedDocument document(long seed) {
        return new RandomDocuments(seed).document();
    }

    /// A decision of nonsense.
    public static Decision decision(long seed) {
        RandomDocuments documents = new RandomDocuments(seed);
        return (Decision) documents.any(Decision.class);
    }

    private AnnotatedDocument document() {
        return new AnnotatedDocument(
                new ParsedText(documentText(), tokens(), null),
                list(TimeMention.class),
                (Mentions) any(Mentions.class),
                list(Attribution.class),
                list(EventMention.class),
                list(Influence.class),
                list(Awareness.class),
                list(Diagnostic.class));
    }

    private DocumentText documentText() {
        Map<String, String> metadata = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            metadata.put(words(5), words(20));
        }
        return new DocumentText(
                "doc " + random.nextInt(1000),
                "0".repeat(64),
                text,
                random.nextBoolean() ? null : words(20),
                random.nextBoolean() ? null : LocalDate.of(1900 + random.nextInt(200), 2, 3),
                (DocumentKind) any(DocumentKind.class),
                list(Block.class),
                list(Origin.class),
                metadata);
    }

    private Tokens tokens() {
        int size = random.nextInt(30);
        int[] starts = new int[size];
        int[] ends = new int[size];
        int[] sentences = new int[size];
        int[] heads = new int[size];
        Upos[] upos = new Upos[size];
        String[] xpos = new String[size];
        String[] lemmas = new String[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            starts[i] = i;
            ends[i] = i + 1;
            sentences[i] = i / 7;
            heads[i] = random.nextInt(size + 1) - 1;
            upos[i] = (Upos) any(Upos.class);
            xpos[i] = words(3);
            lemmas[i] = words(8);
            relations[i] = words(5);
        }
        return new Tokens(text, starts, ends, sentences, upos, xpos, lemmas, heads, relations);
    }

    private <T> List<T> list(Class<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(element.cast(any(element)));
        }
        return list;
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType list) {
            List<Object> elements = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                elements.add(any(list.getActualTypeArguments()[0]));
            }
            return elements;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Span.class) {
            int start = random.nextInt(text.length() - 1);
            return new Span(start, start + 1 + random.nextInt(text.length() - start - 1));
        }
        if (plain == Influence.class) {
            return influence();
        }
        if (plain == TimeValue.Known.class) {
            return known();
        }
        if (plain == String.class) {
            return words(1 + random.nextInt(20));
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(2000) - 1;
        }
        if (plain == double.class) {
            return random.nextGaussian();
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == Instant.class) {
            return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return any(kinds[random.nextInt(kinds.length)]);
        }
        return record(plain);
    }

    private TimeValue.Known known() {
        List<LocalDateTime> bounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            bounds.add(LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextInt()));
        }
        Collections.sort(bounds);
        return new TimeValue.Known(
                words(8),
                bounds.get(0),
                bounds.get(1),
                bounds.get(2),
                bounds.get(3),
                (TimeValue.Precision) any(TimeValue.Precision.class),
                (TimeValue.Basis) any(TimeValue.Basis.class),
                (TimeValue.Modifier) any(TimeValue.Modifier.class));
    }

    /// One side or both: nobody presses nobody.
    private Influence influence() {
        boolean isOfOne = random.nextInt(3) == 0;
        boolean isFrom = random.nextBoolean();
        return new Influence(
                isOfOne && !isFrom ? null : (Integer) any(Integer.class),
                isOfOne && isFrom ? null : (Integer) any(Integer.class),
                words(3),
                (Span) any(Span.class),
                random.nextBoolean() ? null : (Span) any(Span.class),
                random.nextBoolean() ? null : (Integer) any(Integer.class),
                list(Span.class));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("No nonsense of " + type);
        }
        @Nullable Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " of " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean isNull = isNullable(component.getAnnotatedType()) && random.nextInt(3) == 0;
        return isNull ? null : any(component.getGenericType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }
}
