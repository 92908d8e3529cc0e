package org.huanjie.districting.plan.picture;

import java.util.List;

/** How many districts deviate how much (偏差分布), with the limit on both sides. */
final class Histogram {
    static final double HEIGHT = 230;
    private static final double PLOT = 120;
    private static final double FARTHEST = 100;
    private static final double SIZE = 12;

    private final Svg svg;
    private final List<Sketch.District> districts;
    private final int warn;
    private final Scale scale;
    private final double range;
    private final double step;

    Histogram(Svg svg, Sketch sketch) {
        this.svg = svg;
        districts = sketch.districts().stream()
                .filter(district -> district.deviation() != null)
                .toList();
        warn = sketch.warnPercent();
        scale = new Scale(warn);
        double largest = districts.stream()
                .mapToDouble(district -> Math.abs(district.deviation() * 100))
                .max()
                .orElse(0);
        double wanted = Math.min(FARTHEST, Math.max(largest, warn + 5));
        step = wanted <= 40 ? 2 : 5;
        range = Math.ceil(wanted / 10) * 10;
    }

    /** Districts in each class from far below to far above; the outermost take what lies beyond. */
    int[] counts() {
        int[] counts = new int[(int) Math.round(2 * range / step)];
        for (Sketch.District district : districts) {
            int at = (int) Math.floor((district.deviation() * 100 + range) / step);
            counts[Math.max(0, Math.min(counts.length - 1, at))]++;
        }
        return counts;
    }

    void draw(double left, double top, double width) {
        int[] counts = counts();
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double base = top + 44 + PLOT;
        double each = width / counts.length;
        svg.text("偏差分布", left + width / 2, top + 14, 16, "text-anchor", "middle", "font-weight", "bold");
        svg.text("选区数", left, top + 14, SIZE);
        for (int i = 0; i < counts.length; i++) {
            double tall = counts[i] * PLOT / most;
            double x = left + i * each;
            if (counts[i] > 0) {
                svg.shape(
                        "rect",
                        "x",
                        x + 0.5,
                        "y",
                        base - tall,
                        "width",
                        each - 1,
                        "height",
                        tall,
                        "fill",
                        scale.fillAt(-range + (i + 0.5) * step),
                        "stroke",
                        MapLayers.INK,
                        "stroke-width",
                        0.7);
                svg.text(String.valueOf(counts[i]), x + each / 2, base - tall - 4, SIZE, "text-anchor", "middle");
            }
        }
        axis(left, base, width);
    }

    private void axis(double left, double base, double width) {
        svg.shape(
                "path",
                "d",
                "M" + Svg.number(left) + " " + Svg.number(base) + "h" + Svg.number(width),
                "stroke",
                MapLayers.INK,
                "stroke-width",
                1.0);
        for (double percent = -range; percent <= range; percent += range > 60 ? 20 : 10) {
            String sign = percent < 0 ? "−" : percent > 0 ? "+" : "";
            mark(left + (percent + range) / (2 * range) * width, base, sign + Svg.number(Math.abs(percent)) + "%");
        }
        for (int side : new int[] {-1, 1}) {
            double x = left + (side * warn + range) / (2 * range) * width;
            svg.shape(
                    "path",
                    "d",
                    "M" + Svg.number(x) + " " + Svg.number(base) + "v-" + Svg.number(PLOT + 8),
                    "stroke",
                    "#a00000",
                    "stroke-width",
                    1.4,
                    "stroke-dasharray",
                    "6 3");
            svg.text(
                    "提示线" + (side < 0 ? "−" : "+") + warn + "%",
                    x,
                    base - PLOT - 13,
                    SIZE,
                    "fill",
                    "#a00000",
                    "text-anchor",
                    "middle");
        }
        svg.text(
                "每一代表所代表的人口数与平均数之差" + (range >= FARTHEST ? "（两端含更大的偏差）" : ""),
                left + width / 2,
                base + 38,
                SIZE,
                "text-anchor",
                "middle");
    }

    private void mark(double x, double base, String text) {
        svg.shape(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(base) + "v5",
                "stroke",
                MapLayers.INK,
                "stroke-width",
                1.0);
        svg.text(text, x, base + 19, SIZE, "text-anchor", "middle");
    }
}
