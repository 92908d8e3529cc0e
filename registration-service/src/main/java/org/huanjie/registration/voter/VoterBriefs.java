package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows voters side by side to those who may see one of them. */
@ApplicationScoped
public class VoterBriefs {
    private final Voters voters;
    private final Sealed sealed;

    VoterBriefs(Voters voters, Sealed sealed) {
        this.voters = voters;
        this.sealed = sealed;
    }

    public Map<UUID, VoterBrief> of(Collection<UUID> ids) {
        return voters.list("id in ?1", ids).stream()
                .map(voter -> VoterBrief.of(voter, sealed))
                .collect(Collectors.toMap(VoterBrief::id, Function.identity()));
    }
}
