package org.huanjie.kit.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.huanjie.kit.problem.Causes;

/** What a failure of the database means to a client. */
enum DatabaseFailure {
    /** Away or overloaded: try again later. */
    AWAY,
    /** Two at once: the other one won. */
    CONFLICT,
    /** A character PostgreSQL does not store (U+0000). */
    BAD_TEXT,
    /** Ours to mend. */
    BUG,
    NONE;

    static DatabaseFailure of(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return CONFLICT;
            }
            if (cause instanceof SQLException sql) {
                return ofState(sql.getSQLState());
            }
        }
        return NONE;
    }

    private static DatabaseFailure ofState(String state) {
        if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
            return AWAY;
        }
        if (state.startsWith("40") || state.equals("23505") || state.startsWith("55")) {
            return CONFLICT;
        }
        if (state.equals("22021") || state.equals("22P05")) {
            return BAD_TEXT;
        }
        return BUG;
    }
}
