package org.huanjie.nomination.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.ChangeDeputy;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.deputy.DeputyChange;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Takes a petition further: defence, distribution, vote. Who records the vote has not recorded the petition. */
@ApplicationScoped
class ConductRecall {
    private static final String STANDING_COMMITTEE = "县级人民代表大会常务委员会主持的原选区选民投票";

    private final Recalls recalls;
    private final Districts districts;
    private final Deputies deputies;
    private final ChangeDeputy change;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ConductRecall(
            Recalls recalls,
            Districts districts,
            Deputies deputies,
            ChangeDeputy change,
            EntityManager database,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.recalls = recalls;
        this.districts = districts;
        this.deputies = deputies;
        this.change = change;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code step-not-due}; 422 {@code before-step}, {@code in-future} */
    @Transactional
    Recall defend(UUID id, IfMatch seen, DefenceRequest request, Caller caller) {
        return step(id, seen, "recall-defended", request.on(), caller, (recall, district) -> recall.defend(request));
    }

    /** @throws Refusal 409 {@code step-not-due}, {@code defence-missing}; 422 {@code before-step}, {@code in-future} */
    @Transactional
    Recall distribute(UUID id, IfMatch seen, DistributionRequest request, Caller caller) {
        return step(
                id, seen, "recall-distributed", request.on(), caller, (recall, district) -> recall.distribute(request));
    }

    /** @throws Refusal 409 {@code same-person}, {@code step-not-due}; 422 {@code rule-violated}, {@code before-step}, {@code in-future} */
    @Transactional
    Recall vote(UUID id, IfMatch seen, RecallVote vote, Caller caller) {
        return step(id, seen, "recall-voted", vote.on(), caller, (recall, district) -> {
            TwoPersons.require(caller, List.of(recall.recordedBy()));
            boolean passed = recall.voted(vote, district.voters().orElseThrow());
            database.flush();
            if (passed) {
                end(recall, vote, district, caller);
            }
            outbox.append(RecallEvent.of(recall));
        });
    }

    private void end(Recall recall, RecallVote vote, District district, Caller caller) {
        Deputy deputy = deputies.findById(recall.deputy());
        deputy.end(vote.on());
        change.keep(
                deputy,
                district,
                new DeputyChange.Basis(
                        "RECALLED",
                        null,
                        vote.on(),
                        STANDING_COMMITTEE,
                        vote.on(),
                        vote.documentNo(),
                        Map.of("registered", (long) vote.registered(), "for", (long) vote.support())),
                caller);
    }

    private Recall step(
            UUID id, IfMatch seen, String action, LocalDate on, Caller caller, BiConsumer<Recall, District> effect) {
        District district = districts.visibleForChange(recalls.districtOf(id, caller.scope()), caller.scope());
        Recall recall = recalls.findById(id);
        seen.require(recall.version());
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today).violation("on", "不得晚于今天");
        }
        effect.accept(recall, district);
        audit.record(
                caller,
                action,
                "recall",
                id,
                recall.division(),
                Map.of("deputy", recall.deputy(), "status", recall.status()));
        return recall;
    }
}
