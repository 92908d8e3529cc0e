package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Rule;

/**
 * The rolls of the county's election before: registration is permanent, so a new roll is the old one plus additions minus
 * removals. Districts change between elections; the old roll of a district are the old entries of its units.
 */
@ApplicationScoped
class LastRoll {
    static final Rule LONG_TERM = new Rule("R-44", "REG_LONG_TERM", "选举法 art. 27");

    /**
     * SQL: whether a voter stands on another district's published roll of this election, which leaves him to the draft's. Which
     * rolls these are is asked once, not of each entry.
     */
    private static final String GIVEN = """
            exists (select 1 from roll_entry as given
                     where given.voter = %s and given.roll = any(array(
                           select giving.id from roll as giving
                            where giving.election = :election and giving.level = :level
                              and giving.district <> :district and giving.status in ('PUBLISHED', 'FINAL'))))
            """;

    private static final String OLD = """
            old as (select distinct entry.voter
                      from roll_entry as entry
                      join roll on roll.id = entry.roll
                     where roll.election = :last and roll.level = :level and roll.status in ('PUBLISHED', 'FINAL')
                       and entry.unit in (%s)
                       and not %s)
            """.formatted(Rolls.UNITS, GIVEN.formatted("entry.voter"));

    private static final String ELSEWHERE = """
            (exists (select 1 from roll_entry as other join roll on roll.id = other.roll
                      where other.voter = v.id and roll.election = :last and roll.level = :level)
             or %s)
            """.formatted(GIVEN.formatted("v.id"));

    private record Last(String election, LocalDate day) {}

    private final EntityManager database;

    LastRoll(EntityManager database) {
        this.database = database;
    }

    /**
     * How the entries of a draft follow from it. Whoever comes from another roll of this election, since the districts were
     * amended, has moved in: his old roll counts him as moved out. Where there was no roll before, the others are
     * {@code otherAdded}.
     */
    Arithmetic follow(Roll draft, int entries) {
        Last last = last(draft);
        if (last == null) {
            return Arithmetic.first(entries, given(draft));
        }
        Map<String, Integer> grounds = new HashMap<>();
        count(bound("""
                with %s
                select %s as ground, count(*) as n
                  from old join voter as v on v.id = old.voter
                 where not exists (select 1 from roll_entry as entry where entry.roll = :roll and entry.voter = v.id)
                 group by ground
                """.formatted(OLD, Grounds.REMOVED), draft, last).setParameter("roll", draft.id()), grounds);
        count(
                bound("""
                with %s
                select %s as ground, count(*) as n
                  from roll_entry as entry join voter as v on v.id = entry.voter
                 where entry.roll = :roll and entry.voter not in (select voter from old)
                 group by ground
                """.formatted(OLD, Grounds.added(ELSEWHERE)), draft, last)
                        .setParameter("roll", draft.id())
                        .setParameter("lastDay", last.day()),
                grounds);
        Tuple old = (Tuple) bound("with %s select count(*) as n from old".formatted(OLD), draft, last)
                .getSingleResult();
        int previous = ((Number) old.get("n")).intValue();
        return Arithmetic.of(previous, grounds);
    }

    /** How many of the draft's entries stand on other published rolls of the election. */
    private int given(Roll draft) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from roll_entry as entry where entry.roll = :roll and "
                                        + GIVEN.formatted("entry.voter"))
                        .setParameter("roll", draft.id())
                        .setParameter("district", draft.district())
                        .setParameter("election", draft.election())
                        .setParameter("level", draft.level().name())
                        .getSingleResult())
                .intValue();
    }

    @SuppressWarnings("unchecked")
    private Last last(Roll draft) {
        List<Tuple> rows = database.createNativeQuery("""
                        select code, election_day from election
                         where county = :county and election_day < :day and code <> :election
                           and exists (select 1 from roll where roll.election = code and roll.level = :level
                                                            and roll.status in ('PUBLISHED', 'FINAL'))
                         order by election_day desc
                         limit 1
                        """, Tuple.class)
                .setParameter("county", draft.listed().county())
                .setParameter("day", draft.electionDay())
                .setParameter("election", draft.election())
                .setParameter("level", draft.level().name())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Last(row.get("code", String.class), row.get("election_day", LocalDate.class)))
                .orElse(null);
    }

    private Query bound(String sql, Roll draft, Last last) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("district", draft.district())
                .setParameter("level", draft.level().name())
                .setParameter("election", draft.election())
                .setParameter("last", last.election());
    }

    @SuppressWarnings("unchecked")
    private static void count(Query query, Map<String, Integer> into) {
        List<Tuple> rows = query.getResultList();
        rows.forEach(row -> into.put(row.get("ground", String.class), ((Number) row.get("n")).intValue()));
    }
}
