package org.huanjie.testkit;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Holds every event that a test has made to its promise. After each {@code @QuarkusTest} class it reads what the service's
 * outbox has got since, and fails the class for an event that has no schema, does not fit it, says a field that it does not
 * name or leaves one out, goes to another topic or under another key than promised, or carries what looks like a citizen id
 * or a mobile number. Registered in {@code META-INF/services}, so that no test says so.
 */
public final class MadeEvents implements QuarkusTestAfterAllCallback {
    private static final Path PROMISES = Path.of("contracts/schemas");

    private static final String SINCE = """
            select topic, key, type, subject, sequence, payload, pg_snapshot_xmin(pg_current_snapshot())
              from outbox
             where horizon >= cast(? as xid8)
             order by horizon, id
            """;

    /** Below it no event can appear any more; those above it may be read twice. */
    private static String readBelow = "0";

    @Override
    public void afterAll(QuarkusTestContext context) {
        if (Files.isDirectory(PROMISES)) {
            check(PROMISES);
        }
    }

    /**
     * Checks the events made since the last time.
     *
     * @throws AssertionError that names each event and what is wrong
     */
    public static synchronized void check(Path promises) {
        Promises promised = new Promises(promises);
        List<Promises.Made> made = made();
        List<String> wrong = made.stream().flatMap(promised::faults).distinct().toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    wrong.size() + " faults in " + made.size() + " events:\n  " + String.join("\n  ", wrong));
        }
    }

    private static List<Promises.Made> made() {
        List<Promises.Made> made = new ArrayList<>();
        try (Connection connection = database();
                PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, readBelow);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    made.add(new Promises.Made(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6)));
                    readBelow = row.getString(7);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private static Connection database() throws SQLException {
        Map<String, String> settings = Settings.all();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        database.setUser(settings.get("quarkus.datasource.username"));
        database.setPassword(settings.get("quarkus.datasource.password"));
        return database.getConnection();
    }
}
