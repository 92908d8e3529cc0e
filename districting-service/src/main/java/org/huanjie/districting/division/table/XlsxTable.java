package org.huanjie.districting.division.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Rows of the first sheet of an XLSX file, read as they pass; what it unpacks to is bounded before it is looked at. */
final class XlsxTable {
    private static final long UNPACKED = 64 << 20;

    private XlsxTable() {}

    /** By its first bytes; a CSV file never begins so. */
    static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @param each takes a row and says whether to go on */
    static void read(byte[] content, Predicate<TableRow> each) throws BadTable {
        try {
            bound(content);
            sheet(content, each);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // what is wrong inside a file comes out of POI as one of many unchecked exceptions
            throw new BadTable(1, "不是有效的 XLSX 文件");
        }
    }

    private static void bound(byte[] content) throws IOException, BadTable {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED) {
                        throw new BadTable(1, "XLSX 文件展开后超过 64 MB");
                    }
                }
            }
        }
    }

    private static void sheet(byte[] content, Predicate<TableRow> each)
            throws IOException, OpenXML4JException, SAXException {
        SheetRows rows = new SheetRows(each);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return;
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), new ReadOnlySharedStringsTable(file), rows, new PlainCells(), false));
                xml.parse(new InputSource(sheet));
            }
        } catch (SheetRows.Enough e) {
            return;
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }
}
