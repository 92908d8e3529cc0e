package org.huanjie.reporting.alert;

/** How soon somebody should look. */
public enum AlertSeverity {
    /** a day fixed by law is missed, or ends today or tomorrow */
    HIGH,
    MEDIUM,
    LOW
}
