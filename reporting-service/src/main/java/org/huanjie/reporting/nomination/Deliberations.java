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

/** Projection of each district's last deliberation. */
@ApplicationScoped
class Deliberations implements Projection {
    /** What this service reads of {@code deliberation-recorded}. */
    record Recorded(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID district,
            @NotNull String level,
            int round,
            @NotNull String conclusion) {}

    private final ReadModel model;

    Deliberations(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Recorded> recorded() {
        return model.handler("org.huanjie.nomination.deliberation-recorded.v1", Recorded.class, this::show);
    }

    private void show(List<Envelope<Recorded>> events) {
        model.show("""
                insert into deliberation as shown (district, sequence, county, election, level, round, conclusion)
                select distinct on (district) district, sequence, county, election, level, round, conclusion
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, district uuid, level text,
                           round integer, conclusion text)
                 order by district, sequence desc
                on conflict (district) do update
                   set sequence = excluded.sequence, round = excluded.round, conclusion = excluded.conclusion
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("deliberation");
    }
}
