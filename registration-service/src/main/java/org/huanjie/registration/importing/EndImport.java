package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;

/** Ends an import in one transaction: counts, event, rejections. What is left in staging goes a moment later, see {@link ForgetStaged}. */
@ApplicationScoped
class EndImport {
    private final Imports imports;
    private final ApplyRows rows;
    private final GoneVoters gone;
    private final ForgetRows forget;
    private final Upload upload;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EndImport(
            Imports imports,
            ApplyRows rows,
            GoneVoters gone,
            ForgetRows forget,
            Upload upload,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.gone = gone;
        this.forget = forget;
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
        file.end(how, imports.count(id), gone.count(id), units, clock.instant());
        if (how == Import.Status.APPLIED) {
            outbox.append(ImportCompleted.of(file));
        }
        rows.keepRefused(id);
        gone.clear(id);
        close(file, by);
    }

    /**
     * Ends one that came to no good end: the file could not be read, or somebody cancelled it. Not in a transaction: what was not
     * applied is forgotten a chunk a transaction before, however much it is, and again if that was interrupted.
     *
     * @param applied rows that were applied before, and stay so; all others are forgotten
     */
    void endEarly(UUID id, Import.Status how, int applied, Caller by) {
        if (QuarkusTransaction.requiringNew().call(() -> imports.findById(id).status()) != Import.Status.RUNNING) {
            return;
        }
        forget.allAfter(id, applied);
        QuarkusTransaction.requiringNew().run(() -> close(id, how, by));
    }

    private void close(UUID id, Import.Status how, Caller by) {
        Import file = imports.findById(id);
        if (file.status() != Import.Status.RUNNING) {
            return;
        }
        file.end(how, imports.count(id), Import.Proposals.NONE, List.of(), clock.instant());
        rows.keepRefused(id);
        gone.clear(id);
        close(file, by);
    }

    private void close(Import file, Caller by) {
        upload.delete(file.id());
        audit.record(
                by,
                "import-" + file.status().name().toLowerCase(),
                "import",
                file.id(),
                file.division(),
                Map.of("rows", file.tally().total()));
    }
}
