package org.huanjie.nomination.polling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.notice.Notices;

/** Tells the voters where and when they vote, by the polling notice (投票公告). */
@ApplicationScoped
class PublishPolling {
    private final Districts districts;
    private final Divisions divisions;
    private final Pollings pollings;
    private final Notices notices;
    private final CourseEvents events;
    private final Outbox outbox;
    private final Audit audit;

    PublishPolling(
            Districts districts,
            Divisions divisions,
            Pollings pollings,
            Notices notices,
            CourseEvents events,
            Outbox outbox,
            Audit audit) {
        this.districts = districts;
        this.divisions = divisions;
        this.pollings = pollings;
        this.notices = notices;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    Polling publish(UUID id, IfMatch seen, PollingNoticeRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        Polling polling = pollings.of(id).orElseThrow(PublishPolling::notArranged);
        seen.require(polling.version());
        PollingFacts facts = pollings.facts(district, polling);
        guard(district, polling, facts, caller);
        PollingEvent event = polling.publish(district, facts, request.reason(), caller.sub());
        events.append(district, event);
        outbox.append(notices.publishPolling(
                district,
                PollingWords.of(
                        polling, district, facts, unit -> Objects.requireNonNullElse(divisions.nameOf(unit), unit)),
                new Notices.Publication(request.documentNo(), facts.today(), caller.sub())));
        audit.record(
                caller,
                "polling-published",
                "district",
                id,
                district.division(),
                Map.of("places", polling.places().size(), "reason", Objects.requireNonNullElse(request.reason(), "")));
        return polling;
    }

    /** What the action refuses by, and what {@code actions} shows. */
    void guard(District district, Polling polling, PollingFacts facts, Caller caller) {
        Decides.requireCommittee(caller, district);
        TwoPersons.require(caller, List.of(polling.arrangedBy()));
        polling.requirePublishable(facts);
    }

    private static Refusal notArranged() {
        return Refusal.conflict("polling-not-arranged", "尚未安排投票地点", "no places have been arranged");
    }
}
