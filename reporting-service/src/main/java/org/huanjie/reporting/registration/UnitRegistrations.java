package org.huanjie.reporting.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of the running totals of units. */
@ApplicationScoped
class UnitRegistrations implements Projection {
    /**
     * What this service reads of {@code unit-registration-changed}; all are totals, not changes.
     *
     * @param on day on which they stood; null in events of before it was told
     */
    record Changed(
            @NotNull String county,
            @NotNull String unit,
            int voters,
            int approved,
            int women,
            int minority,
            int away,
            int mismatch,
            LocalDate on) {}

    private static final String TYPE = "org.huanjie.registration.unit-registration-changed.v1";

    private static final String FORGET = """
            delete from told_event
             using (select distinct data ->> 'unit' as unit
                      from jsonb_to_recordset(cast(:told as jsonb)) as told (data jsonb)) as changed
             where subject = 'registration/' || changed.unit and type = '%s'
               and not exists (select from registration_day as day
                                where day.unit = changed.unit and day.sequence = told_event.sequence)
               and not exists (select from unit_registration as shown
                                where shown.unit = changed.unit and shown.sequence = told_event.sequence)
            """.formatted(TYPE);

    private final ReadModel model;
    private final RegistrationDays days;

    UnitRegistrations(ReadModel model, RegistrationDays days) {
        this.model = model;
        this.days = days;
    }

    @Produces
    @Singleton
    EventHandler<Changed> changed() {
        return model.handler(TYPE, Changed.class, RegistrationDays::of, this::show);
    }

    private void show(List<Envelope<Changed>> events) {
        model.show("""
                insert into unit_registration as shown (unit, sequence, county, voters, approved, women, minority, away, mismatch)
                select distinct on (unit) unit, sequence, county, voters, approved, women, minority, away, mismatch
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, unit text, voters integer, approved integer,
                           women integer, minority integer, away integer, mismatch integer)
                 order by unit, sequence desc
                on conflict (unit) do update
                   set sequence = excluded.sequence, voters = excluded.voters, approved = excluded.approved,
                       women = excluded.women, minority = excluded.minority, away = excluded.away,
                       mismatch = excluded.mismatch
                 where shown.sequence < excluded.sequence
                """, events);
        days.show(events);
        // of totals there is one event for each change of a voter: only those are kept that a row is made of
        model.show(FORGET, events);
    }

    @Override
    public List<String> tables() {
        return List.of("unit_registration");
    }
}
