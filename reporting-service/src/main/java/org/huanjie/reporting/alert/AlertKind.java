package org.huanjie.reporting.alert;

/** What an alert is about. */
public enum AlertKind {
    DEADLINE_MISSED,
    PUBLISHED_LATE,
    OBJECTIONS_OPEN,
    LAWSUITS_OPEN,
    DEADLINE_APPROACHING,
    TASKS_OVERDUE,
    REGISTRATION_OFF,
    REVIEWS_OPEN,
    DUPLICATES_OPEN,
    DISTRICTS_BEHIND,
    TOWNSHIPS_BEHIND
}
