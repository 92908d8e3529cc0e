package org.huanjie.nomination.deliberation;

import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.district.Conclusion;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** What the rest of the suite learns of deliberation and preliminary elections. */
sealed interface DeliberationEvent extends Event {
    UUID district();

    long version();

    @Override
    default String subject() {
        return district().toString();
    }

    @Override
    default long sequence() {
        return version();
    }

    record Recorded(
            String county, String election, long version, UUID district, Level level, int round, Conclusion conclusion)
            implements DeliberationEvent {
        static Recorded of(District district, Deliberation deliberation) {
            return new Recorded(
                    district.county(),
                    district.election(),
                    district.version() + 1,
                    district.id(),
                    district.level(),
                    deliberation.round(),
                    deliberation.conclusion());
        }

        @Override
        public String name() {
            return "deliberation-recorded";
        }
    }

    /** @param conclusion {@code DECIDED}, or {@code TIED} where another vote must follow */
    record PreliminaryHeld(
            String county,
            String election,
            long version,
            UUID district,
            Level level,
            int round,
            String conclusion,
            int voters,
            int voted,
            int ballots,
            int candidates,
            int keep)
            implements DeliberationEvent {
        static PreliminaryHeld of(District district, PreliminaryElection held) {
            return new PreliminaryHeld(
                    district.county(),
                    district.election(),
                    district.version() + 1,
                    district.id(),
                    district.level(),
                    held.round(),
                    held.outcome().isDecided() ? "DECIDED" : "TIED",
                    held.voters(),
                    held.voted(),
                    held.ballots(),
                    held.votes().size(),
                    held.keep());
        }

        @Override
        public String name() {
            return "preliminary-election-held";
        }
    }
}
