package org.huanjie.reporting.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of rolls: published, corrected, final; each event carries the whole state. */
@ApplicationScoped
class Rolls implements Projection {
    private static final String UPSERT = """
            insert into roll as shown (id, sequence, version, county, election, level, division, district, count, arithmetic,
                   published_on, final)
            select distinct on (roll) roll, sequence, version, county, election, level, division, district, count, arithmetic,
                   "publishedOn", %s
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, roll uuid, version bigint, level text,
                       division text, district uuid, count integer, arithmetic jsonb, "publishedOn" date)
             order by roll, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, version = excluded.version, count = excluded.count,
                   arithmetic = excluded.arithmetic, published_on = excluded.published_on, final = excluded.final
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of the three events of a roll. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID roll,
            long version,
            @NotNull String level,
            @NotNull String division,
            @NotNull UUID district,
            int count,
            @NotNull Map<String, Integer> arithmetic,
            @NotNull LocalDate publishedOn) {}

    private final ReadModel model;

    Rolls(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> published() {
        return handler("roll-published", "false");
    }

    @Produces
    @Singleton
    EventHandler<State> corrected() {
        return handler("roll-corrected", "false");
    }

    @Produces
    @Singleton
    EventHandler<State> finalized() {
        return handler("roll-finalized", "true");
    }

    private EventHandler<State> handler(String event, String isFinal) {
        return model.handler(
                "org.huanjie.registration." + event + ".v1",
                State.class,
                events -> model.show(UPSERT.formatted(isFinal), events));
    }

    @Override
    public List<String> tables() {
        return List.of("roll");
    }
}
