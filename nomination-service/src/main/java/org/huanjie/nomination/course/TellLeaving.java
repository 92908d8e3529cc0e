package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.notice.LeavingText;
import org.huanjie.nomination.notice.Notices;

/** Tells the voters that candidates have left whom a published list named: a list that still holds is not published again. */
@ApplicationScoped
class TellLeaving {
    static final Rule INFORM = new Rule("R-06", "BODY_INFO_DUTY", "选举法第十一条第二款");

    private final Districts districts;
    private final Candidates candidates;
    private final Calendars calendars;
    private final Notices notices;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TellLeaving(
            Districts districts,
            Candidates candidates,
            Calendars calendars,
            Notices notices,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.candidates = candidates;
        this.calendars = calendars;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code nothing-to-tell} */
    @Transactional
    District tell(UUID id, IfMatch seen, LeavingRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        List<Candidate> left = candidates.leftUntold(id);
        if (left.isEmpty()) {
            throw Refusal.conflict(
                    "nothing-to-tell", "没有需要公告的候选人变动", "no listed candidate has left since the last notice");
        }
        LocalDate today = LocalDate.now(clock);
        left.forEach(candidate -> candidate.leavingTold(today));
        outbox.append(notices.publishLeaving(
                district,
                new LeavingText(
                        calendars.of(district).name(),
                        district.name(),
                        names(left),
                        names(candidates.ofDistrict(id).stream()
                                .filter(candidate -> candidate.place().isPresent())
                                .toList())),
                new Notices.Publication(request.documentNo(), today, caller.sub())));
        audit.record(caller, "leaving-told", "district", id, district.division(), Map.of("candidates", left.size()));
        return district;
    }

    /** What the voters have not been told yet. */
    List<Finding> untold(District district) {
        return candidates.leftUntold(district.id()).stream()
                .map(candidate -> INFORM.info("代表候选人%s已经退出，尚未公告。"
                                .formatted(candidate.particulars().name()))
                        .subject(candidate.id()))
                .toList();
    }

    private static List<String> names(List<Candidate> some) {
        return some.stream().map(candidate -> candidate.particulars().name()).toList();
    }
}
