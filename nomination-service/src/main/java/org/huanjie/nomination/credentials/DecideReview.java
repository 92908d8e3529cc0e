package org.huanjie.nomination.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.ChangeDeputy;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.deputy.DeputyChange;
import org.huanjie.nomination.deputy.DeputyStatus;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.notice.Notices;

/** Records what standing committee or presidium decided on a report: statuses, list of deputies and its notice, all in one. */
@ApplicationScoped
class DecideReview {
    private static final Set<DeputyStatus> WAITING = Set.of(DeputyStatus.ELECTED, DeputyStatus.POSTPONED);
    private static final Set<DeputyStatus> IN_OFFICE = Set.of(DeputyStatus.CONFIRMED, DeputyStatus.SUSPENDED);

    private final Reviews reviews;
    private final RecordReview record;
    private final ElectedPersons persons;
    private final Elections elections;
    private final Deputies deputies;
    private final ChangeDeputy change;
    private final Districts districts;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DecideReview(
            Reviews reviews,
            RecordReview record,
            ElectedPersons persons,
            Elections elections,
            Deputies deputies,
            ChangeDeputy change,
            Districts districts,
            EntityManager database,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.reviews = reviews;
        this.record = record;
        this.persons = persons;
        this.elections = elections;
        this.deputies = deputies;
        this.change = change;
        this.districts = districts;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403, 409 {@code same-person}, {@code review-decided}, {@code review-outdated}; 422 {@code rule-violated} by R-83 */
    @Transactional
    CredentialsReview decide(UUID id, IfMatch seen, ReviewDecision decision, Caller caller) {
        CredentialsReview review = reviews.visibleForChange(id, caller.scope());
        if (!caller.has(review.level().committeeRole())) {
            throw Refusal.forbidden("recorded by the committee of this congress");
        }
        seen.require(review.version());
        TwoPersons.require(caller, List.of(review.recordedBy()));
        review.decide(decision, caller.sub());
        Map<UUID, Deputy> waiting =
                locked(review, WAITING).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
        if (!waiting.keySet()
                .equals(review.verdicts().stream().map(Verdict::deputy).collect(Collectors.toSet()))) {
            throw Refusal.conflict(
                    "review-outdated", "审查报告以后当选人有变化，请重新报告", "others wait for the review than were reported of");
        }
        CredentialsRules.refuse(
                persons.waiting(review.election(), review.level(), review.division()), review.verdicts());
        change.keepAll(
                review.verdicts().stream()
                        .map(verdict -> apply(verdict, waiting.get(verdict.deputy()), decision))
                        .toList(),
                caller);
        OfficialDocument list = list(review, decision);
        review.publish(list);
        database.flush();
        outbox.append(List.of(
                CredentialsEvent.of(review),
                Notices.told(
                        new Notices.OfCongress(review.county(), review.election(), review.level(), review.division()),
                        Ids.next(),
                        "DEPUTIES",
                        "/api/v1/credentials-reviews/" + id + "/deputies",
                        list)));
        audit.record(
                caller,
                "credentials-decided",
                "credentials-review",
                id,
                review.division(),
                Map.of(
                        "confirmed", review.number(Verdict.Outcome.CONFIRMED),
                        "void", review.number(Verdict.Outcome.VOID),
                        "postponed", review.number(Verdict.Outcome.POSTPONED),
                        "documentNo", decision.documentNo()));
        return review;
    }

    private List<Deputy> locked(CredentialsReview review, Set<DeputyStatus> statuses) {
        return deputies.ofCongressForChange(review.election(), review.level(), review.division(), statuses);
    }

    private static ChangeDeputy.Made apply(Verdict verdict, Deputy deputy, ReviewDecision decision) {
        LocalDate on = decision.decidedOn();
        switch (verdict.outcome()) {
            case CONFIRMED -> deputy.confirm(on);
            case POSTPONED -> deputy.postpone(on);
            case VOID -> deputy.declareVoid(on);
        }
        String ground = verdict.ground() == null ? "REVIEW" : verdict.ground().name();
        return new ChangeDeputy.Made(
                deputy,
                new DeputyChange.Basis(
                        ground, verdict.reason(), on, decision.decidedBy(), on, decision.documentNo(), Map.of()));
    }

    private OfficialDocument list(CredentialsReview review, ReviewDecision decision) {
        List<Verdict> all = locked(review, IN_OFFICE).stream()
                .map(deputy -> new Verdict(
                        deputy.id(),
                        deputy.district(),
                        districts.findById(deputy.district()).number(),
                        deputy.name(),
                        Verdict.Outcome.CONFIRMED,
                        null,
                        null,
                        null))
                .toList();
        return record.text(elections.find(review.election()).orElseThrow(), review.level(), review.division())
                .notice(decision, all, LocalDate.now(clock));
    }
}
