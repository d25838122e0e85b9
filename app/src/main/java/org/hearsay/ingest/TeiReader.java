package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.jspecify.annotations.Nullable;

/// An edition in TEI, the markup of scholars' archives: each `div type="document"` is a document
/// with its own date, place, sender and addressee. An edition without such divisions is one
/// document. Volumes are read division by division and never held as a whole.
final class TeiReader implements FormatReader {
    @Override
    public void read(Source source, Shelf shelf) throws Trouble {
        Volume volume = new Volume(shelf);
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(source.bytes()));
            volume.read(xml);
        } catch (XMLStreamException e) {
            if (volume.documents == 0) {
                throw new Trouble(Problem.Kind.DAMAGED, Xml.reason(e));
            }
            shelf.note(Problem.Kind.PARTLY_READ, Xml.reason(e));
        }
    }

    /// What is known of the volume while its divisions go by.
    private static final class Volume {
        private final Shelf shelf;
        private int page;
        private int documents;
        private @Nullable String title;
        private @Nullable String year;

        Volume(Shelf shelf) {
            this.shelf = shelf;
        }

        void read(XMLStreamReader xml) throws XMLStreamException, Trouble {
            Xml.@Nullable Element whole = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String type = String.valueOf(xml.getAttributeValue(null, "type"));
                switch (xml.getLocalName()) {
                    case "titleStmt" -> title(Xml.element(xml, 0));
                    case "publicationStmt" -> year(Xml.element(xml, 0));
                    case "pb" -> page = page(xml.getAttributeValue(null, "n"));
                    case "div" -> {
                        if (type.equals("document")) {
                            document(Xml.element(xml, 0));
                        }
                    }
                    case "p", "head", "opener", "closer", "note", "lg", "sp", "list", "table" -> {
                        Xml.Element part = Xml.element(xml, 0);
                        if (documents == 0 && whole != null) {
                            whole.children().add(part);
                        }
                    }
                    case "body" ->
                            whole = new Xml.Element("div", new HashMap<>(), new ArrayList<>());
                    default -> {}
                }
            }
            if (documents == 0 && whole != null) {
                documents++;
                shelf.add(new TeiDivision(whole, page).draft(title, year));
            }
        }

        private void document(Xml.Element division) {
            documents++;
            TeiDivision document = new TeiDivision(division, page);
            Draft draft = document.draft(title, year);
            page = document.lastPage();
            String id = division.attribute("id");
            String part = id.isEmpty() ? "d" + documents : id;
            if (draft.isEmpty()) {
                return;
            }
            shelf.add(part, draft);
        }

        private void title(Xml.Element statement) {
            title =
                    statement
                            .first(e ->
                                    e.name().equals("title")
                                            && e.attribute("type").equals("complete"))
                            .or(() -> statement.first(e -> e.name().equals("title")))
                            .map(Xml.Element::text)
                            .orElse(null);
        }

        private void year(Xml.Element statement) {
            year =
                    statement
                            .first(e -> e.name().equals("date"))
                            .map(Xml.Element::text)
                            .orElse(null);
        }
    }

    /// Page numbers in the front are roman and count as none.
    private static int page(@Nullable String number) {
        return number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0;
    }

    /// One division on its way into a draft.
    private static final class TeiDivision {
        private final Xml.Element division;
        private final Draft draft = new Draft();
        private final int firstPage;
        private int page;
        private boolean isInAttachment;

        TeiDivision(Xml.Element division, int firstPage) {
            this.division = division;
            this.firstPage = firstPage;
            this.page = firstPage;
        }

        int lastPage() {
            return page;
        }

        Draft draft(@Nullable String volume, @Nullable String year) {
            if (firstPage > 0) {
                draft.page(firstPage);
            }
            division.elements().forEach(this::block);
            facts();
            draft.metadata("publication", volume);
            draft.metadata("published-in", year);
            return draft;
        }

        // ---------------------------------------------------------------- blocks

        private void block(Xml.Element element) {
            switch (element.name()) {
                case "head" -> heading(element);
                case "note" -> note(element);
                case "dateline" -> inline(Block.Kind.DATELINE, element);
                case "opener",
                        "closer",
                        "postscript",
                        "quote",
                        "div",
                        "floatingText",
                        "body",
                        "lg",
                        "sp" ->
                        container(element);
                case "attachment" -> attachment(element);
                case "signed" -> inline(Block.Kind.BYLINE, element);
                case "list" -> list(element);
                case "table" -> element.elements().forEach(this::row);
                case "pb" -> pageBreak(element);
                case "figure", "graphic", "gap" -> {}
                default -> inline(Block.Kind.PARAGRAPH, element);
            }
        }

        private void container(Xml.Element element) {
            boolean hasBlocks =
                    element.elements().stream()
                            .anyMatch(
                                    child -> !isInline(child.name()) && !child.name().equals("pb"));
            if (hasBlocks) {
                element.elements().forEach(this::block);
            } else {
                inline(Block.Kind.PARAGRAPH, element);
            }
        }

        private static boolean isInline(String name) {
            return switch (name) {
                case "hi",
                        "persName",
                        "placeName",
                        "date",
                        "ref",
                        "gloss",
                        "lb",
                        "note",
                        "term",
                        "orgName",
                        "l",
                        "q",
                        "foreign",
                        "supplied",
                        "unclear",
                        "add",
                        "del",
                        "sic",
                        "corr",
                        "title",
                        "name",
                        "rs",
                        "time" ->
                        true;
                default -> false;
            };
        }

        private void heading(Xml.Element head) {
            boolean isTitle = !isInAttachment && draft.title() == null;
            if (isTitle) {
                draft.title(withoutNotes(head));
            }
            inline(isTitle ? Block.Kind.HEADLINE : Block.Kind.SUBHEAD, head);
        }

        /// Notes that stand in the line are what the archive says: file number, "[Telegram]". The
        /// others are the editors'.
        private void note(Xml.Element note) {
            boolean isInLine = note.attribute("rend").equals("inline");
            if (isInLine
                    && note.attribute("type").equals("source")
                    && !note.text().startsWith("[")) {
                draft.metadata("source", note.text());
            }
            inline(isInLine ? Block.Kind.HEADER : Block.Kind.NOTE, note);
        }

        private void attachment(Xml.Element attachment) {
            isInAttachment = true;
            attachment.elements().forEach(this::block);
            isInAttachment = false;
        }

        private void list(Xml.Element list) {
            String label = "";
            for (Xml.Element child : list.elements()) {
                if (child.name().equals("label")) {
                    label = child.text() + " ";
                } else if (child.name().equals("item")) {
                    item(label, child);
                    label = "";
                } else {
                    block(child);
                }
            }
        }

        private void item(String label, Xml.Element item) {
            Words words = new Words();
            words.text.append(label);
            words.add(item);
            words.flush(Block.Kind.PARAGRAPH);
        }

        private void row(Xml.Element row) {
            if (!row.name().equals("row")) {
                block(row);
                return;
            }
            StringBuilder cells = new StringBuilder();
            for (Xml.Element cell : row.elements()) {
                String text = cell.text();
                if (!text.isEmpty()) {
                    cells.append(cells.isEmpty() ? "" : "\t").append(text);
                }
            }
            draft.part(Block.Kind.PARAGRAPH, cells.toString());
        }

        private void pageBreak(Xml.Element mark) {
            int number = page(mark.attribute("n"));
            if (number > 0) {
                page = number;
                draft.page(number);
            }
        }

        private void inline(Block.Kind kind, Xml.Element element) {
            Words words = new Words();
            words.add(element);
            words.flush(kind);
        }

        private String withoutNotes(Xml.Element element) {
            Words words = new Words();
            words.add(element);
            return words.text.toString();
        }

        /// Words of a block; footnotes are taken out and follow it, lists in it become blocks of
        /// their own.
        private final class Words {
            private final StringBuilder text = new StringBuilder();
            private final List<Xml.Element> notes = new ArrayList<>();
            private final List<Xml.Element> lists = new ArrayList<>();
            private final List<int[]> pages = new ArrayList<>();

            void add(Xml.Element element) {
                for (Object child : element.children()) {
                    if (child instanceof Xml.Element inner) {
                        addInner(inner);
                    } else {
                        addText(child.toString());
                    }
                }
            }

            private void addInner(Xml.Element inner) {
                switch (inner.name()) {
                    case "note" -> notes.add(inner);
                    case "lb" -> {
                        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                            text.setLength(text.length() - 1);
                        }
                        text.append('\n');
                    }
                    case "pb" -> pages.add(new int[] {text.length(), page(inner.attribute("n"))});
                    case "list", "table" -> lists.add(inner);
                    case "p" -> {
                        addText(" ");
                        add(inner);
                    }
                    default -> add(inner);
                }
            }

            /// The white space of the file counts once.
            private void addText(String raw) {
                String plain = raw.replaceAll("\\s+", " ");
                boolean isAfterSpace =
                        text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
                text.append(isAfterSpace && plain.startsWith(" ") ? plain.substring(1) : plain);
            }

            void flush(Block.Kind kind) {
                int before = draft.length();
                int start = before == 0 ? 0 : before + 2;
                draft.part(kind, text.toString());
                for (int[] mark : pages) {
                    if (mark[1] > 0) {
                        page = mark[1];
                        draft.pageAt(Math.min(start + mark[0], draft.length()), page);
                    }
                }
                for (Xml.Element list : lists) {
                    block(list);
                }
                for (Xml.Element note : notes) {
                    inline(Block.Kind.NOTE, note);
                }
            }
        }

        // ---------------------------------------------------------------- facts

        private void facts() {
            role("from").ifPresent(name -> draft.metadata("from", name));
            division.first(e -> e.name().equals("signed"))
                    .ifPresent(signed -> draft.metadata("from", signed.text()));
            role("to").ifPresent(name -> draft.metadata("to", name));
            Optional<Xml.Element> dateline = outsideAttachments("dateline");
            dateline.flatMap(line -> line.first(e -> e.name().equals("placeName")))
                    .ifPresent(place -> draft.metadata("place", place.text()));
            draft.published(date(dateline).orElse(null));
            draft.kind(kind());
        }

        private Optional<String> role(String type) {
            return division.first(e ->
                            e.attribute("type").equals(type)
                                    && (e.name().equals("persName")
                                            || e.name().equals("gloss")
                                            || e.name().equals("orgName")))
                    .map(Xml.Element::text);
        }

        private Optional<Xml.Element> outsideAttachments(String name) {
            return division.elements().stream()
                    .filter(child -> !child.name().equals("attachment"))
                    .flatMap(Xml.Element::all)
                    .filter(element -> element.name().equals(name))
                    .findFirst();
        }

        private Optional<LocalDate> date(Optional<Xml.Element> dateline) {
            Optional<LocalDate> marked =
                    dateline.flatMap(line ->
                                    line.first(e ->
                                            e.name().equals("date")
                                                    && !e.attribute("when").isEmpty()))
                            .flatMap(date -> day(date.attribute("when")));
            return marked.or(() -> day(division.attribute("doc-dateTime-min")))
                    .or(() -> dateline.flatMap(line -> Dates.find(line.text())))
                    .or(() ->
                            outsideAttachments("postscript")
                                    .flatMap(end -> Dates.find(end.text())));
        }

        private static Optional<LocalDate> day(String when) {
            return when.length() < 10 ? Optional.empty() : Dates.find(when.substring(0, 10));
        }

        private DocumentKind kind() {
            String above = above().toLowerCase(Locale.ROOT);
            if (above.contains("telegra") || above.contains("cablegram")) {
                return DocumentKind.CABLE;
            }
            if (above.contains("memorandum")
                    || above.contains("report")
                    || above.contains("minutes")) {
                return DocumentKind.REPORT;
            }
            boolean isAddressed =
                    draft.metadata().containsKey("to")
                            || above.contains(" to ")
                            || division.first(e -> e.name().equals("signed")).isPresent();
            return isAddressed ? DocumentKind.LETTER : DocumentKind.OTHER;
        }

        /// What stands above the body: headings and notes in the line.
        private String above() {
            StringBuilder above = new StringBuilder();
            for (Xml.Element child : division.elements()) {
                if (child.name().equals("head") || child.attribute("rend").equals("inline")) {
                    above.append(child.text()).append('\n');
                }
            }
            return above.toString();
        }
    }
}
