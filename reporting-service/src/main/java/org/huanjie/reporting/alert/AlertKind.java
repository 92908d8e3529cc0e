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
    /** units in which nobody is registered */
    UNITS_EMPTY,
    /** units whose voters changed by much from one day to the next */
    VOTERS_JUMPED,
    /** districts whose persons per deputy are far from the mean */
    DISTRICTS_UNEQUAL,
    /** districts whose last vote asks for another one */
    DISTRICTS_OPEN,
    DISTRICTS_BEHIND,
    TOWNSHIPS_BEHIND
}
