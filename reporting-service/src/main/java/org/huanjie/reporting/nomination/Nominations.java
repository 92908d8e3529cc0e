package org.huanjie.reporting.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of nominations. */
@ApplicationScoped
class Nominations implements Projection {
    private static final String UPSERT = """
            insert into nomination as shown (id, sequence, county, election, district, level, channel, candidate_voter, status)
            select distinct on (nomination) nomination, sequence, county, election, district, level, channel,
                   "candidateVoter", '%s'
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, nomination uuid, district uuid, level text,
                       channel text, "candidateVoter" uuid)
             order by nomination, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, candidate_voter = excluded.candidate_voter, status = excluded.status
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of the three events of a nomination. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID nomination,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull String channel,
            UUID candidateVoter) {}

    private final ReadModel model;

    Nominations(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> accepted() {
        return handler("nomination-accepted", "ACCEPTED");
    }

    @Produces
    @Singleton
    EventHandler<State> rejected() {
        return handler("nomination-rejected", "REJECTED");
    }

    @Produces
    @Singleton
    EventHandler<State> withdrawn() {
        return handler("nomination-withdrawn", "WITHDRAWN");
    }

    private EventHandler<State> handler(String event, String status) {
        return model.handler(
                "org.huanjie.nomination." + event + ".v1",
                State.class,
                events -> model.show(UPSERT.formatted(status), events));
    }

    @Override
    public List<String> tables() {
        return List.of("nomination");
    }
}
