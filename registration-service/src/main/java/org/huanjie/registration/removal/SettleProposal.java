package org.huanjie.registration.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.AdjustVoter;
import org.huanjie.registration.voter.Proof;
import org.huanjie.registration.voter.RemovalReason;
import org.huanjie.registration.voter.Voter;
import org.huanjie.registration.voter.Voters;

/** Decides a proposal: the voter is removed as at the desk, or stays. */
@ApplicationScoped
class SettleProposal {
    private final RemovalProposals proposals;
    private final Voters voters;
    private final AdjustVoter adjust;
    private final Audit audit;
    private final Clock clock;

    SettleProposal(RemovalProposals proposals, Voters voters, AdjustVoter adjust, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.voters = voters;
        this.adjust = adjust;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code proposal-settled}; as {@link AdjustVoter#remove}, which settles it */
    @Transactional
    RemovalProposal accept(UUID voter, RemovalReason reason, LocalDate on, Proof proof, IfMatch seen, Caller caller) {
        RemovalProposal proposal = proposals.visible(voter, caller.scope());
        seen.require(proposal.version());
        proposal.requireOpen();
        AdjustVoter.Hands hands = new AdjustVoter.Hands(caller.sub(), null, null);
        adjust.remove(voter, reason, on, proof, IfMatch.ifGiven(null), hands, caller);
        proposals.getEntityManager().refresh(proposal);
        return proposal;
    }

    /** @throws Refusal 409 {@code proposal-settled} */
    @Transactional
    RemovalProposal dismiss(UUID voter, String why, IfMatch seen, Caller caller) {
        RemovalProposal proposal = proposals.visible(voter, caller.scope());
        seen.require(proposal.version());
        proposal.dismiss(why, caller.sub(), clock.instant());
        proposals.flush();
        Voter stays = voters.findById(voter);
        audit.record(
                caller,
                "removal-proposal-dismissed",
                "voter",
                voter,
                stays.unit(),
                Map.of("ground", proposal.ground()));
        return proposal;
    }
}
