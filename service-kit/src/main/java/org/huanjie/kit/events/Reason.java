package org.huanjie.kit.events;

import java.sql.SQLException;
import org.huanjie.kit.problem.Causes;

/** What went wrong, in words that a log and a dead letter may keep. */
final class Reason {
    private Reason() {}

    /** The innermost reason in one line; database messages without their detail, which may quote values. */
    static String of(Throwable failure) {
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
