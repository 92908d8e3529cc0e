package org.huanjie.kit.clock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Refusal;

/**
 * The time by which deadlines, windows and ages are reckoned. Real time, unless {@code huanjie.clock.adjustable}: then it may
 * be set forward and runs on from there; the setting is a row of the database, seen by all replicas within a second.
 */
@Singleton
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final boolean adjustable;
    private volatile Setting seen = new Setting(Duration.ZERO, Instant.MIN);

    private record Setting(Duration ahead, Instant readAt) {}

    BusinessClock(AgroalDataSource database, @ConfigProperty(name = "huanjie.clock.adjustable") boolean adjustable) {
        this.database = database;
        this.adjustable = adjustable;
    }

    /** The clock to inject wherever the law's time is meant; days are days in Asia/Shanghai. */
    @Produces
    @Singleton
    Clock clock() {
        return new ShiftedClock(ZONE);
    }

    boolean adjustable() {
        return adjustable;
    }

    /**
     * The first setting may go anywhere, so that a rehearsal does not depend on the day it is played; from then on only forward.
     *
     * @throws Refusal 422 {@code clock-backwards} for a time before the present business time
     */
    void set(Instant to) {
        Instant now = clock().instant();
        if (to.isBefore(now) && wasSet()) {
            throw Refusal.unprocessable("clock-backwards", "业务时钟只能向前拨", "business time is " + now);
        }
        Duration ahead = Duration.between(Instant.now(), to);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update business_clock set version = version + 1, ahead = make_interval(secs => ?)")) {
            update.setDouble(1, ahead.toMillis() / 1000.0);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store the clock", e);
        }
        seen = new Setting(ahead, Instant.now());
    }

    private boolean wasSet() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select version > 0 from business_clock")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the clock", e);
        }
    }

    private Duration ahead() {
        if (!adjustable) {
            return Duration.ZERO;
        }
        Setting setting = seen;
        Instant now = Instant.now();
        if (setting.readAt().isBefore(now.minus(FRESH))) {
            setting = new Setting(read(), now);
            seen = setting;
        }
        return setting.ahead();
    }

    private Duration read() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select extract(epoch from ahead) from business_clock")) {
            row.next();
            return Duration.ofMillis(Math.round(row.getDouble(1) * 1000));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the clock", e);
        }
    }

    private final class ShiftedClock extends Clock {
        private final ZoneId zone;

        ShiftedClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ShiftedClock(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead());
        }
    }
}
