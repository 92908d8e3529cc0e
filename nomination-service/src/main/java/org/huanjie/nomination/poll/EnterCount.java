package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.polling.Pollings;
import org.huanjie.nomination.proxy.Proxies;
import org.huanjie.nomination.voter.Voters;

/** Takes an entry of a count; the district is counted once two of different persons are equal. */
@ApplicationScoped
class EnterCount {
    private final Districts districts;
    private final Polls polls;
    private final Voters voters;
    private final Pollings pollings;
    private final Proxies proxies;
    private final Audit audit;
    private final Clock clock;

    EnterCount(
            Districts districts,
            Polls polls,
            Voters voters,
            Pollings pollings,
            Proxies proxies,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.polls = polls;
        this.voters = voters;
        this.pollings = pollings;
        this.proxies = proxies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CountView enter(UUID id, IfMatch seen, CountRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        seen.require(district.version());
        CourseGuard.counting(district);
        if (request.round() != district.round()) {
            throw Refusal.conflict("round-not-open", "该轮投票未在计票", "round " + district.round() + " is being counted");
        }
        CountFigures figures = request.figures();
        CountRules.require(figures, polls.round(id, district.round()));
        PlaceRules.require(figures, pollings.places(id));
        CountRules.requireProxies(figures, proxies.consented(id, district.round()));
        requireKnownVoters(figures, district);
        Counts before = polls.counts(id, district.round());
        CountEntry entry = before.of(caller.sub())
                .orElseGet(() -> new CountEntry(Ids.next(), id, district.round(), before.freeSlot(), caller.sub()));
        entry.enter(figures, clock.instant());
        polls.add(entry);
        Counts now = polls.counts(id, district.round());
        district.counted(now.status() == Counts.Status.AGREED);
        audit.record(
                caller,
                "count-entered",
                "district",
                id,
                district.division(),
                Map.of("round", district.round(), "entry", entry.entry(), "status", now.status()));
        return CountView.of(entry, now, true);
    }

    private void requireKnownVoters(CountFigures figures, District district) {
        for (CountFigures.WriteInVotes line : figures.writeIns()) {
            boolean known = line.voter() == null
                    || voters.find(line.voter())
                            .filter(voter -> voter.county().equals(district.county()))
                            .isPresent();
            if (!known) {
                throw Refusal.unprocessable("unknown-voter", "未知的选民", "no such voter is known here")
                        .violation("writeIns", "未知的选民");
            }
        }
    }
}
