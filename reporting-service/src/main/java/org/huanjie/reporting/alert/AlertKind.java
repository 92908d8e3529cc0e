package org.huanjie.reporting.alert;

/** What an alert is about. */
enum AlertKind {
    DEADLINE_MISSED,
    PUBLISHED_LATE,
    DEADLINE_APPROACHING,
    TASKS_OVERDUE,
    REGISTRATION_OFF,
    REVIEWS_OPEN,
    DUPLICATES_OPEN,
    DISTRICTS_BEHIND,
    TOWNSHIPS_BEHIND
}
