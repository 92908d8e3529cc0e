package org.huanjie.districting.plan.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The ground nearer to a unit than to any other (Voronoi), no farther than a reach.
 *
 * @param corners in turn
 * @param across  who lies beyond the side from a corner to the next, by index; or {@link #OUTSIDE}
 */
record Cell(List<Point> corners, List<Integer> across) {
    static final int OUTSIDE = -1;
    private static final int SIDES = 30;

    static Cell of(int unit, Point[] places, double reach) {
        Cell cell = disc(places[unit], reach);
        for (int other = 0; other < places.length; other++) {
            if (other != unit && places[unit].to(places[other]) < 2 * reach) {
                cell = cell.cut(places[unit], places[other], other);
            }
        }
        return cell;
    }

    private static Cell disc(Point centre, double reach) {
        List<Point> corners = new ArrayList<>();
        List<Integer> across = new ArrayList<>();
        for (int i = 0; i < SIDES; i++) {
            double turn = 2 * Math.PI * i / SIDES;
            corners.add(centre.plus(reach * StrictMath.cos(turn), reach * StrictMath.sin(turn)));
            across.add(OUTSIDE);
        }
        return new Cell(corners, across);
    }

    /** Without what is nearer to another one. */
    private Cell cut(Point own, Point others, int other) {
        List<Point> kept = new ArrayList<>();
        List<Integer> beyond = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point here = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            double inHere = nearness(here, own, others);
            double inNext = nearness(next, own, others);
            if (inHere >= 0) {
                kept.add(here);
                beyond.add(across.get(i));
            }
            if (inHere >= 0 != inNext >= 0) {
                double part = inHere / (inHere - inNext);
                kept.add(here.plus((next.x() - here.x()) * part, (next.y() - here.y()) * part));
                beyond.add(inHere >= 0 ? other : across.get(i));
            }
        }
        return new Cell(kept, beyond);
    }

    /** More than nought where a place is nearer to the first than to the second. */
    private static double nearness(Point place, Point own, Point others) {
        double dx = others.x() - own.x();
        double dy = others.y() - own.y();
        return dx * ((own.x() + others.x()) / 2 - place.x()) + dy * ((own.y() + others.y()) / 2 - place.y());
    }

    /** As the data of a path. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(pair(corners.get(i)));
        }
        return path.append('Z').toString();
    }

    /** One of its sides, as a piece of a path. */
    String side(int i) {
        return "M" + pair(corners.get(i)) + "L" + pair(corners.get((i + 1) % corners.size()));
    }

    static String pair(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }
}
