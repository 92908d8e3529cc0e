package org.huanjie.districting.plan.picture;

import java.util.List;

/** What stands below the map: what its signs and colours mean, and each district's figures. */
final class Key {
    private static final double SIZE = 13;
    private static final double ROW = 20;
    private static final double LEAST_COLUMN = 345;
    private static final double COLOURS = 60;

    private final Svg svg;
    private final Sketch sketch;
    private final Colour colour;
    private final Palette palette;
    private final double left;
    private final double width;

    Key(Svg svg, Sketch sketch, Colour colour, Palette palette, double left, double width) {
        this.svg = svg;
        this.sketch = sketch;
        this.colour = colour;
        this.palette = palette;
        this.left = left;
        this.width = width;
    }

    private static int columns(double width) {
        return Math.max(1, (int) (width / LEAST_COLUMN));
    }

    private static int rows(Sketch sketch, double width) {
        int columns = columns(width);
        return (sketch.districts().size() + columns - 1) / columns;
    }

    static double height(Sketch sketch, Colour colour, double width) {
        return signs(colour) + 46 + rows(sketch, width) * ROW;
    }

    /** How much of it tells what signs and colours mean; the districts' figures begin below. */
    static double signs(Colour colour) {
        return 2 * ROW + (colour == Colour.DEVIATION ? COLOURS : 0);
    }

    void draw(double top) {
        signs(top);
        double y = top + 2 * ROW;
        if (colour == Colour.DEVIATION) {
            colours(y);
            y += COLOURS;
        }
        table(y + 14);
    }

    private void signs(double top) {
        double step = width / 4;
        double y = top + 8;
        svg.shape("circle", "cx", left + 8, "cy", y, "r", 3.5, "fill", MapLayers.INK);
        svg.shape("circle", "cx", left + 20, "cy", y, "r", 6.0, "fill", MapLayers.INK);
        words("村、社区，大小按人口", left + 32, y);
        svg.shape(
                "rect",
                "x",
                left + step,
                "y",
                y - 5,
                "width",
                10.0,
                "height",
                10.0,
                "fill",
                "#ffffff",
                "stroke",
                MapLayers.INK,
                "stroke-width",
                1.2);
        words("机关、学校、企业等单位", left + step + 18, y);
        sample(left + 2 * step, y, "stroke", MapLayers.INK, "stroke-width", 1.8);
        words("选区界", left + 2 * step + 34, y);
        sample(left + 3 * step, y, "stroke", MapLayers.TOWNSHIP_BORDER, "stroke-width", 6.0, "stroke-opacity", "0.45");
        words("乡镇、街道界", left + 3 * step + 34, y);
        y += ROW;
        sample(left, y, MapLayers.innerLink());
        words("同一选区内相邻", left + 34, y);
        sample(left + step, y, MapLayers.cutLink());
        words("相邻而分属两选区", left + step + 34, y);
        svg.shape(
                "rect",
                "x",
                left + 2 * step,
                "y",
                y - 6,
                "width",
                26.0,
                "height",
                12.0,
                "fill",
                Palette.NOBODYS,
                "stroke",
                "#777777",
                "stroke-width",
                0.8);
        words("尚未划入选区", left + 2 * step + 34, y);
        if (colour == Colour.DISTRICT) {
            words("底色只为区分相邻选区", left + 3 * step, y);
        }
    }

    private void sample(double x, double y, Object... attributes) {
        Object[] all = new Object[attributes.length + 2];
        all[0] = "d";
        all[1] = "M" + Svg.number(x) + " " + Svg.number(y) + "h26";
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        svg.shape("path", all);
    }

    private void words(String text, double x, double y) {
        svg.text(text, x, y + SIZE * 0.36, SIZE);
    }

    /** The classes of deviation in a bar, the limit marked at both ends. */
    private void colours(double top) {
        Scale scale = new Scale(sketch.warnPercent());
        double step = Math.min(84, width / 9);
        double x = left + (width - step * scale.classes()) / 2;
        svg.text("人口偏差", x - 12, top + 26, SIZE, "text-anchor", "end", "font-weight", "bold");
        for (int i = 0; i < scale.classes(); i++) {
            svg.shape(
                    "rect",
                    "x",
                    x + i * step,
                    "y",
                    top + 14,
                    "width",
                    step,
                    "height",
                    16.0,
                    "fill",
                    scale.fillOf(i),
                    "stroke",
                    "#777777",
                    "stroke-width",
                    0.5);
        }
        double[] borders = scale.borders();
        for (int i = 0; i < borders.length; i++) {
            double at = x + (i + 1) * step;
            boolean limit = i == 0 || i == borders.length - 1;
            svg.shape(
                    "path",
                    "d",
                    "M" + Svg.number(at) + " " + Svg.number(top + (limit ? 8 : 14)) + "v" + (limit ? 28 : 22),
                    "stroke",
                    limit ? "#a00000" : "#777777",
                    "stroke-width",
                    limit ? 2.0 : 0.8);
            svg.text(
                    (limit ? "提示线" : "") + signed(borders[i]),
                    at,
                    top + 50,
                    12,
                    "text-anchor",
                    "middle",
                    "fill",
                    limit ? "#a00000" : "#000000");
        }
    }

    private static String signed(double percent) {
        return (percent < 0 ? "−" : "+") + Svg.number(Math.abs(percent)) + "%";
    }

    private void table(double top) {
        int columns = columns(width);
        double each = width / columns;
        int rows = rows(sketch, width);
        for (int column = 0;
                column < columns && column * rows < sketch.districts().size();
                column++) {
            double x = left + column * each;
            head(x, top, each);
            List<Sketch.District> districts = sketch.districts()
                    .subList(column * rows, Math.min(sketch.districts().size(), (column + 1) * rows));
            for (int i = 0; i < districts.size(); i++) {
                row(districts.get(i), x, top + 22 + i * ROW, each);
            }
        }
    }

    private void head(double x, double y, double each) {
        svg.open("g", "font-weight", "bold");
        words("选区", x + 24, y);
        figure("名额", x + each - 146, y);
        figure("人口", x + each - 82, y);
        figure("偏差", x + each - 20, y);
        svg.close();
        svg.shape(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(y + 10) + "h" + Svg.number(each - 16),
                "stroke",
                "#777777",
                "stroke-width",
                0.8);
    }

    private void row(Sketch.District district, double x, double y, double each) {
        svg.shape(
                "rect",
                "x",
                x,
                "y",
                y - 6,
                "width",
                16.0,
                "height",
                12.0,
                "fill",
                palette.of(district.number()),
                "stroke",
                MapLayers.INK,
                "stroke-width",
                0.6);
        String name = Svg.shortened(district.number() + "　" + district.name(), (each - 212) / SIZE);
        words(name, x + 24, y);
        figure(String.valueOf(district.seats()), x + each - 146, y);
        figure(Labels.people(district.population()), x + each - 82, y);
        svg.text(
                Scale.percent(district.deviation()),
                x + each - 20,
                y + SIZE * 0.36,
                SIZE,
                "text-anchor",
                "end",
                "fill",
                district.over() ? "#a00000" : "#000000",
                "font-weight",
                district.over() ? "bold" : "normal");
    }

    private void figure(String text, double x, double y) {
        svg.text(text, x, y + SIZE * 0.36, SIZE, "text-anchor", "end");
    }
}
