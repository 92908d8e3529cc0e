package org.huanjie.districting.division.table;

/** A file that is no table, with the reason in Chinese. */
public class BadTable extends Exception {
    private final long line;

    BadTable(long line, String message) {
        super(message);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
