package org.huanjie.registration.voter;

import java.util.UUID;

/** A citizen was registered, or has another name, in the running transaction; for features that look at voters. */
public record VoterEntered(UUID voter, String county) {
    static VoterEntered of(Voter voter) {
        return new VoterEntered(voter.id(), voter.county());
    }
}
