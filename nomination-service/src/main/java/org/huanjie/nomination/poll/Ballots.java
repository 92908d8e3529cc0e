package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;

/** Whom a district votes on: on the formal list first, then on those whom the result of the vote before asks for. */
@ApplicationScoped
class Ballots {
    private final Candidates candidates;
    private final Polls polls;

    Ballots(Candidates candidates, Polls polls) {
        this.candidates = candidates;
        this.polls = polls;
    }

    /** The vote that is to be opened next. */
    VotingRound next(District district) {
        return switch (district.step()) {
            case FORMAL_LIST -> first(district);
            case TIE_REVOTE, RUN_OFF, REELECTION -> following(district);
            default -> throw new IllegalStateException("no vote is due at " + district.step());
        };
    }

    /**
     * The vote that runs or was held last, else the one that is to be opened.
     *
     * @throws Refusal 409 {@code step-not-due} before the formal list is published; {@code decision-needed} where it is not known yet
     *     who stands in the run-off; 410 {@code course-erased} long after the term
     */
    VotingRound current(District district) {
        if (district.isErased()) {
            throw Refusal.of(410, "course-erased", "提名推荐材料保存期限已满，已经删除", "who stood in it is erased");
        }
        return switch (district.step()) {
            case VOTING, COUNTED, CERTIFIED -> polls.round(district.id(), district.round());
            case FORMAL_LIST, TIE_REVOTE, RUN_OFF, REELECTION -> {
                CourseGuard.listSettled(district);
                yield next(district);
            }
            default ->
                throw Refusal.conflict("step-not-due", "正式代表候选人尚未公布，不能印制选票", "no ballot at step " + district.step());
        };
    }

    private VotingRound first(District district) {
        List<BallotLine> lines = candidates.ofDistrict(district.id()).stream()
                .filter(candidate -> candidate.status() == Candidate.Status.FORMAL)
                .map(BallotLine::of)
                .toList();
        return VotingRound.first(Ids.next(), district, lines);
    }

    private VotingRound following(District district) {
        VotingRound before = polls.round(district.id(), district.round());
        Certification certified =
                polls.certification(district.id(), district.round()).orElseThrow();
        return VotingRound.following(Ids.next(), before, certified).without(candidates.left(district.id()));
    }
}
