package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Changes a registration, or checks it. */
@ApplicationScoped
class ChangeVoter {
    private final Voters voters;
    private final Units units;
    private final RegisterVoter register;
    private final Elections elections;
    private final Sealed sealed;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<VoterEntered> told;

    ChangeVoter(
            Voters voters,
            Units units,
            RegisterVoter register,
            Elections elections,
            Sealed sealed,
            Outbox outbox,
            Audit audit,
            Event<VoterEntered> told) {
        this.voters = voters;
        this.units = units;
        this.register = register;
        this.elections = elections;
        this.sealed = sealed;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
    }

    @Transactional
    Voter change(UUID id, IfMatch seen, VoterPatch patch, Caller caller) {
        Voter voter = voters.visible(id, caller.scope());
        seen.require(voter.version());
        Election election = elections.open(voter.unit());
        String unit = patch.unit() == null ? voter.unit() : register.knownUnit(patch.unit(), caller.scope());
        units.lock(List.of(voter.unit(), unit));
        voters.getEntityManager().refresh(voter);
        seen.require(voter.version());
        if (patch.onlyReview()) {
            TwoPersons.require(caller, voter.scrutiny().enteredBy());
            voter.check();
        } else {
            change(voter, patch, unit, election, caller);
        }
        outbox.append(VoterEvent.changed(voter, voter.version() + 1, election.electionDay()));
        voters.flush();
        voters.note(voter, caller.sub(), patch.onlyReview() ? "checked" : "changed", changed(patch));
        if (!patch.onlyReview()) {
            told.fire(VoterEntered.of(voter));
        }
        audit.record(caller, "voter-changed", "voter", id, voter.unit(), changed(patch));
        return voter;
    }

    private void change(Voter voter, VoterPatch patch, String unit, Election election, Caller caller) {
        boolean moves = !unit.equals(voter.unit());
        VoterDetails details = patched(voter.details(), patch, unit, Evidence.of(election));
        if (moves) {
            int place = units.nextPlace(unit);
            voter.move(unit, place);
            voters.moved(voter);
            details = RegisterVoter.withGroup(details, place, election);
        }
        voter.change(details, caller.sub());
    }

    private VoterDetails patched(VoterDetails known, VoterPatch patch, String unit, Evidence evidence) {
        boolean moves = !unit.equals(known.unit());
        String group = patch.group() != null ? RegisterVoter.blank(patch.group()) : moves ? null : known.group();
        String household = patch.householdDivision() != null ? patch.householdDivision() : known.householdDivision();
        Voter.Basis basis = patch.basis() != null ? patch.basis() : known.basis();
        boolean address = patch.address() != null;
        boolean phone = patch.phone() != null;
        return new VoterDetails(
                patch.name() != null ? RegistrationRules.name(patch.name()) : known.name(),
                patch.ethnicity() != null ? RegistrationRules.ethnicity(patch.ethnicity()) : known.ethnicity(),
                unit,
                group,
                household,
                address ? sealed.address(patch.address()) : known.address(),
                address ? sealed.addressIndex(patch.address()) : known.addressIndex(),
                phone ? sealed.phone(patch.phone()) : known.phone(),
                phone ? sealed.phoneIndex(patch.phone()) : known.phoneIndex(),
                basis,
                patch.certificate() != null ? patch.certificate() : known.certificate(),
                patch.away() != null ? patch.away() : known.away(),
                RegistrationRules.place(basis, unit, household, evidence));
    }

    /** Names of the fields, never what is in them. */
    private static Map<String, ?> changed(VoterPatch patch) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", patch.name());
        add(fields, "ethnicity", patch.ethnicity());
        add(fields, "unit", patch.unit());
        add(fields, "group", patch.group());
        add(fields, "address", patch.address());
        add(fields, "phone", patch.phone());
        add(fields, "householdDivision", patch.householdDivision());
        add(fields, "basis", patch.basis());
        add(fields, "certificate", patch.certificate());
        add(fields, "away", patch.away());
        add(fields, "review", patch.review());
        return Map.of("fields", fields);
    }

    private static void add(List<String> fields, String name, Object value) {
        if (value != null) {
            fields.add(name);
        }
    }
}
