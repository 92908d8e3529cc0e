package org.huanjie.registration.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Outbox;
import org.huanjie.registration.voter.Units;

/**
 * Erases removed registrations with all that hangs on them, in the running transaction, and leaves a tombstone on the voters'
 * topic for each: whoever keeps something of the voter forgets it, too.
 */
@ApplicationScoped
class EraseVoters {
    private static final String TOMBSTONES = """
            insert into outbox (topic, key, type, subject, sequence)
            select 'huanjie.registration.voters.v1', id, 'org.huanjie.registration.voter-erased.v1', id, version + 1
              from voter where id = any (:voters) order by id
            """;

    private static final String MARKS = """
            insert into erased_voter (voter, erasure, unit, removed_for)
            select id, :erasure, unit, removed_for from voter where id = any (:voters)
            """;

    /** In this order: what refers to a voter goes before the voter. A draft that lists one has to be drafted again. */
    private static final List<String> DELETIONS = List.of(
            "delete from roll where status = 'DRAFT' and id in (select roll from roll_entry where voter = any (:voters))",
            "delete from live_registration where voter = any (:voters)",
            """
            delete from import_row as row using voter, import
             where voter.id = any (:voters) and row.citizen_index = voter.citizen_index
               and import.id = row.import and import.status <> 'RUNNING'
            """,
            """
            delete from import_rejection as row using voter
             where voter.id = any (:voters) and row.citizen_index = voter.citizen_index
               and not exists (select 1 from live_registration as live where live.citizen_index = voter.citizen_index)
            """,
            "delete from voter_change where voter = any (:voters)",
            "delete from adjustment where voter = any (:voters)",
            "delete from removal_proposal where voter = any (:voters)",
            "delete from duplicate where first_voter = any (:voters)",
            "delete from duplicate where second_voter = any (:voters)",
            "delete from certificate where voter = any (:voters)",
            "delete from certificate where target_voter = any (:voters) and status = 'USED'",
            "delete from voter where id = any (:voters)");

    /** A name that nobody in the county has any more is known no more; all units are locked, so nobody takes it meanwhile. */
    private static final String NAMES = """
            delete from known_name as known
             where known.county = :county
               and not exists (select 1 from voter
                                where voter.name = known.name and voter.unit >= :county and voter.unit < :county || '~' offset 0)
            """;

    private final EntityManager database;
    private final Units units;
    private final Outbox outbox;

    EraseVoters(EntityManager database, Units units, Outbox outbox) {
        this.database = database;
        this.units = units;
        this.outbox = outbox;
    }

    /** @param voters locked, and kept by nothing */
    void erase(UUID erasure, Collection<UUID> voters) {
        if (voters.isEmpty()) {
            return;
        }
        UUID[] ids = voters.toArray(UUID[]::new);
        database.createNativeQuery(TOMBSTONES).setParameter("voters", ids).executeUpdate();
        database.createNativeQuery(MARKS)
                .setParameter("erasure", erasure)
                .setParameter("voters", ids)
                .executeUpdate();
        DELETIONS.forEach(deletion ->
                database.createNativeQuery(deletion).setParameter("voters", ids).executeUpdate());
        outbox.filled();
    }

    /** Forgets the names that nobody of a county has any more. @return how many */
    @SuppressWarnings("unchecked")
    int forgetNames(String county) {
        units.lock(database.createNativeQuery("select unit from unit_total where county = :county")
                .setParameter("county", county)
                .getResultList());
        return database.createNativeQuery(NAMES).setParameter("county", county).executeUpdate();
    }
}
