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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    private static final int ITERATIONS = 20_000;
    private static final int TIME_LIMIT_SECONDS = 30;
    private static final double TOLERANCE = 0.05;

    /**
     * @param iterations    steps of each search; 20,000 where not given
     * @param tolerance     deviation that shall not be exceeded where units permit, 0.25 = 25 %; 0.05 where not given
     * @param startFrom     a plan, for example the last election's, from which little should change; of an amendment, where not
     *                      given, the plan it amends
     * @param priceOfChange what a unit that leaves its former district counts, in borders between districts; 1 where not given
     */
    record ProposalRequest(
            @Min(1) @Max(600) Integer timeLimitSeconds,
            @Min(1) @Max(1_000_000) Integer iterations,
            @DecimalMin("0.001") @DecimalMax("1") BigDecimal tolerance,
            Long seed,
            @Size(max = 500) List<@NotNull Integer> keepDistricts,
            UUID startFrom,
            @Min(0) @Max(100) Integer priceOfChange) {}

    record Input(UUID plan, ProposalRequest request) {}

    /**
     * @param provenOptimal whether, with the same seats of each township, nothing better exists: fewer people beyond the tolerance,
     *                      then fewer cut edges, then less unevenness
     * @param bound         proven: the largest deviation is at least this, whatever is drawn
     * @param limits        townships that cannot be within the tolerance
     */
    record Result(
            UUID id,
            int districts,
            int seats,
            BigDecimal maxDeviation,
            int cutEdges,
            boolean provenOptimal,
            BigDecimal bound,
            List<Limits.Limit> limits) {}

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
        propose.ground(id, keep(request), request.startFrom(), caller);
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
        ProposeDistricts.Ground ground = propose.ground(input.plan(), keep(request), request.startFrom(), caller);
        int seconds = request.timeLimitSeconds() == null ? TIME_LIMIT_SECONDS : request.timeLimitSeconds();
        ProposalWatch watch = new ProposalWatch(run, Duration.ofSeconds(seconds));
        Proposal.Drawn drawn = propose.draw(ground, effort(request), watch::isOver, watch::found);
        Supplier<Result> store = () -> {
            propose.store(input.plan(), ground, drawn.districts(), caller);
            return result(input.plan(), drawn, caller);
        };
        if (watch.cancelled() != null) {
            run.keepOfCancelled(store);
            throw watch.cancelled();
        }
        return run.once(Result.class, store);
    }

    private static Proposal.Effort effort(ProposalRequest request) {
        return new Proposal.Effort(
                request.seed() == null ? 1 : request.seed(),
                request.iterations() == null ? ITERATIONS : request.iterations(),
                request.tolerance() == null ? TOLERANCE : request.tolerance().doubleValue(),
                request.priceOfChange() == null ? 1 : request.priceOfChange());
    }

    private Result result(UUID id, Proposal.Drawn drawn, Caller caller) {
        PlanReview.Measured measured = review.measure(plans.visible(id, caller));
        Plan plan = measured.plan();
        return new Result(
                id,
                plan.districts().size(),
                plan.seats(),
                measured.maxDeviation(),
                measured.cutEdges(),
                drawn.optimal(),
                Limits.fraction(drawn.bound()),
                Limits.of(drawn.limits(), measured));
    }
}
