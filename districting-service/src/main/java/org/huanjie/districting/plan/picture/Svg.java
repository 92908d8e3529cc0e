package org.huanjie.districting.plan.picture;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an SVG; texts and attributes are escaped, and cleaned of what XML cannot hold. */
final class Svg {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    /** Control characters, halves of surrogate pairs, what is no character, and marks that turn the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** Begins the document. */
    Svg(Object... attributes) {
        try {
            out = XML.createXMLStreamWriter(text);
            out.writeStartElement("svg");
            out.writeDefaultNamespace(NAMESPACE);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes names and values in turn; numbers are written with one decimal */
    Svg open(String name, Object... attributes) {
        try {
            out.writeCharacters("\n");
            out.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Svg close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Svg shape(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    Svg element(String name, String content, Object... attributes) {
        try {
            open(name, attributes);
            out.writeCharacters(clean(content));
            return close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of text; its own attributes come after where it stands and how large it is. */
    Svg text(String content, double x, double y, double size, Object... attributes) {
        Object[] all = new Object[attributes.length + 6];
        System.arraycopy(new Object[] {"x", x, "y", y, "font-size", size}, 0, all, 0, 6);
        System.arraycopy(attributes, 0, all, 6, attributes.length);
        return element("text", content, all);
    }

    /** Ends the document. */
    String end() {
        try {
            close();
            out.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.writeAttribute(
                    (String) attributes[i], value instanceof Double number ? number(number) : clean(value.toString()));
        }
    }

    private static String clean(String text) {
        return text == null ? "" : UNPRINTABLE.matcher(text).replaceAll("");
    }

    /** With one decimal, and none where it is nought. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** About how wide a text is: Chinese characters fill a square, others about half of it. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.58 : 1.0).sum() * size;
    }

    /** A text of no more than so many Chinese characters' width. */
    static String shortened(String text, double characters) {
        if (width(text, 1) <= characters) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (width(kept.toString(), 1) + 1.6 > characters) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }
}
