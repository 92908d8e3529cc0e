package org.huanjie.nomination.poll;

import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.notice.ResultText;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.Votes;

/** The words of a result's notice. */
final class ResultWords {
    private ResultWords() {}

    static ResultText of(Election election, District district, VotingRound round, CountFigures count, Result result) {
        return new ResultText(
                election.name(),
                district.name(),
                round.round(),
                round.seats(),
                count.registered(),
                count.voted(),
                result.turnout(),
                result.valid(),
                result.elected().stream().map(Votes::name).toList(),
                then(result));
    }

    private static String then(Result result) {
        return switch (result.outcome()) {
            case ELECTED -> "";
            case TIE_REVOTE -> "就得票相等的候选人再次投票，应选%d名。".formatted(result.openSeats());
            case RUN_OFF, NEEDS_DECISION -> "尚缺%d名，另行选举。".formatted(result.openSeats());
            case REELECTION -> "依法重新选举，时间另行公告。";
            case UNFILLED -> "尚缺%d名，暂缺。".formatted(result.openSeats());
        };
    }
}
