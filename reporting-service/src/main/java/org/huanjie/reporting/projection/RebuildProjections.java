package org.huanjie.reporting.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Replay;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;

/**
 * Makes all read models anew from the events: beside the old ones, which are shown until the new ones are as far; then, while
 * the consumers of all replicas wait for a moment, in their place. Killed before that it starts over, and nobody has seen anything.
 */
@ApplicationScoped
class RebuildProjections implements JobHandler {
    static final String KIND = "REBUILD";
    /** As many events are read in a moment: so long consumers may wait. */
    private static final long NEAR = 500;

    private final Replay replay;
    private final Rebuilt rebuilt;
    private final Audit audit;

    RebuildProjections(Replay replay, Rebuilt rebuilt, Audit audit) {
        this.replay = replay;
        this.rebuilt = rebuilt;
        this.audit = audit;
    }

    /** @param events read, of them {@code skipped} ones that are dead letters */
    record Done(long events, long skipped) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        Done known = run.checkpoint(Done.class).orElse(null);
        if (known != null) {
            rebuilt.drop();
            return known;
        }
        rebuilt.clear();
        try (Replay.Reading reading = replay.begin()) {
            for (long behind = reading.behind(); behind > NEAR; behind = reading.behind()) {
                reading.advance(this::aside);
                run.progress(reading.events(), reading.events() + behind);
            }
            Done done = QuarkusTransaction.requiringNew().call(() -> show(reading, run));
            rebuilt.drop();
            return done;
        }
    }

    private void aside(Runnable effect) {
        QuarkusTransaction.requiringNew().run(() -> {
            rebuilt.choose();
            effect.run();
        });
    }

    /** The last events are read while the consumers stand still; who has lost the job meanwhile changes nothing. */
    private Done show(Replay.Reading reading, JobRun run) {
        while (!reading.hasCaughtUp()) {
            reading.advance(this::aside);
        }
        rebuilt.show();
        Done done = new Done(reading.events(), reading.skipped());
        audit.record(
                run.startedBy(),
                "projections-rebuilt",
                "job",
                run.id(),
                run.startedBy().division(),
                Map.of("events", done.events(), "skipped", done.skipped()));
        run.save(done.events(), done.events(), done);
        return done;
    }
}
