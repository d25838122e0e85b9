package org.hearsay.benchmarks.frus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads a volume of Foreign Relations of the United States in TEI, by another way than the
/// product: as a tree, to have the editors' marks as gold and the documents' words without them.
final class Edition {
    private Edition() {}

    /// A document of the volume.
    ///
    /// @param id its name in the volume
    /// @param date the marked day of its first dateline; null when none is marked
    /// @param place the marked place of its first dateline
    /// @param sender the marked sender in its heading
    /// @param addressee the marked addressee in its heading
    /// @param persons the names that are tied to an entry of the volume's register, in order
    /// @param plain its words without marks, a block a paragraph
    record Marked(
            String id,
            @Nullable String date,
            @Nullable String place,
            @Nullable String sender,
            @Nullable String addressee,
            List<Register.Entry> persons,
            String plain) {}

    static List<Marked> read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            byte[] bytes = Files.readAllBytes(file);
            Element root =
                    factory.newDocumentBuilder()
                            .parse(new java.io.ByteArrayInputStream(bytes))
                            .getDocumentElement();
            List<Marked> documents = new ArrayList<>();
            for (Element division : all(root, "div")) {
                if (division.getAttribute("type").equals("document")) {
                    documents.add(marked(division));
                }
            }
            return documents;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Marked marked(Element division) {
        String date = null;
        String place = null;
        List<Element> datelines =
                all(division, "dateline").stream().filter(line -> isOwn(line, division)).toList();
        if (!datelines.isEmpty()) {
            Element dateline = datelines.getFirst();
            for (Element element : all(dateline, "date")) {
                if (date == null && element.getAttribute("when").length() >= 10) {
                    date = element.getAttribute("when").substring(0, 10);
                }
            }
            List<Element> places = all(dateline, "placeName");
            place = places.isEmpty() ? null : words(places.getFirst());
        }
        StringBuilder plain = new StringBuilder();
        blocks(division, plain);
        return new Marked(
                division.getAttributeNS("http://www.w3.org/XML/1998/namespace", "id"),
                date,
                place,
                role(division, "from"),
                role(division, "to"),
                all(division, "persName").stream()
                        .filter(name -> name.getAttribute("corresp").startsWith("#"))
                        .map(name -> new Register.Entry(name.getAttribute("corresp"), words(name)))
                        .toList(),
                plain.toString());
    }

    /// Not that of an enclosed document.
    private static boolean isOwn(Element element, Element division) {
        for (Node at = element.getParentNode();
                at != null && !at.isSameNode(division);
                at = at.getParentNode()) {
            if (List.of("attachment", "quote", "floatingText")
                    .contains(String.valueOf(at.getLocalName()))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String role(Element division, String type) {
        for (Element head : all(division, "head")) {
            for (String name : List.of("persName", "gloss", "orgName")) {
                for (Element element : all(head, name)) {
                    if (element.getAttribute("type").equals(type) && isOwn(head, division)) {
                        return words(element);
                    }
                }
            }
        }
        return null;
    }

    private static void blocks(Element element, StringBuilder plain) {
        boolean isBlock =
                List.of("head", "p", "dateline", "note", "signed", "item", "label", "row")
                        .contains(element.getLocalName());
        if (isBlock) {
            String words = words(element);
            if (!words.isEmpty()) {
                plain.append(words).append("\n\n");
            }
            return;
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                blocks(child, plain);
            }
        }
    }

    private static List<Element> all(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
