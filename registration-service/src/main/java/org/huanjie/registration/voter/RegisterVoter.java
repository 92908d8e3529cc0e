package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Registers a citizen: once in all counties, whatever races. */
@ApplicationScoped
public class RegisterVoter {
    private final Voters voters;
    private final Units units;
    private final Elections elections;
    private final Divisions divisions;
    private final Sealed sealed;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<VoterEntered> told;

    RegisterVoter(
            Voters voters,
            Units units,
            Elections elections,
            Divisions divisions,
            Sealed sealed,
            Outbox outbox,
            Audit audit,
            Event<VoterEntered> told) {
        this.voters = voters;
        this.units = units;
        this.elections = elections;
        this.divisions = divisions;
        this.sealed = sealed;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
    }

    /** @throws Refusal 422 for what the number, the name, the unit or the age forbid, 409 if the citizen is registered already */
    @Transactional
    public Voter register(VoterRequest request, Caller caller) {
        CitizenId citizen = RegistrationRules.citizenId(request.citizenId());
        VoterDetails entered = details(request, caller.scope());
        Election election = elections.open(entered.unit());
        VoterDetails details = entered.found(RegistrationRules.place(
                request.basis(), entered.unit(), request.householdDivision(), Evidence.of(election)));
        RegistrationRules.ofAge(citizen, election.electionDay());
        byte[] index = sealed.citizenIndex(citizen);
        int place = units.nextPlace(details.unit());
        UUID id = Ids.next();
        if (!voters.claim(index, id, details.unit())) {
            throw registered(voters.liveUnit(index), caller.scope());
        }
        Voter voter = Voter.registered(
                id,
                citizen,
                sealed.citizenId(citizen),
                index,
                withGroup(details, place, election),
                place,
                caller.sub());
        voter.near(sealed.citizenNear(citizen));
        voters.persistAndFlush(voter);
        outbox.append(VoterEvent.registered(voter, election.electionDay()));
        told.fire(VoterEntered.of(voter));
        audit.record(caller, "voter-registered", "voter", id, voter.unit(), Map.of("basis", request.basis()));
        return voter;
    }

    private VoterDetails details(VoterRequest request, Scope scope) {
        String name = RegistrationRules.name(request.name());
        String ethnicity = RegistrationRules.ethnicity(request.ethnicity());
        String unit = knownUnit(request.unit(), scope);
        if (request.basis() == Voter.Basis.CERTIFICATE && blank(request.certificate()) == null) {
            throw Refusal.unprocessable("certificate-required", "请填写选民资格证明编号", "basis CERTIFICATE needs its number")
                    .violation("certificate", "请填写选民资格证明编号");
        }
        String address = blank(request.address());
        String phone = blank(request.phone());
        return new VoterDetails(
                name,
                ethnicity,
                unit,
                blank(request.group()),
                blank(request.householdDivision()),
                sealed.address(address),
                sealed.addressIndex(address),
                sealed.phone(phone),
                sealed.phoneIndex(phone),
                request.basis(),
                blank(request.certificate()),
                Boolean.TRUE.equals(request.away()),
                List.of());
    }

    /** @throws Refusal 422 {@code unknown-unit}, with the same words for one outside of the scope */
    String knownUnit(String unit, Scope scope) {
        if (!scope.covers(unit) || !divisions.isUnit(unit)) {
            throw Refusal.unprocessable("unknown-unit", "选举单位不存在", "unit is not one of the caller's scope")
                    .violation("unit", "选举单位不存在");
        }
        return unit;
    }

    static VoterDetails withGroup(VoterDetails known, int place, Election election) {
        if (known.group() != null) {
            return known;
        }
        String group = "第%d小组".formatted((place - 1) / election.groupSize() + 1);
        return new VoterDetails(
                known.name(),
                known.ethnicity(),
                known.unit(),
                group,
                known.householdDivision(),
                known.address(),
                known.addressIndex(),
                known.phone(),
                known.phoneIndex(),
                known.basis(),
                known.certificate(),
                known.away(),
                known.findings());
    }

    static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Says where only to those who may see it. */
    Refusal registered(Optional<String> unit, Scope scope) {
        Optional<String> shown = unit.filter(scope::covers);
        String where = shown.map(
                        code -> Optional.ofNullable(divisions.nameOf(code)).orElse(code))
                .orElse("其他选区");
        String title = "该选民已在%s登记，每一选民只能在一个选区登记。".formatted(where);
        Finding finding = RegistrationRules.ONCE.hard(title).field("citizenId");
        return Refusal.conflict(
                        "voter-already-registered",
                        title,
                        shown.map(code -> "registered in " + code).orElse("registered elsewhere"))
                .with(shown.map(finding::subject).orElse(finding));
    }
}
