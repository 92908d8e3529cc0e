package org.huanjie.kit.jobs;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.kit.access.Caller;

/** One execution of a job. */
public interface JobRun {
    UUID id();

    /** Who started it; decisions in the job are this person's. */
    Caller startedBy();

    /** What {@link Jobs#start} was given. */
    <T> T input(Class<T> type);

    /**
     * Shows how far the work is, in a transaction of its own.
     *
     * @throws JobCancelled if someone cancelled the job, or another replica has taken it over: stop, change nothing more
     */
    void progress(long processed, long total);

    /**
     * As above, and shows figures of what has been found so far as the job's result.
     *
     * @param soFar written as JSON; no personal data
     */
    void progress(long processed, long total, Object soFar);

    /**
     * Stores progress and a state to go on from, in the running transaction, together with the chunk's effect.
     *
     * @throws JobCancelled as {@link #progress}; the running transaction must then roll back
     */
    void save(long processed, long total, Object checkpoint);

    /** The state that was last saved, on this replica or on one that died. */
    <T> Optional<T> checkpoint(Class<T> type);

    /**
     * Does all of the job's work in one transaction and keeps its result as the checkpoint: a job that died between the work
     * and its own end does not do it twice.
     *
     * @return what the work returned, now or before the crash
     * @throws JobCancelled as {@link #progress}; the work rolls back
     */
    <T> T once(Class<T> result, Supplier<T> work);

    /**
     * Keeps what a search had found when it was cancelled: does the work in one transaction and shows its result; the job stays
     * cancelled. Does nothing where another replica has taken the job over.
     */
    void keepOfCancelled(Supplier<?> work);
}
