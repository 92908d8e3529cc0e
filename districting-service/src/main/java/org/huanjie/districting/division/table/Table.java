package org.huanjie.districting.division.table;

import java.util.function.Predicate;

/** A table with a header in its first row: CSV (UTF-8 or GB18030), or the first sheet of an XLSX file. */
public final class Table {
    private Table() {}

    /**
     * Reads rows as they pass.
     *
     * @param each takes a row and says whether to go on
     * @throws BadTable if the file is no table, or unpacks to more than is taken
     */
    public static void read(byte[] content, Predicate<TableRow> each) throws BadTable {
        if (XlsxTable.is(content)) {
            XlsxTable.read(content, each);
        } else {
            CsvTable.read(content, each);
        }
    }
}
