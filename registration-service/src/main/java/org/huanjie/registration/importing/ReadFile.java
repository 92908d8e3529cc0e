package org.huanjie.registration.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.Evidence;

/** Reads an upload row by row in constant memory: each row is checked, sealed and staged. */
@ApplicationScoped
class ReadFile {
    private static final int LOOK_AHEAD = 64 * 1024;

    private final Upload upload;
    private final Staging staging;
    private final Imports imports;
    private final int longestRow;
    private final int chunk;

    ReadFile(
            Upload upload,
            Staging staging,
            Imports imports,
            @ConfigProperty(name = "huanjie.import.longest-row") int longestRow,
            @ConfigProperty(name = "huanjie.import.chunk") int chunk) {
        this.upload = upload;
        this.staging = staging;
        this.imports = imports;
        this.longestRow = longestRow;
        this.chunk = chunk;
    }

    /** @param units of the county; @param scope of who started the import; @param evidence */
    record Place(Set<String> units, Scope scope, LocalDate electionDay, Evidence evidence) {}

    /**
     * @return rows read
     * @throws Refusal 422 {@code unreadable-file} where it is no table with the columns that are needed
     */
    int read(UUID id, String encoding, Place place, JobRun run) {
        try (Reader text = new BufferedReader(upload.read(id, encoding), LOOK_AHEAD)) {
            char separator = separator(text);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .maxBufferSize(longestRow)
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(text)) {
                return rows(id, csv, place, run);
            }
        } catch (CsvParseException e) {
            throw unreadable("a row is longer than " + longestRow + " characters, or a quotation mark is never closed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char best = ',';
        int[] counts = new int[128];
        for (int i = 0; i < LOOK_AHEAD - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n') {
                break;
            }
            if (c < counts.length) {
                counts[c]++;
            }
        }
        for (char candidate : new char[] {'\t', ';'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        text.reset();
        return best;
    }

    private int rows(UUID id, CsvReader<CsvRecord> csv, Place place, JobRun run) {
        RowCheck check = null;
        Staging.Batch batch = staging.new Batch(id);
        int seq = 0;
        try (StageBehind stage = new StageBehind(run)) {
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                if (check == null) {
                    check = new RowCheck(
                            header(id, cells), place.units(), place.scope(), place.electionDay(), place.evidence());
                    continue;
                }
                seq++;
                RowCheck.Verdict verdict = check.check(cells);
                if (verdict.taken() != null) {
                    batch.take(seq, record.getStartingLineNumber(), verdict.taken(), cells);
                } else {
                    batch.reject(seq, record.getStartingLineNumber(), verdict.rejected(), cells);
                }
                if (batch.size() == chunk) {
                    stage.next(batch, seq);
                    batch = staging.new Batch(id);
                }
            }
            if (check == null) {
                throw unreadable("the file is empty");
            }
            stage.next(batch, seq);
            stage.awaitAll();
        }
        return seq;
    }

    private Header header(UUID id, List<String> cells) {
        Header header = Header.of(cells);
        if (!header.missing().isEmpty()) {
            Refusal refusal = unreadable("columns are missing: " + header.missing());
            header.missing().forEach(column -> refusal.violation("file:1:" + column, "缺少该列"));
            throw refusal;
        }
        QuarkusTransaction.requiringNew().run(() -> imports.findById(id).read(header.titles()));
        return header;
    }

    private static Refusal unreadable(String detail) {
        return Refusal.unprocessable("unreadable-file", "文件无法读取，请检查格式和表头", detail);
    }
}
