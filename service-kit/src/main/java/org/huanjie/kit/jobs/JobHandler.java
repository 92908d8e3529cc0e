package org.huanjie.kit.jobs;

/**
 * Does one kind of long work; a CDI bean, found by the kit. It runs outside of any transaction and outside of any request,
 * on a replica that holds the job's lease, and opens short transactions of its own (no longer than two seconds). After a
 * crash it is run again, on any replica: it goes on from {@link JobRun#checkpoint}, or starts over where starting over is
 * harmless.
 */
public interface JobHandler {
    /** The kind it does: {@code VOTER_IMPORT}. */
    String kind();

    /**
     * @return what the job's {@code result} becomes, written as JSON; null for none
     * @throws org.huanjie.kit.problem.Refusal the job fails with this problem
     * @throws JobCancelled where {@link JobRun#progress} or {@link JobRun#save} found it cancelled
     * @throws Exception anything else: the job fails with a general problem and the log has the reason
     */
    Object run(JobRun run) throws Exception;
}
