package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.importing.file.FileRows;
import org.huanjie.registration.importing.file.Unreadable;
import org.huanjie.registration.voter.Evidence;

/** Reads an upload row by row in constant memory: each row is checked, sealed and staged. */
@ApplicationScoped
class ReadFile {
    private final Upload upload;
    private final Staging staging;
    private final Imports imports;
    private final FileRows.Limits limits;
    private final int chunk;

    ReadFile(
            Upload upload,
            Staging staging,
            Imports imports,
            @ConfigProperty(name = "huanjie.import.longest-row") int longestRow,
            @ConfigProperty(name = "huanjie.import.unpacked") MemorySize unpacked,
            @ConfigProperty(name = "huanjie.import.shared-texts") MemorySize sharedTexts,
            @ConfigProperty(name = "huanjie.import.chunk") int chunk) {
        this.upload = upload;
        this.staging = staging;
        this.imports = imports;
        this.limits = new FileRows.Limits(longestRow, unpacked.asLongValue(), sharedTexts.asLongValue());
        this.chunk = chunk;
    }

    /** @param units of the county; @param scope of who started the import; @param evidence */
    record Place(Set<String> units, Scope scope, LocalDate electionDay, Evidence evidence) {}

    /**
     * @return rows read
     * @throws Refusal 422 {@code unreadable-file} where it is no table with the columns that are needed, 413 {@code file-too-large}
     */
    int read(UUID id, String encoding, Place place, JobRun run) {
        FileRows rows = FileRows.of(encoding, () -> upload.open(id), limits);
        try (StageBehind stage = new StageBehind(run)) {
            RowStager stager = new RowStager(staging, id, place, chunk, stage, rows.shortRowsAreWhole());
            rows.read(stager);
            if (stager.header() == null) {
                throw Unreadable.file("文件没有表头", RowStager.TITLES_WANTED, "no header");
            }
            if (stager.read() == 0) {
                throw Unreadable.file("文件只有表头，没有数据行", "请选择有选民数据的文件", "the file has a header only");
            }
            stager.rest();
            Header header = stager.header();
            QuarkusTransaction.requiringNew()
                    .run(() -> imports.findById(id).read(header.titles(), FileWarning.of(header, stager.headerLine())));
            return stager.read();
        }
    }
}
