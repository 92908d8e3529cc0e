package org.huanjie.nomination.introduction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Step;

/** When candidates may meet voters, and who is a candidate. */
final class MeetingRules {
    private MeetingRules() {}

    /** @throws Refusal 409 {@code step-not-due} once the vote is open */
    static void requireBeforeVote(District district) {
        if (district.step().compareTo(Step.VOTING) >= 0) {
            throw notDue();
        }
    }

    /** @throws Refusal 409 {@code step-not-due} before the initial list, too: there are no candidates yet */
    static void requireCandidates(District district) {
        requireBeforeVote(district);
        if (!district.step().isPublic()) {
            throw notDue();
        }
    }

    private static Refusal notDue() {
        return Refusal.conflict(
                "step-not-due", "本选区当前阶段不能办理该事项", "candidates meet voters between the initial list and the vote");
    }

    /** @throws Refusal 422 {@code in-future}, {@code before-initial-list}, {@code rule-violated} on the election day, {@code unknown-candidate} */
    static void require(
            VoterMeeting.Held held, LocalDate listed, LocalDate electionDay, LocalDate today, Set<UUID> standing) {
        if (held.on().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today).violation("on", "不得晚于" + today);
        }
        if (held.on().isBefore(listed)) {
            throw Refusal.unprocessable(
                            "before-initial-list", "日期早于初步候选人名单公布日", "the initial list was published on " + listed)
                    .violation("on", "不得早于" + listed);
        }
        Introduction.requireAllowed(electionDay, held.on());
        List<UUID> named = held.candidates();
        if (!standing.containsAll(named)) {
            throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not a standing candidate of this district")
                    .violation("candidates", "未知的候选人");
        }
        if (new HashSet<>(named).size() < named.size()) {
            throw Refusal.unprocessable("candidate-twice", "同一候选人重复填写", "a candidate is named twice")
                    .violation("candidates", "同一候选人重复填写");
        }
    }
}
