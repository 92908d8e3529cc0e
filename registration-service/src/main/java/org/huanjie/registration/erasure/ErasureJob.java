package org.huanjie.registration.erasure;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.erasure.ErasureOrder;
import org.huanjie.kit.erasure.ErasureStatus;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.registration.voter.Units;

/**
 * Does an erasure: rolls first, one a transaction, then removed registrations a batch a transaction, then names. Each looks again
 * whether the law needs it; what was restored meanwhile stays. After a crash it goes on where it was, and what is gone already
 * is not counted twice.
 */
@ApplicationScoped
class ErasureJob implements JobHandler {
    private final Erasures erasures;
    private final RemovedVoters removed;
    private final EraseRolls rolls;
    private final EraseVoters voters;
    private final Retention retention;
    private final Units units;
    private final Audit audit;
    private final Clock clock;
    private final int batch;

    ErasureJob(
            Erasures erasures,
            RemovedVoters removed,
            EraseRolls rolls,
            EraseVoters voters,
            Retention retention,
            Units units,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "huanjie.retention.batch") int batch) {
        this.erasures = erasures;
        this.removed = removed;
        this.rolls = rolls;
        this.voters = voters;
        this.retention = retention;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public String kind() {
        return ErasureOrder.JOB;
    }

    @Override
    public Object run(JobRun run) {
        UUID id = run.input(ErasureOrder.Work.class).erasure();
        Erasure erasure = QuarkusTransaction.requiringNew().call(() -> erasures.findById(id));
        if (erasure.status() == ErasureStatus.APPROVED) {
            if (erasure.kind() == Erasure.Kind.RETENTION_ENDED) {
                rolls(erasure, run);
                removed(erasure, run);
            } else {
                requested(erasure, run);
            }
            QuarkusTransaction.requiringNew().run(() -> end(id, run));
        }
        Extent done = QuarkusTransaction.requiringNew()
                .call(() -> erasures.findById(id).erased());
        return Map.of("id", id, "erased", done);
    }

    private void rolls(Erasure erasure, JobRun run) {
        List<UUID> due = QuarkusTransaction.requiringNew()
                .call(() -> rolls.due(erasure.division(), retention.lastOver(erasure.asOf()), erasure.asOf()));
        for (UUID roll : due) {
            QuarkusTransaction.requiringNew()
                    .run(() -> count(erasure, rolls.erase(roll, clock.instant()), RemovedVoters.Place.START, run));
        }
    }

    private void removed(Erasure erasure, JobRun run) {
        RemovedVoters.Place at = run.checkpoint(RemovedVoters.Place.class).orElse(RemovedVoters.Place.START);
        while (at != null) {
            RemovedVoters.Place from = at;
            at = QuarkusTransaction.requiringNew().call(() -> removed(erasure, from, run));
        }
    }

    /** @return how far it has come, null at the end */
    private RemovedVoters.Place removed(Erasure erasure, RemovedVoters.Place from, JobRun run) {
        List<RemovedVoters.Place> next = removed.next(erasure.division(), from, batch);
        if (next.isEmpty()) {
            return null;
        }
        units.lock(next.stream().map(RemovedVoters.Place::unit).collect(Collectors.toCollection(TreeSet::new)));
        RemovedVoters.Place last = next.get(next.size() - 1);
        count(erasure, erase(erasure, next), last, run);
        return last;
    }

    private void requested(Erasure erasure, JobRun run) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> unit = removed.unitOf(erasure.voter());
            units.lock(unit);
            List<RemovedVoters.Place> one = unit.stream()
                    .map(code -> new RemovedVoters.Place(code, erasure.voter()))
                    .toList();
            count(erasure, erase(erasure, one), RemovedVoters.Place.START, run);
        });
    }

    private Extent erase(Erasure erasure, List<RemovedVoters.Place> looked) {
        boolean requested = erasure.kind() == Erasure.Kind.REQUESTED;
        List<UUID> free = removed.free(
                looked.stream().map(RemovedVoters.Place::voter).toList(),
                new RemovedVoters.Terms(retention.lastOver(erasure.asOf()), List.of(), requested));
        voters.erase(erasure.id(), free);
        return Extent.ofVoters(free.size());
    }

    /** In the transaction of what was erased: counted if and only if it is gone. */
    private void count(Erasure erasure, Extent more, RemovedVoters.Place at, JobRun run) {
        Erasure now = erasures.findById(erasure.id());
        now.erased(more);
        Extent all = now.erased();
        Extent found = erasure.found();
        run.save(all.rolls() + all.voters(), found.rolls() + found.voters(), at);
    }

    private void end(UUID id, JobRun run) {
        Erasure erasure = erasures.findById(id);
        int names = voters.forgetNames(erasure.division());
        erasure.done(clock.instant());
        audit.record(
                run.startedBy(),
                "erasure-done",
                "erasure",
                id,
                erasure.division(),
                Map.of("erased", erasure.erased(), "names", names));
        Log.infof("erasure %s done: %s, %d names", id, erasure.erased(), names);
    }
}
