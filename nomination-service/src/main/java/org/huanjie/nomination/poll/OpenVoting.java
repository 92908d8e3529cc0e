package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.CourseRules;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.introduction.IntroductionDuty;
import org.huanjie.nomination.roll.Rolls;

/** Opens a vote: the first on the election day, later ones as the result of the one before asks. */
@ApplicationScoped
public class OpenVoting {
    private final Districts districts;
    private final Calendars calendars;
    private final IntroductionDuty introduction;
    private final Ballots ballots;
    private final Rolls rolls;
    private final Polls polls;
    private final Audit audit;
    private final Clock clock;

    OpenVoting(
            Districts districts,
            Calendars calendars,
            IntroductionDuty introduction,
            Ballots ballots,
            Rolls rolls,
            Polls polls,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.introduction = introduction;
        this.ballots = ballots;
        this.rolls = rolls;
        this.polls = polls;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason why it is opened although R-93 is not met; may be null where it is
     * @throws Refusal what {@link #guard} refuses by; 422 {@code reason-required}
     */
    @Transactional
    public District open(UUID id, IfMatch seen, String reason, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        guard(district, caller);
        CourseRules.requireReason(introduction.left(district), reason);
        Election election = calendars.of(district);
        LocalDate today = LocalDate.now(clock);
        VotingRound round = ballots.next(district);
        district.openVoting(election, today);
        polls.add(round.opened(district.round(), district.voters().orElseThrow(), today, caller.sub()));
        audit.record(
                caller,
                "voting-opened",
                "district",
                id,
                district.division(),
                Map.of("round", district.round(), "reason", Objects.requireNonNullElse(reason, "")));
        return district;
    }

    /** What the action refuses by, and what {@code actions} shows. */
    public void guard(District district, Caller caller) {
        Decides.requireCommittee(caller, district);
        CourseGuard.votingDue(district, calendars.of(district), LocalDate.now(clock));
        if (!rolls.known(district.origin()) || !rolls.isFinal(district.origin())) {
            throw Refusal.conflict("rolls-not-final", "本选区选民名单尚未最终确定", "the final roll is not known here yet");
        }
    }
}
