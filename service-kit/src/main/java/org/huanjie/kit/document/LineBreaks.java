package org.huanjie.kit.document;

import java.util.ArrayList;
import java.util.List;

/** Where a Chinese text is broken into lines: anywhere, but not before closing marks or after opening ones, nor in a number or word. */
final class LineBreaks {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕］｝”’％‰℃…—～·,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔［｛“‘([{";

    /** Of rounding, in points. */
    private static final double TOLERANCE = 0.01;

    private LineBreaks() {}

    /** A line, from one code point to before another; {@code last} of its text. */
    record Line(int from, int to, boolean last) {}

    /**
     * @param widths of the code points, in points
     * @param first  room on the first line
     * @param others room on the lines after it
     */
    static List<Line> of(int[] points, double[] widths, double first, double others) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < points.length) {
            int to = fill(from, widths, lines.isEmpty() ? first : others);
            if (to < points.length) {
                to = breakBefore(from, to, points);
            }
            int next = to;
            while (next < points.length && points[next] == ' ') {
                next++;
            }
            lines.add(new Line(from, to, next >= points.length));
            from = next;
        }
        return lines;
    }

    private static int fill(int from, double[] widths, double room) {
        double used = widths[from];
        int to = from + 1;
        while (to < widths.length && used + widths[to] <= room + TOLERANCE) {
            used += widths[to];
            to++;
        }
        return to;
    }

    private static int breakBefore(int from, int to, int[] points) {
        for (int at = to; at > from; at--) {
            if (mayPart(points[at - 1], points[at])) {
                return at;
            }
        }
        return to;
    }

    private static boolean mayPart(int before, int after) {
        return NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0 && !(inWord(before) && inWord(after));
    }

    private static boolean inWord(int point) {
        return point < 0x250 && (Character.isLetterOrDigit(point) || point == '.' || point == '/' || point == '-');
    }
}
