package org.huanjie.reporting.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of completed imports. */
@ApplicationScoped
class Imports implements Projection {
    record Rows(int total, int added, int changed, int unchanged, int duplicate, int rejected) {}

    /** What this service reads of {@code import-completed}. */
    record Completed(
            @NotNull String county,
            @NotNull @JsonProperty("import") UUID id,
            @NotNull String division,
            @NotNull @Valid Rows rows) {}

    private final ReadModel model;

    Imports(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Completed> completed() {
        return model.handler("org.huanjie.registration.import-completed.v1", Completed.class, this::show);
    }

    private void show(List<Envelope<Completed>> events) {
        model.show("""
                insert into import as shown (id, sequence, county, division, total, added, changed, unchanged, duplicate, rejected)
                select distinct on ("import") "import", sequence, county, division, total, added, changed, unchanged, duplicate,
                       rejected
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, "import" uuid, division text, rows jsonb),
                       jsonb_to_record(state.rows) as counts (total integer, added integer, changed integer,
                           unchanged integer, duplicate integer, rejected integer)
                 order by "import", sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, total = excluded.total, added = excluded.added,
                       changed = excluded.changed, unchanged = excluded.unchanged, duplicate = excluded.duplicate,
                       rejected = excluded.rejected
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("import");
    }
}
