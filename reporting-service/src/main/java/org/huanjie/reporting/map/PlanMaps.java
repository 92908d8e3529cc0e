package org.huanjie.reporting.map;

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

/** Projection of the maps of published plans: of each congress that of its newest plan, in each colouring. */
@ApplicationScoped
class PlanMaps implements Projection {
    /** What this service reads of {@code plan-map-drawn}. */
    record Drawn(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID plan,
            @NotNull String level,
            @NotNull String division,
            @NotNull String colour,
            @NotNull String svg) {
        /** @throws IllegalArgumentException for a picture that could never be shown: it goes where bad events go */
        Drawn {
            if (svg != null) {
                PackedSvg.open(svg);
            }
        }
    }

    private final ReadModel model;

    PlanMaps(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Drawn> drawn() {
        return model.handler("org.huanjie.districting.plan-map-drawn.v1", Drawn.class, this::show);
    }

    private void show(List<Envelope<Drawn>> events) {
        model.show("""
                insert into plan_map as shown (election, level, division, colour, sequence, county, plan, svg)
                select distinct on (election, level, division, colour)
                       election, level, division, colour, sequence, county, plan, svg
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, plan uuid, level text, division text,
                           colour text, svg text)
                 order by election, level, division, colour, sequence desc
                on conflict (election, level, division, colour) do update
                   set sequence = excluded.sequence, plan = excluded.plan, svg = excluded.svg
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("plan_map");
    }
}
