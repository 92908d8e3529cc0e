package org.huanjie.nomination.nomination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.election.Level;

/**
 * What the rest of the suite learns of a nomination: that it was accepted, rejected or withdrawn. Never who signed.
 *
 * @param candidateVoter the nominee as a voter
 * @param codes          of the rules that had something to say
 */
public record NominationEvent(
        String county,
        String election,
        long version,
        UUID nomination,
        UUID district,
        Level level,
        Channel channel,
        UUID candidateVoter,
        List<String> codes,
        @JsonIgnore Nomination.Status status)
        implements Event {
    @Override
    public String name() {
        return switch (status) {
            case ACCEPTED -> "nomination-accepted";
            case REJECTED -> "nomination-rejected";
            case WITHDRAWN -> "nomination-withdrawn";
        };
    }

    @Override
    public String subject() {
        return nomination.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
