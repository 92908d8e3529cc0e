package org.huanjie.reporting.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huanjie.reporting.alert.Alert;

/** Alerts as an Atom feed (RFC 4287); an alert keeps its id while it goes on. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Feed feed;
    private final XMLStreamWriter xml;

    private AtomFeed(Feed feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    static String of(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(feed, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", "urn:uuid:" + feed.key());
        element("title", feed.election().name() + "：提醒");
        element("updated", feed.updated().toString());
        xml.writeStartElement("author");
        element("name", feed.election().name());
        xml.writeEndElement();
        for (Alert alert : feed.alerts()) {
            entry(alert);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Alert alert) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + idOf(alert));
        element("title", alert.title());
        element("updated", feed.updated().toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", alert.kind().name());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", alert.severity().name());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(alert.message());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private UUID idOf(Alert alert) {
        String whole = String.join("/", feed.scope().election(), feed.scope().division(), alert.id());
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
