package org.huanjie.reporting.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of districts; a withdrawn one stays, so that an earlier publication arriving late does not bring it back. */
@ApplicationScoped
class Districts implements Projection {
    private static final String UPSERT = """
            insert into district as shown (id, sequence, county, election, level, division, number, name, basis, seats,
                   population, units, withdrawn)
            select distinct on (district) district, sequence, county, election, level, division, number, name, basis, seats,
                   population, array(select jsonb_array_elements_text(units)), %s
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, district uuid, level text, division text,
                       number integer, name text, basis text, seats integer, population integer, units jsonb)
             order by district, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, number = excluded.number, name = excluded.name, basis = excluded.basis,
                   seats = excluded.seats, population = excluded.population, units = excluded.units,
                   withdrawn = excluded.withdrawn
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of {@code district-published} and {@code district-withdrawn}. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull String division,
            @NotNull Integer number,
            @NotNull String name,
            String basis,
            @NotNull Integer seats,
            @NotNull Integer population,
            @NotNull List<String> units) {}

    private final ReadModel model;

    Districts(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> published() {
        return model.handler(
                "org.huanjie.districting.district-published.v1",
                State.class,
                events -> model.show(UPSERT.formatted("false"), events));
    }

    @Produces
    @Singleton
    EventHandler<State> withdrawn() {
        return model.handler(
                "org.huanjie.districting.district-withdrawn.v1",
                State.class,
                events -> model.show(UPSERT.formatted("true"), events));
    }

    @Override
    public List<String> tables() {
        return List.of("district");
    }
}
