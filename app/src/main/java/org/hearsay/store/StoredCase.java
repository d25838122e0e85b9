package org.hearsay.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A case file as bytes, so that a case that nobody changed is opened without being put together
/// anew: each of its lists is one part, and the parts are read side by side.
///
/// The record is a tree of records, lists, sets, maps, words, numbers, days and names of constants,
/// and is written as such, by the declared types, with every word once per part. The words of a
/// passage are not kept: they stand in the text of its document. What is kept this way is a copy of
/// what [org.hearsay.casefile.CaseAssembler] can make again at any time, so it has no format that
/// must stay: whoever keeps it puts the program's stamp into the key, and a part that cannot be
/// read is as good as none.
public final class StoredCase {
    private static final RecordComponent[] PARTS = CaseFile.class.getRecordComponents();

    private StoredCase() {}

    /// The parts of a case, by name.
    public static Map<String, byte[]> pack(CaseFile caseFile) {
        Map<String, DocumentText> texts = texts(caseFile.documents());
        Map<String, byte[]> parts = new ConcurrentHashMap<>();
        Arrays.stream(PARTS)
                .parallel()
                .forEach(part ->
                        parts.put(
                                part.getName(),
                                new Writer(texts)
                                        .part(
                                                Shape.of(part.getGenericType()),
                                                value(part, caseFile))));
        return parts;
    }

    /// The case of the parts that [#pack] gave.
    ///
    /// @throws IllegalArgumentException when they are damaged or another program's
    public static CaseFile unpack(Map<String, byte[]> parts) {
        @Nullable Object[] values = new @Nullable Object[PARTS.length];
        List<DocumentText> documents = documents(parts);
        Map<String, DocumentText> texts = texts(documents);
        java.util.stream.IntStream.range(0, PARTS.length)
                .parallel()
                .forEach(i ->
                        values[i] =
                                PARTS[i].getName().equals("documents")
                                        ? documents
                                        : read(PARTS[i], parts, texts));
        return (CaseFile) Shape.of(CaseFile.class).make(values);
    }

    /// The texts alone, which are all that a list of documents shows.
    @SuppressWarnings("unchecked")
    private static List<DocumentText> documents(Map<String, byte[]> parts) {
        RecordComponent part =
                Arrays.stream(PARTS)
                        .filter(each -> each.getName().equals("documents"))
                        .findFirst()
                        .orElseThrow();
        return (List<DocumentText>) read(part, parts, Map.of());
    }

    private static Object read(
            RecordComponent part, Map<String, byte[]> parts, Map<String, DocumentText> texts) {
        byte[] bytes = parts.get(part.getName());
        if (bytes == null) {
            throw new IllegalArgumentException("No part " + part.getName());
        }
        try {
            Object read = new Reader(bytes, texts).read(Shape.of(part.getGenericType()));
            if (read == null) {
                throw new IllegalArgumentException("Nothing in part " + part.getName());
            }
            return read;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Part " + part.getName() + " cannot be read", e);
        }
    }

