package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.events.Outbox;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Moves a live registration to another unit with what is said of the citizen there: never on two rolls, never on none. */
@ApplicationScoped
public class RelocateVoter {
    private final Voters voters;
    private final Units units;
    private final Elections elections;
    private final Outbox outbox;

    RelocateVoter(Voters voters, Units units, Elections elections, Outbox outbox) {
        this.voters = voters;
        this.units = units;
        this.elections = elections;
        this.outbox = outbox;
    }

    /** What is said of the citizen at the other place; null where nothing is said. */
    public record Place(
            String unit,
            String name,
            String ethnicity,
            String group,
            String householdDivision,
            byte[] address,
            byte[] phone) {}

    /** In the running transaction. */
    @Transactional(TxType.MANDATORY)
    public void relocate(UUID id, Place to, Caller by) {
        Voter known = voters.findById(id);
        units.lock(List.of(known.unit(), to.unit()));
        Voter voter = voters.findById(id, LockModeType.PESSIMISTIC_WRITE);
        Election election = elections.open(to.unit());
        String from = voter.unit();
        VoterDetails before = voter.details();
        int place = units.nextPlace(to.unit());
        voter.move(to.unit(), place);
        VoterDetails details = new VoterDetails(
                to.name(),
                to.ethnicity() == null ? before.ethnicity() : to.ethnicity(),
                to.unit(),
                to.group(),
                to.householdDivision(),
                to.address() == null ? before.address() : to.address(),
                to.address() == null ? before.addressIndex() : null,
                to.phone() == null ? before.phone() : to.phone(),
                to.phone() == null ? before.phoneIndex() : null,
                before.basis(),
                before.certificate(),
                before.away(),
                List.of());
        voter.change(RegisterVoter.withGroup(details, place, election), by.sub());
        voters.note(voter, by.sub(), "relocated", Map.of("from", from, "to", to.unit()));
        voters.moved(voter);
        outbox.append(VoterEvent.changed(voter, voter.version(), election.electionDay()));
    }
}
