package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Elections;

/** Keeps the file and starts the job, both or neither. */
@ApplicationScoped
class StartImport {
    private final Imports imports;
    private final Upload upload;
    private final Elections elections;
    private final Jobs jobs;
    private final Clock clock;

    StartImport(Imports imports, Upload upload, Elections elections, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.upload = upload;
        this.elections = elections;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @throws Refusal 409 {@code no-open-election}; 422 {@code unreadable-file} for a text that is neither UTF-8 nor GB18030
     */
    @Transactional
    Job start(Import.Mode mode, boolean confirmed, String name, Path file, Caller caller) throws IOException {
        elections.open(caller.division());
        Upload.Nature nature = Upload.examine(file)
                .orElseThrow(() -> Refusal.unprocessable(
                                "unreadable-file", "文件编码应为 UTF-8 或 GB18030", "neither UTF-8 nor GB18030")
                        .violation("file", "请另存为 UTF-8 或 GB18030 编码的 CSV 文件"));
        UUID id = Ids.next();
        imports.persistAndFlush(
                new Import(id, caller.division(), mode, confirmed, name, nature, caller.sub(), clock.instant()));
        upload.store(id, file);
        String county =
                caller.division().substring(0, Math.min(6, caller.division().length()));
        return jobs.start(ImportJob.KIND, new ImportJob.Input(id), caller, caller.division(), "import-" + county);
    }
}
