package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.importing.file.FileNature;

/** Keeps the file and starts the job, both or neither. */
@ApplicationScoped
class StartImport {
    private final Imports imports;
    private final Upload upload;
    private final Elections elections;
    private final Divisions divisions;
    private final Jobs jobs;
    private final Clock clock;
    private final long mostLines;

    StartImport(
            Imports imports,
            Upload upload,
            Elections elections,
            Divisions divisions,
            Jobs jobs,
            Clock clock,
            @ConfigProperty(name = "huanjie.import.most-lines") long mostLines) {
        this.imports = imports;
        this.upload = upload;
        this.elections = elections;
        this.divisions = divisions;
        this.jobs = jobs;
        this.clock = clock;
        this.mostLines = mostLines;
    }

    /**
     * @param complete units whose whole register the file is, or divisions for all their units; null for none
     * @throws Refusal 409 {@code no-open-election}; 422 {@code unknown-unit}, {@code unreadable-file} for what is neither
     *                 spreadsheet nor text in UTF-8 or GB18030; 413 {@code file-too-large}
     */
    @Transactional
    Job start(Import.Mode mode, boolean confirmed, String complete, String name, Path file, Caller caller)
            throws IOException {
        elections.open(caller.division());
        List<String> units = completeUnits(complete, caller);
        FileNature nature = FileNature.of(file, mostLines);
        UUID id = Ids.next();
        imports.persistAndFlush(
                new Import(id, caller.division(), mode, confirmed, units, name, nature, caller.sub(), clock.instant()));
        upload.store(id, file);
        String county =
                caller.division().substring(0, Math.min(6, caller.division().length()));
        return jobs.start(ImportJob.KIND, new ImportJob.Input(id), caller, caller.division(), "import-" + county);
    }

    private List<String> completeUnits(String complete, Caller caller) {
        if (complete == null) {
            return List.of();
        }
        TreeSet<String> named = new TreeSet<>();
        for (String code : Arrays.asList(complete.split(",", -1))) {
            List<String> units = code.matches("[0-9]{6}([0-9]{3}){0,3}")
                    ? divisions.units(code).stream()
                            .filter(caller.scope()::covers)
                            .toList()
                    : List.of();
            if (units.isEmpty()) {
                throw Refusal.unprocessable("unknown-unit", "选举单位代码不存在", "complete names no unit in scope")
                        .violation("complete", "选举单位代码不存在");
            }
            named.addAll(units);
        }
        return List.copyOf(named);
    }
}
