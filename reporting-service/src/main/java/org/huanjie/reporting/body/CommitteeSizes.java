package org.huanjie.reporting.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huanjie.reporting.election.Elections;

/** The lawful sizes of committees, by the rules of their election. */
@ApplicationScoped
class CommitteeSizes {
    private final Elections elections;

    CommitteeSizes(Elections elections) {
        this.elections = elections;
    }

    /** Empty for what is no committee, and while the election's rules are not known here. */
    Optional<CommitteeSize> of(Body body) {
        if (!body.kind().isCommittee()) {
            return Optional.empty();
        }
        boolean county = body.kind() == BodyKind.COUNTY_ELECTION_COMMITTEE;
        Optional<String> ofCounty = elections.rule(body.election(), "committeeSize");
        return county
                ? ofCounty.map(range -> CommitteeSize.of(Body.COUNTY_COMMITTEE, range))
                : elections
                        .rule(body.election(), "townshipCommitteeSize")
                        .or(() -> ofCounty)
                        .map(range -> CommitteeSize.of(Body.TOWNSHIP_COMMITTEE, range));
    }
}
