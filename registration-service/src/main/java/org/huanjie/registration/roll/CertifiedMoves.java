package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

/**
 * Voters who moved by certificate (选民资格证明) after rolls were published. The place on a roll changes hands in one step: the
 * version of the target's roll that takes the voter in, be it its publication or a correction, brings the next version of the roll
 * at home, which gives up these voters and nothing else; the home's committee has agreed to that by the certificate. Until then,
 * and while a certificate is out, home's roll keeps its entry. So nobody is on two published rolls, and nobody loses the only
 * place he has.
 */
@ApplicationScoped
class CertifiedMoves {
    /**
     * SQL over {@code voter as v} with an entry on the roll {@code :roll}: away by a certificate, and not on the target's roll nor
     * about to be. Not held is whose target has no roll of the level, and who is no voter any more there either.
     */
    static final String HELD = """
            (v.status = 'LOCKED_BY_CERTIFICATE' and v.qualification = 'QUALIFIED' and v.birth_date + interval '18 years' <= :day
             or v.status = 'REMOVED' and v.removed_for = 'MOVED_OUT'
                and exists (select 1 from certificate as c join voter as t on t.id = c.target_voter
                             where c.voter = v.id and c.status = 'USED'
                               and t.status <> 'REMOVED' and t.qualification = 'QUALIFIED' and has_roll(t.unit, :level)
                               and not exists (select 1 from roll_entry as there join roll on roll.id = there.roll
                                                where there.voter = t.id and roll.level = :level
                                                  and roll.status in ('PUBLISHED', 'FINAL'))
                               and not (t.status = 'ACTIVE' and t.review <> 'DRAFT' and #UNDISPUTED
                                        and exists (select 1 from district_unit as u
                                                      join roll as joined on joined.district = u.district
                                                     where u.unit in (t.unit, left(t.unit, 12)) and joined.level = :level
                                                       and joined.status = 'PUBLISHED'
                                                       and (:counted and joined.id = :roll or joined.id = any(:together))))))
            """.replace("#UNDISPUTED", Grounds.undisputed("t"));

    /**
     * SQL over {@code voter as v} who belongs on the roll {@code :roll}: the citizen still has a place on another published roll,
     * under a registration that has ended. Counting what waits, one that would be given up in the same step does not matter.
     */
    static final String STILL_ELSEWHERE = """
            exists (select 1 from voter as former
                      join roll_entry as other on other.voter = former.id
                      join roll on roll.id = other.roll
                      join election as open on open.code = roll.election and open.status = 'ANNOUNCED'
                     where former.citizen_index = v.citizen_index and former.id <> v.id
                       and roll.level = :level and roll.status in ('PUBLISHED', 'FINAL') and roll.id <> :roll
                       and not (:counted and roll.status = 'PUBLISHED'
                                and exists (select 1 from certificate as c
                                             where c.voter = former.id and c.target_voter = v.id and c.status = 'USED')))
            """;

    /** SQL over {@code changes}, rows of a correction: what a roll gives up for another one's sake. */
    static final String GIVEN_UP = """
            changes.action = 'REMOVE'
            and exists (select 1 from certificate as c where c.voter = changes.voter and c.status = 'USED')
            """;

    /** Rolls with entries of voters whom the target's rolls {@code :rolls} take in now. */
    private static final String HOMES = """
            select distinct home.id
              from roll as joined
              join certificate as c on c.status = 'USED' and c.target_unit >= joined.county and c.target_unit < joined.county || ':'
              join voter as t on t.id = c.target_voter
              join district_unit as u on u.district = joined.district and u.unit in (t.unit, left(t.unit, 12))
              join roll_entry as e on e.voter = c.voter
              join roll as home on home.id = e.roll and home.level = joined.level
             where joined.id = any(:rolls) and home.status = 'PUBLISHED' and home.id <> all(:rolls)
               and corrections_until(home.election) >= :today
               and t.status = 'ACTIVE' and t.qualification = 'QUALIFIED'
               and case joined.status
                   when 'DRAFT' then exists (select 1 from roll_entry as mine where mine.roll = joined.id and mine.voter = t.id)
                   else t.review <> 'DRAFT' and #UNDISPUTED
                        and not exists (select 1 from roll_entry as mine where mine.roll = joined.id and mine.voter = t.id) end
            """.replace("#UNDISPUTED", Grounds.undisputed("t"));

    private final EntityManager database;
    private final Clock clock;

    CertifiedMoves(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The published rolls that give up voters to these, of whichever congress; none of these among them. */
    @SuppressWarnings("unchecked")
    SortedSet<UUID> homes(Collection<UUID> rolls) {
        List<UUID> found = database.createNativeQuery(HOMES)
                .setParameter("rolls", rolls.toArray(UUID[]::new))
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return new TreeSet<>(found);
    }

    /** After all of them were locked. @throws Refusal 409 if somebody corrected one of them just now */
    void requireStill(SortedSet<UUID> homes, Collection<UUID> rolls) {
        if (!homes(rolls).equals(homes)) {
            throw Refusal.conflict("roll-changed", "相关选区的选民名单刚刚变动，请重试", "a roll at home was corrected just now");
        }
    }

    /**
     * Entries of a draft whose citizens have a place on another published roll that is not given up by publishing this one. A citizen
     * has one live registration, so any other one has ended: these few are what it begins with, not the many of the draft.
     */
    long standElsewhere(Roll draft) {
        return ((Number) database.createNativeQuery("""
                                with former as materialized (
                                    select id, citizen_index from voter where status = 'REMOVED')
                                select count(distinct mine.voter)
                                  from former
                                 cross join lateral (
                                       select id from voter
                                        where citizen_index = former.citizen_index and id <> former.id
                                       offset 0) as v
                                  join roll_entry as mine on mine.roll = :roll and mine.voter = v.id
                                 cross join lateral (
                                       select roll from roll_entry where voter = former.id
                                       offset 0) as other
                                  join roll as home on home.id = other.roll and home.level = :level
                                   and home.status in ('PUBLISHED', 'FINAL')
                                  join election as open on open.code = home.election and open.status = 'ANNOUNCED'
                                 where not (home.status = 'PUBLISHED' and corrections_until(home.election) >= :today
                                            and exists (select 1 from certificate as c
                                                         where c.voter = former.id and c.target_voter = v.id
                                                           and c.status = 'USED'))
                                """)
                        .setParameter("roll", draft.id())
                        .setParameter("level", draft.level().name())
                        .setParameter("today", LocalDate.now(clock))
                        .getSingleResult())
                .longValue();
    }

    /** Entries of a draft who are registered there by a certificate of an earlier election. */
    long ofEarlierElections(Roll draft) {
        return ((Number) database.createNativeQuery("""
                                select count(*)
                                  from roll_entry as mine
                                  join certificate as c on c.target_voter = mine.voter and c.status = 'USED'
                                 where mine.roll = :roll and exists (
                                       select 1 from election as earlier
                                        where earlier.code = c.election and earlier.status <> 'ANNOUNCED')
                                """)
                        .setParameter("roll", draft.id())
                        .getSingleResult())
                .longValue();
    }
}
