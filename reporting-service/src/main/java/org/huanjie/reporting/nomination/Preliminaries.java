package org.huanjie.reporting.nomination;

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

/** Projection of preliminary elections: that one was held, in each of its rounds. */
@ApplicationScoped
class Preliminaries implements Projection {
    /** What this service reads of {@code preliminary-election-held}. */
    record Held(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID district,
            @NotNull String level,
            int round) {}

    private final ReadModel model;

    Preliminaries(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Held> held() {
        return model.handler("org.huanjie.nomination.preliminary-election-held.v1", Held.class, this::show);
    }

    private void show(List<Envelope<Held>> events) {
        model.show("""
                insert into preliminary as shown (district, round, sequence, county, election, level)
                select distinct on (district, round) district, round, sequence, county, election, level
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, district uuid, level text, round integer)
                 order by district, round, sequence desc
                on conflict (district, round) do update set sequence = excluded.sequence
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("preliminary");
    }
}
