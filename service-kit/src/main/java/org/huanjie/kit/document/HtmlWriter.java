package org.huanjie.kit.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document as a page that needs nothing else: no script, no address; pictures are drawn in it. */
final class HtmlWriter {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final String STYLE = style();

    private final OfficialDocument document;
    private final XMLStreamWriter out;

    private HtmlWriter(OfficialDocument document, XMLStreamWriter out) {
        this.document = document;
        this.out = out;
    }

    static String write(OfficialDocument document) {
        StringWriter page = new StringWriter();
        try {
            XMLStreamWriter out = XML.createXMLStreamWriter(page);
            new HtmlWriter(document, out).page();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return page.toString();
    }

    private static String style() {
        try (InputStream file = HtmlWriter.class.getResourceAsStream("document.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() throws XMLStreamException {
        out.writeDTD("<!DOCTYPE html>");
        line();
        out.writeStartElement("html");
        out.writeAttribute("lang", "zh-CN");
        line();
        out.writeStartElement("head");
        line();
        out.writeEmptyElement("meta");
        out.writeAttribute("charset", "UTF-8");
        line();
        element("title", null, document.title());
        element("style", null, "\n" + STYLE);
        out.writeEndElement();
        line();
        out.writeStartElement("body");
        line();
        head();
        blocks(document.body());
        List<String> attachments = document.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            element("p", i == 0 ? "attachment" : "attachment next", attachments.get(i));
        }
        signature(document.signature());
        for (int i = 0; i < document.annexes().size(); i++) {
            annex(document.labelOf(i), document.annexes().get(i));
        }
        out.writeEndElement();
        line();
        out.writeEndElement();
        line();
    }

    private void head() throws XMLStreamException {
        if (!document.mark().isEmpty()) {
            element("p", "mark", document.mark());
        }
        element("h1", document.number().isEmpty() ? null : "numbered", document.title());
        if (!document.number().isEmpty()) {
            element("p", "number", document.number());
        }
        if (!document.recipient().isEmpty()) {
            element("p", "recipient", document.recipient() + "：");
        }
    }

    private void blocks(List<Block> blocks) throws XMLStreamException {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                element("h" + (heading.level() + 1), null, heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.Note note) {
                element("p", "note", note.text());
            } else if (block instanceof Block.Picture picture) {
                SvgCopy.write(picture.svg(), out);
                line();
            }
        }
    }

    private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
        out.writeStartElement("p");
        if (paragraph.anchor() != null) {
            out.writeAttribute("id", paragraph.anchor());
        }
        for (Block.Span span : paragraph.spans()) {
            if (span.missing()) {
                out.writeStartElement("span");
                out.writeAttribute("class", "missing");
                out.writeCharacters(span.text());
                out.writeEndElement();
            } else {
                out.writeCharacters(span.text());
            }
        }
        out.writeEndElement();
        line();
    }

    private void table(Block.Table table) throws XMLStreamException {
        out.writeStartElement("table");
        if (table.dense()) {
            out.writeAttribute("class", "dense");
        }
        line();
        out.writeStartElement("colgroup");
        for (Block.Column column : table.columns()) {
            out.writeEmptyElement("col");
            double share = 100.0 * column.width() / table.width();
            out.writeAttribute("style", String.format(Locale.ROOT, "width:%.2f%%", share));
        }
        out.writeEndElement();
        line();
        out.writeStartElement("thead");
        out.writeStartElement("tr");
        for (Block.Column column : table.columns()) {
            cell("th", null, column.title());
        }
        out.writeEndElement();
        out.writeEndElement();
        line();
        out.writeStartElement("tbody");
        line();
        for (List<String> row : table.rows()) {
            out.writeStartElement("tr");
            for (int i = 0; i < row.size(); i++) {
                cell("td", table.columns().get(i).left() ? "left" : null, row.get(i));
            }
            out.writeEndElement();
            line();
        }
        out.writeEndElement();
        out.writeEndElement();
        line();
    }

    private void signature(Signature signature) throws XMLStreamException {
        boolean first = true;
        if (!signature.issuer().isEmpty()) {
            signed(signature.issuer(), signature.rightOfIssuer(), first);
            first = false;
        }
        if (!signature.day().isEmpty()) {
            signed(signature.day(), signature.rightOfDay(), first);
        }
    }

    private void signed(String text, int right, boolean first) throws XMLStreamException {
        out.writeStartElement("p");
        out.writeAttribute("class", first ? "signed first" : "signed");
        out.writeAttribute("style", String.format(Locale.ROOT, "padding-right:%.2fem", right / 100.0));
        out.writeCharacters(text);
        out.writeEndElement();
        line();
    }

    private void annex(String label, OfficialDocument.Annex annex) throws XMLStreamException {
        out.writeStartElement("section");
        out.writeAttribute("class", "annex");
        line();
        element("p", "label", label);
        element("h1", null, annex.title());
        blocks(annex.body());
        out.writeEndElement();
        line();
    }

    private void element(String name, String style, String text) throws XMLStreamException {
        cell(name, style, text);
        line();
    }

    private void cell(String name, String style, String text) throws XMLStreamException {
        out.writeStartElement(name);
        if (style != null) {
            out.writeAttribute("class", style);
        }
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }
}
