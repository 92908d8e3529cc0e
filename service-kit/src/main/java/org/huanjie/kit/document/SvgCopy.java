package org.huanjie.kit.document;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies a drawing into a page, element by element. Only shapes and words: nothing that runs, refers or styles. */
final class SvgCopy {
    private static final Set<String> ELEMENTS = Set.of(
            "svg", "g", "title", "desc", "path", "rect", "circle", "line", "polyline", "polygon", "text", "tspan");

    private static final XMLInputFactory XML = safe();

    private SvgCopy() {}

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IllegalArgumentException if it is no XML, or has more in it than shapes and words */
    static void write(String svg, XMLStreamWriter out) throws XMLStreamException {
        XMLStreamReader in = reader(svg);
        while (next(in)) {
            switch (in.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> start(in, out);
                case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.writeCharacters(in.getText());
                default -> {} // comments and the like stay behind
            }
        }
    }

    private static XMLStreamReader reader(String svg) {
        try {
            return XML.createXMLStreamReader(new StringReader(svg));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    private static boolean next(XMLStreamReader in) {
        try {
            if (!in.hasNext()) {
                return false;
            }
            in.next();
            return true;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    private static void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        String name = in.getLocalName();
        if (!ELEMENTS.contains(name)) {
            throw new IllegalArgumentException("element " + name);
        }
        out.writeStartElement(name);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (attribute.startsWith("on")
                    || attribute.equals("href")
                    || attribute.equals("style")
                    || value.contains("url(")) {
                throw new IllegalArgumentException("attribute " + attribute);
            }
            out.writeAttribute(attribute, value);
        }
    }
}
