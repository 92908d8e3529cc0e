package org.huanjie.registration.voter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.schedule.DueAgain;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/**
 * Moves voters whose unit is none any more: into the unit it was merged with, or into the part that takes their voter group. It
 * looks again and again, so that whoever was registered there at the last moment follows, too. What is known of the voters stays
 * as it was reviewed; nobody has to look at them anew. Published rolls stay until their correction.
 */
@ApplicationScoped
class FollowUnits {
    /** Who answers for it: the office that changed the divisions, in districting's audit. */
    private static final Caller DISTRICTING = new Caller.Recorded("districting", "行政区划变动", Set.of(), "", List.of());

    private static final String DUE = """
            select code from division where successor is not null and exists (select 1 from voter where voter.unit = division.code)
            union
            select parent from division
             where takes is not null and successor is null and exists (select 1 from voter where voter.unit = division.parent)
             order by 1
            """;

    private static final String TARGETS = """
            select successor from division where code = :unit and successor is not null
            union
            select code from division where parent = :unit and takes is not null and successor is null
            """;

    /** Where each voter of a unit goes; nobody without a target. */
    private static final String GOING = """
            going as (
                select voter.id, voter.place, voter.voter_group, source.name, source.code as source,
                       coalesce(source.successor,
                                (select min(part.code) from division as part
                                  where part.parent = source.code and part.successor is null
                                    and jsonb_exists(part.takes -> 'groups', voter.voter_group)),
                                (select min(part.code) from division as part
                                  where part.parent = source.code and part.successor is null
                                    and cast(part.takes ->> 'rest' as boolean))) as target
                  from voter join division as source on source.code = voter.unit
                 where voter.unit = :unit),
            due as (
                select going.*, row_number() over (partition by target order by place) as follows,
                       exists (select 1 from voter as other where other.unit = going.target
                                and other.voter_group = going.voter_group) as clashes
                  from going where target is not null)
            """;

    /** A group keeps its name; one that the target has, too, is told apart by the name of the unit it came from. */
    private static final String MOVE = "with " + GOING + """
            , moved as (
                update voter
                   set version = voter.version + 1, unit = due.target, place = total.places + due.follows,
                       voter_group = case when due.clashes then due.name || due.voter_group else due.voter_group end,
                       household_division = case when voter.household_division = due.source and length(due.target) = length(due.source)
                                                 then due.target else voter.household_division end
                  from due join unit_total as total on total.unit = due.target
                 where voter.id = due.id
                returning voter.id, voter.version, voter.unit, voter.voter_group, voter.status, voter.qualification, voter.sex,
                          voter.birth_date, voter.ethnicity),
            registered as (
                update live_registration as live set unit = moved.unit from moved where live.voter = moved.id),
            noted as (
                insert into voter_change (voter, version, by, action, detail)
                select id, version, :by, 'followed-unit', jsonb_build_object('from', cast(:unit as text), 'to', unit) from moved)
            insert into outbox (topic, key, type, subject, sequence, payload)
            select 'huanjie.registration.voters.v1', id, 'org.huanjie.registration.voter-changed.v1', id, version,
            """ + VoterEvent.PAYLOAD + " from moved";

    private static final String PLACES = """
            update unit_total as total
               set places = greatest(places, (select coalesce(max(place), 0) from voter where voter.unit = total.unit))
             where total.unit in (:targets)
            """;

    private final EntityManager database;
    private final Units units;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    FollowUnits(EntityManager database, Units units, Elections elections, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.units = units;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @DueAgain
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        List<String> due = QuarkusTransaction.requiringNew().call(() -> codes(DUE, null));
        due.forEach(unit -> QuarkusTransaction.requiringNew().run(() -> follow(unit)));
    }

    private void follow(String unit) {
        List<String> targets = codes(TARGETS, unit);
        if (targets.isEmpty()) {
            return;
        }
        List<String> locked = new ArrayList<>(targets);
        locked.add(unit);
        units.lock(locked);
        int moved = database.createNativeQuery(MOVE)
                .setParameter("unit", unit)
                .setParameter("by", DISTRICTING.sub())
                .setParameter("day", electionDay(unit))
                .executeUpdate();
        database.createNativeQuery(PLACES).setParameter("targets", targets).executeUpdate();
        if (moved > 0) {
            outbox.filled();
            audit.record(DISTRICTING, "voters-followed", "unit", unit, unit, Map.of("voters", moved, "to", targets));
        }
    }

    private LocalDate electionDay(String unit) {
        return elections.openIn(unit).map(Election::electionDay).orElseGet(() -> LocalDate.now(clock));
    }

    @SuppressWarnings("unchecked")
    private List<String> codes(String sql, String unit) {
        Query query = database.createNativeQuery(sql);
        return (unit == null ? query : query.setParameter("unit", unit)).getResultList();
    }
}
