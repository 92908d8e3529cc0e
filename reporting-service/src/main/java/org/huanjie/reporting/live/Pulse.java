package org.huanjie.reporting.live;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.reporting.lag.Lag;
import org.huanjie.reporting.lag.LagView;

/** Looks once a second while somebody watches: one look for all watchers, however many they are. */
@ApplicationScoped
class Pulse {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Asking Kafka costs more than a look at the database. */
    private static final int LOOKS_PER_LAG = 5;

    private final Marker marker;
    private final Lag lag;
    private final AtomicInteger looks = new AtomicInteger();
    private final Multi<Beat> beats;
    private volatile List<LagView> lastLag = List.of();

    Pulse(Marker marker, Lag lag) {
        this.marker = marker;
        this.lag = lag;
        this.beats = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Never fails: while the database is away there are no beats. */
    Multi<Beat> beats() {
        return beats;
    }

    private Uni<Beat> look() {
        return Uni.createFrom()
                .item(this::beat)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> Log.debugf("no beat: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Beat beat() {
        if (looks.getAndIncrement() % LOOKS_PER_LAG == 0) {
            lastLag = lag.now();
        }
        return new Beat(marker.now(), lastLag);
    }

    /** A text that differs whenever answers of this service may. */
    @ApplicationScoped
    static class Marker {
        private final EntityManager database;
        private final Clock clock;

        Marker(EntityManager database, Clock clock) {
            this.database = database;
            this.clock = clock;
        }

        @Transactional
        String now() {
            return database.createNativeQuery("""
                            select (select coalesce(sum(next), 0) from consumer_position) || '-' ||
                                   (select coalesce(max(id), 0) from audit)
                            """).getSingleResult() + "-" + LocalDate.now(clock);
        }
    }
}
