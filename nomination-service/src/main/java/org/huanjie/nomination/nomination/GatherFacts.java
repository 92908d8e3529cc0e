package org.huanjie.nomination.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.body.Members;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.roll.Rolls;
import org.huanjie.nomination.voter.Voter;
import org.huanjie.nomination.voter.Voters;

/** Collects what a form is judged by, all from this service's own replicas. */
@ApplicationScoped
class GatherFacts {
    /** Whom nobody can have signed for. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Voters voters;
    private final Rolls rolls;
    private final Districts districts;
    private final Nominations nominations;
    private final Candidates candidates;
    private final Deputies deputies;
    private final Members members;
    private final Clock clock;

    GatherFacts(
            Voters voters,
            Rolls rolls,
            Districts districts,
            Nominations nominations,
            Candidates candidates,
            Deputies deputies,
            Members members,
            Clock clock) {
        this.voters = voters;
        this.rolls = rolls;
        this.districts = districts;
        this.nominations = nominations;
        this.candidates = candidates;
        this.deputies = deputies;
        this.members = members;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code roll-not-known-yet}, 422 {@code unknown-voter} for a nominee whom nobody here knows */
    Facts of(Form form, District district, Election election) {
        requireOpen(district);
        Voter nominee = voters.find(form.nominee())
                .filter(found -> found.county().equals(district.county()))
                .orElseThrow(() -> Refusal.unprocessable("unknown-voter", "未知的选民", "no such voter is known here")
                        .violation("candidate.voter", "未知的选民"));
        Map<Integer, UUID> bySerial = rolls.bySerial(district.origin(), serials(form));
        Set<UUID> signers = signers(form, bySerial.values());
        boolean limited = FormRules.limitsShare(form, election); // else nobody asks, and to count takes long
        return new Facts(
                district,
                election,
                clock.instant(),
                nominee,
                votesFor(district, nominee),
                members.committeesOf(nominee.id(), election.code(), LocalDate.now(clock)),
                candidates.standsElsewhere(nominee.id(), district),
                district.byElection().isPresent() && deputies.serves(nominee.id(), district),
                candidates
                        .of(district.id(), nominee.id())
                        .filter(Candidate::stands)
                        .map(Candidate::particulars)
                        .orElse(null),
                Set.copyOf(rolls.listed(district.origin(), signers)),
                bySerial,
                nominations.ledger(district.id(), signers, nominee.id()),
                nominations.personsOfGroup(district.id(), form.organisationGroup(), nominee.id()),
                limited
                        ? 1 + nominations.organisationNominees(election.code(), district.level(), district.division())
                        : 0,
                limited ? districts.seatsOf(election.code(), district.level(), district.division()) : 0);
    }

    /**
     * What signatures alone are judged by.
     *
     * @throws Refusal 409 {@code roll-not-known-yet}, {@code nominations-closed}
     */
    Facts ofSignatures(Form form, District district, Election election) {
        requireOpen(district);
        Map<Integer, UUID> bySerial = rolls.bySerial(district.origin(), serials(form));
        Set<UUID> signers = signers(form, bySerial.values());
        UUID nominee = form.nominee() == null ? NOBODY : form.nominee();
        return new Facts(
                district,
                election,
                clock.instant(),
                null,
                true,
                List.of(),
                false,
                false,
                null,
                Set.copyOf(rolls.listed(district.origin(), signers)),
                bySerial,
                nominations.ledger(district.id(), signers, nominee),
                0,
                0,
                0);
    }

    /** As long as chunks of the roll or of a correction are missing, nobody can say who may sign. */
    void requireOpen(District district) {
        CourseGuard.openForNominations(district);
        if (!rolls.known(district.origin())) {
            throw CourseGuard.rollNotKnownYet();
        }
    }

    private boolean votesFor(District district, Voter nominee) {
        return district.level() == Level.COUNTY
                || districts.covers(district.election(), district.level(), district.division(), nominee.unit());
    }

    private static Set<Integer> serials(Form form) {
        Set<Integer> serials = new HashSet<>();
        form.signers().stream()
                .map(Form.Signer::serial)
                .filter(Objects::nonNull)
                .forEach(serials::add);
        return serials;
    }

    private static Set<UUID> signers(Form form, Collection<UUID> bySerial) {
        Set<UUID> signers = new HashSet<>(bySerial);
        form.signers().stream().map(Form.Signer::voter).filter(Objects::nonNull).forEach(signers::add);
        return signers;
    }
}
