package org.huanjie.kit.jobs;

/** The job was cancelled, or its lease lost to another replica. Let it through: transactions roll back, the kit does the rest. */
public class JobCancelled extends RuntimeException {
    JobCancelled(String message) {
        super(message);
    }
}
