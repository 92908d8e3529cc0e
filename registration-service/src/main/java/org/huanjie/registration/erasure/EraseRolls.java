package org.huanjie.registration.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erases the entries of rolls whose election is past, and those of the election that followed from them, with corrections,
 * notices, prints and objections. Count, arithmetic and SHA-256 stay: what was published is proven by them.
 */
@ApplicationScoped
class EraseRolls {
    /** All versions of a roll, drafts that were left over, too. */
    private static final String DUE = """
             from roll
             join election as own on own.code = roll.election
            where roll.county = :county and roll.erased_at is null and own.election_day <= :before
              and exists (select 1 from election as later
                           where later.county = own.county and later.election_day > own.election_day and later.election_day < :today
                             and exists (select 1 from roll as followed
                                          where followed.election = later.code and followed.level = roll.level
                                            and followed.status in ('PUBLISHED', 'FINAL')))
            """;

    private static final String CERTIFICATES = """
             from certificate
            where certificate.election = :election and starts_with(certificate.home, :county)
              and not exists (select 1 from roll where roll.election = :election and roll.county = :county and roll.erased_at is null)
            """;

    private final EntityManager database;

    EraseRolls(EntityManager database) {
        this.database = database;
    }

    /** Rolls of a county whose time is over. @param before the last election day whose period is over */
    @SuppressWarnings("unchecked")
    List<UUID> due(String county, LocalDate before, LocalDate today) {
        return bound(database.createNativeQuery("select roll.id " + DUE + " order by roll.id"), county, before, today)
                .getResultList();
    }

    /** How much would go with them. */
    Extent count(String county, LocalDate before, LocalDate today) {
        Query query = database.createNativeQuery("""
                        with due as (select roll.id, roll.election %s)
                        select (select count(*) from due) as rolls,
                               (select count(*) from due join roll_entry as entry on entry.roll = due.id) as entries,
                               (select count(*) from due join objection on objection.roll = due.id) as objections,
                               (select count(*) from certificate
                                 where starts_with(home, :county) and election in (select election from due)
                                   and not exists (select 1 from roll
                                                    where roll.election = certificate.election and roll.county = :county
                                                      and roll.erased_at is null and roll.id not in (select id from due))) as certificates
                        """.formatted(DUE), Tuple.class);
        Tuple row = (Tuple) bound(query, county, before, today).getSingleResult();
        return new Extent(
                number(row, "rolls"),
                number(row, "entries"),
                number(row, "objections"),
                number(row, "certificates"),
                0);
    }

    /** Erases one in the running transaction; with the last of its election in the county go that election's certificates. */
    Extent erase(UUID roll, Instant now) {
        int erased = run(
                "update roll set erased_at = :now, version = version + 1 where id = :roll and erased_at is null",
                Map.of("roll", roll, "now", now));
        if (erased == 0) {
            return Extent.NONE;
        }
        Map<String, Object> only = Map.of("roll", roll);
        int entries = run("delete from roll_entry where roll = :roll", only);
        run("delete from roll_correction where roll = :roll", only);
        int objections = run("delete from objection where roll = :roll", only);
        run("update notice set html = null, document = null where roll = :roll", only);
        run("delete from notice_print where roll = :roll", only);
        return new Extent(1, entries, objections, certificates(roll), 0);
    }

    private int certificates(UUID roll) {
        Tuple of = (Tuple) database.createNativeQuery("select election, county from roll where id = :roll", Tuple.class)
                .setParameter("roll", roll)
                .getSingleResult();
        return run(
                "delete " + CERTIFICATES,
                Map.of("election", of.get("election", String.class), "county", of.get("county", String.class)));
    }

    private int run(String sql, Map<String, Object> parameters) {
        Query query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private static Query bound(Query query, String county, LocalDate before, LocalDate today) {
        return query.setParameter("county", county)
                .setParameter("before", before)
                .setParameter("today", today);
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
