package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;

/** The import as a job: one transaction, so that it has happened or not. */
@ApplicationScoped
class ImportDivisionsJob implements JobHandler {
    static final String KIND = "DIVISION_IMPORT";

    record Input(UUID upload) {}

    private final ImportDivisions importDivisions;
    private final EntityManager database;
    private final Jobs jobs;

    ImportDivisionsJob(ImportDivisions importDivisions, EntityManager database, Jobs jobs) {
        this.importDivisions = importDivisions;
        this.database = database;
        this.jobs = jobs;
    }

    /** Keeps the files and starts the job, in one transaction. */
    @Transactional
    Job start(byte[] divisions, byte[] adjacency, byte[] positions, Caller caller) {
        UUID upload = Ids.next();
        database.createNativeQuery(
                        "insert into upload (id, divisions, adjacency, positions) values (:id, :divisions, cast(:adjacency as bytea), cast(:positions as bytea))")
                .setParameter("id", upload)
                .setParameter("divisions", divisions)
                .setParameter("adjacency", adjacency)
                .setParameter("positions", positions)
                .executeUpdate();
        return jobs.start(KIND, new Input(upload), caller, caller.division(), "divisions-" + caller.division());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        UUID upload = run.input(Input.class).upload();
        return run.once(ImportDivisions.Result.class, () -> importDivisions.apply(upload, run.startedBy()));
    }
}
