package org.huanjie.nomination.term;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.election.Level;

/** The arithmetic of the term. Nothing is rounded: all tests are on whole numbers. */
final class TermRules {
    static final Rule RESIGN = new Rule("R-118", "RESIGN", "选举法第五十五条");

    private TermRules() {}

    /**
     * A resignation is accepted by more than half of all members, present or not (2y > M); of a township, of all its deputies, of whom the
     * register knows so many.
     *
     * @throws Refusal 422 {@code rule-violated}
     */
    static void requireAccepted(Level level, int members, int votesFor, int deputiesInOffice) {
        List<Finding> findings = new ArrayList<>();
        if (votesFor > members) {
            findings.add(
                    RESIGN.hard("赞成%d人，多于全体%d人。".formatted(votesFor, members)).field("votesFor"));
        }
        if (level == Level.TOWNSHIP && members < deputiesInOffice) {
            findings.add(RESIGN.hard("乡镇人民代表大会全体代表为%d人，不是%d人。".formatted(deputiesInOffice, members))
                    .field("members")
                    .figure("deputies", deputiesInOffice));
        }
        if (2L * votesFor <= members) {
            findings.add(RESIGN.hard("赞成%d人，未超过全体组成人员%d人的半数，辞职未被接受。".formatted(votesFor, members))
                    .field("votesFor")
                    .figure("votesFor", votesFor)
                    .figure("members", members)
                    .figure("needed", members / 2 + 1));
        }
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }
}
