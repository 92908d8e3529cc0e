package org.huanjie.reporting.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
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

/** Projection of results: each certified vote, and of each district the last. */
@ApplicationScoped
class Results implements Projection {
    /** @param candidate null for somebody written in */
    record Elected(UUID candidate, @NotNull UUID voter) {}

    /** What this service reads of {@code result-certified}. */
    record Certified(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID district,
            @NotNull String level,
            int round,
            int registered,
            int voted,
            int valid,
            @JsonProperty("void") int invalid,
            @NotNull String outcome,
            @NotNull List<Elected> elected,
            int openSeats,
            @NotNull String division) {}

    private final ReadModel model;

    Results(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Certified> certified() {
        return model.handler("org.huanjie.nomination.result-certified.v1", Certified.class, this::show);
    }

    private void show(List<Envelope<Certified>> events) {
        model.show("""
                insert into vote as shown (district, round, sequence, county, election, level, division, registered, voted,
                       valid_ballots, void_ballots, outcome, elected, open_seats)
                select distinct on (district, round) district, round, sequence, county, election, level, division, registered,
                       voted, valid, "void", outcome, elected, "openSeats"
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, district uuid, level text,
                           division text, round integer, registered integer, voted integer, valid integer, "void" integer,
                           outcome text, elected jsonb, "openSeats" integer)
                 order by district, round, sequence desc
                on conflict (district, round) do update
                   set sequence = excluded.sequence, registered = excluded.registered, voted = excluded.voted,
                       valid_ballots = excluded.valid_ballots, void_ballots = excluded.void_ballots,
                       outcome = excluded.outcome, elected = excluded.elected, open_seats = excluded.open_seats
                 where shown.sequence < excluded.sequence
                """, events);
        model.show("""
                insert into result as shown (district, sequence, county, election, level, round, registered, voted, outcome,
                       open_seats)
                select distinct on (district) district, sequence, county, election, level, round, registered, voted, outcome,
                       "openSeats"
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, district uuid, level text,
                           round integer, registered integer, voted integer, outcome text, "openSeats" integer)
                 order by district, sequence desc
                on conflict (district) do update
                   set sequence = excluded.sequence, round = excluded.round, registered = excluded.registered,
                       voted = excluded.voted, outcome = excluded.outcome, open_seats = excluded.open_seats
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("result", "vote");
    }
}
