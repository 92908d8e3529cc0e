package org.huanjie.nomination.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.roll.Rolls;

/** Receives a petition to recall a deputy; its signers are verified on the roll of the district, as those of a nomination are. */
@ApplicationScoped
class RecordPetition {
    private final Deputies deputies;
    private final Districts districts;
    private final Rolls rolls;
    private final Recalls recalls;
    private final Audit audit;
    private final Clock clock;

    RecordPetition(Deputies deputies, Districts districts, Rolls rolls, Recalls recalls, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.districts = districts;
        this.rolls = rolls;
        this.recalls = recalls;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 422 {@code unknown-deputy}, {@code in-future}; 409 {@code not-in-office}, {@code recall-runs} */
    @Transactional
    Recall record(PetitionRequest request, Caller caller) {
        District district = districts.visibleForChange(districtOf(request.deputy(), caller), caller.scope());
        Deputy deputy = deputies.findById(request.deputy());
        if (!deputy.status().inOffice()) {
            throw Refusal.conflict("not-in-office", "只能对代表提出罢免要求", "the deputy's status is " + deputy.status());
        }
        if (recalls.runs(deputy.id())) {
            throw Refusal.conflict(
                    "recall-runs", "对该代表的罢免案正在办理", "another petition against this deputy is not voted on yet");
        }
        LocalDate today = LocalDate.now(clock);
        if (request.submittedOn().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today).violation("submittedOn", "不得晚于今天");
        }
        Map<Integer, UUID> bySerial = rolls.bySerial(
                district.id(),
                request.signatories().stream()
                        .map(PetitionRequest.Signer::serial)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<UUID> signers = new HashSet<>(bySerial.values());
        request.signatories().stream()
                .map(PetitionRequest.Signer::voter)
                .filter(Objects::nonNull)
                .forEach(signers::add);
        Recall recall = Recall.petitioned(
                Ids.next(),
                deputy,
                request,
                RecallRules.judge(request.signatories(), bySerial, Set.copyOf(rolls.listed(district.id(), signers))),
                caller.sub(),
                clock.instant());
        recalls.persist(recall);
        audit.record(
                caller,
                "recall-petitioned",
                "recall",
                recall.id(),
                deputy.division(),
                Map.of("deputy", deputy.id(), "valid", recall.validSignatures(), "status", recall.status()));
        return recall;
    }

    private UUID districtOf(UUID deputy, Caller caller) {
        return deputies.districtOf(deputy, caller.scope())
                .orElseThrow(() -> Refusal.unprocessable("unknown-deputy", "未知的代表", "no such deputy in the scope")
                        .violation("deputy", "未知的代表"));
    }
}
