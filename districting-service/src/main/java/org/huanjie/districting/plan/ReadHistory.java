package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.paging.PageRequest;

/** Reads a plan's history and versions, each read in one transaction. */
@ApplicationScoped
class ReadHistory {
    private final Plans plans;
    private final PlanHistory history;
    private final PlanLine line;
    private final PlanReview review;

    ReadHistory(Plans plans, PlanHistory history, PlanLine line, PlanReview review) {
        this.plans = plans;
        this.history = history;
        this.line = line;
        this.review = review;
    }

    /** Lines of a plan's history. @param stack tells which edits hold */
    record Lines(List<PlanEntry> entries, EditStack stack) {}

    @Transactional
    Lines lines(UUID id, Caller caller, PageRequest page) {
        Plan plan = plans.within(id, caller.scope());
        return new Lines(history.list(plan.id(), page), history.stack(plan.id()));
    }

    /** All versions of a plan that the caller may see, the oldest first. */
    @Transactional
    List<PlanVersionView> versions(UUID id, Caller caller) {
        plans.visible(id, caller);
        List<PlanReview.Measured> versions = line.of(id).stream()
                .flatMap(version -> plans.findVisible(version, caller).stream())
                .map(review::measure)
                .toList();
        List<PlanEntry> course = history.course(
                versions.stream().map(measured -> measured.plan().id()).toList());
        return PlanVersionView.of(versions, course);
    }
}
