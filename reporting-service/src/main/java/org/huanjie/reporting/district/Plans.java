package org.huanjie.reporting.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of published plans. */
@ApplicationScoped
class Plans implements Projection {
    /** @param maxDeviation a fraction as text */
    record Published(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID plan,
            @NotNull String level,
            @NotNull String division,
            @NotNull Integer districts,
            @NotNull Integer seats,
            String maxDeviation) {}

    private final ReadModel model;

    Plans(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Published> published() {
        return model.handler("org.huanjie.districting.district-plan-published.v1", Published.class, this::show);
    }

    private void show(List<Envelope<Published>> events) {
        model.show("""
                insert into plan as shown (id, sequence, county, election, level, division, districts, seats, max_deviation)
                select distinct on (plan) plan, sequence, county, election, level, division, districts, seats, "maxDeviation"
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, plan uuid, level text, division text,
                           districts integer, seats integer, "maxDeviation" text)
                 order by plan, sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, districts = excluded.districts, seats = excluded.seats,
                       max_deviation = excluded.max_deviation
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("plan");
    }
}