    private static Map<String, DocumentText> texts(List<DocumentText> documents) {
        Map<String, DocumentText> texts = new HashMap<>();
        documents.forEach(text -> texts.put(text.id(), text));
        return texts;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No component " + component, e);
        }
    }

    // --- Shapes -----------------------------------------------------------------------------

    private enum Sort {
        WORDS,
        NUMBER,
        DECIMAL,
        TRUTH,
        DAY,
        MOMENT,
        INSTANT,
        CONSTANT,
        LIST,
        SET,
        MAP,
        PASSAGE,
        RECORD,
        CHOICE
    }

    /// What a declared type tells of its values.
    private static final class Shape {
        private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

        final Sort sort;
        final Class<?> type;
        private final List<Type> inner;
        private @Nullable List<Shape> innerShapes;
        private @Nullable Constructor<?> constructor;
        private @Nullable List<Method> accessors;

        private Shape(Sort sort, Class<?> type, List<Type> inner) {
            this.sort = sort;
            this.type = type;
            this.inner = inner;
        }

        static Shape of(Type type) {
            Shape known = KNOWN.get(type);
            if (known == null) {
                known = made(type);
                KNOWN.put(type, known);
            }
            return known;
        }

        private static Shape made(Type type) {
            if (type instanceof ParameterizedType of) {
                Class<?> raw = (Class<?>) of.getRawType();
                List<Type> inner = List.of(of.getActualTypeArguments());
                Sort sort =
                        List.class.isAssignableFrom(raw)
                                ? Sort.LIST
                                : Set.class.isAssignableFrom(raw)
                                        ? Sort.SET
                                        : Map.class.isAssignableFrom(raw) ? Sort.MAP : null;
                if (sort != null) {
                    return new Shape(sort, raw, inner);
                }
            }
            if (type instanceof Class<?> one) {
                return ofClass(one);
            }
            throw new IllegalArgumentException("Cannot be kept: " + type);
        }

        private static Shape ofClass(Class<?> one) {
            if (one == String.class) {
                return new Shape(Sort.WORDS, one, List.of());
            }
            if (one == int.class || one == Integer.class) {
                return new Shape(Sort.NUMBER, one, List.of());
            }
            if (one == double.class || one == Double.class) {
                return new Shape(Sort.DECIMAL, one, List.of());
            }
            if (one == boolean.class || one == Boolean.class) {
                return new Shape(Sort.TRUTH, one, List.of());
            }
            if (one == LocalDate.class) {
                return new Shape(Sort.DAY, one, List.of());
            }
            if (one == LocalDateTime.class) {
                return new Shape(Sort.MOMENT, one, List.of());
            }
            if (one == Instant.class) {
                return new Shape(Sort.INSTANT, one, List.of());
            }
            if (one == Passage.class) {
                return new Shape(Sort.PASSAGE, one, List.of());
            }
            if (one.isEnum()) {
                return new Shape(Sort.CONSTANT, one, List.of());
            }
            if (one.isRecord()) {
                return new Shape(
                        Sort.RECORD,
                        one,
                        Arrays.stream(one.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .toList());
            }
            if (one.isInterface() && one.getName().startsWith("org.hearsay.")) {
                return new Shape(Sort.CHOICE, one, List.of());
            }
            throw new IllegalArgumentException("Cannot be kept: " + one);
        }

        List<Shape> inner() {
            List<Shape> shapes = innerShapes;
            if (shapes == null) {
                shapes = inner.stream().map(Shape::of).toList();
                innerShapes = shapes;
            }
            return shapes;
        }

        List<Method> accessors() {
            List<Method> known = accessors;
            if (known == null) {
                known =
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getAccessor)
                                .toList();
                known.forEach(method -> method.setAccessible(true));
                accessors = known;
            }
            return known;
        }

        Object make(@Nullable Object[] values) {
            try {
                Constructor<?> known = constructor;
                if (known == null) {
                    known =
                            type.getDeclaredConstructor(
                                    Arrays.stream(type.getRecordComponents())
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new));
                    known.setAccessible(true);
                    constructor = known;
                }
                return known.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("Not a " + type.getSimpleName(), e);
            }
        }
    }

    // --- Writing ----------------------------------------------------------------------------

    private static final class Writer {
        private final Map<String, DocumentText> texts;
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Writer(Map<String, DocumentText> texts) {
            this.texts = texts;
        }

        byte[] part(Shape shape, @Nullable Object value) {
            try {
                write(shape, value);
                out.flush();
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                Deflater fast = new Deflater(Deflater.BEST_SPEED);
                try (DataOutputStream whole =
                        new DataOutputStream(new DeflaterOutputStream(packed, fast, 1 << 15))) {
                    whole.writeInt(words.size());
                    for (String word : words.keySet()) {
                        byte[] utf = word.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
                        whole.writeInt(utf.length);
                        whole.write(utf);
                    }
                    bytes.writeTo(whole);
                } finally {
                    fast.end();
                }
                return packed.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void number(int value) throws IOException {
            int left = value;
            while ((left & ~0x7F) != 0) {
                out.writeByte(left & 0x7F | 0x80);
                left >>>= 7;
            }
            out.writeByte(left);
        }

        private void word(String word) throws IOException {
            number(1 + words.computeIfAbsent(word, each -> words.size()));
        }

        private void write(Shape shape, @Nullable Object value) throws IOException {
            if (value == null) {
                number(0);
                return;
            }
            switch (shape.sort) {
                case WORDS -> word((String) value);
                case CONSTANT -> word(((Enum<?>) value).name());
                case NUMBER -> {
                    number(1);
                    number((Integer) value);
                }
                case DECIMAL -> {
                    number(1);
                    out.writeDouble((Double) value);
                }
                case TRUTH -> number((Boolean) value ? 2 : 1);
                case DAY -> {
                    number(1);
                    out.writeLong(((LocalDate) value).toEpochDay());
                }
                case MOMENT -> {
                    number(1);
                    LocalDateTime moment = (LocalDateTime) value;
                    out.writeLong(moment.toLocalDate().toEpochDay());
                    out.writeLong(moment.toLocalTime().toNanoOfDay());
                }
                case INSTANT -> word(value.toString());
                case LIST, SET -> {
                    java.util.Collection<?> all = (java.util.Collection<?>) value;
                    number(1 + all.size());
                    for (Object each : all) {
                        write(shape.inner().getFirst(), each);
                    }
                }
                case MAP -> {
                    Map<?, ?> map = (Map<?, ?>) value;
                    number(1 + map.size());
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        write(shape.inner().getFirst(), entry.getKey());
                        write(shape.inner().getLast(), entry.getValue());
                    }
                }
                case PASSAGE -> passage((Passage) value);
                case RECORD -> {
                    number(1);
                    components(shape, value);
                }
                case CHOICE -> {
                    word(value.getClass().getName());
                    components(Shape.of(value.getClass()), value);
                }
            }
        }

        private void components(Shape shape, Object record) throws IOException {
            for (int i = 0; i < shape.inner().size(); i++) {
                try {
                    write(shape.inner().get(i), shape.accessors().get(i).invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Not read: " + record, e);
                }
            }
        }

        private void passage(Passage passage) throws IOException {
            DocumentText text = texts.get(passage.doc());
            Span span = passage.span();
            boolean isThere =
                    text != null
                            && span.end() <= text.text().length()
                            && span.of(text.text()).equals(passage.words());
            number(isThere ? 1 : 2);
            word(passage.doc());
            number(span.start());
            number(span.end());
            if (!isThere) {
                word(passage.words());
            }
        }
    }

    // --- Reading ----------------------------------------------------------------------------

    private static final class Reader {
        private final Map<String, DocumentText> texts;
        private final String[] words;
        private final byte[] bytes;
        private int at;

        Reader(byte[] packed, Map<String, DocumentText> texts) throws IOException {
            this.texts = texts;
            try (DataInputStream in =
                    new DataInputStream(
                            new InflaterInputStream(
                                    new ByteArrayInputStream(packed),
                                    new java.util.zip.Inflater(),
                                    1 << 15))) {
                words = new String[in.readInt()];
                for (int i = 0; i < words.length; i++) {
                    words[i] =
                            new String(
                                    in.readNBytes(in.readInt()),
                                    java.nio.charset.StandardCharsets.UTF_16BE);
                }
                bytes = in.readAllBytes();
            }
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = bytes[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private long longNumber() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = value << 8 | bytes[at++] & 0xFF;
            }
            return value;
        }

        @Nullable Object read(Shape shape) {
            int first = number();
            if (first == 0) {
                return null;
            }
            return switch (shape.sort) {
                case WORDS -> words[first - 1];
                case CONSTANT -> constant(shape.type, words[first - 1]);
                case NUMBER -> number();
                case DECIMAL -> Double.longBitsToDouble(longNumber());
                case TRUTH -> first == 2;
                case DAY -> LocalDate.ofEpochDay(longNumber());
                case MOMENT ->
                        LocalDateTime.of(
                                LocalDate.ofEpochDay(longNumber()),
                                LocalTime.ofNanoOfDay(longNumber()));
                case INSTANT -> Instant.parse(words[first - 1]);
                case LIST -> list(shape, first - 1);
                case SET -> new LinkedHashSet<>(list(shape, first - 1));
                case MAP -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    for (int i = 1; i < first; i++) {
                        Object key = read(shape.inner().getFirst());
                        Object value = read(shape.inner().getLast());
                        map.put(
                                java.util.Objects.requireNonNull(key),
                                java.util.Objects.requireNonNull(value));
                    }
                    yield map;
                }
                case PASSAGE -> passage(first);
                case RECORD -> record(shape);
                case CHOICE -> record(Shape.of(named(words[first - 1])));
            };
        }

        private List<Object> list(Shape shape, int size) {
            List<Object> list = new ArrayList<>(size);
            Shape inner = shape.inner().getFirst();
            for (int i = 0; i < size; i++) {
                list.add(java.util.Objects.requireNonNull(read(inner)));
            }
            return list;
        }

        private Object record(Shape shape) {
            @Nullable Object[] values = new @Nullable Object[shape.inner().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(shape.inner().get(i));
            }
            return shape.make(values);
        }

        private Passage passage(int sort) {
            String doc = words[number() - 1];
            Span span = new Span(number(), number());
            if (sort == 2) {
                return new Passage(doc, span, words[number() - 1]);
            }
            DocumentText text = texts.get(doc);
            if (text == null) {
                throw new IllegalArgumentException("No document " + doc);
            }
            return new Passage(doc, span, span.of(text.text()));
        }

        private static Object constant(Class<?> type, String name) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("No constant " + name + " of " + type);
        }

        /// Only records of ours are ever made.
        private static Class<?> named(String name) {
            if (!name.startsWith("org.hearsay.")) {
                throw new IllegalArgumentException("Not ours: " + name);
            }
            try {
                return Class.forName(name, false, StoredCase.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("No class " + name, e);
            }
        }
    }
}
