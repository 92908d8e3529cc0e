package org.huanjie.kit.document;

import java.math.BigInteger;
import java.util.List;
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

/** A table, as wide as the type area. Rows are written without the objects POI would keep for each: a roll has thousands. */
final class DocxTable {
    /** Twips of the type area: 156 mm. */
    private static final int WIDTH = 8845;

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

    static void write(Block.Table table, CTBody body) {
        new DocxTable(table).write(body.addNewTbl());
    }

    private void write(CTTbl written) {
        CTTblPr properties = written.addNewTblPr();
        properties.addNewTblStyle().setVal("Grid");
        width(properties.addNewTblW(), BigInteger.valueOf(WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = written.addNewTblGrid();
        for (BigInteger width : widths) {
            grid.addNewGridCol().setW(width);
        }
        CTRow head = row(written);
        head.getTrPr().addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            cell(head, i, style + "Head", table.columns().get(i).title());
        }
        for (List<String> texts : table.rows()) {
            CTRow row = row(written);
            for (int i = 0; i < widths.length; i++) {
                cell(row, i, table.columns().get(i).left() ? style + "Left" : style, texts.get(i));
            }
        }
    }

    private static CTRow row(CTTbl written) {
        CTRow row = written.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        return row;
    }

    private void cell(CTRow row, int column, String named, String text) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), widths[column]);
        CTP paragraph = cell.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(named);
        if (!text.isEmpty()) {
            paragraph.addNewR().addNewT().setStringValue(text);
        }
    }

    private static void width(CTTblWidth of, BigInteger twips) {
        of.setW(twips);
        of.setType(STTblWidth.DXA);
    }
}
