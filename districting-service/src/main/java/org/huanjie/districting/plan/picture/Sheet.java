package org.huanjie.districting.plan.picture;

/** The whole picture: title, map, key, histogram, from top to bottom. */
final class Sheet {
    private static final double EDGE = 24;
    private static final double HEAD = 84;
    private static final double FOOT = 30;
    private static final double NARROWEST = 760;
    private static final double WIDEST = 2000;

    /** How far a cell goes where nobody lies beyond. */
    private static final double FARTHEST = 125;

    /** How near two units may come, of the room that each would have. */
    private static final double APART = 0.6;

    private final Sketch sketch;
    private final Colour colour;
    private final Layout layout;
    private final double width;

    Sheet(Sketch sketch, Colour colour) {
        this.sketch = sketch;
        this.colour = colour;
        layout = new Layout(sketch);
        double perUnit = sketch.units().size() <= Labels.FEW ? 100 : 56;
        width = Math.min(
                WIDEST, Math.max(NARROWEST, perUnit * Math.sqrt(sketch.units().size())));
    }

    String write() {
        double inner = width - 2 * EDGE;
        Point[] places = layout.places();
        double each = inner / Math.sqrt(Math.max(4, places.length));
        double reach = Math.min(FARTHEST, (layout.byPositions() ? 0.75 : 0.62) * each);
        double margin = reach + 8;
        Frame frame = Frame.around(places, EDGE, HEAD, inner, margin);
        Ground ground = new Ground(sketch, frame.fit(places, margin, APART * each), reach, frame);
        Palette palette = new Palette(ground, colour);
        double key = HEAD + frame.height() + 18;
        double histogram = key + Key.height(sketch, colour, inner) + 16;
        double height = histogram + Histogram.HEIGHT + FOOT;
        Svg svg = new Svg(
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "data-parting",
                key + Key.signs(colour),
                "role",
                "img",
                "aria-labelledby",
                "map-title map-desc",
                "font-family",
                "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', SimHei, sans-serif",
                "letter-spacing",
                "0",
                "fill",
                "#000000");
        svg.element("title", title(), "id", "map-title");
        svg.element("desc", description(), "id", "map-desc");
        svg.shape("rect", "width", width, "height", height, "fill", "#ffffff");
        head(svg);
        new MapLayers(svg, ground, palette).draw();
        new Labels(svg, ground, colour, frame).draw();
        new Key(svg, sketch, colour, palette, EDGE, inner).draw(key);
        double plot = Math.min(inner - 40, 760);
        new Histogram(svg, sketch).draw((width - plot) / 2, histogram, plot);
        svg.text(origin(), width / 2, height - 14, 12, "text-anchor", "middle", "fill", "#444444");
        return svg.end();
    }

    private String title() {
        return sketch.subject() + "选区划分示意图" + (colour == Colour.DEVIATION ? "（人口偏差）" : "") + sketch.remark();
    }

    private String description() {
        return "选区%d个，应选代表%d名，人口%s人，平均每一代表%s人，偏差提示线±%d%%"
                .formatted(
                        sketch.districts().size(),
                        sketch.districts().stream()
                                .mapToInt(Sketch.District::seats)
                                .sum(),
                        Labels.people(sketch.people()),
                        sketch.seats() > 0 ? Labels.people(Math.round((double) sketch.people() / sketch.seats())) : "—",
                        sketch.warnPercent());
    }

    private void head(Svg svg) {
        svg.text(title(), width / 2, 40, 26, "text-anchor", "middle", "font-weight", "bold");
        svg.text(description(), width / 2, 66, 14, "text-anchor", "middle");
    }

    private String origin() {
        String where = layout.byPositions()
                ? "按单位坐标绘制" + (layout.guessed() > 0 ? "，其中%d个无坐标单位按相邻关系推定位置".formatted(layout.guessed()) : "")
                : "无坐标资料，各单位位置按相邻关系推算，不表示方位";
        return "本图为示意图，" + where + "；选区范围以公告文字为准，界线不作为划界依据。";
    }
}
