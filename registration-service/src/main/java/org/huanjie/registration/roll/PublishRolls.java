package org.huanjie.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Level;

/** Publishes all drafts of a congress, each by itself: what the gate refuses stays a draft and is told with its findings. */
@ApplicationScoped
class PublishRolls implements JobHandler {
    static final String KIND = "ROLL_PUBLICATION";

    record Input(
            String election,
            Level level,
            String division,
            Map<UUID, String> pollingPlaces,
            String pollingPlace,
            OffsetDateTime pollingFrom,
            OffsetDateTime pollingUntil,
            String reason) {
        Roll.Polling of(Roll roll) {
            String place =
                    pollingPlaces == null ? pollingPlace : pollingPlaces.getOrDefault(roll.district(), pollingPlace);
            return new Roll.Polling(place, pollingFrom, pollingUntil);
        }
    }

    record Refused(UUID roll, List<Finding> findings) {}

    /** The job's result, and its state while it runs. */
    record Outcome(int published, List<Refused> refused) {
        Outcome onePublished() {
            return new Outcome(published + 1, refused);
        }

        Outcome and(Refused one) {
            return new Outcome(
                    published, Stream.concat(refused.stream(), Stream.of(one)).toList());
        }

        boolean refuses(UUID roll) {
            return refused.stream().anyMatch(one -> one.roll().equals(roll));
        }
    }

    private final Rolls rolls;
    private final PublishRoll publish;
    private final DraftRolls drafts;
    private final Jobs jobs;

    PublishRolls(Rolls rolls, PublishRoll publish, DraftRolls drafts, Jobs jobs) {
        this.rolls = rolls;
        this.publish = publish;
        this.drafts = drafts;
        this.jobs = jobs;
    }

    @Transactional
    Job start(Input input, Caller caller) {
        if (!caller.has(input.level().committee())) {
            throw Refusal.forbidden(
                    "this level's rolls are published by " + input.level().committee());
        }
        drafts.requireKnown(input.election(), input.division(), caller);
        for (Roll roll : rolls.drafts(input.election(), input.level(), input.division())) {
            String place = input.of(roll).place();
            if (place == null || place.isBlank()) {
                throw Refusal.unprocessable(
                                "polling-place-required", "请填写投票地点", "no polling place for district " + roll.district())
                        .violation("pollingPlaces", "第" + roll.listed().districtNumber() + "选区缺少投票地点");
            }
        }
        return jobs.start(KIND, input, caller, input.division(), "rolls-" + input.division());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        Input input = run.input(Input.class);
        Outcome outcome = run.checkpoint(Outcome.class).orElse(new Outcome(0, List.of()));
        List<Roll> left = QuarkusTransaction.requiringNew()
                .call(() -> rolls.drafts(input.election(), input.level(), input.division()));
        int total = outcome.published() + left.size();
        for (Roll roll : left) {
            if (!outcome.refuses(roll.id())) {
                outcome = decide(roll.id(), input.of(roll), input.reason(), outcome, total, run);
            }
        }
        return outcome;
    }

    /** Publishes or notes the refusal, in one transaction with what is known of the others so far. */
    private Outcome decide(UUID roll, Roll.Polling polling, String reason, Outcome before, int total, JobRun run) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                publish.publish(roll, polling, reason, IfMatch.ifGiven(null), run.startedBy());
                return save(before.onePublished(), total, run);
            });
        } catch (Refusal refusal) {
            if (refusal.status() == 409 && !refusal.slug().equals("roll-published")) {
                throw refusal;
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> save(before.and(new Refused(roll, refusal.findings())), total, run));
        }
    }

    private static Outcome save(Outcome outcome, int total, JobRun run) {
        run.save(outcome.published() + outcome.refused().size(), total, outcome);
        return outcome;
    }
}
