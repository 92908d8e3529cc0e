package org.huanjie.nomination.recall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.election.Level;

/**
 * The voters of a district have voted on recalling a deputy; never why.
 *
 * @param support votes for it, {@code for} in JSON
 * @param passed  whether more than half of all voters were for it
 */
record RecallEvent(
        String county,
        String election,
        long version,
        UUID recall,
        UUID deputy,
        UUID district,
        Level level,
        String division,
        LocalDate on,
        int registered,
        int voted,
        @JsonProperty("for") int support,
        boolean passed)
        implements Event {
    /** @param recall as it is in the database now, voted on */
    static RecallEvent of(Recall recall) {
        RecallVote vote = recall.vote().orElseThrow();
        return new RecallEvent(
                recall.county(),
                recall.election(),
                recall.version(),
                recall.id(),
                recall.deputy(),
                recall.district(),
                recall.level(),
                recall.division(),
                vote.on(),
                vote.registered(),
                vote.voted(),
                vote.support(),
                recall.status() == RecallStatus.PASSED);
    }

    @Override
    public String name() {
        return "recall-voted";
    }

    @Override
    public String subject() {
        return recall.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
