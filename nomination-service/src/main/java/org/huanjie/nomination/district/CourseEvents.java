package org.huanjie.nomination.district;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;

/** Tells others of a district's course: of the general election each step, of a by-election those that the public learns of. */
@ApplicationScoped
public class CourseEvents {
    private final Outbox outbox;

    CourseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A step that only the general election has an event for. */
    public void append(District district, Event event) {
        if (district.byElection().isEmpty()) {
            outbox.append(event);
        }
    }

    /**
     * A step with its notice.
     *
     * @param general of the general election's course
     * @param notice  made after it
     */
    public void append(District district, Event general, Supplier<Event> notice) {
        Event told =
                district.byElection().isEmpty() ? general : ByElectionEvent.of(district, district.step(), List.of());
        outbox.append(List.of(told, notice.get()));
    }
}
