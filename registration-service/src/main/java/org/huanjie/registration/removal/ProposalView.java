package org.huanjie.registration.removal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.registration.voter.RemovalReason;
import org.huanjie.registration.voter.Sealed;
import org.huanjie.registration.voter.Voter;

/**
 * A proposal as the office sees it.
 *
 * @param unit            where the voter is registered now
 * @param proposedIn      where it was when the file was applied; another one means that the voter has moved since
 * @param line            of the file; null where the voter is missing in it
 * @param suggestedReason what the file notes, or null; whoever accepts decides
 */
record ProposalView(
        UUID voter,
        String name,
        String citizenIdMasked,
        LocalDate birthDate,
        String unit,
        String proposedIn,
        RemovalProposal.Ground ground,
        @JsonProperty("import") UUID importId,
        Long line,
        RemovalReason suggestedReason,
        LocalDate suggestedOn,
        RemovalProposal.Status status,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String dismissal) {
    static ProposalView of(RemovalProposal proposal, Voter voter, Sealed sealed) {
        return new ProposalView(
                proposal.voter(),
                voter.name(),
                sealed.openCitizenId(voter.citizenId()).masked(),
                voter.birthDate(),
                voter.unit(),
                proposal.unit(),
                proposal.ground(),
                proposal.importId(),
                proposal.line(),
                proposal.suggested(),
                proposal.suggestedOn(),
                proposal.status(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.dismissal());
    }
}
