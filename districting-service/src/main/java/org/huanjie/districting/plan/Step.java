package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small change of a plan: units, or one seat where there are none, from a district to another.
 *
 * @param from     district, or {@link Layout#NOWHERE}
 * @param to       likewise
 * @param pieces   of the district that fell apart, afterwards; 1 where that is not the matter
 * @param disturbs whether it crosses a township's border or tears a district of the other level
 * @param excess   over the limit, of both districts together, afterwards
 * @param worst    deviation of the two, afterwards, without its sign
 */
record Step(List<String> units, int from, int to, int pieces, boolean disturbs, double excess, double worst) {
    private static final int NAMED = 3;

    /** The best first. */
    static final Comparator<Step> ORDER = Comparator.comparingInt(Step::pieces)
            .thenComparing(Step::disturbs)
            .thenComparingInt(step -> Math.max(1, step.units.size()))
            .thenComparingDouble(Step::excess)
            .thenComparingDouble(Step::worst)
            .thenComparing(step -> step.units.isEmpty() ? "" : step.units.get(0))
            .thenComparingInt(Step::to);

    static Step move(Layout layout, List<String> units, int to, int pieces) {
        int from = layout.of(units.get(0));
        long people = layout.people(units);
        return weighed(layout, units, from, to, pieces, people, 0);
    }

    static Step seat(Layout layout, int from, int to) {
        return weighed(layout, List.of(), from, to, 1, 0, 1);
    }

    private static Step weighed(
            Layout layout, List<String> units, int from, int to, int pieces, long people, int seats) {
        double left = from == Layout.NOWHERE ? 0 : layout.deviation(from, -people, -seats);
        double joined = to == Layout.NOWHERE ? 0 : layout.deviation(to, people, seats);
        boolean disturbs = !units.isEmpty() && layout.disturbs(units, to);
        double excess = layout.excess(left) + layout.excess(joined);
        return new Step(units, from, to, pieces, disturbs, excess, Math.max(Math.abs(left), Math.abs(joined)));
    }

    /** Deviation of one of its districts afterwards. */
    double deviation(Layout layout, int district) {
        long people = layout.people(units);
        int seats = units.isEmpty() ? 1 : 0;
        return district == from ? layout.deviation(from, -people, -seats) : layout.deviation(to, people, seats);
    }

    /** 将张家村划入第7选区. @param subject the district it is a remedy for: it is not named as the one that is left */
    String words(Layout layout, int subject) {
        if (units.isEmpty()) {
            return seatWords(layout);
        }
        String names = units.stream().limit(NAMED).map(layout::name).collect(Collectors.joining("、"));
        return "将%s%s%s划入第%d选区"
                .formatted(
                        from == subject || from == Layout.NOWHERE ? "" : "第%d选区的".formatted(number(layout, from)),
                        names,
                        units.size() > NAMED ? "等%d个单位".formatted(units.size()) : "",
                        number(layout, to));
    }

    private String seatWords(Layout layout) {
        if (from == Layout.NOWHERE) {
            return "为第%d选区增加1名代表名额".formatted(number(layout, to));
        }
        if (to == Layout.NOWHERE) {
            return "将第%d选区的代表名额减少1名".formatted(number(layout, from));
        }
        return "将第%d选区的1名代表名额调整到第%d选区".formatted(number(layout, from), number(layout, to));
    }

    private static int number(Layout layout, int district) {
        return layout.district(district).number();
    }

    /** 18.2% */
    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
