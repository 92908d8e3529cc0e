package org.huanjie.reporting.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A column of a table as bars, one for each township; legible in black and white. */
final class ReportChart {
    private static final int WIDTH = 640;
    private static final int NAMES = 150;
    private static final int VALUES = 90;
    private static final int LINE = 26;
    private static final int BAR = 16;
    private static final int HEAD = 40;

    private final XMLStreamWriter svg;

    private ReportChart(XMLStreamWriter svg) {
        this.svg = svg;
    }

    static String of(ReportTable table) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ReportChart(svg).draw(table);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void draw(ReportTable table) throws XMLStreamException {
        List<ReportTable.Row> rows =
                table.rows().stream().filter(row -> !row.whole()).toList();
        String column = table.columns().get(table.chart()).title();
        int height = HEAD + rows.size() * LINE + 8;
        begin(table.title() + "：" + column, height);
        text(column, WIDTH / 2, 22, "middle", "15");
        double most = rows.stream()
                .mapToDouble(row -> number(row.values().get(table.chart())))
                .max()
                .orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            String value = rows.get(i).values().get(table.chart());
            int y = HEAD + i * LINE;
            double length = most == 0 ? 0 : number(value) / most * (WIDTH - NAMES - VALUES);
            text(rows.get(i).name(), NAMES - 8, y + BAR - 3, "end", "13");
            element(
                    "rect",
                    "x",
                    String.valueOf(NAMES),
                    "y",
                    String.valueOf(y),
                    "width",
                    String.valueOf(Math.round(length)),
                    "height",
                    String.valueOf(BAR),
                    "fill",
                    "#7d8ea3");
            svg.writeEndElement();
            text(value.isEmpty() ? "—" : value, NAMES + (int) Math.round(length) + 6, y + BAR - 3, "start", "13");
        }
        svg.writeEndElement();
    }

    private void begin(String title, int height) throws XMLStreamException {
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(height),
                "font-family",
                "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', SimHei, sans-serif",
                "fill",
                "#000000");
        element("title");
        svg.writeCharacters(title);
        svg.writeEndElement();
    }

    private void text(String words, int x, int y, String anchor, String size) throws XMLStreamException {
        element("text", "x", String.valueOf(x), "y", String.valueOf(y), "text-anchor", anchor, "font-size", size);
        svg.writeCharacters(words);
        svg.writeEndElement();
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        svg.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static double number(String value) {
        return value.isEmpty() ? 0 : new BigDecimal(value).doubleValue();
    }
}
