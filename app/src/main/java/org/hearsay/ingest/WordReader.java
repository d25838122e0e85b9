package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Block;
import org.jspecify.annotations.Nullable;

/// A Word document (`.docx`): paragraphs with their styles, tables, footnotes. What was struck out
/// in tracked changes is left out, what was added is read. Only the parts that hold text are
/// unpacked, and nothing they refer to is fetched.
final class WordReader implements FormatReader {
    private static final String BODY = "word/document.xml";
    private static final Set<String> WANTED =
            Set.of(
                    BODY,
                    "word/styles.xml",
                    "word/footnotes.xml",
                    "word/endnotes.xml",
                    "docProps/core.xml");

    private final Limits limits;

    WordReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        Map<String, byte[]> members = unpack(source, shelf);
        byte[] body = members.get(BODY);
        if (body == null) {
            throw new Trouble(Problem.Kind.DAMAGED, "it holds no Word text");
        }
        Draft draft = new Draft();
        try {
            facts(members.get("docProps/core.xml"), draft);
            Map<String, String> styles = styles(members.get("word/styles.xml"));
            Map<String, String> notes = new HashMap<>();
            notes(members.get("word/footnotes.xml"), "footnoteReference", notes);
            notes(members.get("word/endnotes.xml"), "endnoteReference", notes);
            new Body(draft, styles, notes).read(Xml.reader(new ByteArrayInputStream(body)));
        } catch (XMLStreamException e) {
            if (draft.isEmpty()) {
                throw new Trouble(Problem.Kind.DAMAGED, Xml.reason(e));
            }
            shelf.note(Problem.Kind.PARTLY_READ, Xml.reason(e));
        }
        shelf.add(draft);
    }

    private Map<String, byte[]> unpack(Source source, Shelf shelf) throws IOException, Trouble {
        Map<String, byte[]> members = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (WANTED.contains(entry.getName())) {
                    members.put(entry.getName(), bytes(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (!members.containsKey(BODY)) {
                throw new Trouble(Problem.Kind.DAMAGED, "it does not unpack");
            }
            shelf.note(Problem.Kind.PARTLY_READ, "it does not unpack to its end");
        }
        return members;
    }

    private byte[] bytes(ZipInputStream zip) throws IOException, Trouble {
        byte[] bytes = zip.readNBytes((int) limits.textBytes() + 1);
        if (bytes.length > limits.textBytes()) {
            throw new Trouble(Problem.Kind.TOO_LARGE, Limits.size(limits.textBytes()));
        }
        return bytes;
    }

    // ---------------------------------------------------------------- what the file says about
    // itself

    private static void facts(byte @Nullable [] core, Draft draft) throws XMLStreamException {
        if (core == null) {
            return;
        }
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(core));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "title" -> draft.title(xml.getElementText());
                case "creator" -> draft.metadata("author", xml.getElementText());
                case "lastModifiedBy" -> draft.metadata("modified-by", xml.getElementText());
                case "created" -> {
                    String created = xml.getElementText();
                    draft.metadata("created", created);
                    draft.created(Dates.ofStamp(created).orElse(null));
                }
                case "modified" -> draft.metadata("modified", xml.getElementText());
                default -> {}
            }
        }
    }

    /// The names of styles by their ids; ids differ from language to language, names do not.
    private static Map<String, String> styles(byte @Nullable [] styles) throws XMLStreamException {
        Map<String, String> names = new HashMap<>();
        if (styles == null) {
            return names;
        }
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(styles));
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    id = attribute(xml, "styleId");
                } else if (xml.getLocalName().equals("name")) {
                    names.putIfAbsent(id, attribute(xml, "val").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static void notes(byte @Nullable [] part, String reference, Map<String, String> notes)
            throws XMLStreamException {
        if (part == null) {
            return;
        }
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            boolean isNote =
                    xml.next() == XMLStreamConstants.START_ELEMENT
                            && (xml.getLocalName().equals("footnote")
                                    || xml.getLocalName().equals("endnote"));
            if (isNote && attribute(xml, "type").isEmpty()) {
                String id = attribute(xml, "id");
                notes.put(reference + id, Xml.element(xml, 0).text());
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    // ---------------------------------------------------------------- the text

    /// Goes through the body once and writes each paragraph and each row of a table.
    private static final class Body {
        private final Draft draft;
        private final Map<String, String> styles;
        private final Map<String, String> notes;
        private final StringBuilder paragraph = new StringBuilder();
        private final List<String> notesOfParagraph = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private String style = "";
        private boolean hasHeadline;
        private int page = 1;
        private int tableDepth;
        private final StringBuilder cell = new StringBuilder();

        Body(Draft draft, Map<String, String> styles, Map<String, String> notes) {
            this.draft = draft;
            this.styles = styles;
            this.notes = notes;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "pStyle" ->
                        style = styles.getOrDefault(attribute(xml, "val"), attribute(xml, "val"));
                case "t" -> paragraph.append(xml.getElementText());
                case "tab" -> paragraph.append('\t');
                case "br", "cr" -> paragraph.append('\n');
                case "noBreakHyphen" -> paragraph.append('-');
                case "lastRenderedPageBreak" -> pageBreak();
                case "footnoteReference", "endnoteReference" -> {
                    String note = notes.get(xml.getLocalName() + attribute(xml, "id"));
                    if (note != null) {
                        notesOfParagraph.add(note);
                    }
                }
                case "tbl" -> tableDepth++;
                case "del",
                        "moveFrom",
                        "instrText",
                        "delText",
                        "Fallback",
                        "pPrChange",
                        "rPrChange" ->
                        Xml.element(xml, 0);
                default -> {}
            }
        }

        private void pageBreak() {
            if (page == 1) {
                draft.pageAt(0, 1);
            }
            page++;
            int gap = draft.length() == 0 ? 0 : 2;
            draft.pageAt(draft.length() + gap + paragraph.length(), page);
        }

        private void end(String name) {
            switch (name) {
                case "p" -> paragraph();
                case "tc" -> {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                }
                case "tr" -> row();
                case "tbl" -> tableDepth--;
                default -> {}
            }
        }

        private void paragraph() {
            if (tableDepth > 0) {
                cell.append(paragraph).append(' ');
            } else {
                draft.part(kind(), paragraph.toString());
                notesOfParagraph.forEach(note -> draft.part(Block.Kind.NOTE, note));
                notesOfParagraph.clear();
            }
            paragraph.setLength(0);
            style = "";
        }

        /// "From:" in one cell and the name in the next make one heading line.
        private void row() {
            StringBuilder row = new StringBuilder();
            for (String words : cells) {
                if (!words.isEmpty()) {
                    boolean isAfterLabel = !row.isEmpty() && row.charAt(row.length() - 1) == ':';
                    row.append(row.isEmpty() ? "" : isAfterLabel ? " " : "\t").append(words);
                }
            }
            draft.part(Block.Kind.PARAGRAPH, row.toString());
            cells.clear();
        }

        private Block.Kind kind() {
            boolean isTitle = style.equals("title");
            boolean isHeading = style.startsWith("heading");
            if ((isTitle || isHeading) && !hasHeadline && !paragraph.isEmpty() && draft.isEmpty()) {
                hasHeadline = true;
                return Block.Kind.HEADLINE;
            }
            if (isTitle || isHeading) {
                return Block.Kind.SUBHEAD;
            }
            return switch (style) {
                case "subtitle" -> Block.Kind.STANDFIRST;
                case "caption" -> Block.Kind.CAPTION;
                default -> Block.Kind.PARAGRAPH;
            };
        }
    }
}
