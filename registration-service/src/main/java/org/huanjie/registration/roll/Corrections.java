package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.registration.election.Election;

/**
 * What has become of the voters of a district since its roll was published: who is to be added, removed, corrected (补正).
 * Registrations with open findings or an open duplicate wait; whoever still stands on another district's roll is added
 * once that one is corrected, so that nobody is on two. Whose unit went to another district changes rolls in one
 * step with it, see {@link Transfers}; whoever moved by certificate likewise, see {@link CertifiedMoves}.
 */
@ApplicationScoped
class Corrections {
    private static final String ELSEWHERE = """
            exists (select 1 from roll_entry as other join roll on roll.id = other.roll
                     where other.voter = v.id and roll.election = :election and roll.level = :level
                       and roll.district <> :district and roll.status <> 'DRAFT')
            """;

    /**
     * Voters of entries are looked up one by one ({@code offset 0}), and so are other rolls of whoever is to be added ({@code limit 1}):
     * else all voters of the installation were read for who is not listed, and all entries of an election for the few who are new.
     */
    private static final String WAITING = """
            select waiting.* from (
                select e.voter, 'REMOVE' as action, #REMOVED as ground, e.serial, e.unit, e.name, e.sex, e.voter_group,
                       cast(null as text) as former_name, 0 as place
                  from roll_entry as e
                  join lateral (select * from voter where voter.id = e.voter offset 0) as v on true
                 where e.roll = :roll and not (#LISTED) and not (#STAYS) and not (#HELD)
                union all
                select e.voter, 'CORRECT', null, e.serial, v.unit, v.name, v.sex, v.voter_group,
                       case when v.name <> e.name then e.name end, 0
                  from roll_entry as e join voter as v on v.id = e.voter
                 where e.roll = :roll and #LISTED and v.review <> 'DRAFT'
                   and (v.name <> e.name or v.voter_group is distinct from e.voter_group)
                union all
                select v.id, 'ADD', #ADDED, null, v.unit, v.name, v.sex, v.voter_group, null, v.place
                  from (select * from voter as v
                         where #LISTED and v.review <> 'DRAFT'
                           and not exists (select 1 from roll_entry as e where e.roll = :roll and e.voter = v.id)
                        offset 0) as v
                 where #UNDISPUTED and not (#STILL_ELSEWHERE)
                   and (select true from roll_entry as other join roll on roll.id = other.roll
                         where other.voter = v.id and roll.election = :election and roll.level = :level
                           and roll.district <> :district and roll.status in ('PUBLISHED', 'FINAL')
                           and not (:counted and #LEAVES) limit 1) is null) as waiting
             where not :court
                or exists (select 1 from objection as o
                            where o.voter = waiting.voter and o.district = :district and o.judgment_outcome <> 'REJECTED')
            """.replace("#REMOVED", Grounds.REMOVED)
            .replace("#ADDED", Grounds.added(ELSEWHERE))
            .replace("#STAYS", Transfers.STAYS)
            .replace("#HELD", CertifiedMoves.HELD)
            .replace("#STILL_ELSEWHERE", CertifiedMoves.STILL_ELSEWHERE)
            .replace("#UNDISPUTED", Grounds.undisputed("v"))
            .replace("#LEAVES", Transfers.LEAVES)
            .replace("#LISTED", Grounds.LISTED);

    /** A row of a correction. @param action {@code ADD}, {@code REMOVE} or {@code CORRECT}; @param formerName if it changed */
    record Row(UUID voter, String action, int serial, String name, String sex, String group, String formerName) {}

    private final EntityManager database;

    Corrections(EntityManager database) {
        this.database = database;
    }

    /** How many changes wait for a notice. */
    int waiting(Roll roll, Election election) {
        if (roll.status() == Roll.Status.FINAL && !judged(roll.district())) {
            return 0;
        }
        Query query = database.createNativeQuery("select count(*) from (" + WAITING + ") as counted");
        return ((Number) bound(query, roll, election, roll.status())
                        .setParameter("counted", true)
                        .setParameter("together", new UUID[0])
                        .getSingleResult())
                .intValue();
    }

