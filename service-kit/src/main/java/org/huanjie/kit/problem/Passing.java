package org.huanjie.kit.problem;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;

/** Tells failures of the moment, after which the same step may succeed, from those that would come again. */
public final class Passing {
    /** Classes of SQLSTATE: connection, rollback (deadlock, serialization), resources, lock, operator, system. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "58");

    private Passing() {}

    /** Whether the database was away or busy, or the transaction ran out of its time. */
    public static boolean is(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        List<SQLException> ofDatabase = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (ofDatabase.isEmpty()) {
            return causes.stream().anyMatch(RollbackException.class::isInstance);
        }
        return ofDatabase.stream().anyMatch(Passing::ofTheMoment);
    }

    private static boolean ofTheMoment(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state == null
                || state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
