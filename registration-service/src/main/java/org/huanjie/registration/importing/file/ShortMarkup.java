package org.huanjie.registration.importing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML in which one tag follows another soon. A cell, an attribute or a comment without end would have to be kept in memory by
 * whoever parses it; here it ends.
 */
final class ShortMarkup extends FilterInputStream {
    private final long longest;
    private final DefaultHandler reader;
    private long since;

    /** @param longest bytes from one tag to the next; @param reader knows which line it is at, if it is a sheet's */
    ShortMarkup(InputStream in, long longest, DefaultHandler reader) {
        super(in);
        this.longest = longest;
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            step((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, length);
        for (int i = 0; i < read; i++) {
            step(to[offset + i]);
        }
        return read;
    }

    private void step(byte b) {
        since = b == '<' ? 0 : since + 1;
        if (since > longest) {
            throw reader instanceof SheetRows rows
                    ? rows.tooLong()
                    : Unreadable.file("文件中有过长的内容", "请删除过长的单元格后重新导入", "more than " + longest + " bytes without a tag");
        }
    }
}
