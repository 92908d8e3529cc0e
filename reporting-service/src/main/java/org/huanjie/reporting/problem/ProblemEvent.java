package org.huanjie.reporting.problem;

import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.reporting.stage.Stage;

/** What the rest of the suite learns of a problem: that it is there, not what it says. */
sealed interface ProblemEvent extends Event {
    UUID problem();

    long version();

    @Override
    default String subject() {
        return problem().toString();
    }

    @Override
    default long sequence() {
        return version();
    }

    /** Found and recorded. */
    record Opened(
            String county, String election, long version, UUID problem, ProblemKind kind, Stage stage, String division)
            implements ProblemEvent {
        @Override
        public String name() {
            return "problem-opened";
        }
    }

    /** Settled. */
    record Resolved(
            String county, String election, long version, UUID problem, ProblemKind kind, Stage stage, String division)
            implements ProblemEvent {
        @Override
        public String name() {
            return "problem-resolved";
        }
    }
}
