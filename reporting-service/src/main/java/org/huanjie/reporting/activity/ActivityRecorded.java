package org.huanjie.reporting.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.reporting.stage.Stage;

/** An activity was recorded. */
record ActivityRecorded(
        String county,
        String election,
        long version,
        UUID activity,
        ActivityKind kind,
        Stage stage,
        String division,
        LocalDate on)
        implements Event {
    @Override
    public String name() {
        return "activity-recorded";
    }

    @Override
    public String subject() {
        return activity.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
