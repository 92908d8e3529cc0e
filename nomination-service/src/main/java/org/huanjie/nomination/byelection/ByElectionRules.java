package org.huanjie.nomination.byelection;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.district.ByElection;

/** Which seats a by-election can be held for, and when. */
final class ByElectionRules {
    static final Rule BY_ELECTION = new Rule("R-115", "BYE_ELECTION", "选举法第五十七条");
    static final Rule STILL_SHORT = new Rule("R-109", "RES_STILL_SHORT", "地方实施细则");

    private ByElectionRules() {}

    /**
     * @param vacated  vacant seats of the district that were held once
     * @param unfilled those that never were
     * @throws Refusal 422 {@code rule-violated} for more seats than are vacant in that way, {@code election-day-past}, {@code in-future}
     */
    static void require(ByElectionRequest request, int vacated, int unfilled, LocalDate today) {
        boolean wasHeld = request.manner() == ByElection.Manner.BY_ELECTION;
        int vacant = wasHeld ? vacated : unfilled;
        if (request.seats() > vacant) {
            throw Refusal.broken(List.of((wasHeld ? BY_ELECTION : STILL_SHORT)
                    .hard((wasHeld ? "本选区出缺代表%d名，不能补选%d名。" : "本选区未选足的代表名额为%d名，不能另行选举%d名。")
                            .formatted(vacant, request.seats()))
                    .field("seats")
                    .figure("vacant", vacant)
                    .remedy(wasHeld ? "未选足的名额按另行选举的办法选举（RUN_OFF）" : "出缺的名额补选（BY_ELECTION）")));
        }
        requireFuture(request.electionDay(), today);
        requireDecided(request.decidedOn(), today);
    }

    /** @throws Refusal 422 {@code election-day-past} */
    static void requireFuture(LocalDate electionDay, LocalDate today) {
        if (!electionDay.isAfter(today)) {
            throw Refusal.unprocessable("election-day-past", "选举日应当晚于今天", "it is " + today)
                    .violation("electionDay", "应当晚于" + today);
        }
    }

    /** @throws Refusal 422 {@code in-future} */
    static void requireDecided(LocalDate decidedOn, LocalDate today) {
        if (decidedOn.isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today).violation("decidedOn", "不得晚于" + today);
        }
    }
}
