package org.huanjie.kit.events;

import java.sql.SQLException;
import java.util.Set;
import org.huanjie.kit.problem.Causes;

/** Whether trying again can help. */
final class Transience {
    /** Classes of SQLSTATE: connection, rollback (deadlock, serialization), resources, lock, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transience() {}

    static boolean of(Throwable failure) {
        SQLException sql = Causes.nearest(SQLException.class, failure);
        return sql != null
                && (sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2)));
    }

    /** The innermost reason in one line; database messages without their detail, which may quote values. */
    static String summary(Throwable failure) {
        SQLException sql = Causes.nearest(SQLException.class, failure);
        if (sql != null) {
            return "SQLSTATE " + sql.getSQLState();
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof BadEvent ? cause.getMessage() : cause.getClass().getSimpleName();
    }
}
