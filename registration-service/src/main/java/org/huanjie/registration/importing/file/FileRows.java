package org.huanjie.registration.importing.file;

import java.io.InputStream;
import java.util.List;
import org.huanjie.kit.problem.Refusal;

/** A file as rows, which are handed over as they are read; no more than a row is ever kept. */
public interface FileRows {
    /** The file's bytes, from the beginning each time it is opened. */
    interface Source {
        InputStream open();
    }

    /** Takes a row. */
    interface Taker {
        /** @param line as an editor or a spreadsheet counts it, from 1 */
        void row(long line, List<String> cells);
    }

    /**
     * How much is read before a file is refused.
     *
     * @param longestRow  characters of a row
     * @param unpacked    bytes that a spreadsheet may unpack to
     * @param sharedTexts bytes of a spreadsheet's table of texts, which is kept while it is read
     */
    record Limits(int longestRow, long unpacked, long sharedTexts) {}

    /** @param encoding of its {@link FileNature} */
    static FileRows of(String encoding, Source source, Limits limits) {
        return encoding.equals(FileNature.XLSX)
                ? new XlsxRows(source, limits)
                : new CsvRows(source, encoding, limits.longestRow());
    }

    /**
     * Reads the rows that are not empty.
     *
     * @throws Refusal 422 {@code unreadable-file} with the line, 413 {@code file-too-large}; rows before were handed over
     */
    void read(Taker taker);

    /** Whether a short row ends in empty cells, as in a sheet; else it was cut off. */
    boolean shortRowsAreWhole();
}
