package org.huanjie.acceptance.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.acceptance.suite.RunningSuite;

/** A look into services' databases, for what no API shows: replicas row by row, and events that wait. */
final class Databases {
    private static final String WAITING = """
            select count(*) from outbox, relay_cursor as published
             where (outbox.horizon, outbox.id) > (published.horizon, published.id)
            """;

    private Databases() {}

    /** Events of a service that are not published yet. */
    static long waiting(String service) {
        return Long.parseLong(rows(service, WAITING).iterator().next());
    }

    /** Jobs of a service that have not ended. */
    static int jobs(String service) {
        return rows(service, "select id from job where status in ('QUEUED', 'RUNNING')")
                .size();
    }

    /** The rows of a query, values of a row side by side. */
    static Set<String> rows(String service, String query) {
        try (Connection connection = RunningSuite.get().database(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Set<String> rows = new TreeSet<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(i == 1 ? "" : " ").append(row.getString(i));
                }
                rows.add(text.toString());
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(service + ": " + query, e);
        }
    }
}
