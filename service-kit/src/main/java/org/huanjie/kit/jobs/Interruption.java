package org.huanjie.kit.jobs;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.huanjie.kit.problem.Causes;

/** Tells failures of the moment, after which the same step may succeed, from those that would come again. */
final class Interruption {
    /** Classes of SQLSTATE: connection, transaction rollback (deadlock), resources, operator's intervention, system error. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57", "58");

    private Interruption() {}

    /** Whether the database was away or busy, or the transaction ran out of its time. */
    static boolean caused(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause instanceof RollbackException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException sql && ofTheMoment(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofTheMoment(String state) {
        return state == null || state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
