package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Registers a citizen elsewhere by certificate and ends the registration at home: the one live registration changes hands. */
@ApplicationScoped
public class MoveVoter {
    private final Voters voters;
    private final RegisterVoter register;
    private final Units units;
    private final Adjustments adjustments;
    private final Elections elections;
    private final Sealed sealed;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MoveVoter(
            Voters voters,
            RegisterVoter register,
            Units units,
            Adjustments adjustments,
            Elections elections,
            Sealed sealed,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.voters = voters;
        this.register = register;
        this.units = units;
        this.adjustments = adjustments;
        this.elections = elections;
        this.sealed = sealed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of the citizen at the target; null where it is as at home, or not known there.
     *
     * @param evidence what was shown beside the certificate
     */
    public record Arrival(
            String unit,
            String group,
            String name,
            String citizenId,
            String ethnicity,
            String householdDivision,
            String address,
            String phone,
            Boolean away,
            String evidence) {
        /** Never a name in a log. */
        @Override
        public String toString() {
            return "arrival in " + unit;
        }
    }

    /** What it rests on. @param issuedBy the first person: who let the voter go */
    public record Paper(String number, String issuedBy, LocalDate usedOn) {}

    /**
     * In the running transaction, which has locked both units.
     *
     * @param election that of the target
     * @return the new registration
     * @throws Refusal 422 for an unknown unit, who is not the holder, or is not of age there
     */
    @Transactional(TxType.MANDATORY)
    public UUID move(UUID home, Arrival to, Paper paper, Election election, Caller caller) {
        Voter voter = voters.findById(home);
        voters.getEntityManager().refresh(voter);
        CitizenId citizen = sealed.openCitizenId(voter.citizenId());
        requireHolder(voter, citizen, to);
        register.knownUnit(to.unit(), caller.scope());
        RegistrationRules.ofAge(citizen, election.electionDay());
        leave(voter, paper, caller);
        UUID id = Ids.next();
        voters.hand(voter, id, to.unit());
        int place = units.nextPlace(to.unit());
        VoterDetails details = RegisterVoter.withGroup(details(voter, to, paper, election), place, election);
        Voter arrived =
                Voter.registered(id, citizen, voter.citizenId(), voter.citizenIndex(), details, place, caller.sub());
        voters.persistAndFlush(arrived);
        outbox.append(VoterEvent.registered(arrived, election.electionDay()));
        audit.record(caller, "voter-registered", "voter", id, to.unit(), Map.of("basis", Voter.Basis.CERTIFICATE));
        return id;
    }

    /** Two persons have had a hand in it, one here and one there; where they are one, the review is the second look. */
    private void leave(Voter voter, Paper paper, Caller caller) {
        boolean two = !paper.issuedBy().equals(caller.sub());
        AdjustVoter.Hands hands =
                new AdjustVoter.Hands(paper.issuedBy(), two ? caller.sub() : null, two ? clock.instant() : null);
        voter.remove(RemovalReason.MOVED_OUT, paper.usedOn(), hands);
        LocalDate day =
                elections.openIn(voter.unit()).map(Election::electionDay).orElse(paper.usedOn());
        outbox.append(VoterEvent.removed(voter, voter.version() + 1, day));
        voters.note(voter, caller.sub(), "moved-by-certificate", Map.of("certificate", paper.number()));
        Proof proof = new Proof("选民资格证明 " + paper.number(), null, null, null);
        adjustments.record(
                voter, Adjustments.Kind.REMOVAL, RemovalReason.MOVED_OUT.name(), paper.usedOn(), proof, hands);
        adjustments.settleProposal(voter.id(), caller.sub());
    }

    private VoterDetails details(Voter voter, Arrival to, Paper paper, Election election) {
        VoterDetails known = voter.details();
        String household = RegisterVoter.blank(to.householdDivision());
        if (household == null) {
            household = known.householdDivision() == null ? known.unit() : known.householdDivision();
        }
        String address = RegisterVoter.blank(to.address());
        String phone = RegisterVoter.blank(to.phone());
        return new VoterDetails(
                known.name(),
                to.ethnicity() == null ? known.ethnicity() : RegistrationRules.ethnicity(to.ethnicity()),
                to.unit(),
                RegisterVoter.blank(to.group()),
                household,
                sealed.address(address),
                sealed.addressIndex(address),
                phone == null ? known.phone() : sealed.phone(phone),
                phone == null ? known.phoneIndex() : sealed.phoneIndex(phone),
                Voter.Basis.CERTIFICATE,
                paper.number(),
                Boolean.TRUE.equals(to.away()),
                Evidence.of(election).besidesCertificate(to.unit(), household, RegisterVoter.blank(to.evidence())));
    }

    private static void requireHolder(Voter voter, CitizenId citizen, Arrival to) {
        boolean sameName = to.name() == null || PersonName.normalised(to.name()).equals(voter.name());
        boolean sameNumber = to.citizenId() == null || citizen.equals(RegistrationRules.citizenId(to.citizenId()));
        if (!sameName || !sameNumber) {
            String field = sameName ? "citizenId" : "name";
            throw Refusal.unprocessable("not-the-holder", "与选民资格证明的持有人不符", field + " is not the holder's")
                    .violation(field, "与选民资格证明的持有人不符");
        }
    }
}
