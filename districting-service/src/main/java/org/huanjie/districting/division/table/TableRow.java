package org.huanjie.districting.division.table;

import java.util.Map;

/**
 * A row of a table with a header, whatever file it came in.
 *
 * @param line  as an editor or a spreadsheet counts it, the header being 1
 * @param cells by column; each column of the header is there
 */
public record TableRow(long line, Map<String, String> cells) {
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Stripped; empty where there is none. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
