package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huanjie.districting.plan.optimiser.Infeasible;
import org.huanjie.districting.plan.optimiser.Proposal;
import org.huanjie.kit.problem.Refusal;

/** Says why districts cannot be drawn as asked. */
final class Limits {
    private Limits() {}

    /**
     * A township, or the whole of its own plan, that cannot be within the tolerance.
     *
     * @param division code of the township
     * @param bound    proven: some district there deviates at least as much, as a fraction
     * @param unit     code of a unit that is too large even for three seats; null where it is not for one unit
     * @param message  in Chinese, for the clerk
     */
    record Limit(String division, BigDecimal bound, String unit, String message) {}

    static List<Limit> of(List<Proposal.Limit> limits, PlanReview.Measured measured) {
        return limits.stream()
                .map(limit -> {
                    String division = limit.group().isEmpty() ? measured.plan().division() : limit.group();
                    BigDecimal bound = fraction(limit.bound());
                    String percent = bound.movePointRight(2).setScale(1, RoundingMode.DOWN) + "%";
                    String message = limit.unit() == null
                            ? "按现有名额，该乡镇至少有一个选区偏差不小于" + percent
                            : measured.terrain().nameOrCode(limit.unit()) + "人口过多，即使分配三名代表，偏差也不小于" + percent
                                    + "；可将其划分为几片";
                    return new Limit(division, bound, limit.unit(), message);
                })
                .toList();
    }

    /** Rounded down, so that it stays a lower bound. */
    static BigDecimal fraction(double bound) {
        return BigDecimal.valueOf(bound).setScale(4, RoundingMode.DOWN);
    }

    static Refusal refusal(Infeasible why, PlanReview.Measured measured) {
        String division = why.group().isEmpty() ? measured.plan().division() : why.group();
        String reason = switch (why.reason()) {
            case NO_SEAT -> "没有可分配的名额";
            case TOO_FEW_UNITS -> why.seats() + "名代表，只有" + why.count() + "个单位，每个选区至多三名";
            case TOO_MANY_PIECES -> "地域分为互不相邻的" + why.count() + "片，只有" + why.seats() + "名代表，每片至少须有一名";
        };
        return Refusal.unprocessable(
                        "districts-infeasible",
                        "无法划分选区：" + division + " " + reason,
                        "no lawful districts exist in " + division + ": " + why.reason() + ", " + why.seats()
                                + " seats, " + why.count() + " units or pieces")
                .violation("seats", reason);
    }
}
