package org.huanjie.kit.events;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Empties the outbox of weekdays that are over. Truncating one partition locks only that one, and nobody writes into a day
 * that is past, so writers never wait; rows are not deleted one by one, so there is nothing to vacuum.
 */
@Singleton
class OutboxCleaner {
    private static final int DAYS_KEPT = 2;

    /** Empties the partitions of the days before yesterday whose events are all published. */
    void emptyRetiredDays(Connection connection, RelayPosition published) throws SQLException {
        int today = today(connection);
        for (int back = DAYS_KEPT; back < 7; back++) {
            int weekday = (today - 1 - back + 14) % 7 + 1;
            emptyIfPublished(connection, weekday, published);
        }
    }

    private static int today(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getDayOfWeek()
                    .getValue();
        }
    }

    void emptyIfPublished(Connection connection, int weekday, RelayPosition published) throws SQLException {
        String partition = "outbox_" + weekday;
        if (isEmpty(connection, partition)) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
            statement.execute("lock table " + partition + " in access exclusive mode");
            if (wholly(connection, partition, published)) {
                statement.execute("truncate " + partition);
                Log.infof("outbox of weekday %d emptied", weekday);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            Log.debugf("outbox of weekday %d stays for now: %s", weekday, e.getMessage());
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean isEmpty(Connection connection, String partition) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select 1 from " + partition + " limit 1")) {
            return !row.next();
        }
    }

    private static boolean wholly(Connection connection, String partition, RelayPosition published)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from " + partition + " where (horizon, id) > (cast(? as xid8), ?) limit 1")) {
            query.setString(1, Long.toUnsignedString(published.horizon()));
            query.setLong(2, published.id());
            try (ResultSet row = query.executeQuery()) {
                return !row.next();
            }
        }
    }
}
