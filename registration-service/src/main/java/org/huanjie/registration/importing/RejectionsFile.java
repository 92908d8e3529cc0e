package org.huanjie.registration.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows that were not taken, as a file to mend and import again; written a page at a time. */
@ApplicationScoped
class RejectionsFile {
    private static final int PAGE = 1_000;

    private final Imports imports;
    private final Staging staging;

    RejectionsFile(Imports imports, Staging staging) {
        this.imports = imports;
        this.staging = staging;
    }

    void write(Import of, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> header = new ArrayList<>(List.of("行号"));
        header.addAll(of.columns());
        header.addAll(List.of("字段", "原因代码", "原因"));
        csv.writeRecord(header);
        int after = 0;
        List<Tuple> page;
        do {
            int from = after;
            page = QuarkusTransaction.requiringNew().call(() -> imports.rejections(of.id(), from, PAGE));
            for (Tuple row : page) {
                csv.writeRecord(line(row, of.columns().size()));
                after = row.get("seq", Integer.class);
            }
        } while (page.size() == PAGE);
        csv.flush();
        text.flush();
    }

    private List<String> line(Tuple row, int columns) {
        Reason reason = Reason.valueOf(row.get("code", String.class));
        List<String> cells = staging.open(row.get("cells", byte[].class));
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(row.get("line")));
        for (int i = 0; i < columns; i++) {
            line.add(i < cells.size() ? guarded(cells.get(i)) : "");
        }
        String field = row.get("field", String.class);
        line.add(field == null ? "" : field);
        line.add(reason.name());
        line.add(reason.text());
        return line;
    }

    /** A sheet must not take a cell for a formula. */
    static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
