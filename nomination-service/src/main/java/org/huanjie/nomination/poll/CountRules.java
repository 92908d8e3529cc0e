package org.huanjie.nomination.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.result.Kind;

/** What a record of a count must satisfy to be kept at all, R-103. More ballots than voters are kept: they void the vote. */
final class CountRules {
    static final Rule RECORD = new Rule("R-103", "VOTE_RECORD", "选举法第四十三条");
    static final Rule PROXY = new Rule("R-97", "VOTE_PROXY", "选举法第四十二条");
    static final Rule TIE = new Rule("R-107", "RES_TIE", "选举法第四十五条");

    private CountRules() {}

    /** @throws Refusal 422 where it names others than the ballot or does not add up */
    static void require(CountFigures count, VotingRound round) {
        requireEachNamedOnce(count, round);
        List<Finding> findings = new ArrayList<>();
        if (count.registered() != round.registered()) {
            findings.add(RECORD.hard("选民数%d与最终选民名单的%d名不一致。".formatted(count.registered(), round.registered()))
                    .field("registered"));
        }
        if (count.voted() > count.registered()) {
            findings.add(RECORD.hard("参加投票人数多于选民数。").field("voted"));
        }
        if (count.returned() != (long) count.valid() + count.invalid()) {
            findings.add(RECORD.hard("有效票与废票之和不等于收回票数。")
                    .field("returned")
                    .figure("returned", count.returned())
                    .figure("valid", count.valid())
                    .figure("void", count.invalid()));
        }
        for (CountFigures.CandidateVotes line : count.votes()) {
            if ((long) line.support() + line.against() + line.abstain() != count.valid()) {
                findings.add(
                        RECORD.hard("候选人的赞成、反对、弃权票之和不等于有效票数。").field("votes").subject(line.candidate()));
            }
        }
        long choices = count.votes().stream()
                        .mapToLong(CountFigures.CandidateVotes::support)
                        .sum()
                + count.writeIns().stream()
                        .mapToLong(CountFigures.WriteInVotes::support)
                        .sum();
        if (choices > (long) round.seats() * count.valid()) {
            findings.add(RECORD.hard("得票总数多于有效票数与应选名额之积。")
                    .field("votes")
                    .figure("choices", choices)
                    .figure("seats", round.seats()));
        }
        if (round.likeKind() == Kind.TIE_REVOTE && !count.writeIns().isEmpty()) {
            findings.add(TIE.hard("再次投票只就票数相等的候选人进行，不得另选他人。").field("writeIns"));
        }
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }

    /** @throws Refusal 422 for more votes by proxy than the committee has consented to, R-97, or than there are votes */
    static void requireProxies(CountFigures count, int consented) {
        if (count.byProxy() == null) {
            return;
        }
        if (count.byProxy() > consented) {
            throw Refusal.broken(List.of(PROXY.hard("代为投票%d人，多于选举委员会同意的委托%d人。".formatted(count.byProxy(), consented))
                    .field("byProxy")
                    .figure("byProxy", count.byProxy())
                    .figure("accepted", consented)));
        }
        if (count.byProxy() > count.voted()) {
            throw Refusal.broken(List.of(RECORD.hard("代为投票人数多于参加投票人数。").field("byProxy")));
        }
    }

    private static void requireEachNamedOnce(CountFigures count, VotingRound round) {
        Set<UUID> named = new HashSet<>();
        for (CountFigures.CandidateVotes line : count.votes()) {
            if (round.line(line.candidate()).isEmpty()) {
                throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not on the ballot of this round")
                        .violation("votes", "未知的候选人");
            }
            if (!named.add(line.candidate())) {
                throw Refusal.unprocessable("candidate-twice", "同一候选人重复填写", "a candidate is named twice")
                        .violation("votes", "同一候选人重复填写");
            }
        }
        if (named.size() < round.candidates().size()) {
            throw Refusal.unprocessable(
                            "votes-incomplete",
                            "应当填写每一名候选人的得票数",
                            "%d of %d candidates named"
                                    .formatted(named.size(), round.candidates().size()))
                    .violation("votes", "应当填写每一名候选人的得票数");
        }
        Set<String> writtenIn = new HashSet<>();
        for (CountFigures.WriteInVotes line : count.writeIns()) {
            if (!writtenIn.add(line.name() + "/" + line.voter())) {
                throw Refusal.unprocessable("write-in-twice", "同一另选人重复填写", "a write-in is named twice")
                        .violation("writeIns", "同一另选人重复填写");
            }
        }
    }
}
