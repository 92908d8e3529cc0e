package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.nomination.body.Members;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.result.Count;
import org.huanjie.nomination.result.Votes;
import org.huanjie.nomination.roll.Rolls;
import org.huanjie.nomination.voter.Voter;
import org.huanjie.nomination.voter.Voters;

/** Puts an agreed count into the words of the law: persons with votes, and whether those written in may be elected. */
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

    Count count(VotingRound round, CountFigures figures, District district, Election election, LocalDate today) {
        List<Votes> writeIns = figures.writeIns().stream()
                .map(line -> new Votes(
                        null,
                        line.voter(),
                        line.name(),
                        line.support(),
                        line.voter() != null && mayBeElected(line.voter(), district, election, today)))
                .toList();
        return round.counted(figures, writeIns, candidates.left(district.id()));
    }

    private boolean mayBeElected(UUID id, District district, Election election, LocalDate today) {
        Voter voter = voters.find(id).orElseThrow();
        boolean inScope =
                election.rule("writeInScope").filter(DISTRICT_ONLY::equals).isPresent()
                        ? rolls.listed(district.id(), List.of(id)).contains(id)
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
