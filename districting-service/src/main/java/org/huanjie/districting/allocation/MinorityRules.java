package org.huanjie.districting.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.kit.codes.Ethnicity;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * What the law says of the deputies of minorities: which share of the people, by which band, between which numbers of seats. A
 * minority for which nothing is planned is shown with its figures and refuses nothing: only the office knows whether it lives compactly.
 */
final class MinorityRules {
    static final Rule FROM_30 = new Rule("R-22", "ALLOC_MINORITY_30", "选举法 art. 19 §2");
    static final Rule FROM_15 = new Rule("R-23", "ALLOC_MINORITY_15_30", "选举法 art. 19 §4");
    static final Rule BELOW_15 = new Rule("R-24", "ALLOC_MINORITY_LT15", "选举法 art. 19 §3");
    static final Rule PRESENT = new Rule("R-25", "ALLOC_MINORITY_PRESENT", "选举法 art. 19 §1, 21");

    private final long total;
    private final int seats;
    private final DivisionType type;

    /**
     * @param total people of the county
     * @param seats of its congress, all of them
     */
    MinorityRules(long total, int seats, DivisionType type) {
        this.total = total;
        this.seats = seats;
        this.type = type;
    }

    /** @param people of each minority, by the code of its ethnic group */
    List<Finding> findings(Map<String, Long> people, List<MinoritySeats> planned) {
        Map<String, MinoritySeats> plans =
                planned.stream().collect(Collectors.toMap(MinoritySeats::ethnicity, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        people.forEach((ethnicity, count) -> {
            MinoritySeats plan = plans.get(ethnicity);
            Finding finding = plan == null ? unplanned(ethnicity, count) : planned(ethnicity, count, plan);
            findings.add(finding.subject(ethnicity).figure("article", article(finding)));
        });
        return findings;
    }

    /** {@code 11} is 满族; a code that has no group is told by its number. */
    private static String nameOf(String code) {
        return Ethnicity.word(code).map(word -> word + "族").orElse("民族（代码" + code + "）");
    }

    private static String article(Finding finding) {
        return Stream.of(FROM_30, FROM_15, BELOW_15, PRESENT)
                .filter(rule -> rule.number().equals(finding.rule()))
                .map(Rule::source)
                .findFirst()
                .orElseThrow();
    }

    private Finding unplanned(String ethnicity, long people) {
        Band band = new Band(people);
        String message = "%s%d人，按人口比例为%s名，%s；尚未列明其代表名额。"
                .formatted(nameOf(ethnicity), people, band.proportional(), band.bounds());
        return band.measured(band.rule().info(message)).remedy("如系聚居，列明其应选代表名额，至少1名");
    }

    private Finding planned(String ethnicity, long people, MinoritySeats plan) {
        Band band = new Band(people);
        Finding finding = measured(band, nameOf(ethnicity), plan);
        return band.measured(finding).figure("seats", plan.seats());
    }

    private Finding measured(Band band, String name, MinoritySeats plan) {
        int own = plan.seats();
        if (plan.livesScattered()) {
            return PRESENT.info("%s散居，应选代表%d名，每一代表所代表的人口数可以少于当地平均数。".formatted(name, own));
        }
        if (own == 0) {
            return PRESENT.hard("聚居的%s至少应有代表一名。".formatted(name)).remedy("列明1名以上");
        }
        if (own > band.most() && mayExceed(band, plan)) {
            return BELOW_15.info(
                    "%s应选代表%d名，依省级人大常委会决定（%s）每一代表所代表的人口数可以少于二分之一。".formatted(name, own, plan.provincialDecision()));
        }
        if (own < band.least() || own > band.most()) {
            return band.rule().hard(band.broken(name, own)).remedy("应选代表改为" + band.range());
        }
        return band.rule().info("%s应选代表%d名，按人口比例为%s名，%s。".formatted(name, own, band.proportional(), band.bounds()));
    }

    /** Of an autonomous county whose own group is very small the province may decide more. */
    private boolean mayExceed(Band band, MinoritySeats plan) {
        return band.rule() == BELOW_15 && type == DivisionType.AUTONOMOUS_COUNTY && plan.provincialDecision() != null;
    }

    /** One minority's share, and what follows from it. Compared in whole numbers only. */
    private final class Band {
        private final long people;

        Band(long people) {
            this.people = people;
        }

        Rule rule() {
            return 10 * people >= 3 * total ? FROM_30 : 20 * people >= 3 * total ? FROM_15 : BELOW_15;
        }

        /** From 30 % on the general figure: the whole number next to the proportional one, below or above it. */
        long least() {
            return rule() == FROM_30 ? Math.max(1, people * seats / total) : 1;
        }

        /** A group too small for a seat by half the general figure still has one. */
        long most() {
            Rule rule = rule();
            long most = rule == FROM_30
                    ? (people * seats + total - 1) / total
                    : rule == FROM_15 ? 3L * seats / 10 : 2 * people * seats / total;
            return Math.max(1, most);
        }

        String range() {
            return least() == most() ? most() + "名" : least() + "名至" + most() + "名";
        }

        String bounds() {
            return rule() == FROM_30 ? "应为" + range() : "最多" + most() + "名";
        }

        String broken(String name, int own) {
            if (rule() == FROM_30) {
                return "%s应选代表%d名，每一代表所代表的人口数应当相当于当地平均数。".formatted(name, own);
            }
            return rule() == FROM_15
                    ? "%s应选代表%d名，超过代表总名额的百分之三十。".formatted(name, own)
                    : "%s每一代表所代表的人口数少于当地平均数的二分之一。".formatted(name);
        }

        String proportional() {
            return ratio(people * seats, total, 2);
        }

        /** Figures are of the types that JSON gives back: kept with the allocation, another type would count as a change of it. */
        Finding measured(Finding finding) {
            return finding.figure("population", (int) people)
                    .figure("share", ratio(people, total, 4))
                    .figure("congressSeats", seats)
                    .figure("populationPerDeputy", ratio(total, seats, 1))
                    .figure("proportional", proportional())
                    .figure("least", (int) least())
                    .figure("most", (int) most());
        }

        private String ratio(long of, long by, int decimals) {
            return BigDecimal.valueOf(of)
                    .divide(BigDecimal.valueOf(by), decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}
