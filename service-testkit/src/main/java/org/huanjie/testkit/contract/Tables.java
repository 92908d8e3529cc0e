package org.huanjie.testkit.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What a database holds, as a digest of each table: equal digests mean that nothing was changed. */
final class Tables {
    /**
     * Bookkeeping that goes on by itself: positions in topics, seals of audit rows that are there, how often the public has asked;
     * and what migrations alone write, being large.
     */
    private static final Set<String> NOT_MEANT = Set.of(
            "relay_cursor",
            "consumer_position",
            "audit_seal",
            "flyway_schema_history",
            "lookup_asked",
            "duplicate_sweep",
            "character_reading");

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** Once other tests' jobs and events have settled. */
    Map<String, String> quiet() {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(digests());
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    Map<String, String> now = digests();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    /** Rows and their hash by table, of one moment. */
    Map<String, String> digests() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            StringBuilder sql = new StringBuilder();
            for (String table : names(statement)) {
                sql.append(sql.isEmpty() ? "" : " union all ")
                        .append(
                                "select '%s', count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t"
                                        .formatted(table, table));
            }
            Map<String, String> digests = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(sql.toString())) {
                while (rows.next()) {
                    digests.put(rows.getString(1), rows.getString(2));
                }
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables that differ. */
    static Set<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> changed = new TreeSet<>();
        now.forEach((table, digest) -> {
            if (!digest.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static Set<String> names(Statement statement) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(
                "select relname from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.removeAll(NOT_MEANT);
        return names;
    }
}
