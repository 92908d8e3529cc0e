package org.huanjie.nomination.recall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.election.Level;

/** What the law says of petitions to recall a deputy and of the vote on them. All tests are on whole numbers. */
final class RecallRules {
    static final Rule PETITION = new Rule("R-119", "RECALL_PETITION", "选举法第五十条");
    static final Rule VOTE = new Rule("R-120", "RECALL_VOTE", "选举法第五十三条");

    private static final int OF_COUNTY = 50;
    private static final int OF_TOWNSHIP = 30;

    private RecallRules() {}

    /** Voters of the district who must sign. */
    static int needed(Level level) {
        return level == Level.COUNTY ? OF_COUNTY : OF_TOWNSHIP;
    }

    /** Which signatures count: of voters on the district's roll, each once. */
    static List<RecallSignatory> judge(
            List<PetitionRequest.Signer> signers, Map<Integer, UUID> bySerial, Set<UUID> onRoll) {
        Set<UUID> seen = new HashSet<>();
        List<RecallSignatory> judged = new ArrayList<>();
        for (PetitionRequest.Signer signer : signers) {
            UUID voter = signer.voter() == null ? bySerial.get(signer.serial()) : signer.voter();
            String code = voter == null || !onRoll.contains(voter)
                    ? RecallSignatory.NOT_ON_ROLL
                    : seen.add(voter) ? null : RecallSignatory.SIGNED_TWICE;
            judged.add(new RecallSignatory(
                    voter,
                    signer.serial(),
                    signer.signedAt() == null ? null : signer.signedAt().toInstant(),
                    code == null,
                    code));
        }
        return judged;
    }

    static List<Finding> petition(Level level, long valid) {
        int needed = needed(level);
        return valid >= needed
                ? List.of()
                : List.of(PETITION.hard("联名选民%d人，不足%d人。".formatted(valid, needed))
                        .field("signatories")
                        .figure("valid", valid)
                        .figure("needed", needed));
    }

    /**
     * A record of the vote that cannot be.
     *
     * @param roll voters on the district's roll
     * @throws Refusal 422 {@code rule-violated}
     */
    static void requireAddsUp(RecallVote vote, int roll) {
        List<Finding> findings = new ArrayList<>();
        if (vote.registered() != roll) {
            findings.add(VOTE.hard("原选区全体选民为%d人，不是%d人。".formatted(roll, vote.registered()))
                    .field("registered")
                    .figure("roll", roll));
        }
        if (vote.voted() > vote.registered()) {
            findings.add(VOTE.hard("参加投票%d人，多于选民%d人。".formatted(vote.voted(), vote.registered()))
                    .field("voted"));
        }
        long ballots = (long) vote.support() + vote.against() + vote.abstain() + vote.invalid();
        if (ballots > vote.voted()) {
            findings.add(VOTE.hard("赞成、反对、弃权和废票共%d张，多于参加投票%d人。".formatted(ballots, vote.voted()))
                    .field("for")
                    .figure("ballots", ballots));
        }
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }

    /** More than half of all voters of the district, whoever voted: 2y > N. */
    static boolean passed(RecallVote vote) {
        return 2L * vote.support() > vote.registered();
    }

    static List<Finding> result(RecallVote vote) {
        return passed(vote)
                ? List.of()
                : List.of(VOTE.info("赞成%d人，未超过原选区全体选民%d人的半数，罢免未获通过。".formatted(vote.support(), vote.registered()))
                        .figure("for", vote.support())
                        .figure("registered", vote.registered())
                        .figure("needed", vote.registered() / 2 + 1));
    }
}
