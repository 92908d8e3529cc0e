package org.huanjie.districting.division.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Makes rows of a sheet's cells: the first row is the header, rows without any text are passed over. */
class SheetRows implements SheetContentsHandler {
    /** The taker has seen enough. */
    static class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    private final Predicate<TableRow> each;
    private final Map<Integer, String> header = new TreeMap<>();
    private final Map<Integer, String> cells = new TreeMap<>();

    SheetRows(Predicate<TableRow> each) {
        this.each = each;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        if (reference != null && text != null && !text.isBlank()) {
            cells.put((int) new CellReference(reference).getCol(), text.strip());
        }
    }

    @Override
    public void endRow(int row) {
        if (cells.isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            header.putAll(cells);
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        header.forEach((column, name) -> named.putIfAbsent(name, cells.getOrDefault(column, "")));
        if (!each.test(new TableRow(row + 1L, named))) {
            throw new Enough();
        }
    }
}
