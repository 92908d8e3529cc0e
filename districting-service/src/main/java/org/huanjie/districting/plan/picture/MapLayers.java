package org.huanjie.districting.plan.picture;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The map without its words: grounds, borders, links, dots. */
final class MapLayers {
    static final String INK = "#222222";
    static final String TOWNSHIP_BORDER = "#6a4c93";
    private static final double DOT = 2.4;
    private static final double BIGGEST_DOT = 8;

    private final Svg svg;
    private final Ground ground;
    private final Palette palette;
    private final Map<Integer, Sketch.District> districts;
    private final double biggest;

    MapLayers(Svg svg, Ground ground, Palette palette) {
        this.svg = svg;
        this.ground = ground;
        this.palette = palette;
        districts = ground.sketch().districts().stream()
                .collect(Collectors.toMap(Sketch.District::number, district -> district, (a, b) -> a, TreeMap::new));
        biggest = ground.sketch().units().stream()
                .mapToLong(Sketch.Unit::population)
                .max()
                .orElse(1);
    }

    void draw() {
        grounds();
        borders();
        links();
        dots();
        workUnits();
    }

    private void grounds() {
        svg.open("g", "stroke", "#ffffff", "stroke-width", 0.6);
        for (int i = 0; i < ground.land().size(); i++) {
            Sketch.Unit unit = ground.land().get(i);
            svg.open("path", "data-unit", unit.code(), "d", ground.cell(i).path(), "fill", palette.of(unit.district()));
            svg.element("title", words(unit)).close();
        }
        svg.close();
    }

    private String words(Sketch.Unit unit) {
        Sketch.District district = districts.get(unit.district());
        String place = district == null
                ? "未划入选区"
                : "第%d选区，选区偏差%s".formatted(district.number(), Scale.percent(district.deviation()));
        return "%s，%,d人，%s".formatted(unit.name(), unit.population(), place);
    }

    /** Townships as a broad pale band, districts as a dark line above it, the county's outline thin. */
    private void borders() {
        String townships = sides((a, b) -> !a.township().equals(b.township()));
        String between = sides((a, b) -> a.district() != b.district());
        StringBuilder outline = new StringBuilder();
        for (int i = 0; i < ground.land().size(); i++) {
            Cell cell = ground.cell(i);
            for (int side = 0; side < cell.corners().size(); side++) {
                if (cell.across().get(side) == Cell.OUTSIDE) {
                    outline.append(cell.side(side));
                }
            }
        }
        svg.open("g", "fill", "none", "stroke-linecap", "round", "pointer-events", "none");
        line(townships, "stroke", TOWNSHIP_BORDER, "stroke-width", 6.0, "stroke-opacity", "0.45");
        line(outline.toString(), "stroke", "#777777", "stroke-width", 1.0);
        line(between, "stroke", INK, "stroke-width", 1.8);
        svg.close();
    }

    private String sides(BiPredicate<Sketch.Unit, Sketch.Unit> apart) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < ground.land().size(); i++) {
            Cell cell = ground.cell(i);
            for (int side = 0; side < cell.corners().size(); side++) {
                int other = cell.across().get(side);
                if (other > i && apart.test(ground.land().get(i), ground.land().get(other))) {
                    path.append(cell.side(side));
                }
            }
        }
        return path.toString();
    }

    private void links() {
        Map<String, Integer> index = new TreeMap<>();
        for (int i = 0; i < ground.land().size(); i++) {
            index.put(ground.land().get(i).code(), i);
        }
        StringBuilder within = new StringBuilder();
        StringBuilder cut = new StringBuilder();
        for (int i = 0; i < ground.land().size(); i++) {
            Sketch.Unit unit = ground.land().get(i);
            var neighbours = ground.sketch().neighbours().get(unit.code());
            if (neighbours == null) {
                continue;
            }
            for (String code : neighbours.stream().sorted().toList()) {
                Integer other = index.get(code);
                if (other != null && i < other) {
                    boolean same = unit.district() != Sketch.NONE
                            && unit.district() == ground.land().get(other).district();
                    (same ? within : cut)
                            .append('M')
                            .append(Cell.pair(ground.at(i)))
                            .append('L')
                            .append(Cell.pair(ground.at(other)));
                }
            }
        }
        svg.open("g", "fill", "none", "pointer-events", "none");
        line(cut.toString(), cutLink());
        line(within.toString(), innerLink());
        svg.close();
    }

    static Object[] innerLink() {
        return new Object[] {"stroke", "#444444", "stroke-width", 1.9, "stroke-opacity", "0.75"};
    }

    static Object[] cutLink() {
        return new Object[] {
            "stroke", "#555555", "stroke-width", 0.6, "stroke-dasharray", "3 3", "stroke-opacity", "0.8"
        };
    }

    private void line(String path, Object... attributes) {
        if (!path.isEmpty()) {
            Object[] all = new Object[attributes.length + 2];
            all[0] = "d";
            all[1] = path;
            System.arraycopy(attributes, 0, all, 2, attributes.length);
            svg.shape("path", all);
        }
    }

    private double size(Sketch.Unit unit) {
        return DOT + (BIGGEST_DOT - DOT) * Math.sqrt(unit.population() / Math.max(1, biggest));
    }

    private void dots() {
        svg.open("g", "fill", INK, "stroke", "#ffffff", "stroke-width", 0.8, "pointer-events", "none");
        for (int i = 0; i < ground.land().size(); i++) {
            Point at = ground.at(i);
            svg.shape(
                    "circle",
                    "cx",
                    at.x(),
                    "cy",
                    at.y(),
                    "r",
                    size(ground.land().get(i)));
        }
        svg.close();
    }

    private void workUnits() {
        svg.open("g", "stroke", INK, "stroke-width", 1.2);
        for (Sketch.Unit unit : ground.sketch().units()) {
            Point at = ground.workUnits().get(unit.code());
            if (at != null) {
                double half = size(unit);
                svg.open(
                        "rect",
                        "data-unit",
                        unit.code(),
                        "x",
                        at.x() - half,
                        "y",
                        at.y() - half,
                        "width",
                        2 * half,
                        "height",
                        2 * half,
                        "fill",
                        palette.of(unit.district()));
                svg.element("title", words(unit)).close();
            }
        }
        svg.close();
    }
}
