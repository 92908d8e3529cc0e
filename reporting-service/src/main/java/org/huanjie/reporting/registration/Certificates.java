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

/** Projection of qualification certificates: where each was issued, and where it was used or how else it ended. */
@ApplicationScoped
class Certificates implements Projection {
    private static final String UPSERT = """
            insert into certificate as shown (id, sequence, county, election, target_election, home, target, status)
            select distinct on (certificate) certificate, sequence, county, election, "targetElection", "from", "to", status
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, certificate uuid, "targetElection" text,
                                                        "from" text, "to" text, status text)
             order by certificate, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, target_election = excluded.target_election, target = excluded.target,
                   status = excluded.status
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of {@code certificate-issued}, {@code certificate-used} and {@code certificate-ended}. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID certificate,
            @NotNull String from,
            @NotNull String to,
            @NotNull String status,
            String targetElection) {}

    private final ReadModel model;

    Certificates(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> certificateIssued() {
        return shown("certificate-issued");
    }

    @Produces
    @Singleton
    EventHandler<State> certificateUsed() {
        return shown("certificate-used");
    }

    @Produces
    @Singleton
    EventHandler<State> certificateEnded() {
        return shown("certificate-ended");
    }

    private EventHandler<State> shown(String event) {
        return model.handler(
                "org.huanjie.registration." + event + ".v1", State.class, events -> model.show(UPSERT, events));
    }

    @Override
    public List<String> tables() {
        return List.of("certificate");
    }
}
