package org.huanjie.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.district.District;
import org.huanjie.registration.district.Districts;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.election.Level;
import org.huanjie.registration.voter.Units;

/** Drafts a roll for each district of the published plan, in the place of older drafts; a transaction for each. */
@ApplicationScoped
class DraftRolls implements JobHandler {
    static final String KIND = "ROLL_DRAFT";

    record Input(String election, Level level, String division) {}

    /** @param ids of the drafts; fewer than districts where some have published rolls */
    record Done(List<UUID> districts, List<UUID> ids) {
        Done and(UUID district, UUID draft) {
            return new Done(with(districts, district), draft == null ? ids : with(ids, draft));
        }

        private static List<UUID> with(List<UUID> before, UUID one) {
            return Stream.concat(before.stream(), Stream.of(one)).toList();
        }
    }

    private final Rolls rolls;
    private final Districts districts;
    private final Elections elections;
    private final LastRoll lastRoll;
    private final RollOrder order;
    private final Units units;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    DraftRolls(
            Rolls rolls,
            Districts districts,
            Elections elections,
            LastRoll lastRoll,
            RollOrder order,
            Units units,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.rolls = rolls;
        this.districts = districts;
        this.elections = elections;
        this.lastRoll = lastRoll;
        this.order = order;
        this.units = units;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for the other level's office, 422 for what is unknown, 409 {@code no-published-plan} */
    @Transactional
    Job start(String election, Level level, String division, Caller caller) {
        if (!caller.has(level.office())) {
            throw Refusal.forbidden("this level's rolls are the matter of " + level.office());
        }
        requireKnown(election, division, caller);
        if (districts.publishedPlan(election, level, division).isEmpty()) {
            throw Refusal.conflict(
                    "no-published-plan", "本级选区划分尚未公布", "no published plan of " + level + " in " + division);
        }
        return jobs.start(KIND, new Input(election, level, division), caller, division, "rolls-" + division);
    }

    void requireKnown(String election, String division, Caller caller) {
        boolean known = elections
                .find(election)
                .map(Election::county)
                .filter(division::startsWith)
                .isPresent();
        if (!known || !caller.scope().covers(division)) {
            throw Refusal.unprocessable("unknown-election", "没有这次选举或者不在本人管辖范围内", "unknown, or outside the scope")
                    .violation("election", "选举代码或区划不存在");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        Input input = run.input(Input.class);
        List<District> all = QuarkusTransaction.requiringNew()
                .call(() -> districts
                        .publishedPlan(input.election(), input.level(), input.division())
                        .map(districts::ofPlan)
                        .orElse(List.of()));
        Done done = run.checkpoint(Done.class).orElse(new Done(List.of(), List.of()));
        for (District district : all) {
            if (!done.districts().contains(district.id())) {
                Done before = done;
                done = QuarkusTransaction.requiringNew().call(() -> {
                    Done now = before.and(district.id(), draft(district, run.startedBy()));
                    run.save(now.districts().size(), all.size(), now);
                    return now;
                });
            }
        }
        return Map.of("ids", done.ids(), "rolls", done.ids().size());
    }

    /** Null where the district's roll is published already: what changes it is a correction. */
    private UUID draft(District district, Caller caller) {
        units.lock(rolls.unitsOf(district.id()));
        if (rolls.hasPublished(district.id())) {
            return null;
        }
        rolls.dropDrafts(district.id());
        UUID id = Ids.next();
        Election election = elections.find(district.election()).orElseThrow();
        Roll draft = Roll.draft(id, district, election.electionDay(), caller.sub(), clock.instant());
        rolls.persistAndFlush(draft);
        int count = order.enter(id, district.id(), election);
        draft.entered(lastRoll.follow(draft, count), rolls.hash(id));
        audit.record(caller, "roll-drafted", "roll", id, district.division(), Map.of("count", count));
        return id;
    }
}
