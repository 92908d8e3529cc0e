package org.huanjie.registration.importing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.huanjie.kit.problem.Refusal;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Rows of an XLSX file's first sheet. The file is passed over twice, as a stream: first its table of texts, its formats and the
 * name of the sheet, all of it counted, then the sheet. Libraries for sheets keep the whole file, or unpack it to disk; a
 * register is neither kept nor left lying about. Formulas are not computed, what they point to is not opened, no entity is.
 */
final class XlsxRows implements FileRows {
    private static final String SAVE_AGAIN = "请用表格软件打开后另存为新的 XLSX 文件，或者另存为 CSV 文件";

    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private final Source source;
    private final Limits limits;

    XlsxRows(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    @Override
    public boolean shortRowsAreWhole() {
        return true;
    }

    @Override
    public void read(Taker taker) {
        Workbook book = new Workbook();
        SharedTexts texts = new SharedTexts(limits.sharedTexts());
        CellFormats formats = new CellFormats();
        each((name, part) -> {
            switch (name) {
                case "xl/workbook.xml" -> parse(part, book.sheets());
                case "xl/_rels/workbook.xml.rels" -> parse(part, book.places());
                case "xl/styles.xml" -> parse(part, formats);
                case "xl/sharedStrings.xml" -> parse(part, texts);
                default -> part.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return true;
        });
        String sheet = book.firstSheet().orElseThrow(() -> broken("no sheet", null));
        boolean[] found = new boolean[1];
        each((name, part) -> {
            if (!name.equals(sheet)) {
                part.transferTo(java.io.OutputStream.nullOutputStream());
                return true;
            }
            found[0] = true;
            parse(part, new SheetRows(taker, texts, formats, book.since1904(), limits.longestRow()));
            return false;
        });
        if (!found[0]) {
            throw broken("the sheet is missing", null);
        }
    }

    private void each(ZipParts.Visitor visitor) {
        try {
            ZipParts.each(source.open(), limits.unpacked(), visitor);
        } catch (IOException | SAXException e) {
            throw broken("no XLSX file: " + e.getClass().getSimpleName(), e);
        }
    }

    private void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        InputSource xml =
                new InputSource(new FilterInputStream(new ShortMarkup(part, 4L * limits.longestRow(), handler)) {
                    @Override
                    public void close() {
                        // the archive goes on
                    }
                });
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver(handler);
        reader.parse(xml);
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty(DEPTH, "64");
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    private static Refusal broken(String detail, Exception cause) {
        Refusal refusal = Unreadable.file("不是有效的 XLSX 文件", SAVE_AGAIN, detail);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
