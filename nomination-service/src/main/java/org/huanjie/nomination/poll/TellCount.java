package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.nomination.body.Members;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.roll.Rolls;
import org.huanjie.nomination.voter.Voter;
import org.huanjie.nomination.voter.Voters;

/** Tells what the law has to know of the persons of a count: who has left, and whether those written in may be elected. */
@ApplicationScoped
class TellCount {
    private static final String DISTRICT_ONLY = "DISTRICT";

    private final Voters voters;
    private final Rolls rolls;
    private final Members members;
    private final Districts districts;
    private final Candidates candidates;

    TellCount(Voters voters, Rolls rolls, Members members, Districts districts, Candidates candidates) {
        this.voters = voters;
        this.rolls = rolls;
        this.members = members;
        this.districts = districts;
        this.candidates = candidates;
    }

    Standing standing(CountFigures figures, District district, Election election, LocalDate today) {
        Set<UUID> electable = figures.writeIns().stream()
                .map(CountFigures.WriteInVotes::voter)
                .filter(voter -> voter != null && mayBeElected(voter, district, election, today))
                .collect(Collectors.toSet());
        return new Standing(candidates.left(district.id()), electable);
    }

    private boolean mayBeElected(UUID id, District district, Election election, LocalDate today) {
        Voter voter = voters.find(id).orElseThrow();
        boolean inScope =
                election.rule("writeInScope").filter(DISTRICT_ONLY::equals).isPresent()
                        ? rolls.listed(district.origin(), List.of(id)).contains(id)
                        : voter.unit().startsWith(district.division()) && votesFor(district, voter);
        boolean member = members.committeesOf(id, election.code(), today).stream()
                .anyMatch(committee -> committee.runs(district.level(), district.division()));
        return voter.mayStand() && inScope && !member;
    }

    private boolean votesFor(District district, Voter voter) {
        return district.level() == Level.COUNTY
                || districts.covers(district.election(), district.level(), district.division(), voter.unit());
    }
}
