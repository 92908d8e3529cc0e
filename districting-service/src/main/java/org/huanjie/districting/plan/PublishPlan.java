package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.plan.picture.Colour;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/** Publishes an approved plan (公布选区划分): its districts become everybody's, by event and by API. */
@ApplicationScoped
class PublishPlan {
    private final Plans plans;
    private final PublishDistricts districts;
    private final Elections elections;
    private final PlanReview review;
    private final Grounds grounds;
    private final PlanMap map;
    private final PlanHistory history;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PublishPlan(
            Plans plans,
            PublishDistricts districts,
            Elections elections,
            PlanReview review,
            Grounds grounds,
            PlanMap map,
            PlanHistory history,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.districts = districts;
        this.elections = elections;
        this.review = review;
        this.grounds = grounds;
        this.map = map;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Plan publish(UUID id, Plan.Decision decision, IfMatch seen, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireCommittee(caller, plan.level());
        seen.require(plan.version());
        Election election = elections.findById(plan.election());
        if (election.status() != Election.Status.ANNOUNCED) {
            throw Refusal.conflict(
                    "election-not-announced", "选举日尚未公布，不能公布选区划分", "the election is " + election.status());
        }
        UUID amended = supersede(plan, caller);
        plan.publish(decision, LocalDate.now(clock), caller);
        history.went(plan, PlanEntry.Kind.PUBLISHED, null, caller);
        grounds.keepOnce(plan);
        PlanReview.Measured measured = review.measure(plan);
        List<Event> events = new ArrayList<>(districts.publish(measured, amended));
        events.add(PlanEvent.PlanPublished.of(measured));
        String byDistrict = map.draw(measured, Colour.DISTRICT);
        PlanMapDrawn.of(plan, Colour.DISTRICT, byDistrict).ifPresent(events::add);
        PlanMapDrawn.of(plan, Colour.DEVIATION, map.draw(measured, Colour.DEVIATION))
                .ifPresent(events::add);
        events.add(NoticePublished.of(
                Ids.next(), plan, PlanNotice.of(measured, election, byDistrict).html()));
        outbox.append(events);
        audit.record(
                caller,
                "plan-published",
                "plan",
                id,
                plan.division(),
                Map.of("districts", plan.districts().size()));
        return plan;
    }

    /** The published plan gives way first, since there is never more than one; null where there is none. */
    private UUID supersede(Plan plan, Caller caller) {
        Plan published = plans.lockedPublished(plan).orElse(null);
        if (published == null) {
            return null;
        }
        published.giveWayTo(plan);
        plan.course().requirePublishable(caller);
        plans.flush();
        history.went(published, PlanEntry.Kind.SUPERSEDED, null, caller);
        audit.record(caller, "plan-superseded", "plan", published.id(), plan.division(), Map.of("by", plan.id()));
        return published.id();
    }
}
