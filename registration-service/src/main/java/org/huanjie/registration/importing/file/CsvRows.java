package org.huanjie.registration.importing.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.kit.problem.Refusal;

/** Rows of a CSV file: separated by comma, tab or semicolon, whichever its header has. */
final class CsvRows implements FileRows {
    private static final int LOOK_AHEAD = 64 * 1024;
    private static final int MOST_COLUMNS = 256;
    private static final int LINES_BEFORE_HEADER = 6;
    private static final Pattern LINE = Pattern.compile("started in line ([0-9]+)");

    private final Source source;
    private final Charset charset;
    private final int longestRow;

    CsvRows(Source source, String encoding, int longestRow) {
        this.source = source;
        this.charset = Charset.forName(encoding);
        this.longestRow = longestRow;
    }

    @Override
    public boolean shortRowsAreWhole() {
        return false;
    }

    @Override
    public void read(Taker taker) {
        try (Reader text = new BufferedReader(new InputStreamReader(source.open(), charset), LOOK_AHEAD)) {
            char separator = separator(text);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .maxBufferSize(longestRow)
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .build(handler(), new MarkedEnd(text))) {
                rows(csv, separator, taker);
            }
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(longestRow)
                .maxRecordSize(longestRow)
                .build();
    }

    private static void rows(CsvReader<CsvRecord> csv, char separator, Taker taker) {
        for (CsvRecord record : csv) {
            List<String> cells = record.getFields();
            String last = cells.get(cells.size() - 1);
            if (last.equals(MarkedEnd.MARK) && cells.size() == 1) {
                return;
            }
            if (last.endsWith(MarkedEnd.MARK) || swallowed(cells, separator)) {
                throw openQuote(record.getStartingLineNumber());
            }
            taker.row(record.getStartingLineNumber(), cells);
        }
    }

    /** Whether a cell has a line with as many separators as the row: a mark that was not closed has taken in later rows. */
    private static boolean swallowed(List<String> cells, char separator) {
        for (String cell : cells) {
            if (cell.indexOf('\n') < 0) {
                continue;
            }
            boolean rows = cell.lines()
                    .skip(1)
                    .anyMatch(
                            line -> line.chars().filter(c -> c == separator).count() >= Math.max(2, cells.size() - 2));
            if (rows) {
                return true;
            }
        }
        return false;
    }

    private static Refusal openQuote(long line) {
        return Unreadable.at(line, "引号没有成对", "请删除或者补上该行的引号后重新导入", "a quotation mark that is never closed");
    }

    private Refusal refused(CsvParseException e) {
        Matcher found = LINE.matcher(String.valueOf(e.getMessage()));
        long line = found.find() ? Long.parseLong(found.group(1)) : 1;
        boolean quote = e.getCause() != null
                && String.valueOf(e.getCause().getMessage()).contains("after closing quote");
        return quote ? openQuote(line) : Unreadable.longRow(line, longestRow);
    }

    /** That of the first lines' separators which is there most often; a title above the header has none. */
    private static char separator(Reader text) throws IOException {
        text.mark(LOOK_AHEAD);
        int[] counts = new int[128];
        char best = ',';
        int most = 0;
        int lines = 0;
        for (int i = 0; i < LOOK_AHEAD - 1 && lines < LINES_BEFORE_HEADER && most < 2; i++) {
            int c = text.read();
            if (c < 0 || c == '\n') {
                for (char candidate : new char[] {',', '\t', ';'}) {
                    if (counts[candidate] > most) {
                        most = counts[candidate];
                        best = candidate;
                    }
                }
                counts = new int[128];
                lines++;
            } else if (c < counts.length) {
                counts[c]++;
            }
            if (c < 0) {
                break;
            }
        }
        text.reset();
        return best;
    }
}
