package org.huanjie.reporting.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Place;

/** Records an activity that took place. */
@ApplicationScoped
class RecordActivity {
    private final Activities activities;
    private final Place place;
    private final Outbox outbox;
    private final Audit audit;

    RecordActivity(Activities activities, Place place, Outbox outbox, Audit audit) {
        this.activities = activities;
        this.place = place;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws Refusal 422 for a figure no sentence has */
    @Transactional
    Activity record(ActivityRequest request, Caller caller) {
        place.require(request.election(), request.division(), caller);
        if (request.figures() != null) {
            FigureKey.require(request.figures());
        }
        Activity activity = new Activity(Ids.next(), request, caller.sub());
        activities.persist(activity);
        outbox.append(activity.recorded());
        audit.record(
                caller,
                "activity-recorded",
                "activity",
                activity.id(),
                activity.division(),
                Map.of("kind", request.kind()));
        return activity;
    }
}
