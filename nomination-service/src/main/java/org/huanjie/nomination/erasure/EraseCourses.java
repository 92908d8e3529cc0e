package org.huanjie.nomination.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.events.Outbox;
import org.huanjie.nomination.district.District;

/**
 * Erases what led to an election whose term is over, course by course: forms with their signatures, candidates who were not elected,
 * introductions, proxies, polling officers, entries of counts and names of those who came next in results, pages of notices that name
 * them. Who was elected stays in the register; so do what was certified, the hashes of notices, and the figures of statistics.
 */
@ApplicationScoped
class EraseCourses {
    /** By-elections of the term among them: their own day is past its period, too. */
    private static final String DUE = """
             from district d
             join election own on own.code = d.election
            where own.county = :county and d.erased_on is null and own.election_day <= :before
              and not exists (select from district b where b.election = own.code and not b.withdrawn and b.polling_day > :before)
              and exists (select from election later
                           where later.county = own.county and later.election_day > own.election_day and later.election_day < :today)
            """;

    /** Where those who were not elected are named. */
    private static final String NAMING = "kind in ('initial-list', 'formal-list', 'candidates-left', 'result')";

    private static final String NOT_ELECTED = "not exists (select from deputy p where p.candidate = c.id)";

    private static final String COUNT = """
            with due as (%s)
            select (select count(*) from due) as courses,
                   (select count(*) from nomination n join due on due.id = n.district) as nominations,
                   (select count(*) from signatory s join due on due.id = s.district) as signatures,
                   (select count(*) from candidate c join due on due.id = c.district where %s) as candidates,
                   (select count(*) from proxy p join due on due.id = p.district) as proxies,
                   (select count(*) from notice n join due on due.id = n.district where n.html is not null and %s) as notices
            """;

    /** What statistics go on counting. */
    private static final String REMEMBER = """
            update district d
               set erased_on = :today,
                   erased = (
                select jsonb_build_object(
                       'accepted', count(*) filter (where n.status = 'ACCEPTED'),
                       'rejected', count(*) filter (where n.status = 'REJECTED'),
                       'withdrawn', count(*) filter (where n.status = 'WITHDRAWN'),
                       'byVoters', count(distinct n.candidate) filter (where n.status = 'ACCEPTED' and n.channel = 'JOINT_VOTERS'),
                       'byOrganisations', count(distinct n.candidate) filter (where n.status = 'ACCEPTED' and n.channel = 'ORGANISATION'),
                       'initial', (select count(*) from candidate c where c.district = d.id and c.listed and %1$s),
                       'formal', (select count(*) from candidate c
                                   where c.district = d.id and c.status in ('FORMAL', 'ELECTED', 'NOT_ELECTED') and %1$s),
                       'voted', (select coalesce(max(cast(e.figures ->> 'voted' as bigint)), 0)
                                   from count_entry e
                                  where e.district = d.id and e.entry = 1
                                    and e.round = (select min(c.round) from certification c
                                                    where c.district = d.id and c.result ->> 'valid' = 'true')))
                  from nomination n
                 where n.district = d.id)
             where d.id = :course
            """.formatted(NOT_ELECTED);

    private final EntityManager database;
    private final Outbox outbox;

    EraseCourses(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Courses of a county whose time is over, in order. @param before the last election day whose period is over */
    @SuppressWarnings("unchecked")
    List<UUID> due(String county, LocalDate before, LocalDate today) {
        return bound(database.createNativeQuery("select d.id " + DUE + " order by d.id"), county, before, today)
                .getResultList();
    }

    /** How much would go with them. */
    Extent count(String county, LocalDate before, LocalDate today) {
        Query query =
                database.createNativeQuery(COUNT.formatted("select d.id " + DUE, NOT_ELECTED, NAMING), Tuple.class);
        return extent((Tuple) bound(query, county, before, today).getSingleResult());
    }

    /** The earliest election day of a county of which something is kept. */
    Optional<LocalDate> earliestKept(String county) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select min(own.election_day) as day from election own
                         where own.county = :county
                           and exists (select from district d where d.election = own.code and d.erased_on is null)
                        """, Tuple.class)
                .setParameter("county", county)
                .getSingleResult();
        return Optional.ofNullable(row.get("day", LocalDate.class));
    }

    /** Erases one in the running transaction, and tells that it is gone; nothing where it is already. */
    Extent erase(UUID id, LocalDate today) {
        District course = database.find(District.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (course.isErased()) {
            return Extent.NONE;
        }
        run(REMEMBER, id, today);
        long signatures = run("delete from signatory where district = :course", id);
        long nominations = run("delete from nomination where district = :course", id);
        run(
                "delete from introduction where candidate in (select c.id from candidate c where c.district = :course)",
                id);
        long candidates = run("delete from candidate c where c.district = :course and " + NOT_ELECTED, id);
        long proxies = run("delete from proxy where district = :course", id);
        run("delete from polling where district = :course", id);
        run("delete from count_entry where district = :course", id);
        run("update voting_round set candidates = '[]' where district = :course", id);
        run("""
                update certification
                   set result = result || '{"nextCandidates": [], "findings": []}', standing = null
                 where district = :course
                """, id);
        run("""
                delete from recall_signatory where recall in (select r.id from recall r where r.district = :course)
                """, id);
        long notices = run(
                "update notice set html = null, document = null where html is not null and district = :course and "
                        + NAMING,
                id);
        outbox.append(CourseErased.of(course, today));
        return new Extent(1, nominations, signatures, candidates, proxies, notices);
    }

    private int run(String sql, UUID course) {
        return database.createNativeQuery(sql).setParameter("course", course).executeUpdate();
    }

    private void run(String sql, UUID course, LocalDate today) {
        database.createNativeQuery(sql)
                .setParameter("course", course)
                .setParameter("today", today)
                .executeUpdate();
    }

    private static Query bound(Query query, String county, LocalDate before, LocalDate today) {
        return query.setParameter("county", county)
                .setParameter("before", before)
                .setParameter("today", today);
    }

    private static Extent extent(Tuple row) {
        return new Extent(
                number(row, "courses"),
                number(row, "nominations"),
                number(row, "signatures"),
                number(row, "candidates"),
                number(row, "proxies"),
                number(row, "notices"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
