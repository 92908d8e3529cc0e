package org.huanjie.registration.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.voter.Voter;
import org.huanjie.registration.voter.Voters;

/** Looks what an erasure would erase and what stays, and keeps it as a draft: nothing is erased yet. */
@ApplicationScoped
class DraftErasure {
    private final Erasures erasures;
    private final RemovedVoters removed;
    private final EraseRolls rolls;
    private final Voters voters;
    private final Divisions divisions;
    private final Retention retention;
    private final Audit audit;
    private final Clock clock;

    DraftErasure(
            Erasures erasures,
            RemovedVoters removed,
            EraseRolls rolls,
            Voters voters,
            Divisions divisions,
            Retention retention,
            Audit audit,
            Clock clock) {
        this.erasures = erasures;
        this.removed = removed;
        this.rolls = rolls;
        this.voters = voters;
        this.divisions = divisions;
        this.retention = retention;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a trial has found. */
    private record Trial(Extent found, List<Kept> kept) {}

    /** @throws Refusal 422 {@code unknown-division}; {@code nothing-to-erase} with what stays, why, and until when */
    @Transactional
    Erasure ofCounty(String division, String documentNo, Caller caller) {
        boolean county = division.length() == 6 && divisions.exists(division);
        if (!county || !caller.scope().covers(division)) {
            throw Refusal.unprocessable("unknown-division", "没有这个县级行政区划", "unknown, or outside the scope")
                    .violation("division", "行政区划代码不存在");
        }
        Trial trial = trial(division, LocalDate.now(clock));
        if (trial.found().isNothing()) {
            throw refused("nothing-to-erase", "没有保存期限届满的个人信息", trial.kept());
        }
        return draft(
                new Erasure.Subject(Erasure.Kind.RETENTION_ENDED, division, null, null, documentNo), trial, caller);
    }

    /** @throws Refusal 422 {@code unknown-voter}; {@code erasure-refused} with the rule that keeps it, and until when */
    @Transactional
    Erasure ofPerson(UUID id, LocalDate requestedOn, String documentNo, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Voter voter = voters.findByIdOptional(id)
                .filter(known -> caller.scope().covers(known.unit()))
                .orElseThrow(() -> Refusal.unprocessable("unknown-voter", "没有这名选民", "unknown, or outside the scope")
                        .violation("voter", "没有这名选民"));
        if (requestedOn.isAfter(today)) {
            throw Refusal.unprocessable("requested-later", "申请日期不能晚于今天", requestedOn + " is after " + today)
                    .violation("requestedOn", "申请日期不能晚于今天");
        }
        List<Kept> kept =
                removed.keeps(id, new RemovedVoters.Terms(retention.lastOver(today), List.of(), true)).stream()
                        .toList();
        if (!kept.isEmpty()) {
            throw refused("erasure-refused", "依法仍须保存，不能删除", kept);
        }
        return draft(
                new Erasure.Subject(Erasure.Kind.REQUESTED, voter.county(), id, requestedOn, documentNo),
                new Trial(Extent.ofVoters(1), kept),
                caller);
    }

    private Trial trial(String county, LocalDate today) {
        LocalDate before = retention.lastOver(today);
        List<UUID> due = rolls.due(county, before, today);
        Extent found = rolls.count(county, before, today);
        List<Kept> kept = new ArrayList<>();
        for (Tuple row : removed.count(county, new RemovedVoters.Terms(before, due, false))) {
            long count = ((Number) row.get("n")).longValue();
            String why = row.get("why", String.class);
            if (why == null) {
                found = found.plus(Extent.ofVoters(count));
            } else {
                kept.add(new Kept(Kept.Reason.valueOf(why), count, row.get("since", LocalDate.class)));
            }
        }
        return new Trial(found, kept);
    }

    private Refusal refused(String slug, String title, List<Kept> kept) {
        if (kept.isEmpty()) {
            return Refusal.broken(Retention.PERIOD, slug, title, "nothing is past its period");
        }
        return Refusal.broken(
                slug, title, kept.stream().map(each -> each.refused(retention)).toList());
    }

    private Erasure draft(Erasure.Subject subject, Trial trial, Caller caller) {
        erasures.replaceDrafts(subject);
        Erasure draft = new Erasure(
                Ids.next(), subject, LocalDate.now(clock), trial.found(), trial.kept(), caller.sub(), clock.instant());
        erasures.persist(draft);
        audit.record(
                caller,
                "erasure-drafted",
                "erasure",
                draft.id(),
                draft.division(),
                Map.of("kind", draft.kind(), "found", draft.found()));
        return draft;
    }
}
