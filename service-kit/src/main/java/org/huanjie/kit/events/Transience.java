package org.huanjie.kit.events;

import java.sql.SQLException;
import java.util.Set;

/** Whether trying again can help. */
final class Transience {
    /** Classes of SQLSTATE: connection, rollback (deadlock, serialization), resources, lock, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transience() {}

    static boolean of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    /** The innermost reason in one line; database messages without their detail, which may quote values. */
    static String summary(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof SQLException sql) {
            return "SQLSTATE " + sql.getSQLState();
        }
        return cause instanceof BadEvent ? cause.getMessage() : cause.getClass().getSimpleName();
    }
}
