package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.ResultRules;
import org.huanjie.nomination.result.RunOffRules;

/**
 * Does all certified votes of a congress again from the entries that were kept of them, and tells where the law comes to something else
 * than was certified. It changes nothing.
 */
@ApplicationScoped
class Recount {
    /** What does not come out as it was certified. */
    @Schema(name = "RecountFault")
    enum Fault {
        /** The two entries are not there or do not say the same. */
        ENTRIES,
        /** The entries lead to another result. */
        RESULT,
        /** Certified before it was kept what was known of the persons of the count. */
        NOT_KEPT
    }

    @Schema(name = "RecountDifference")
    record Difference(UUID district, int round, Fault fault) {}

    /** @param differences empty where all come out as they were certified */
    @Schema(name = "Recount")
    record Told(
            @Schema(description = "Certified votes that were done again, by-elections among them")
            int votes,

            @Schema(description = "Those that do not come out as they were certified")
            List<Difference> differences) {}

    /** A certified vote with all that was kept of it. */
    record Kept(VotingRound round, Certification certified, Counts counts) {}

    private final Polls polls;

    Recount(Polls polls) {
        this.polls = polls;
    }

    /** @param courses of the general election and of by-elections */
    Told again(List<UUID> courses, Election election) {
        RunOffRules rules = RunOffRules.of(election);
        List<Kept> votes = polls.certified(courses);
        List<Difference> differences = new ArrayList<>();
        for (Kept vote : votes) {
            Fault fault = fault(vote, rules);
            if (fault != null) {
                differences.add(new Difference(
                        vote.certified().district(), vote.certified().round(), fault));
            }
        }
        return new Told(votes.size(), differences);
    }

    private static Fault fault(Kept vote, RunOffRules rules) {
        if (vote.counts().status() != Counts.Status.AGREED) {
            return Fault.ENTRIES;
        }
        if (vote.certified().standing().isEmpty()) {
            return Fault.NOT_KEPT;
        }
        Result again = ResultRules.of(
                vote.round().likeKind(),
                vote.round()
                        .counted(
                                vote.counts().agreed(),
                                vote.certified().standing().get()),
                rules);
        return vote.certified().says(again) ? null : Fault.RESULT;
    }
}
