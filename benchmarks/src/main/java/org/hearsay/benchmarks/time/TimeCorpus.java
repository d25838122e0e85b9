package org.hearsay.benchmarks.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads folders of TimeML (`*.tml`: TempEval-3, TimeBank, AQUAINT, WikiWars converted) and of
/// MEANTIME (`*.xml`).
final class TimeCorpus {
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private TimeCorpus() {}

    static List<TimeDocument> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files =
                    listed.filter(file -> file.toString().matches(".*\\.(tml|xml)"))
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .toList();
        }
        List<TimeDocument> documents = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - 4);
            try (InputStream in = Files.newInputStream(file)) {
                XMLStreamReader xml = XML.createXMLStreamReader(in, "UTF-8");
                documents.add(
                        name.endsWith(".tml") ? readTimeMl(id, xml) : MeantimeReader.read(id, xml));
            } catch (XMLStreamException e) {
                throw new IOException("Not readable: " + name + ": " + e.getMessage(), e);
            }
        }
        return documents;
    }

    private static TimeDocument readTimeMl(String id, XMLStreamReader xml)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<GoldTime> gold = new ArrayList<>();
        @Nullable String created = null;
        boolean inText = false;
        boolean inDct = false;
        int start = 0;
        String type = "";
        String value = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "TEXT" -> inText = true;
                        case "DCT" -> inDct = true;
                        case "TIMEX3" -> {
                            type = attribute(xml, "type");
                            value = attribute(xml, "value");
                            start = text.length();
                            boolean isCreation =
                                    attribute(xml, "functionInDocument")
                                            .matches("(CREATION|PUBLICATION)_TIME");
                            if (created == null && (inDct || isCreation)) {
                                created = value;
                            }
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "TEXT" -> inText = false;
                        case "DCT" -> inDct = false;
                        case "TIMEX3" -> {
                            if (inText && !text.substring(start).isBlank()) {
                                gold.add(new GoldTime(start, text.length(), type, value));
                            }
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return new TimeDocument(
                id, text.toString(), TimeDocument.day(created), List.copyOf(gold), text.length());
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
