package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;

/** Ends an import in one transaction: counts, event, and nothing left in staging. */
@ApplicationScoped
class EndImport {
    private final Imports imports;
    private final ApplyRows rows;
    private final Upload upload;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EndImport(Imports imports, ApplyRows rows, Upload upload, Outbox outbox, Audit audit, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.upload = upload;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void end(UUID id, Import.Status how, List<String> units, Caller by) {
        Import file = imports.findById(id);
        if (file.status() != Import.Status.RUNNING) {
            return;
        }
        file.end(how, imports.count(id), units, clock.instant());
        if (how == Import.Status.APPLIED) {
            rows.proposeRemovals(id);
            outbox.append(ImportCompleted.of(file));
        }
        rows.clearStaging(id);
        upload.delete(id);
        audit.record(
                by,
                "import-" + how.name().toLowerCase(),
                "import",
                id,
                file.division(),
                Map.of("rows", file.tally().total()));
    }
}
