package org.huanjie.registration.voter;

import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * Why a registration is removed (三减 and 其他调整): no other ground takes anybody off. Who serves a sentence without
 * deprivation, is detained without a decision of suspension, on bail or ill at times keeps the right, so there is no
 * reason for that.
 */
public enum RemovalReason {
    DECEASED(Voter.Qualification.QUALIFIED, true, null, null),
    MOVED_OUT(Voter.Qualification.QUALIFIED, false, null, null),
    DEPRIVED(Voter.Qualification.DEPRIVED, true, Rules.DEPRIVED, Rules.NO_DECISION),
    SUSPENDED(Voter.Qualification.SUSPENDED, true, Rules.SUSPENDED, Rules.NO_DECISION),
    NOT_LISTED_INCAPABLE(Voter.Qualification.NOT_LISTED, true, Rules.INCAPABLE, "不列入选民名单须附医院证明或监护人意见，并经选举委员会确认。"),
    DUPLICATE_CANCELLED(Voter.Qualification.QUALIFIED, false, null, null),
    ERROR_CORRECTED(Voter.Qualification.QUALIFIED, false, null, null),
    LOST_NATIONALITY(Voter.Qualification.QUALIFIED, true, null, null);

    /** Rules by name: an enum's constants come before its own static fields. */
    static final class Rules {
        static final Rule DEPRIVED = new Rule("R-39", "REG_DEPRIVED", "选举法 art. 27");
        static final Rule SUSPENDED = new Rule("R-40", "REG_SUSPENDED", "直接选举若干规定 art. 4");
        static final Rule STILL_ENTITLED = new Rule("R-41", "REG_STILL_ENTITLED", "直接选举若干规定 art. 5");
        static final Rule INCAPABLE = new Rule("R-42", "REG_INCAPABLE", "选举法 art. 27");
        static final Rule REMOVE = new Rule("R-46", "REG_THREE_REMOVE", "选举法 art. 27");
        static final Rule ADD = new Rule("R-45", "REG_THREE_ADD", "选举法 art. 27");
        private static final String NO_DECISION = "缺少判决或者检察院、法院决定文号，不能标记。";

        private Rules() {}
    }

    private final Voter.Qualification leaves;
    private final boolean bars;
    private final Rule decided;
    private final String undecided;

    RemovalReason(Voter.Qualification leaves, boolean bars, Rule decided, String undecided) {
        this.leaves = leaves;
        this.bars = bars;
        this.decided = decided;
        this.undecided = undecided;
    }

    /** What is left of the qualification. */
    Voter.Qualification leaves() {
        return leaves;
    }

    /** Whether the citizen cannot be registered anew elsewhere: only a restoration undoes it. */
    boolean bars() {
        return bars;
    }

    /** @throws Refusal 422 if the law asks for a decision and its number is missing, or the decision is of no such authority */
    void requireProof(Proof proof) {
        if (decided == null) {
            return;
        }
        if (proof.documentNo() == null || proof.documentNo().isBlank()) {
            throw Refusal.broken(decided, "rule-violated", undecided, this + " needs the decision's documentNo")
                    .violation("documentNo", undecided);
        }
        String by = proof.decidedBy();
        if (this == SUSPENDED && by != null && !by.contains("检察") && !by.contains("法院")) {
            throw Refusal.broken(
                            Rules.STILL_ENTITLED,
                            "rule-violated",
                            "该情形依法准予行使选举权利，不得除名。",
                            "only procuratorate or court suspends the right")
                    .violation("decidedBy", "停止行使选举权利由人民检察院或者人民法院决定");
        }
    }
}
