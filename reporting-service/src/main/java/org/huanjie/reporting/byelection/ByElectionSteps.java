package org.huanjie.reporting.byelection;

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

/** Projection of by-elections: each step once, since of each vote only its own elected are told. */
@ApplicationScoped
class ByElectionSteps implements Projection {
    record Elected(@NotNull UUID voter) {}

    /**
     * What this service reads of {@code by-election-changed}.
     *
     * @param revoked the order was taken back; null in events of before
     */
    record Changed(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID byElection,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull String division,
            @NotNull String manner,
            int seats,
            @NotNull LocalDate electionDay,
            @NotNull String step,
            @NotNull List<Elected> elected,
            Boolean revoked) {}

    private final ReadModel model;

    ByElectionSteps(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Changed> changed() {
        return model.handler("org.huanjie.nomination.by-election-changed.v1", Changed.class, this::show);
    }

    private void show(List<Envelope<Changed>> events) {
        model.show("""
                insert into by_election (id, sequence, county, election, district, level, division, manner, seats, election_day,
                       step, elected, revoked)
                select "byElection", sequence, county, election, district, level, division, manner, seats, "electionDay", step,
                       jsonb_array_length(elected), coalesce(revoked, false)
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, "byElection" uuid, district uuid,
                           level text, division text, manner text, seats integer, "electionDay" date, step text, elected jsonb,
                           revoked boolean)
                on conflict do nothing
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("by_election");
    }
}
