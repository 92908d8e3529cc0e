package org.huanjie.districting.plan.picture;

import java.util.List;
import java.util.Locale;

/**
 * Deviations in seven classes around nought, up to the limit and beyond: blue where a deputy stands for few people, brown
 * where for many.
 *
 * @param warnPercent the limit
 */
record Scale(int warnPercent) {
    /** From far below to far above. */
    private static final List<String> FILLS =
            List.of("#2166ac", "#67a9cf", "#d1e5f0", "#f5f5f5", "#fddbb4", "#f1a340", "#b35806");

    private static final String UNKNOWN = "#dddddd";

    /** The six borders of the classes, in per cent. */
    double[] borders() {
        double warn = warnPercent;
        return new double[] {-warn, -warn / 2, -warn / 6, warn / 6, warn / 2, warn};
    }

    int classes() {
        return FILLS.size();
    }

    String fillOf(int number) {
        return FILLS.get(number);
    }

    String fill(Sketch.District district) {
        if (district.deviation() == null) {
            return UNKNOWN;
        }
        if (district.over()) {
            return FILLS.get(district.deviation() < 0 ? 0 : FILLS.size() - 1);
        }
        return fillAt(Math.max(-warnPercent, Math.min(warnPercent, district.deviation() * 100)));
    }

    /** Of a deviation in per cent; exactly at the limit is not beyond. */
    String fillAt(double percent) {
        double[] borders = borders();
        int number = 0;
        while (number < borders.length
                && (number < borders.length / 2 ? percent >= borders[number] : percent > borders[number])) {
            number++;
        }
        return FILLS.get(number);
    }

    /** With its sign and one decimal: +18.2%. */
    static String percent(Double fraction) {
        if (fraction == null) {
            return "—";
        }
        String text = String.format(Locale.ROOT, "%+.1f%%", fraction * 100);
        return text.equals("-0.0%") || text.equals("+0.0%") ? "0.0%" : text.replace('-', '−');
    }
}
