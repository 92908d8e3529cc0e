package org.huanjie.kit.document;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table, as wide as the type area. Its rows are not made of POI's objects, of which a roll of 20,000 names would take
 * hundreds of megabytes: a mark stands for them, and they are written where it is when the document is packed.
 */
final class DocxTable {
    /** Twips of the type area: 156 mm. */
    private static final int WIDTH = 8845;

    private static final String MARK = "rows of table ";

    private final Block.Table table;
    private final BigInteger[] widths;
    private final String style;

    private DocxTable(Block.Table table) {
        this.table = table;
        this.widths = table.columns().stream()
                .map(column -> BigInteger.valueOf((long) WIDTH * column.width() / table.width()))
                .toArray(BigInteger[]::new);
        this.style = table.dense() ? "DenseCell" : "Cell";
    }

    /** Writes all but the rows, for which the mark of this number stands. */
    static void write(Block.Table table, CTBody body, int number) {
        new DocxTable(table).write(body.addNewTbl(), number);
    }

    /** What stands for the rows of a table; a comment, which no text of a document can be. */
    static String mark(int number) {
        return "<!--" + MARK + number + "-->";
    }

    /** Writes the rows. */
    static void rows(Block.Table table, Writer to) throws IOException {
        new DocxTable(table).rows(to);
    }

    private void write(CTTbl written, int number) {
        CTTblPr properties = written.addNewTblPr();
        properties.addNewTblStyle().setVal("Grid");
        width(properties.addNewTblW(), BigInteger.valueOf(WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = written.addNewTblGrid();
        for (BigInteger width : widths) {
            grid.addNewGridCol().setW(width);
        }
        CTRow head = written.addNewTr();
        CTTrPr once = head.addNewTrPr();
        once.addNewCantSplit();
        once.addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            title(head, i, table.columns().get(i).title());
        }
        try (XmlCursor cursor = written.newCursor()) {
            cursor.toEndToken();
            cursor.insertComment(MARK + number);
        }
    }

    private void title(CTRow row, int column, String text) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), widths[column]);
        CTP paragraph = cell.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style + "Head");
        if (!text.isEmpty()) {
            paragraph.addNewR().addNewT().setStringValue(text);
        }
    }

    private static void width(CTTblWidth of, BigInteger twips) {
        of.setW(twips);
        of.setType(STTblWidth.DXA);
    }

    private void rows(Writer to) throws IOException {
        String[] before = new String[widths.length];
        for (int i = 0; i < widths.length; i++) {
            String named = table.columns().get(i).left() ? style + "Left" : style;
            before[i] = "<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i]
                    + "\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"" + named + "\"/></w:pPr>";
        }
        for (List<String> texts : table.rows()) {
            to.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.length; i++) {
                to.write(before[i]);
                text(texts.get(i), to);
                to.write("</w:p></w:tc>");
            }
            to.write("</w:tr>");
        }
    }

    private static void text(String text, Writer to) throws IOException {
        if (!text.isEmpty()) {
            to.write("<w:r><w:t xml:space=\"preserve\">");
            to.write(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            to.write("</w:t></w:r>");
        }
    }
}
