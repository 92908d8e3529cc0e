package org.huanjie.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A Markdown table, printed row by row as results come, so that docs/benchmarks.md takes it as it is. */
public final class Table {
    public Table(String... titles) {
        row((Object[]) titles);
        System.out.println(Arrays.stream(titles).map(title -> "---").collect(Collectors.joining(" | ", "| ", " |")));
    }

    public void row(Object... cells) {
        System.out.println(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    public static String ratio(double value) {
        return String.format("%.3f", value);
    }

    public static String seconds(double value) {
        return Double.isNaN(value) ? "–" : String.format("%.1f", value);
    }

    public static String percent(double share) {
        return String.format("%.2f %%", 100 * share);
    }
}
