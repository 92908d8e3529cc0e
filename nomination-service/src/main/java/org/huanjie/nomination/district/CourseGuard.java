package org.huanjie.nomination.district;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;

/**
 * Which steps of a district's course may be taken now. The transitions of {@link District} call these, and so do the
 * {@code actions} shown to a caller: what is shown as allowed is allowed.
 */
public final class CourseGuard {
    private CourseGuard() {}

    /** @throws Refusal 409 {@code roll-not-known-yet} before the roll, {@code nominations-closed} after the initial list */
    public static void openForNominations(District district) {
        if (district.step() == Step.AWAITING_ROLL) {
            throw rollNotKnownYet();
        }
        if (district.step() != Step.NOMINATING) {
            throw Refusal.conflict(
                    "nominations-closed", "初步候选人名单已经公布，不再接受提名推荐", "the district's step is " + district.step());
        }
    }

    /** @throws Refusal 409 {@code list-published} once the initial list is out, R-81: nobody may be added or dropped */
    public static void nominating(District district) {
        if (district.step() != Step.NOMINATING) {
            throw Refusal.conflict(
                    "list-published", "依法提名的代表候选人应当全部列入名单，不得调换或者增减。", "the initial list is published, R-81");
        }
    }

    /** @throws Refusal 409 at another step, 422 where the law does not let the initial list be published */
    public static void initialListDue(District district, Election of, LocalDate today) {
        oneOf(district, "initial-list", Step.NOMINATING);
        CourseRules.refuse(CourseRules.initialList(district, of, today));
    }

    /** @throws Refusal 409 at another step, or once there is agreement */
    public static void deliberationDue(District district) {
        oneOf(district, "deliberations", Step.INITIAL_LIST, Step.DELIBERATING);
        if (district.hasConcluded(Conclusion.AGREED)) {
            throw Refusal.conflict("already-agreed", "讨论协商已形成较为一致的意见", "the last round ended in agreement");
        }
    }

    /**
     * A preliminary election (预选) is due only where deliberation has not led to agreement, R-89.
     *
     * @throws Refusal 409 {@code preliminary-election-not-due}
     */
    public static void preliminaryDue(District district) {
        boolean due = district.step() == Step.DELIBERATING && district.hasConcluded(Conclusion.NOT_AGREED)
                || district.step() == Step.PRELIMINARY && district.tied();
        if (!due) {
            throw Refusal.conflict(
                    "preliminary-election-not-due",
                    "讨论协商不能形成较为一致意见时，方可进行预选",
                    "step " + district.step() + ", last conclusion "
                            + district.conclusion().orElse(null) + ", tie at the cut " + district.tied());
        }
    }

    /** @throws Refusal 409 at another step, 422 where no formal list at all may be published yet */
    public static void formalListDue(District district, Election of, LocalDate today) {
        formalListStep(district);
        CourseRules.refuse(CourseRules.beforeFormalList(district, of, today));
    }

    /**
     * A vote may be opened on the election day or, where another must follow, on any day after it.
     *
     * @throws Refusal 409 {@code step-not-due}, {@code before-election-day}, {@code decision-needed}
     */
    public static void votingDue(District district, Election of, LocalDate today) {
        oneOf(district, "voting", Step.FORMAL_LIST, Step.TIE_REVOTE, Step.RUN_OFF, Step.REELECTION);
        listSettled(district);
        if (today.isBefore(of.electionDay())) {
            throw Refusal.conflict("before-election-day", "尚未到选举日", "the election day is " + of.electionDay());
        }
    }

    /** @throws Refusal 409 {@code decision-needed} while it is not known who stands in the run-off */
    public static void listSettled(District district) {
        if (district.undecided()) {
            throw Refusal.conflict("decision-needed", "另行选举的候选人须先由选举委员会确定", "the list of the run-off is undecided");
        }
    }

    /** @throws Refusal 409 unless a vote is open and not certified */
    public static void counting(District district) {
        oneOf(district, "counts", Step.VOTING, Step.COUNTED);
    }

    /** @throws Refusal 409 {@code step-not-due} unless two counts agree */
    public static void certificationDue(District district) {
        oneOf(district, "certification", Step.COUNTED);
    }

    /** @throws Refusal 409 {@code step-not-due} unless the list of a run-off is undecided */
    public static void decisionDue(District district) {
        if (!district.undecided()) {
            throw Refusal.conflict(
                    "step-not-due", "本选区当前阶段不能办理该事项", "nothing is to be decided at step " + district.step());
        }
    }

    /** @throws Refusal 409 {@code result-certified} once all seats are decided */
    public static void beforeCertification(District district) {
        if (district.step() == Step.CERTIFIED) {
            throw Refusal.conflict("result-certified", "选举结果已经确认", "the district's step is " + district.step());
        }
    }

    /** @throws Refusal 409 {@code step-not-due} once the vote is open */
    static void beforeVote(District district) {
        if (district.step().compareTo(Step.VOTING) >= 0) {
            throw Refusal.conflict("step-not-due", "投票已经开始，不能再办理该事项", "the district's step is " + district.step());
        }
    }

    /** @throws Refusal 409 {@code list-published}: those on an initial list may not be dropped any more, R-81 */
    public static void revocable(District course) {
        if (course.initialListOn().isPresent()) {
            throw Refusal.conflict("list-published", "初步候选人名单已经公布，不能撤销补选", "the initial list is published");
        }
    }

    /** @throws Refusal 409 {@code step-not-due} while the general election's course has not decided the district's seats, R-115 */
    public static void seatsDecided(District district) {
        if (district.step() != Step.CERTIFIED || district.byElection().isPresent()) {
            throw Refusal.conflict(
                    "step-not-due",
                    "本选区换届选举结果尚未确认，不能补选",
                    "only a district whose general election is certified has vacant seats");
        }
    }

    public static Refusal rollNotKnownYet() {
        return Refusal.conflict(
                "roll-not-known-yet", "本选区选民名单尚未公布或者尚未全部送达", "not all chunks of the roll are known here yet");
    }

    static void formalListStep(District district) {
        oneOf(district, "formal-list", Step.INITIAL_LIST, Step.DELIBERATING, Step.PRELIMINARY);
    }

    private static void oneOf(District district, String action, Step... wanted) {
        if (!List.of(wanted).contains(district.step())) {
            throw district.step() == Step.AWAITING_ROLL
                    ? rollNotKnownYet()
                    : Refusal.conflict(
                            "step-not-due", "本选区当前阶段不能办理该事项", action + " is not due at step " + district.step());
        }
    }

    /** @throws Refusal 422 {@code before-initial-list} for what can only have happened after it */
    static void notBeforeInitialList(District district, LocalDate on) {
        LocalDate listed = district.initialListOn().orElseThrow();
        if (on.isBefore(listed)) {
            throw Refusal.unprocessable(
                            "before-initial-list", "日期早于初步候选人名单公布日", "the initial list was published on " + listed)
                    .violation("on", "不得早于" + listed);
        }
    }
}
