package org.huanjie.reporting.byelection;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of what became of deputies; who is elected and not confirmed yet is not in it. */
@ApplicationScoped
class Deputies implements Projection {
    /** What this service reads of {@code deputy-status-changed}. */
    record Changed(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID deputy,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull String division,
            @NotNull String status,
            @NotNull @JsonProperty("on") LocalDate since) {}

    private final ReadModel model;

    Deputies(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Changed> changed() {
        return model.handler("org.huanjie.nomination.deputy-status-changed.v1", Changed.class, this::show);
    }

    private void show(List<Envelope<Changed>> events) {
        model.show("""
                insert into deputy as shown (id, sequence, county, election, district, level, division, status, since)
                select distinct on (deputy) deputy, sequence, county, election, district, level, division, status, "on"
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, deputy uuid, district uuid, level text,
                           division text, status text, "on" date)
                 order by deputy, sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, status = excluded.status, since = excluded.since
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("deputy");
    }
}