    /** Whether a court has ordered anything for the district: nothing else changes a final roll, whose voters need not be read then. */
    private boolean judged(UUID district) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select 1 from objection as o
                                        where o.district = :district and o.judgment_outcome <> 'REJECTED')
                        """)
                .setParameter("district", district)
                .getSingleResult();
    }

    /** Units where voters of the old roll are registered now. */
    @SuppressWarnings("unchecked")
    List<String> unitsOfEntries(UUID roll) {
        return database.createNativeQuery(
                        "select distinct v.unit from roll_entry as e join voter as v on v.id = e.voter where e.roll = :roll")
                .setParameter("roll", roll)
                .getResultList();
    }

    /**
     * Writes down what changes from one version to the next; additions get serials after the last one.
     *
     * @param together the rolls that change places of voters with this one now, see {@link Transfers}
     * @param givenUp  no more than the voters whom those take in by certificate, see {@link CertifiedMoves}
     */
    int enter(Roll old, Roll next, Election election, Collection<UUID> together, boolean givenUp) {
        Query query = database.createNativeQuery(
                        """
                        insert into roll_correction (roll, voter, action, ground, serial, unit, name, sex, voter_group, former_name)
                        select :next, voter, action, ground,
                               coalesce(serial, :last + row_number() over (
                                   partition by action order by unit, length(voter_group), voter_group, place)),
                               unit, name, sex, voter_group, former_name
                          from (""" + WAITING + ") as changes where not :givenUp or " + CertifiedMoves.GIVEN_UP)
                .setParameter("givenUp", givenUp)
                .setParameter("next", next.id())
                .setParameter("last", old.lastSerial());
        return bound(query, old, election, next.status())
                .setParameter("counted", false)
                .setParameter("together", together.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** @param standing a final roll is corrected by what a court has ordered, and by nothing else */
    private static Query bound(Query query, Roll roll, Election election, Roll.Status standing) {
        LocalDate lastDay = Optional.ofNullable(roll.electionDay()).orElse(election.electionDay());
        return query.setParameter("roll", roll.id())
                .setParameter("district", roll.district())
                .setParameter("election", roll.election())
                .setParameter("level", roll.level().name())
                .setParameter("day", election.electionDay())
                .setParameter("lastDay", lastDay)
                .setParameter("court", standing == Roll.Status.FINAL);
    }

    /** Whether the person has a hand in a change that nobody else has approved. */
    boolean enteredBy(UUID roll, String sub) {
        return !database.createNativeQuery("""
                        select 1 from roll_correction as c join voter as v on v.id = c.voter
                         where c.roll = :roll and v.review <> 'APPROVED' and v.entered_by = :sub
                         limit 1
                        """)
                .setParameter("roll", roll)
                .setParameter("sub", sub)
                .getResultList()
                .isEmpty();
    }

    /** The entries of the next version: those of the old one with what was written down; serials stay. */
    void copyEntries(UUID old, UUID next) {
        database.createNativeQuery("""
                        insert into roll_entry (roll, serial, voter, unit, name, sex, voter_group)
                        select :next, e.serial, e.voter, coalesce(c.unit, e.unit), coalesce(c.name, e.name), e.sex,
                               case when c.voter is null then e.voter_group else c.voter_group end
                          from roll_entry as e
                          left join roll_correction as c on c.roll = :next and c.voter = e.voter
                         where e.roll = :old and c.action is distinct from 'REMOVE'
                        union all
                        select :next, serial, voter, unit, name, sex, voter_group
                          from roll_correction where roll = :next and action = 'ADD'
                        """)
                .setParameter("old", old)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** The notice is the second look: what it tells is approved. */
    void approve(UUID roll, String by) {
        database.createNativeQuery("""
                        update voter
                           set review = 'APPROVED', version = version + 1, reviewed_by = :by, reviewed_at = clock_timestamp()
                         where review = 'CHECKED' and id in (select voter from roll_correction where roll = :roll)
                        """)
                .setParameter("roll", roll)
                .setParameter("by", by)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<String, Integer> grounds(UUID roll) {
        List<Tuple> rows = database.createNativeQuery("""
                        select ground, count(*) as n from roll_correction
                         where roll = :roll and ground is not null
                         group by ground
                        """, Tuple.class)
                .setParameter("roll", roll)
                .getResultList();
        Map<String, Integer> grounds = new HashMap<>();
        rows.forEach(row -> grounds.put(row.get("ground", String.class), ((Number) row.get("n")).intValue()));
        return grounds;
    }

    /** By action, then serial. */
    @SuppressWarnings("unchecked")
    List<Row> of(UUID roll) {
        List<Tuple> rows = database.createNativeQuery("""
                        select voter, action, serial, name, sex, voter_group, former_name from roll_correction
                         where roll = :roll
                         order by action, serial
                        """, Tuple.class)
                .setParameter("roll", roll)
                .getResultList();
        return rows.stream()
                .map(row -> new Row(
                        row.get("voter", UUID.class),
                        row.get("action", String.class),
                        row.get("serial", Integer.class),
                        row.get("name", String.class),
                        row.get("sex", String.class),
                        row.get("voter_group", String.class),
                        row.get("former_name", String.class)))
                .toList();
    }
}
