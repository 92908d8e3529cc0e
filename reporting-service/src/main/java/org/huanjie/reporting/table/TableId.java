package org.huanjie.reporting.table;

/** The standard tables, T1 to T8. */
public enum TableId {
    T1,
    T2,
    T3,
    T4,
    T5,
    T6,
    T7,
    T8
}
