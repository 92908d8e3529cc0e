package org.huanjie.bench.reporting;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.huanjie.bench.suite.Database;

/**
 * Events written at an even rate, each in a transaction of its own in registration's database, and looked for in reporting's. All are of
 * one unit: once one is seen, those before it are visible, too. The relay is not woken by these transactions, as it is by those of
 * its own service: it finds them at its next look.
 */
final class Visible {
    private static final String TELL = """
            insert into outbox (topic, key, type, subject, sequence, payload)
            values ('huanjie.registration.v1', ?, 'org.huanjie.registration.unit-registration-changed.v1', ?, ?,
                    jsonb_build_object('county', cast(? as text), 'unit', cast(? as text), 'version', cast(? as bigint), 'voters', 3000,
                        'approved', 2700, 'women', 1500, 'minority', 4, 'away', 30, 'mismatch', 12))""";
    private static final String SEEN = "select sequence from unit_registration where unit = ?";
    private static final long FIRST = 10_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Database registration;
    private final Database reporting;
    private final String unit;
    private long[] committed;
    private long[] visible;

    Visible(Database registration, Database reporting, String unit) {
        this.registration = registration;
        this.reporting = reporting;
        this.unit = unit;
    }

    /** @return milliseconds from a commit until it is visible, sorted */
    double[] run(int rate, int seconds) throws IOException, InterruptedException, SQLException {
        int events = rate * seconds;
        committed = new long[events];
        visible = new long[events];
        Thread watcher = new Thread(this::watch, "watcher");
        watcher.start();
        write(events, 1_000_000_000L / rate);
        watcher.join();
        double[] delays = new double[events];
        for (int i = 0; i < events; i++) {
            if (visible[i] == 0) {
                throw new IOException("event " + i + " of " + events + " did not become visible");
            }
            delays[i] = Math.max(0, visible[i] - committed[i]) / 1e6;
        }
        Arrays.sort(delays);
        return delays;
    }

    private void write(int events, long pause) throws SQLException {
        try (Connection connection = registration.connect("");
                PreparedStatement tell = connection.prepareStatement(TELL)) {
            String county = unit.substring(0, 6);
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                for (long wait = start + i * pause - System.nanoTime();
                        wait > 0;
                        wait = start + i * pause - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                tell.setString(1, county);
                tell.setString(2, unit);
                tell.setLong(3, FIRST + i);
                tell.setString(4, county);
                tell.setString(5, unit);
                tell.setLong(6, FIRST + i);
                tell.executeUpdate();
                committed[i] = System.nanoTime();
            }
        }
    }

    private void watch() {
        try (Connection connection = reporting.connect("");
                PreparedStatement seen = connection.prepareStatement(SEEN)) {
            seen.setString(1, unit);
            int next = 0;
            long last = System.nanoTime();
            while (next < visible.length && System.nanoTime() - last < PATIENCE_NANOS) {
                try (ResultSet row = seen.executeQuery()) {
                    long sequence = row.next() ? row.getLong(1) : 0;
                    long now = System.nanoTime();
                    for (; next < visible.length && FIRST + next <= sequence; next++) {
                        visible[next] = now;
                        last = now;
                    }
                }
                LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
