package org.huanjie.nomination.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.events.Envelope;
import org.huanjie.nomination.jsonb.Json;

/** The voters known here; a county has hundreds of thousands, so they come and go in sets. */
@ApplicationScoped
public class Voters {
    record Row(
            UUID id,
            long sequence,
            String county,
            String unit,
            String voterGroup,
            String status,
            String qualification,
            String sex,
            String ethnicity) {
        static Row of(Envelope<VoterState> event) {
            VoterState voter = event.data();
            return new Row(
                    voter.voter(),
                    event.sequence(),
                    voter.county(),
                    voter.unit(),
                    voter.group(),
                    voter.status(),
                    voter.qualification(),
                    voter.sex(),
                    voter.ethnicity());
        }
    }

    /** What stands where a name was. */
    private static final String FORGOTTEN = "（已删除）";

    private final EntityManager database;

    Voters(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    public Optional<Voter> find(UUID id) {
        List<Tuple> rows = database.createNativeQuery("""
                        select id, county, unit, status, qualification, sex, ethnicity from voter where id = :id
                        """, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Voter(
                        row.get("id", UUID.class),
                        row.get("county", String.class),
                        row.get("unit", String.class),
                        row.get("status", String.class),
                        row.get("qualification", String.class),
                        row.get("sex", String.class),
                        row.get("ethnicity", String.class)));
    }

    /** Those of these voters who are registered in a county. */
    @SuppressWarnings("unchecked")
    public List<UUID> known(String county, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createNativeQuery(
                        "select id from voter where county = :county and status <> 'REMOVED' and id in (:ids)")
                .setParameter("county", county)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Where a voter is registered. @param group of voters (选民小组), or null */
    public record Home(String unit, String group) {}

    /** Of these voters, those known here. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Home> homes(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        "select id, unit, voter_group from voter where id in (:ids)", Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Home(row.get("unit", String.class), row.get("voter_group", String.class))));
    }

    /** Takes what events tell, each voter's newest, in one statement. */
    void replace(List<Envelope<VoterState>> events) {
        List<Row> rows = events.stream().map(Row::of).toList();
        database.createNativeQuery("""
                        insert into voter as known
                               (id, sequence, county, unit, voter_group, status, qualification, sex, ethnicity)
                        select distinct on (id) id, sequence, county, unit, "voterGroup", status, qualification, sex, ethnicity
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as told (id uuid, sequence bigint, county text, unit text, "voterGroup" text, status text,
                                        qualification text, sex text, ethnicity text)
                         where not exists (select 1 from erased_voter as erased
                                            where erased.id = told.id and erased.sequence > told.sequence)
                         order by id, sequence desc
                        on conflict (id) do update
                           set sequence = excluded.sequence, unit = excluded.unit, voter_group = excluded.voter_group,
                               status = excluded.status, qualification = excluded.qualification, sex = excluded.sex,
                               ethnicity = excluded.ethnicity, county = excluded.county
                         where known.sequence < excluded.sequence
                        """).setParameter("rows", Json.write(rows)).executeUpdate();
    }

    /** Forgets voters for good, and their names on proxies and among polling officers: ids are never given out again. */
    void forget(List<Envelope<Void>> tombstones) {
        UUID[] ids = tombstones.stream()
                .map(tombstone -> UUID.fromString(tombstone.subject()))
                .toArray(UUID[]::new);
        Long[] sequences = tombstones.stream().map(Envelope::sequence).toArray(Long[]::new);
        database.createNativeQuery("""
                        with told as (
                            select id, max(sequence) as sequence from unnest(:ids, :sequences) as told (id, sequence) group by id),
                        gone as (
                            delete from voter as known using told where known.id = told.id and known.sequence < told.sequence)
                        insert into erased_voter as known (id, sequence)
                        select id, sequence from told
                        on conflict (id) do update set sequence = excluded.sequence where known.sequence < excluded.sequence
                        """)
                .setParameter("ids", ids)
                .setParameter("sequences", sequences)
                .executeUpdate();
        forgetNames(ids);
    }

    /** Papers of a vote that is over keep who they were of by id only, which leads to nobody any more. */
    private void forgetNames(UUID[] ids) {
        database.createNativeQuery("""
                        update proxy
                           set principal_name = case when principal = any(:ids) then :forgotten else principal_name end,
                               agent_name = case when agent = any(:ids) then :forgotten else agent_name end
                         where principal = any(:ids) or agent = any(:ids)
                        """)
                .setParameter("ids", ids)
                .setParameter("forgotten", FORGOTTEN)
                .executeUpdate();
        database.createNativeQuery("""
                        update polling
                           set officers = (
                               select jsonb_agg(case when cast(officer ->> 'voter' as uuid) = any(:ids)
                                                     then jsonb_set(officer, '{name}', to_jsonb(cast(:forgotten as text)))
                                                     else officer end order by place)
                                 from jsonb_array_elements(officers) with ordinality as named (officer, place))
                         where exists (select from jsonb_array_elements(officers) as officer
                                        where cast(officer ->> 'voter' as uuid) = any(:ids))
                        """)
                .setParameter("ids", ids)
                .setParameter("forgotten", FORGOTTEN)
                .executeUpdate();
    }
}
