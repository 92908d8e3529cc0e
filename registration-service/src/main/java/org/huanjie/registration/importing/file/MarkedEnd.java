package org.huanjie.registration.importing.file;

import java.io.IOException;
import java.io.Reader;

/**
 * A text with a row of its own at the end. A quotation mark that is never closed would take in all that follows without a word;
 * so it takes in this row, too, and is found out.
 */
final class MarkedEnd extends Reader {
    /** Private characters that no file has. */
    static final String MARK = "\uF8FE\uE0FF\uF8FE";

    private final Reader text;
    private final String end = "\n" + MARK;
    private int at = -1;

    MarkedEnd(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (at < 0) {
            int read = text.read(to, offset, length);
            if (read >= 0) {
                return read;
            }
            at = 0;
        }
        int count = Math.min(length, end.length() - at);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        end.getChars(at, at + count, to, offset);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
