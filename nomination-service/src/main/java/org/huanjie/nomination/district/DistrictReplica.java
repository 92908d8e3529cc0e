package org.huanjie.nomination.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.events.Envelope;
import org.huanjie.nomination.jsonb.Json;

/** What events of other services tell of districts and of their rolls. */
@ApplicationScoped
public class DistrictReplica {
    record Row(
            UUID id,
            long sequence,
            String county,
            String election,
            String level,
            String division,
            int number,
            String name,
            int seats,
            boolean withdrawn,
            Collection<String> units) {}

    private final EntityManager database;

    DistrictReplica(EntityManager database) {
        this.database = database;
    }

    /** Takes what districting tells, each district's newest; the course of a known one is left alone. */
    void replace(List<Envelope<DistrictState>> events, boolean withdrawn) {
        List<Row> rows = events.stream()
                .map(event -> event.data().row(event.sequence(), withdrawn))
                .toList();
        database.createNativeQuery("""
                        with told as (
                            select distinct on (id) *
                              from jsonb_to_recordset(cast(:rows as jsonb))
                                   as row (id uuid, sequence bigint, county text, election text, level text, division text,
                                           number integer, name text, seats integer, withdrawn boolean, units jsonb)
                             order by id, sequence desc
                        ), taken as (
                            insert into district as known
                                   (id, version, sequence, county, election, level, division, number, name, seats, withdrawn,
                                    step, round, nominated, deliberations, preliminaries, tied, undecided)
                            select id, 0, sequence, county, election, level, division, number, name, seats, withdrawn,
                                   'AWAITING_ROLL', 1, 0, 0, 0, false, false
                              from told
                            on conflict (id) do update
                               set version = known.version + 1, sequence = excluded.sequence, number = excluded.number,
                                   name = excluded.name, seats = excluded.seats, withdrawn = excluded.withdrawn
                             where known.sequence < excluded.sequence
                            returning id
                        ), left_out as (
                            delete from district_unit u
                             using taken, told
                             where u.district = taken.id
                               and told.id = taken.id
                               and not jsonb_exists(told.units, u.unit)
                        )
                        insert into district_unit (district, unit)
                        select told.id, unit
                          from told
                          join taken using (id)
                         cross join jsonb_array_elements_text(told.units) as unit
                        on conflict do nothing
                        """).setParameter("rows", Json.write(rows)).executeUpdate();
    }

    /**
     * Applies what events tell of districts or of their rolls, and then opens nominations where both are known. The two come
     * from different topics, so one waits for the other here: whichever comes second sees the first.
     */
    public <T extends OfDistrict> void meetRolls(List<Envelope<T>> events, Runnable effect) {
        // in order, so that two that meet never wait for each other in a circle
        events.stream()
                .map(event -> event.data().county())
                .distinct()
                .sorted()
                .forEach(county -> database.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:county, 83))")
                        .setParameter("county", county)
                        .getSingleResult());
        effect.run();
        database.createNativeQuery("""
                        update district d
                           set version = d.version + 1,
                               voters = newest.count,
                               roll_published_on = case when d.by_election_of is null then first.published_on
                                                        else d.roll_published_on end,
                               step = case d.step when 'AWAITING_ROLL' then 'NOMINATING' else d.step end
                          from roll_version newest, roll_version first
                         where coalesce(d.by_election_of, d.id) in (:touched)
                           and newest.district = coalesce(d.by_election_of, d.id)
                           and newest.version = (select max(version) from roll_version where district = newest.district)
                           and first.district = newest.district
                           and first.version = 1
                           and (d.step = 'AWAITING_ROLL' or d.voters is distinct from newest.count)
                           and roll_known(newest.district)
                        """)
                .setParameter(
                        "touched",
                        events.stream().map(event -> event.data().district()).collect(Collectors.toSet()))
                .executeUpdate();
    }
}
