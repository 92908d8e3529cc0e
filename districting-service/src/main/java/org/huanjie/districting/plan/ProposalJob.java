package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.huanjie.districting.plan.optimiser.Proposal;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;

/**
 * Draws a proposal in the background. Starting over after a crash is harmless, since the same seed draws the same; what is
 * stored is never stored again, it may have been edited by then.
 */
@ApplicationScoped
class ProposalJob implements JobHandler {
    static final String KIND = "PLAN_PROPOSAL";
    private static final int ITERATIONS = 6_000;
    private static final int TIME_LIMIT_SECONDS = 30;

    /** @param tolerance deviation that shall not be exceeded, 0.25 = 25 %; the election's warning limit where not given */
    record ProposalRequest(
            @Min(1) @Max(600) Integer timeLimitSeconds,
            @Min(1) @Max(1_000_000) Integer iterations,
            @DecimalMin("0.001") @DecimalMax("1") BigDecimal tolerance,
            Long seed,
            @Size(max = 500) List<@NotNull Integer> keepDistricts) {}

    record Input(UUID plan, ProposalRequest request) {}

    /** @param bound a proven lower bound of the largest deviation; null: none is proven */
    record Result(
            UUID id,
            int districts,
            int seats,
            BigDecimal maxDeviation,
            int cutEdges,
            boolean provenOptimal,
            BigDecimal bound) {}

    private final ProposeDistricts propose;
    private final Plans plans;
    private final PlanReview review;
    private final Jobs jobs;

    ProposalJob(ProposeDistricts propose, Plans plans, PlanReview review, Jobs jobs) {
        this.propose = propose;
        this.plans = plans;
        this.review = review;
        this.jobs = jobs;
    }

    @Transactional
    Job start(UUID id, ProposalRequest request, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireOffice(caller, plan.level());
        propose.ground(id, keep(request), caller);
        return jobs.start(KIND, new Input(id, request), caller, plan.division(), "plan-" + id);
    }

    private static List<Integer> keep(ProposalRequest request) {
        return request.keepDistricts() == null ? List.of() : request.keepDistricts();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        return run.checkpoint(Result.class).orElseGet(() -> propose(run));
    }

    private Result propose(JobRun run) {
        Input input = run.input(Input.class);
        ProposalRequest request = input.request();
        Caller caller = run.startedBy();
        ProposeDistricts.Ground ground = propose.ground(input.plan(), keep(request), caller);
        int seconds = request.timeLimitSeconds() == null ? TIME_LIMIT_SECONDS : request.timeLimitSeconds();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        BooleanSupplier timeIsUp = () -> System.nanoTime() > until;
        double limit = request.tolerance() == null
                ? ground.measured().warnPercent() / 100.0
                : request.tolerance().doubleValue();
        Proposal.Effort effort = new Proposal.Effort(
                request.seed() == null ? 1 : request.seed(),
                request.iterations() == null ? ITERATIONS : request.iterations(),
                limit);
        run.progress(0, 1);
        List<Proposal.District> drawn = propose.draw(ground, effort, timeIsUp);
        return run.once(Result.class, () -> {
            propose.store(input.plan(), ground, drawn, caller);
            return result(input.plan(), caller);
        });
    }

    private Result result(UUID id, Caller caller) {
        PlanReview.Measured measured = review.measure(plans.visible(id, caller));
        Plan plan = measured.plan();
        return new Result(
                id, plan.districts().size(), plan.seats(), measured.maxDeviation(), measured.cutEdges(), false, null);
    }
}
