package org.huanjie.reporting.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of quotas, one row per election, level and division. */
@ApplicationScoped
class Quotas implements Projection {
    /** @param previousSeats read where it is told; the comparison with the last congress needs it */
    record Set(
            @NotNull String county,
            @NotNull String election,
            @NotNull String level,
            @NotNull String division,
            @NotNull Integer seats,
            Integer previousSeats,
            Integer population) {}

    private final ReadModel model;

    Quotas(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Set> set() {
        return model.handler("org.huanjie.districting.quota-set.v1", Set.class, this::show);
    }

    private void show(List<Envelope<Set>> events) {
        model.show("""
                insert into quota as shown (election, level, division, sequence, county, seats, previous_seats, population)
                select distinct on (election, level, division)
                       election, level, division, sequence, county, seats, "previousSeats", population
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, level text, division text,
                           seats integer, "previousSeats" integer, population integer)
                 order by election, level, division, sequence desc
                on conflict (election, level, division) do update
                   set sequence = excluded.sequence, seats = excluded.seats, previous_seats = excluded.previous_seats,
                       population = excluded.population
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("quota");
    }
}
