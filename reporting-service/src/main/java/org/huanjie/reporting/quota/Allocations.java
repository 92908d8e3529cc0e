package org.huanjie.reporting.quota;

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

/** Projection of approved allocations. */
@ApplicationScoped
class Allocations implements Projection {
    record Item(String division, Integer population, Integer seats) {}

    record Reserved(String name, String kind, Integer seats) {}

    /** What this service reads of {@code allocation-approved}. */
    record Approved(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID allocation,
            @NotNull List<Item> items,
            @NotNull List<Reserved> reserved) {}

    private final ReadModel model;

    Allocations(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Approved> approved() {
        return model.handler("org.huanjie.districting.allocation-approved.v1", Approved.class, this::show);
    }

    private void show(List<Envelope<Approved>> events) {
        model.show("""
                insert into allocation as shown (id, sequence, county, election, items, reserved)
                select distinct on (allocation) allocation, sequence, county, election, items, reserved
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, allocation uuid, items jsonb,
                           reserved jsonb)
                 order by allocation, sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, items = excluded.items, reserved = excluded.reserved
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("allocation");
    }
}
