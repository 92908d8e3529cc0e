package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;

/** Compares two plans of one congress as they stand at one moment. */
@ApplicationScoped
class ComparePlans {
    private final Plans plans;
    private final PlanReview review;

    ComparePlans(Plans plans, PlanReview review) {
        this.plans = plans;
        this.review = review;
    }

    /** @throws Refusal 422 naming {@code with} where that plan is unknown to the caller or of another congress */
    @Transactional
    PlanComparison compare(UUID id, UUID with, Caller caller) {
        Plan plan = plans.visible(id, caller);
        Plan other = plans.findVisible(with, caller)
                .orElseThrow(() -> Refusal.unprocessable("unknown-plan", "没有这个方案", "unknown, or outside the scope")
                        .violation("with", "方案不存在"));
        if (!plan.isOfSameCongress(other)) {
            throw Refusal.unprocessable(
                            "plans-not-comparable",
                            "只能比较同一次选举、同一级、同一区划的方案",
                            "it is of " + other.election() + ", " + other.level() + ", " + other.division())
                    .violation("with", "不是同一次选举、同一级、同一区划的方案");
        }
        return PlanComparison.of(review.measure(other), review.measure(plan));
    }
}
