package org.huanjie.reporting.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of how registration went on: of each unit the last totals of each day. */
@ApplicationScoped
class RegistrationDays implements Projection {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    record Totals(String county, String unit, LocalDate day, int voters, int approved) {}

    /** @param day null where an event tells none */
    record UnitDay(String unit, LocalDate day) {}

    private final ReadModel model;

    RegistrationDays(ReadModel model) {
        this.model = model;
    }

    /** What an event is of. */
    static UnitDay of(Envelope<UnitRegistrations.Changed> event) {
        LocalDate told = event.data().on();
        return new UnitDay(event.data().unit(), told == null && event.time() != null ? day(event.time()) : told);
    }

    /** Takes totals to their day: the one they name, else the day the event was made. */
    void show(List<Envelope<UnitRegistrations.Changed>> events) {
        List<Envelope<Totals>> dated = events.stream()
                .filter(event -> of(event).day() != null)
                .map(RegistrationDays::dated)
                .toList();
        model.show("""
                insert into registration_day as shown (unit, day, sequence, county, voters, approved)
                select distinct on (unit, day) unit, day, sequence, county, voters, approved
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, unit text, day date, voters integer, approved integer)
                 order by unit, day, sequence desc
                on conflict (unit, day) do update
                   set sequence = excluded.sequence, voters = excluded.voters, approved = excluded.approved
                 where shown.sequence < excluded.sequence
                """, dated);
    }

    private static Envelope<Totals> dated(Envelope<UnitRegistrations.Changed> event) {
        UnitRegistrations.Changed told = event.data();
        return event.with(new Totals(told.county(), told.unit(), of(event).day(), told.voters(), told.approved()));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    @Override
    public List<String> tables() {
        return List.of("registration_day");
    }
}
