package org.huanjie.kit.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The whole of a list as a sheet: UTF-8 with BOM, so that spreadsheets read it; no cell is taken for a formula; the last line
 * says who took it out and when, and by being there that nothing is missing. It is read and written page by page, each
 * page in a transaction of its own: memory does not grow with the list, and a slow reader holds no connection to the database.
 */
public final class Sheet {
    public static final String TYPE = "text/csv";
    /** Rows of a page. */
    public static final int PAGE = 1_000;

    private static final MediaType CSV = MediaType.valueOf(TYPE);
    private static final String FORMULA = "=+-@\t\r";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final String title;
    private final List<String> columns;
    private final String mark;

    private Sheet(String title, List<String> columns, String mark) {
        this.title = title;
        this.columns = columns;
        this.mark = mark;
    }

    /** Whether a sheet is asked for by name before JSON; whoever takes anything gets JSON. */
    public static boolean asked(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> CSV.isCompatible(type) || MediaType.APPLICATION_JSON_TYPE.isCompatible(type))
                .findFirst()
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype() && CSV.isCompatible(type))
                .isPresent();
    }

    /** @param title of the file, in Chinese, without a name of a person */
    public static Sheet of(String title, String... columns) {
        return new Sheet(title, Arrays.asList(columns), null);
    }

    /** With a last line that says who took it out. @param by name or subject of the caller */
    public Sheet takenBy(String by, Instant at) {
        return new Sheet(title, columns, "导出人：" + by + "　导出时间：" + TIME.format(at));
    }

    /** Reads a page. */
    @FunctionalInterface
    public interface Pages<R> {
        /** @param last the last row of the page before, null for the first; fewer than {@link #PAGE} rows are the last page */
        List<R> after(R last);
    }

    /** @param cells of a row, as many as there are columns; null is an empty one */
    public <R> Response answer(Pages<R> pages, Function<R, List<?>> cells) {
        StreamingOutput content = out -> write(out, pages, cells);
        String name = URLEncoder.encode(title + ".csv", StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    <R> void write(OutputStream out, Pages<R> pages, Function<R, List<?>> cells) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        long rows = 0;
        List<R> page;
        R last = null;
        do {
            page = pages.after(last);
            for (R row : page) {
                csv.writeRecord(cells.apply(row).stream().map(Sheet::cell).toList());
                last = row;
                rows++;
            }
        } while (page.size() >= PAGE);
        if (mark != null) {
            csv.writeRecord(lastLine(rows));
        }
        csv.flush();
        text.flush();
    }

    private List<String> lastLine(long rows) {
        List<String> line = new ArrayList<>();
        line.add(mark + "　共" + rows + "行");
        while (line.size() < columns.size()) {
            line.add("");
        }
        return line;
    }

    private static String cell(Object value) {
        return value == null ? "" : guarded(value.toString());
    }

    /** A sheet must not take a cell for a formula. */
    public static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
