package org.huanjie.reporting.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.schedule.DueAgain;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.lag.Lag;

/**
 * Tells other systems of days that are near or missed: each once, whoever looks and however often. Only while the read models
 * are up to date: what was done and not yet heard of here is not missed.
 */
@ApplicationScoped
class TellDeadlines {
    private final Elections elections;
    private final Situations situations;
    private final Lag lag;
    private final Outbox outbox;
    private final EntityManager database;

    TellDeadlines(Elections elections, Situations situations, Lag lag, Outbox outbox, EntityManager database) {
        this.elections = elections;
        this.situations = situations;
        this.lag = lag;
        this.outbox = outbox;
        this.database = database;
    }

    @DueAgain
    @Scheduled(every = "{huanjie.deadlines.looked-at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (lag.isUpToDate()) {
            elections.all().stream()
                    .filter(Election::isOpen)
                    .forEach(election -> QuarkusTransaction.requiringNew().run(() -> tell(election)));
        }
    }

    private void tell(Election election) {
        FigureScope whole = new FigureScope(election.code(), election.county());
        List<DeadlineEvent> due = Deadlines.of(situations.now(whole));
        if (!due.isEmpty()) {
            outbox.append(firstTold(due));
        }
    }

    /** Of these those that nobody has told before; two that look at once wait for each other. */
    @SuppressWarnings("unchecked")
    private List<DeadlineEvent> firstTold(List<DeadlineEvent> due) {
        record Row(String election, String key, LocalDate date, String division, String district, boolean missed) {}
        List<Row> asked = due.stream()
                .map(event -> new Row(
                        event.election(),
                        event.entry(),
                        event.date(),
                        event.division(),
                        event.district() == null ? "" : event.district().toString(),
                        event.missed()))
                .toList();
        List<Tuple> told = database.createNativeQuery("""
                        insert into told_deadline (election, key, date, division, district, missed)
                        select election, key, date, division, district, missed
                          from jsonb_to_recordset(cast(:asked as jsonb)) as asked (election text, key text, date date,
                               division text, district text, missed boolean)
                         order by key, date, division, district, missed
                        on conflict do nothing
                        returning election, key, cast(date as text) as day, division, district, missed
                        """, Tuple.class)
                .setParameter("asked", Json.write(asked))
                .getResultList();
        return told.stream()
                .map(row -> new DeadlineEvent(
                        row.get("election", String.class),
                        row.get("key", String.class),
                        LocalDate.parse(row.get("day", String.class)),
                        row.get("division", String.class),
                        row.get("district", String.class).isEmpty()
                                ? null
                                : UUID.fromString(row.get("district", String.class)),
                        row.get("missed", Boolean.class)))
                .toList();
    }
}
