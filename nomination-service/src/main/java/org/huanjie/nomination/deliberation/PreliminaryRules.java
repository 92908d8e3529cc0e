package org.huanjie.nomination.deliberation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.election.Election;

/** What a record of a preliminary election must satisfy before anything follows from it. */
final class PreliminaryRules {
    static final Rule RANGE = new Rule("R-87", "FORM_RANGE", "选举法第三十一条");
    static final Rule PRELIMINARY = new Rule("R-89", "FORM_PRELIM", "选举法第三十二条");

    private PreliminaryRules() {}

    /**
     * @param asked  the candidates that this vote must name
     * @param before the size of the list that the vote before was about
     */
    static void require(
            PreliminaryRequest record,
            Election election,
            FormalRange range,
            List<UUID> asked,
            Optional<Integer> before) {
        requireEachNamedOnce(record, asked);
        List<Finding> findings = new ArrayList<>();
        if (!range.holds(record.keep())) {
            findings.add(RANGE.hard("正式代表候选人应为%d至%d名。".formatted(range.min(), range.max()))
                    .field("keep")
                    .figure("keep", record.keep()));
        }
        before.filter(fixed -> !fixed.equals(record.keep()))
                .ifPresent(fixed -> findings.add(PRELIMINARY
                        .hard("再次预选不得改变已确定的正式代表候选人名额%d名。".formatted(fixed))
                        .field("keep")));
        if (record.voted() > record.voters()) {
            findings.add(PRELIMINARY.hard("参加预选的人数多于选民数。").field("voted"));
        }
        if (record.ballots() > record.voted()) {
            findings.add(PRELIMINARY.hard("收回的选票多于参加预选的人数，预选无效。").field("ballots"));
        }
        if (record.votes().stream().anyMatch(vote -> vote.votes() > record.ballots())) {
            findings.add(PRELIMINARY.hard("得票数多于收回的选票数。").field("votes"));
        }
        turnout(record, election, findings);
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }

    /** Where the committee fixes how many there are to be (SD 36), somebody has to say what it has fixed. */
    static Refusal unfixed() {
        return Refusal.broken(List.of(RANGE.hard("正式代表候选人的具体人数由选举委员会确定，请填写。").field("keep")))
                .violation("keep", "请填写选举委员会确定的正式代表候选人人数");
    }

    private static void requireEachNamedOnce(PreliminaryRequest record, List<UUID> asked) {
        Set<UUID> named = new HashSet<>();
        for (PreliminaryRequest.Vote vote : record.votes()) {
            if (!asked.contains(vote.candidate())) {
                throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not a candidate of this vote")
                        .violation("votes", "未知的候选人");
            }
            if (!named.add(vote.candidate())) {
                throw Refusal.unprocessable("candidate-twice", "同一候选人重复填写", "a candidate is named twice")
                        .violation("votes", "同一候选人重复填写");
            }
        }
        if (named.size() < asked.size()) {
            throw Refusal.unprocessable(
                            "votes-incomplete",
                            "应当填写每一名候选人的得票数",
                            "%d of %d candidates named".formatted(named.size(), asked.size()))
                    .violation("votes", "应当填写每一名候选人的得票数");
        }
    }

    /** Some provinces ask for a share of the voters, such as {@code 1/3}: 3v ≥ N. */
    private static void turnout(PreliminaryRequest record, Election election, List<Finding> findings) {
        election.rule("prelimMinTurnout").ifPresent(share -> {
            String[] parts = share.split("/");
            long part = Long.parseLong(parts[0].strip());
            long whole = parts.length > 1 ? Long.parseLong(parts[1].strip()) : 1;
            if (whole * record.voted() < part * record.voters()) {
                findings.add(PRELIMINARY
                        .hard("参加预选的选民不足选民数的%s，预选无效。".formatted(share))
                        .field("voted")
                        .figure("voters", record.voters())
                        .figure("voted", record.voted()));
            }
        });
    }
}
