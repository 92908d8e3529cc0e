package org.huanjie.registration.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.registration.jsonb.Json;

/** The rows that were not taken, as a file to mend and import again; written a page at a time. */
@ApplicationScoped
class RejectionsFile {
    private static final int PAGE = 1_000;

    private final Imports imports;
    private final Staging staging;
    private final Audit audit;

    RejectionsFile(Imports imports, Staging staging, Audit audit) {
        this.imports = imports;
        this.staging = staging;
        this.audit = audit;
    }

    /** The import whose rows are asked for; that they are is in the audit log: whole numbers and addresses leave with them. */
    @Transactional
    Import take(UUID id, Caller caller) {
        Import found = imports.visible(id, caller.scope());
        found.requireRejections();
        audit.record(caller, "rejections-exported", "import", id, found.division(), Map.of());
        return found;
    }

    void write(Import of, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> header = new ArrayList<>(Header.LINE);
        header.addAll(of.columns());
        header.addAll(Header.FAULTS);
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
        List<String> cells = staging.open(row.get("cells", byte[].class));
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(row.get("line")));
        for (int i = 0; i < columns; i++) {
            line.add(i < cells.size() ? guarded(cells.get(i)) : "");
        }
        List<Fault> faults = faults(row);
        line.add(joined(faults, Fault::field));
        line.add(joined(faults, Fault::code));
        line.add(joined(faults, Fault::message));
        return line;
    }

    private static List<Fault> faults(Tuple row) {
        String stored = row.get("faults", String.class);
        if (stored != null) {
            return Json.read(stored, new TypeReference<>() {});
        }
        Reason reason = Reason.valueOf(row.get("code", String.class));
        return List.of(new Fault(reason.name(), row.get("field", String.class), reason.text()));
    }

    /** All of a row in one cell, in the same order in each of the three columns. */
    private static String joined(List<Fault> faults, Function<Fault, String> part) {
        return faults.stream()
                .map(fault -> Objects.requireNonNullElse(part.apply(fault), ""))
                .collect(Collectors.joining("；"));
    }

    /** A sheet must not take a cell for a formula. */
    static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
