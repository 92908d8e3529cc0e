package org.huanjie.districting.plan;

import java.time.Duration;
import org.huanjie.districting.plan.optimiser.Proposal;
import org.huanjie.kit.jobs.JobCancelled;
import org.huanjie.kit.jobs.JobRun;

/** Ends a search when its time is up or its job was cancelled, and shows meanwhile what it has found. */
final class ProposalWatch {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

    private final JobRun run;
    private final long end;
    private long nextLook;
    private Proposal.Progress found = new Proposal.Progress(0, 1, 0, 0, 0);
    private JobCancelled cancelled;

    ProposalWatch(JobRun run, Duration limit) {
        this.run = run;
        this.end = System.nanoTime() + limit.toNanos();
        this.nextLook = System.nanoTime();
    }

    /** Asked often. */
    boolean isOver() {
        long now = System.nanoTime();
        if (cancelled == null && now - nextLook >= 0) {
            nextLook = now + BETWEEN_LOOKS;
            look();
        }
        return cancelled != null || now - end >= 0;
    }

    void found(Proposal.Progress better) {
        found = better;
    }

    /** Null unless it was. */
    JobCancelled cancelled() {
        return cancelled;
    }

    private void look() {
        try {
            run.progress(found.done(), found.groups(), found);
        } catch (JobCancelled e) {
            cancelled = e;
        }
    }
}
