package org.huanjie.kit.document;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies a drawing into a page, element by element. Only shapes and words: nothing that runs, refers or styles. */
final class SvgCopy {
    private static final Set<String> ELEMENTS = Set.of(
            "svg", "g", "title", "desc", "path", "rect", "circle", "line", "polyline", "polygon", "text", "tspan");

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final XMLInputFactory XML = safe();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();

    private SvgCopy() {}

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * The copy as a document of its own.
     *
     * @throws IllegalArgumentException if it is no XML, or has more in it than shapes and words
     */
    static String document(String svg) {
        StringWriter copy = new StringWriter();
        try {
            XMLStreamWriter out = OUT.createXMLStreamWriter(copy);
            write(svg, out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        if (copy.getBuffer().indexOf("<svg") != 0) {
            throw new IllegalArgumentException("no drawing");
        }
        return copy.getBuffer()
                .insert("<svg".length(), " xmlns=\"" + NAMESPACE + "\"")
                .toString();
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
