package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.hearsay.text.Block;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Rich Text. Objects inside are left out.
final class RichTextReader implements FormatReader {
    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        Draft draft = new Draft();
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try {
            new RTFParser()
                    .parse(
                            new ByteArrayInputStream(source.bytes()),
                            new Paragraphs(draft),
                            metadata,
                            context);
        } catch (SAXException | TikaException | RuntimeException e) {
            if (draft.isEmpty()) {
                throw new Trouble(Problem.Kind.DAMAGED, "it is no complete Rich Text");
            }
            shelf.note(Problem.Kind.PARTLY_READ, "it is no complete Rich Text");
        }
        draft.title(metadata.get(TikaCoreProperties.TITLE));
        draft.metadata("author", metadata.get(TikaCoreProperties.CREATOR));
        String created = metadata.get(TikaCoreProperties.CREATED);
        draft.metadata("created", created);
        draft.created(Dates.ofStamp(created).orElse(null));
        shelf.add(draft);
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {}
    }

    private static final class Paragraphs extends DefaultHandler {
        private final Draft draft;
        private final StringBuilder paragraph = new StringBuilder();

        Paragraphs(Draft draft) {
            this.draft = draft;
        }

        @Override
        public void startElement(
                String uri, String localName, String qName, Attributes attributes) {
            switch (localName) {
                case "p", "li", "tr", "h1", "h2", "h3" -> flush();
                case "br" -> paragraph.append('\n');
                case "td" -> paragraph.append(paragraph.isEmpty() ? "" : "\t");
                default -> {}
            }
        }

        @Override
        public void characters(char[] ch, int start, int length) {
            paragraph.append(ch, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            switch (localName) {
                case "p", "li", "tr", "h1", "h2", "h3", "body" -> flush();
                default -> {}
            }
        }

        private void flush() {
            draft.part(Block.Kind.PARAGRAPH, paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
