package org.huanjie.districting.plan.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where units with territory lie: at their positions if at least half of them have one (the others then between their
 * neighbours), else by {@link StressLayout}.
 */
final class Layout {
    private static final int ROUNDS = 60;

    private final List<Sketch.Unit> units;
    private final Map<String, ? extends Collection<String>> neighbours;
    private final boolean byPositions;

    Layout(Sketch sketch) {
        units = sketch.territory();
        neighbours = sketch.neighbours();
        long placed = units.stream().filter(Sketch.Unit::placed).count();
        long places = units.stream()
                .filter(Sketch.Unit::placed)
                .map(unit -> List.of(unit.x(), unit.y()))
                .distinct()
                .count();
        byPositions = placed * 2 >= units.size() && places * 2 > placed;
    }

    boolean byPositions() {
        return byPositions;
    }

    /** How many units had to be placed between others, though most have positions. */
    int guessed() {
        return byPositions ? (int) units.stream().filter(unit -> !unit.placed()).count() : 0;
    }

    /** Places in the order of the units, in a measure of their own. */
    Point[] places() {
        return byPositions ? positions() : StressLayout.of(new Mesh(units, neighbours));
    }

    private Point[] positions() {
        Point[] at = new Point[units.size()];
        Map<String, Integer> index = new TreeMap<>();
        Map<String, List<Point>> ofTownship = new TreeMap<>();
        for (int i = 0; i < at.length; i++) {
            Sketch.Unit unit = units.get(i);
            index.put(unit.code(), i);
            if (unit.placed()) {
                at[i] = new Point(unit.x(), -unit.y());
                ofTownship
                        .computeIfAbsent(unit.township(), none -> new ArrayList<>())
                        .add(at[i]);
            }
        }
        Point middle =
                Point.middle(Arrays.stream(at).filter(place -> place != null).toList());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < at.length; i++) {
                if (!units.get(i).placed()) {
                    List<Point> around = around(units.get(i), index, at);
                    at[i] = around.isEmpty() ? at[i] : Point.middle(around);
                }
            }
        }
        for (int i = 0; i < at.length; i++) {
            List<Point> same = ofTownship.get(units.get(i).township());
            at[i] = at[i] != null ? at[i] : same != null ? Point.middle(same) : middle;
        }
        return at;
    }

    private List<Point> around(Sketch.Unit unit, Map<String, Integer> index, Point[] at) {
        Collection<String> codes = neighbours.get(unit.code());
        return codes == null
                ? List.of()
                : codes.stream()
                        .sorted()
                        .filter(index::containsKey)
                        .map(code -> at[index.get(code)])
                        .filter(place -> place != null)
                        .toList();
    }
}
