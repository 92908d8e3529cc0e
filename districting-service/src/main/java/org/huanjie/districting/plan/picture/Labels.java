package org.huanjie.districting.plan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words on the map, each where it covers the least of what is already there. */
final class Labels {
    static final double NUMBER = 15;
    private static final double NAME = 10.5;
    private static final double TOWNSHIP = 17;
    private static final double SMALL = 10;
    private static final int NAME_CHARACTERS = 7;

    /** With so few units each is named. */
    static final int FEW = 60;

    /** What it costs to stand on another district's ground. */
    private static final double STRANGE = 250;

    private static final int ANYWHERE = -1;

    private static final double[] LIFTS = {0, -13, 13, -24, 24};

    private record Box(double x, double y, double width, double height) {
        double overlap(Box other) {
            double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double tall = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return wide > 0 && tall > 0 ? wide * tall : 0;
        }

        static Box around(Point centre, double width, double height) {
            return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
        }
    }

    private final Svg svg;
    private final Ground ground;
    private final Colour colour;
    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();

    Labels(Svg svg, Ground ground, Colour colour, Frame frame) {
        this.svg = svg;
        this.ground = ground;
        this.colour = colour;
        this.frame = frame;
        ground.workUnits().values().forEach(place -> taken.add(Box.around(place, 9, 9)));
        for (int i = 0; i < ground.land().size(); i++) {
            taken.add(Box.around(ground.at(i), 11, 11));
        }
    }

    void draw() {
        svg.open(
                "g",
                "text-anchor",
                "middle",
                "stroke",
                "#ffffff",
                "stroke-width",
                3.0,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke",
                "pointer-events",
                "none");
        ground.sketch().districts().forEach(this::district);
        ground.sketch().townships().forEach(this::township);
        if (ground.sketch().units().size() <= FEW) {
            units();
        }
        svg.close();
    }

    private void district(Sketch.District district) {
        List<Point> places = ground.placesOf(district.number());
        if (places.isEmpty()) {
            return;
        }
        String second = colour == Colour.DEVIATION
                ? Scale.percent(district.deviation())
                : Svg.shortened(first(district.name()), NAME_CHARACTERS);
        String number = String.valueOf(district.number());
        double width = Math.max(Svg.width(number, NUMBER), Svg.width(second, NAME)) + 2;
        Point middle = Point.middle(places);
        List<Point> wanted = new ArrayList<>();
        if (ground.districtAt(middle) == district.number()) {
            wanted.add(middle);
        }
        places.stream().sorted(Comparator.comparingDouble(middle::to)).limit(12).forEach(wanted::add);
        Point at = freest(wanted, middle, width, NUMBER + NAME + 2, district.number());
        taken.add(Box.around(at, width, NUMBER + NAME + 2));
        svg.text(number, at.x(), at.y(), NUMBER, "font-weight", "bold", "fill", "#000000");
        boolean warned = colour == Colour.DEVIATION && district.over();
        svg.text(
                second,
                at.x(),
                at.y() + NAME + 1,
                NAME,
                "fill",
                warned ? "#a00000" : "#000000",
                "font-weight",
                warned ? "bold" : "normal");
    }

    /** Of a name that lists units only the first one. */
    private static String first(String name) {
        int more = name.indexOf('、');
        return more < 0 ? name : name.substring(0, more) + "等";
    }

    /** @param district on whose ground it should be */
    private Point freest(List<Point> wanted, Point middle, double width, double height, int district) {
        Point best = wanted.get(0);
        double least = Double.MAX_VALUE;
        for (Point place : wanted) {
            for (double lift : LIFTS) {
                Point at = inside(place.plus(0, lift), width, height);
                double strange = district == ANYWHERE || ground.districtAt(at) == district ? 0 : STRANGE;
                double cost = covered(Box.around(at, width, height)) * 3 + at.to(middle) + strange;
                if (cost < least) {
                    best = at;
                    least = cost;
                }
            }
        }
        return best;
    }

    private Point inside(Point at, double width, double height) {
        return new Point(
                Math.max(frame.left() + width / 2, Math.min(frame.left() + frame.width() - width / 2, at.x())),
                Math.max(frame.top() + height / 2, Math.min(frame.top() + frame.height() - height / 2, at.y())));
    }

    private double covered(Box box) {
        return taken.stream().mapToDouble(box::overlap).sum();
    }

    private void township(String code, String name) {
        Point centre = ground.centres().get(code);
        if (centre == null) {
            return;
        }
        double width = Svg.width(name, TOWNSHIP) + 2 * name.length();
        List<Point> wanted = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            wanted.add(centre.seed(k, 16));
        }
        Point at = freest(wanted, centre, width, TOWNSHIP, ANYWHERE);
        taken.add(Box.around(at, width, TOWNSHIP));
        svg.text(
                name,
                at.x(),
                at.y() + TOWNSHIP * 0.35,
                TOWNSHIP,
                "font-weight",
                "bold",
                "fill",
                MapLayers.TOWNSHIP_BORDER,
                "letter-spacing",
                2.0);
    }

    private void units() {
        svg.open("g", "fill", "#333333", "stroke-width", 2.0);
        for (int i = 0; i < ground.land().size(); i++) {
            unit(ground.land().get(i).name(), ground.at(i));
        }
        for (Sketch.Unit unit : ground.sketch().units()) {
            if (ground.workUnits().containsKey(unit.code())) {
                unit(unit.name(), ground.workUnits().get(unit.code()));
            }
        }
        svg.close();
    }

    private void unit(String name, Point dot) {
        String text = Svg.shortened(name, 9);
        double width = Svg.width(text, SMALL);
        Point best = null;
        double least = Double.MAX_VALUE;
        for (Point at :
                List.of(dot.plus(0, 15), dot.plus(0, -14), dot.plus(width / 2 + 10, 0), dot.plus(-width / 2 - 10, 0))) {
            double covered = covered(Box.around(at, width, SMALL));
            if (covered < least) {
                best = at;
                least = covered;
            }
        }
        taken.add(Box.around(best, width, SMALL));
        svg.text(text, best.x(), best.y() + SMALL * 0.35, SMALL);
    }

    /** People in words of the map: with separators. */
    static String people(long people) {
        return String.format(Locale.ROOT, "%,d", people);
    }
}
