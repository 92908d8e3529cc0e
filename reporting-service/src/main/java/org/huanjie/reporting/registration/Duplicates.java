package org.huanjie.reporting.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of duplicates: a case is open until its resolution is told. */
@ApplicationScoped
class Duplicates implements Projection {
    private static final String UPSERT = """
            insert into duplicate as shown (id, sequence, county, kind, divisions, decision, resolved)
            select distinct on (duplicate) duplicate, sequence, county, kind,
                   array(select jsonb_array_elements_text(divisions)), decision, %s
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, duplicate uuid, kind text, divisions jsonb, decision text)
             order by duplicate, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, kind = excluded.kind, divisions = excluded.divisions,
                   decision = excluded.decision, resolved = excluded.resolved
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of {@code duplicate-found} and {@code duplicate-resolved}. */
    record State(
            @NotNull String county,
            @NotNull UUID duplicate,
            @NotNull String kind,
            @NotNull List<String> divisions,
            String decision) {}

    private final ReadModel model;

    Duplicates(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> found() {
        return model.handler(
                "org.huanjie.registration.duplicate-found.v1",
                State.class,
                events -> model.show(UPSERT.formatted("false"), events));
    }

    @Produces
    @Singleton
    EventHandler<State> resolved() {
        return model.handler(
                "org.huanjie.registration.duplicate-resolved.v1",
                State.class,
                events -> model.show(UPSERT.formatted("true"), events));
    }

    @Override
    public List<String> tables() {
        return List.of("duplicate");
    }
}
