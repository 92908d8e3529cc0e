package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.picture.Colour;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** Reads plans with their figures, each read in one transaction: it is measured as it stands at one moment. */
@ApplicationScoped
class PlanReader {
    private final Plans plans;
    private final PlanReview review;
    private final Elections elections;
    private final PlanMap map;
    private final PlanHistory history;

    PlanReader(Plans plans, PlanReview review, Elections elections, PlanMap map, PlanHistory history) {
        this.plans = plans;
        this.review = review;
        this.elections = elections;
        this.map = map;
        this.history = history;
    }

    @Transactional
    List<PlanReview.Measured> list(
            String election, Level level, String division, Plan.Status status, Caller caller, PageRequest page) {
        return plans.list(election, level, division, status, caller, page).stream()
                .map(review::measure)
                .toList();
    }

    @Transactional
    PlanReview.Measured one(UUID id, Caller caller) {
        return review.measure(plans.visible(id, caller));
    }

    /** A plan and what the caller may do with it. */
    record Offered(PlanReview.Measured measured, List<PlanView.Action> actions) {}

    @Transactional
    Offered offered(UUID id, Caller caller) {
        PlanReview.Measured measured = one(id, caller);
        return new Offered(
                measured, PlanView.actions(measured.plan(), plans.hasOpenAmendment(id), history.stack(id), caller));
    }

    @Transactional
    PlannedDistrict district(UUID id, int number, Caller caller) {
        return plans.visible(id, caller).find(number).orElseThrow(() -> Refusal.notFound("district " + number));
    }

    /** The notice of the plan's version. */
    record Notice(OfficialDocument document, long version) {}

    @Transactional
    Notice notice(UUID id, Caller caller) {
        PlanReview.Measured measured = one(id, caller);
        Election election = elections.findById(measured.plan().election());
        return new Notice(
                PlanNotice.of(measured, election, map.draw(measured, Colour.DISTRICT)),
                measured.plan().version());
    }

    /** The map of the plan's version. */
    record Drawn(String svg, long version) {}

    @Transactional
    Drawn map(UUID id, Colour colour, Caller caller) {
        PlanReview.Measured measured = one(id, caller);
        return new Drawn(map.draw(measured, colour), measured.plan().version());
    }
}
