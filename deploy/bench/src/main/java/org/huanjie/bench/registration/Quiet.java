package org.huanjie.bench.registration;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.huanjie.bench.suite.Database;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/** Waits until a suite has nothing left to do: what was measured before must not work on beside what is measured next. */
public final class Quiet {
    private static final int PATIENCE_SECONDS = 900;
    private static final int STEADY_SECONDS = 3;
    private static final String UNPUBLISHED =
            "select count(*) from (select 1 from outbox, relay_cursor as c where (outbox.horizon, outbox.id) > (c.horizon, c.id) limit 1) as o";
    private static final String READ = "select coalesce(sum(next), 0)::bigint from consumer_position";

    private final Database districting;
    private final Database registration;
    private final Database nomination;
    private final Database reporting;

    public Quiet(OwnSuite suite) throws IOException, InterruptedException {
        this.districting = suite.database(Service.DISTRICTING);
        this.registration = suite.database(Service.REGISTRATION);
        this.nomination = suite.database(Service.NOMINATION);
        this.reporting = suite.database(Service.REPORTING);
    }

    /** Returns when all events are published and no reader has moved for three seconds; ends with a checkpoint. */
    public void await() throws IOException, InterruptedException, SQLException {
        long before = -1;
        int steady = 0;
        for (int waited = 0; steady < STEADY_SECONDS; waited++) {
            if (waited > PATIENCE_SECONDS) {
                throw new IOException("the suite is not quiet after " + PATIENCE_SECONDS + " s");
            }
            long read = nomination.number(READ) + reporting.number(READ);
            long unpublished =
                    districting.number(UNPUBLISHED) + registration.number(UNPUBLISHED) + nomination.number(UNPUBLISHED);
            steady = read == before && unpublished == 0 ? steady + 1 : 0;
            before = read;
            TimeUnit.SECONDS.sleep(1);
        }
        registration.checkpoint();
    }
}
