package org.huanjie.reporting.alert;

/** What an alert is about. */
enum AlertKind {
    DEADLINE_MISSED,
    PUBLISHED_LATE,
    DEADLINE_APPROACHING,
    REGISTRATION_OFF,
    REVIEWS_OPEN,
    DUPLICATES_OPEN,
    DISTRICTS_BEHIND,
    TOWNSHIPS_BEHIND
}
