package org.huanjie.kit.backlog;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ToDoubleFunction;
import org.huanjie.kit.schedule.DueAgain;

/**
 * What this service has still to do, as its database says; looked at four times a minute, so that fetching metrics costs nothing.
 *
 * <ul>
 *   <li>{@code huanjie_outbox_waiting_seconds}: age of the oldest event that is committed and not published yet
 *   <li>{@code huanjie_dead_letters}: events that could not be applied and wait for an operator
 *   <li>{@code huanjie_jobs{status}}: long work that is queued or running
 * </ul>
 */
@ApplicationScoped
public class Backlog {
    private static final String STANDING = """
            select coalesce((
                       select extract(epoch from clock_timestamp() - waiting.time)
                         from relay_cursor as published
                        cross join lateral (
                              select time from outbox
                               where (horizon, id) > (published.horizon, published.id)
                               order by horizon, id
                               limit 1) as waiting), 0),
                   (select count(*) from dead_letter where status = 'OPEN'),
                   (select count(*) from job where status = 'QUEUED'),
                   (select count(*) from job where status = 'RUNNING')
            """;

    private record Standing(double waitingSeconds, long deadLetters, long queued, long running) {}

    private final AgroalDataSource database;
    private final MeterRegistry metrics;
    private volatile Standing standing = new Standing(0, 0, 0, 0);

    Backlog(AgroalDataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void show(@Observes StartupEvent started) {
        gauge("huanjie.outbox.waiting", Standing::waitingSeconds, "Age of the oldest event not published yet")
                .baseUnit("seconds")
                .register(metrics);
        gauge("huanjie.dead.letters", Standing::deadLetters, "Events that wait for an operator")
                .register(metrics);
        gauge("huanjie.jobs", Standing::queued, "Jobs").tag("status", "queued").register(metrics);
        gauge("huanjie.jobs", Standing::running, "Jobs")
                .tag("status", "running")
                .register(metrics);
    }

    private Gauge.Builder<Backlog> gauge(String name, ToDoubleFunction<Standing> value, String description) {
        return Gauge.builder(name, this, backlog -> value.applyAsDouble(backlog.standing))
                .description(description);
    }

    @DueAgain
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(STANDING)) {
            row.next();
            standing = new Standing(row.getDouble(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }
}
