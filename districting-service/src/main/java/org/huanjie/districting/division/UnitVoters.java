package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** How many voters each unit has, by registration's running totals; nothing else of them is known here. */
@ApplicationScoped
class UnitVoters implements EventHandler<UnitVoters.Totals> {
    /** What this service reads of {@code unit-registration-changed}. */
    record Totals(@NotNull String unit, @Min(0) int voters) {}

    private final EntityManager database;

    UnitVoters(EntityManager database) {
        this.database = database;
    }

    @Override
    public String type() {
        return "org.huanjie.registration.unit-registration-changed.v1";
    }

    @Override
    public Class<Totals> payload() {
        return Totals.class;
    }

    @Override
    public void apply(List<Envelope<Totals>> events) {
        database.createNativeQuery("""
                        insert into unit_voters as known (unit, sequence, voters)
                        select distinct on (unit) unit, sequence, voters
                          from unnest(cast(:units as text[]), cast(:sequences as bigint[]), cast(:voters as integer[]))
                               as told (unit, sequence, voters)
                         order by unit, sequence desc
                        on conflict (unit) do update set sequence = excluded.sequence, voters = excluded.voters
                         where known.sequence < excluded.sequence
                        """)
                .setParameter(
                        "units",
                        events.stream().map(event -> event.data().unit()).toArray(String[]::new))
                .setParameter(
                        "sequences", events.stream().map(Envelope::sequence).toArray(Long[]::new))
                .setParameter(
                        "voters",
                        events.stream().map(event -> event.data().voters()).toArray(Integer[]::new))
                .executeUpdate();
    }

    int of(String unit) {
        return (Integer)
                database.createNativeQuery("select coalesce((select voters from unit_voters where unit = :unit), 0)")
                        .setParameter("unit", unit)
                        .getSingleResult();
    }
}
