package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Locks a registration while the citizen's certificate is out: it stands for the citizen, and counts for nothing else. */
@ApplicationScoped
public class LockVoter {
    static final Rule SINGLE = new Rule("R-50", "REG_CERT_SINGLE", "选举法 art. 5");

    private final Voters voters;
    private final Units units;
    private final Elections elections;
    private final Outbox outbox;
    private final Clock clock;

    LockVoter(Voters voters, Units units, Elections elections, Outbox outbox, Clock clock) {
        this.voters = voters;
        this.units = units;
        this.elections = elections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A locked registration. */
    public record Locked(UUID voter, String unit, byte[] citizenIndex) {}

    /**
     * In the running transaction.
     *
     * @throws Refusal 422 {@code unknown-voter}, also for one outside of the scope; 409 if it is removed, locked already, or has
     *                 open findings
     */
    @Transactional(TxType.MANDATORY)
    public Locked lock(UUID id, Caller caller) {
        Voter voter = voters.findById(id);
        if (voter == null || !caller.scope().covers(voter.unit())) {
            throw Refusal.unprocessable("unknown-voter", "没有这个选民", "voter is not one of the caller's scope")
                    .violation("voter", "选民不存在");
        }
        units.lock(List.of(voter.unit()));
        voters.getEntityManager().refresh(voter);
        if (voter.standing().status() == Voter.Status.LOCKED_BY_CERTIFICATE) {
            throw stands();
        }
        voter.standing().requireLive();
        if (voter.scrutiny().review() == Voter.Review.DRAFT) {
            throw Refusal.conflict("voter-not-checked", "该选民的登记尚有问题未核对，不能证明其选民资格", "open findings stand against it");
        }
        voter.standing().lock();
        tell(voter, caller.sub(), "locked-by-certificate");
        return new Locked(voter.id(), voter.unit(), voter.citizenIndex());
    }

    /** One of this election stands for the citizen. */
    public static Refusal stands() {
        String title = "该选民本次选举已开具选民资格证明，一人一证；交回或者作废后可以重新开具。";
        return Refusal.conflict("certificate-exists", title, "one certificate per voter and election")
                .with(SINGLE.hard(title).field("voter"));
    }

    /** In the running transaction, which has locked its unit. Nothing where the registration is locked no more. */
    @Transactional(TxType.MANDATORY)
    public void unlock(UUID id, String by) {
        Voter voter = voters.findById(id);
        voters.getEntityManager().refresh(voter);
        if (voter.standing().status() == Voter.Status.LOCKED_BY_CERTIFICATE) {
            voter.standing().unlock();
            tell(voter, by, "unlocked");
        }
    }

    private void tell(Voter voter, String by, String action) {
        LocalDate day =
                elections.openIn(voter.unit()).map(Election::electionDay).orElseGet(() -> LocalDate.now(clock));
        outbox.append(VoterEvent.changed(voter, voter.version() + 1, day));
        voters.note(voter, by, action, Map.of());
    }
}
