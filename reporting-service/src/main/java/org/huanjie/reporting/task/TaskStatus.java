package org.huanjie.reporting.task;

/** Where a task stands; any of them may follow any other. */
public enum TaskStatus {
    OPEN,
    DONE,
    /** there is nothing to do, with the reason */
    NOT_APPLICABLE
}
