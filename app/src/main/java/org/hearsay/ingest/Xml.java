package org.hearsay.ingest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML without ever fetching anything: no document type, no outside entities.
final class Xml {
    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("outside entities are never fetched");
        });
        return factory.createXMLStreamReader(in);
    }

    /// An element with all that is in it. Names are without prefix.
    ///
    /// @param children elements and stretches of text, in order
    record Element(String name, Map<String, String> attributes, List<Object> children) {

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /// All its text.
        String text() {
            StringBuilder text = new StringBuilder();
            append(text);
            return text.toString().strip().replaceAll("\\s+", " ");
        }

        private void append(StringBuilder text) {
            text.append(name.equals("lb") || name.equals("p") ? " " : "");
            for (Object child : children) {
                if (child instanceof Element element) {
                    element.append(text);
                } else {
                    text.append(child);
                }
            }
        }

        /// This element and all below it, in document order.
        Stream<Element> all() {
            return Stream.concat(
                    Stream.of(this),
                    children.stream()
                            .filter(Element.class::isInstance)
                            .map(Element.class::cast)
                            .flatMap(Element::all));
        }

        Optional<Element> first(Predicate<Element> wanted) {
            return all().filter(wanted).findFirst();
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    /// The element on whose start the reader stands; afterwards the reader stands on its end.
    static Element element(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > 400) {
            throw new XMLStreamException("elements lie too deep in one another");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<Object> children = new ArrayList<>();
        Element element = new Element(xml.getLocalName(), attributes, children);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        children.add(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
        return element;
    }

    /// Why an XML file could not be read, in few words.
    static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "not well-formed XML" : e.getMessage();
        boolean isEntity =
                message.contains("outside entities") || message.contains("was referenced");
        if (isEntity) {
            return "it refers to outside entities, which are never fetched";
        }
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return line < 0 ? "not well-formed XML" : "not well-formed XML in line " + line;
    }
}
