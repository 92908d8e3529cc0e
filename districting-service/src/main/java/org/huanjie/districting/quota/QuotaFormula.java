package org.huanjie.districting.quota;

import java.util.Optional;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * What the law allows a congress of this population: a base and one more for so many people, up to a cap (选举法 art. 12).
 * “May add” makes the formula the ceiling too; small ones may stay below the base.
 */
public enum QuotaFormula {
    COUNTY(new Rule("R-12", "QUOTA_COUNTY", "选举法 art. 12(3)"), 140, 5_000, 450, 50_000),
    TOWNSHIP(new Rule("R-13", "QUOTA_TOWNSHIP", "选举法 art. 12(4)"), 45, 1_500, 160, 2_000);

    static final Rule EXTRA = new Rule("R-14", "QUOTA_EXTRA5", "选举法 art. 12");

    private final Rule rule;
    private final int base;
    private final int perDeputy;
    private final int cap;
    private final int smallBelow;

    QuotaFormula(Rule rule, int base, int perDeputy, int cap, int smallBelow) {
        this.rule = rule;
        this.base = base;
        this.perDeputy = perDeputy;
        this.cap = cap;
        this.smallBelow = smallBelow;
    }

    public static QuotaFormula of(Level level) {
        return level == Level.COUNTY ? COUNTY : TOWNSHIP;
    }

    int base() {
        return base;
    }

    int perDeputy() {
        return perDeputy;
    }

    int cap() {
        return cap;
    }

    /** The formula before the cap. */
    int computed(int population) {
        return base + population / perDeputy;
    }

    /** The formula, capped. */
    public int seats(int population) {
        return Math.min(computed(population), cap);
    }

    boolean mayBeBelowBase(int population) {
        return population < smallBelow;
    }

    /** Five per cent more, rounded down. */
    int extra(int population) {
        return seats(population) * 5 / 100;
    }

    /** What is in the way of deciding this number, or nothing. */
    Optional<Finding> refuses(int seats, int population, boolean withExtra) {
        int ceiling = seats(population) + (withExtra ? extra(population) : 0);
        if (seats > ceiling) {
            return Optional.of(rule.hard("代表名额%d名超过按人口%d人计算的上限%d名。".formatted(seats, population, ceiling))
                    .field("approvedSeats")
                    .figure("seats", seats)
                    .figure("ceiling", ceiling)
                    .remedy("名额不超过" + ceiling + "名"));
        }
        if (seats < base && !mayBeBelowBase(population)) {
            return Optional.of(rule.hard("代表名额%d名低于基数%d名，人口%d人不属于可以少于基数的情形。".formatted(seats, base, population))
                    .field("approvedSeats")
                    .figure("seats", seats)
                    .figure("base", base)
                    .remedy("名额在" + base + "名至" + ceiling + "名之间"));
        }
        return Optional.empty();
    }

    /** only counties, autonomous counties, 乡 and 民族乡 may have the additional five per cent. */
    static Optional<Finding> refusesExtra(DivisionType type) {
        return switch (type) {
            case COUNTY, AUTONOMOUS_COUNTY, TOWNSHIP, ETHNIC_TOWNSHIP -> Optional.empty();
            default ->
                Optional.of(EXTRA.hard("另加百分之五仅适用于依法可以增加的县、自治县、乡、民族乡，并须有省级人大常委会的决定。")
                        .field("extraFivePercent"));
        };
    }
}
