package org.huanjie.nomination.congress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.course.FormalListRequest;
import org.huanjie.nomination.course.ListRequest;
import org.huanjie.nomination.course.PublishFormalList;
import org.huanjie.nomination.course.PublishInitialList;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.poll.CertificationRequest;
import org.huanjie.nomination.poll.CertifyResult;
import org.huanjie.nomination.poll.OpenVoting;

/** Takes a step with all districts of a congress, each by itself: one that is not ready stays as it is and is told with the reason. */
@ApplicationScoped
class ActOnAll implements JobHandler {
    static final String KIND = "COURSE_ACTION";

    private final Districts districts;
    private final Elections elections;
    private final PublishInitialList initialList;
    private final PublishFormalList formalList;
    private final OpenVoting voting;
    private final CertifyResult certification;
    private final Jobs jobs;

    ActOnAll(
            Districts districts,
            Elections elections,
            PublishInitialList initialList,
            PublishFormalList formalList,
            OpenVoting voting,
            CertifyResult certification,
            Jobs jobs) {
        this.districts = districts;
        this.elections = elections;
        this.initialList = initialList;
        this.formalList = formalList;
        this.voting = voting;
        this.certification = certification;
        this.jobs = jobs;
    }

    /** @throws Refusal 403 unless the caller is a committee of that level; 422 {@code unknown-election} */
    @Transactional
    Job start(CourseActionRequest input, Caller caller) {
        if (!caller.has(input.level().committeeRole())) {
            throw Refusal.forbidden("this level is decided by " + input.level().committeeRole());
        }
        boolean known = elections
                .find(input.election())
                .filter(election -> input.division().startsWith(election.county()))
                .isPresent();
        if (!known || !caller.scope().covers(input.division())) {
            throw Refusal.unprocessable("unknown-election", "没有这次选举或者不在本人管辖范围内", "unknown, or outside the scope")
                    .violation("election", "选举代码或区划不存在");
        }
        return jobs.start(KIND, input, caller, input.division(), "course-" + input.level() + "-" + input.division());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        CourseActionRequest input = run.input(CourseActionRequest.class);
        Outcome outcome = run.checkpoint(Outcome.class).orElseGet(Outcome::new);
        List<District> all = QuarkusTransaction.requiringNew()
                .call(() -> districts.ofCongress(input.election(), input.level(), input.division()));
        List<District> due = all.stream()
                .filter(district -> !input.action().isDone(district.step()))
                .toList();
        for (District district : due) {
            if (!outcome.tells(district.id())) {
                outcome = decide(district, input, outcome, all.size(), run);
            }
        }
        return outcome;
    }

    /** Does it or notes the refusal, in one transaction with what is known of the others so far. */
    private Outcome decide(District district, CourseActionRequest input, Outcome before, int total, JobRun run) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                act(district.id(), input, run.startedBy());
                return save(before.and(district.id()), total, run);
            });
        } catch (Refusal refusal) {
            return QuarkusTransaction.requiringNew().call(() -> save(before.but(district, refusal), total, run));
        }
    }

    private void act(UUID district, CourseActionRequest input, Caller caller) {
        IfMatch any = IfMatch.ifGiven(null);
        switch (input.action()) {
            case INITIAL_LIST ->
                initialList.publish(district, any, new ListRequest(input.reason(), input.documentNo()), caller);
            case FORMAL_LIST ->
                formalList.publish(
                        district,
                        any,
                        new FormalListRequest(chosen(district, input), input.reason(), input.documentNo()),
                        caller);
            case VOTING -> voting.open(district, any, input.reason(), caller);
            case CERTIFICATION ->
                certification.certify(district, any, new CertificationRequest(input.documentNo()), caller);
        }
    }

    private static List<UUID> chosen(UUID district, CourseActionRequest input) {
        List<UUID> chosen =
                input.candidates() == null ? null : input.candidates().get(district);
        if (chosen == null) {
            throw Refusal.unprocessable("candidates-required", "请选定本选区的正式代表候选人", "no candidates chosen for " + district)
                    .violation("candidates", "缺少本选区的正式代表候选人");
        }
        return chosen;
    }

    private static Outcome save(Outcome outcome, int total, JobRun run) {
        run.save(outcome.done().size() + outcome.refused().size(), total, outcome);
        return outcome;
    }
}
