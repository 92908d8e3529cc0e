package org.huanjie.districting.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The units at their places on the sheet: those with territory with the cell around them, work units beside their township's centre. */
final class Ground {
    /** How near a work unit may come to a dot, and to another one. */
    private static final double GAP = 13;

    private static final int SLOTS = 240;

    private final Sketch sketch;
    private final List<Sketch.Unit> land;
    private final Point[] at;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Point> centres = new TreeMap<>();
    private final Map<String, Point> workUnits = new TreeMap<>();

    /** @param reach how far the cell of a unit goes where nobody lies beyond */
    Ground(Sketch sketch, Point[] at, double reach, Frame frame) {
        this.sketch = sketch;
        this.at = at;
        land = sketch.territory();
        for (int i = 0; i < at.length; i++) {
            cells.add(Cell.of(i, at, reach));
        }
        Map<String, List<Point>> townships = new TreeMap<>();
        for (int i = 0; i < at.length; i++) {
            townships
                    .computeIfAbsent(land.get(i).township(), none -> new ArrayList<>())
                    .add(at[i]);
        }
        townships.forEach((township, points) -> centres.put(township, Point.middle(points)));
        Point corner = new Point(frame.left() + frame.width() - 60, frame.top() + frame.height() - 50);
        sketch.units().stream()
                .filter(unit -> !unit.territory())
                .forEach(unit -> workUnits.put(unit.code(), beside(unit, corner)));
    }

    private Point beside(Sketch.Unit unit, Point corner) {
        Point centre = centres.computeIfAbsent(unit.township(), none -> corner);
        List<Point> own = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            boolean same = land.get(i).district() == unit.district()
                    && land.get(i).township().equals(unit.township());
            if (same && unit.district() != Sketch.NONE) {
                own.add(at[i]);
            }
        }
        Point anchor = own.isEmpty() ? centre : Point.middle(own);
        Point best = null;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < SLOTS; k++) {
            Point slot = centre.seed(k, GAP);
            double away = slot.to(centre) + slot.to(anchor);
            double cost = away < least ? away + strangeness(slot, unit) + crowding(slot) : away;
            if (cost < least) {
                best = slot;
                least = cost;
            }
        }
        return best;
    }

    /** A place on the ground of its own district is the best, one in another township the worst. */
    private double strangeness(Point slot, Sketch.Unit unit) {
        int nearest = nearest(slot);
        if (nearest < 0) {
            return 0;
        }
        Sketch.Unit there = land.get(nearest);
        boolean home = there.township().equals(unit.township());
        return (home ? 0 : 400) + (there.district() == unit.district() ? 0 : 35);
    }

    private double crowding(Point slot) {
        double crowded = 0;
        for (Point other : at) {
            crowded += Math.max(0, GAP - slot.to(other)) * 60;
        }
        for (Point other : workUnits.values()) {
            crowded += Math.max(0, GAP - slot.to(other)) * 60;
        }
        return crowded;
    }

    /** Index of the unit whose ground it is. */
    private int nearest(Point place) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < at.length; i++) {
            double away = at[i].to(place);
            if (away < least) {
                nearest = i;
                least = away;
            }
        }
        return nearest;
    }

    /** The district on whose ground a place lies. */
    int districtAt(Point place) {
        int nearest = nearest(place);
        return nearest < 0 ? Sketch.NONE : land.get(nearest).district();
    }

    Sketch sketch() {
        return sketch;
    }

    List<Sketch.Unit> land() {
        return land;
    }

    Point at(int i) {
        return at[i];
    }

    Cell cell(int i) {
        return cells.get(i);
    }

    /** Places of work units by code. */
    Map<String, Point> workUnits() {
        return workUnits;
    }

    /** Middles of townships by code. */
    Map<String, Point> centres() {
        return centres;
    }

    /** Places of a district's units with territory; where it has none, of its work units. */
    List<Point> placesOf(int district) {
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (land.get(i).district() == district) {
                places.add(at[i]);
            }
        }
        return places.isEmpty()
                ? sketch.units().stream()
                        .filter(unit -> unit.district() == district && workUnits.containsKey(unit.code()))
                        .map(unit -> workUnits.get(unit.code()))
                        .collect(Collectors.toList())
                : places;
    }
}
