package org.huanjie.districting.election;

import java.time.LocalDate;
import org.huanjie.kit.problem.Refusal;

/** The decision that fixes the election day; parts that are not known yet are null. */
record DayDecision(String decidedBy, LocalDate decidedOn, String documentNo) {
    static final String WANTED = "请登记确定选举日的决定";

    boolean isWhole() {
        return decidedBy != null && decidedOn != null && documentNo != null;
    }

    /** @throws Refusal 422 {@code decision-required} unless it is whole */
    void require() {
        if (!isWhole()) {
            throw Refusal.broken(
                            Election.DAY, "decision-required", WANTED, "decidedBy, decidedOn and documentNo are needed")
                    .violation("documentNo", "请填写决定机关、日期和文号");
        }
    }
}
