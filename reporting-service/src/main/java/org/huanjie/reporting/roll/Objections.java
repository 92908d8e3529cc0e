package org.huanjie.reporting.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of objections to rolls (申诉): received, decided, sued on; each event carries the whole state. */
@ApplicationScoped
class Objections implements Projection {
    private static final String UPSERT = """
            insert into objection as shown (id, sequence, county, election, level, district, kind, outcome, received_on, decided_on,
                   late, lawsuit_on, judgment)
            select distinct on (objection) objection, sequence, county, election, level, district, kind, outcome, "receivedOn",
                   "decidedOn", late, "lawsuitOn", judgment
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, objection uuid, level text, district uuid,
                       kind text, outcome text, "receivedOn" date, "decidedOn" date, late boolean, "lawsuitOn" date,
                       judgment text)
             order by objection, sequence desc
            on conflict (id) do update
               set sequence = excluded.sequence, outcome = excluded.outcome, decided_on = excluded.decided_on,
                   late = excluded.late, lawsuit_on = excluded.lawsuit_on, judgment = excluded.judgment
             where shown.sequence < excluded.sequence
            """;

    /** What this service reads of {@code objection-received} and {@code objection-decided}. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID objection,
            @NotNull String level,
            @NotNull UUID district,
            @NotNull String kind,
            String outcome,
            @NotNull LocalDate receivedOn,
            LocalDate decidedOn,
            boolean late,
            LocalDate lawsuitOn,
            String judgment) {}

    private final ReadModel model;

    Objections(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<State> received() {
        return handler("objection-received");
    }

    @Produces
    @Singleton
    EventHandler<State> decided() {
        return handler("objection-decided");
    }

    private EventHandler<State> handler(String event) {
        return model.handler(
                "org.huanjie.registration." + event + ".v1", State.class, events -> model.show(UPSERT, events));
    }

    @Override
    public List<String> tables() {
        return List.of("objection");
    }
}
