package org.huanjie.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What to publish next. Only events whose horizon lies below every running transaction are taken: of these no more can
 * appear, so going on behind the last one loses none, however late a transaction commits.
 */
class OutboxReader {
    private static final String NEXT = """
            select horizon, id, topic, key, type, event_id, subject, sequence, time, payload, traceparent
              from outbox
             where horizon < pg_snapshot_xmin(pg_current_snapshot())
               and (horizon, id) > (cast(? as xid8), ?)
             order by horizon, id
             limit ?
            """;

    private static final String NUDGE = """
            select pg_current_xact_id()
             where (select horizon from outbox
                     where (horizon, id) > (cast(? as xid8), ?)
                     order by horizon, id
                     limit 1) <= pg_snapshot_xmin(pg_current_snapshot())
            """;

    List<OutboxRow> next(Connection connection, RelayPosition after, int limit) throws SQLException {
        return read(connection, NEXT, after, limit);
    }

    static List<OutboxRow> read(Connection connection, String sql, RelayPosition after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, Long.toUnsignedString(after.horizon()));
            query.setLong(2, after.id());
            query.setInt(3, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                new RelayPosition(Long.parseUnsignedLong(row.getString(1)), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getLong(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getString(11));
    }

    /**
     * Takes a transaction id where events wait that no running transaction holds back: a horizon may equal the next id to be
     * given out, and on an idle system nobody else would take it.
     */
    void nudge(Connection connection, RelayPosition after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NUDGE)) {
            query.setString(1, Long.toUnsignedString(after.horizon()));
            query.setLong(2, after.id());
            query.executeQuery().close();
        }
    }

    RelayPosition cursor(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select horizon, id from relay_cursor")) {
            row.next();
            return new RelayPosition(Long.parseUnsignedLong(row.getString(1)), row.getLong(2));
        }
    }

    /** Moves the cursor forward; never back, so that a relay that woke up late does no harm. */
    void moveCursor(Connection connection, RelayPosition to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update relay_cursor set horizon = cast(? as xid8), id = ?
                 where (horizon, id) < (cast(? as xid8), ?)
                """)) {
            String horizon = Long.toUnsignedString(to.horizon());
            update.setString(1, horizon);
            update.setLong(2, to.id());
            update.setString(3, horizon);
            update.setLong(4, to.id());
            update.executeUpdate();
        }
    }
}
