package org.huanjie.registration.duplicate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.huanjie.registration.voter.VoterBrief;

/** A case with both parties side by side, as a desk sees it; numbers are masked. */
record DuplicateView(
        UUID id,
        Duplicate.Kind kind,
        Duplicate.Status status,
        int score,
        List<String> reasons,
        List<Party> parties,
        Duplicate.Decision decision,
        Proposal proposal,
        String reason) {
    /** A registration, or, where {@code voter} is null, a row of a file. */
    record Party(
            UUID voter,
            String name,
            String citizenIdMasked,
            String sex,
            String ethnicity,
            String unit,
            String group,
            String householdDivision,
            String status,
            @JsonProperty("import") UUID importId,
            Long line) {
        static Party of(VoterBrief voter) {
            return new Party(
                    voter.id(),
                    voter.name(),
                    voter.citizenIdMasked(),
                    voter.sex(),
                    voter.ethnicity(),
                    voter.unit(),
                    voter.group(),
                    voter.householdDivision(),
                    voter.status(),
                    null,
                    null);
        }
    }

    /** What one of two counties wants, while the other's answer is awaited. */
    record Proposal(Duplicate.Decision decision, String county) {}
}
