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

/** Projection of where each district votes: how many places of each kind. */
@ApplicationScoped
class Pollings implements Projection {
    record Place(@NotNull String kind) {}

    /** What this service reads of {@code polling-published}; each event carries the whole. */
    record Published(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID polling,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull List<Place> places) {}

    private final ReadModel model;

    Pollings(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Published> published() {
        return model.handler("org.huanjie.nomination.polling-published.v1", Published.class, this::show);
    }

    private void show(List<Envelope<Published>> events) {
        model.show("""
                insert into polling as shown (id, sequence, county, election, level, district, meetings, stations, boxes)
                select distinct on (polling) polling, sequence, county, election, level, district,
                       (select count(*) from jsonb_array_elements(places) as place where place ->> 'kind' = 'MEETING'),
                       (select count(*) from jsonb_array_elements(places) as place where place ->> 'kind' = 'STATION'),
                       (select count(*) from jsonb_array_elements(places) as place where place ->> 'kind' = 'MOBILE_BOX')
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, polling uuid, district uuid, level text,
                           places jsonb)
                 order by polling, sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, meetings = excluded.meetings, stations = excluded.stations,
                       boxes = excluded.boxes
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("polling");
    }
}
