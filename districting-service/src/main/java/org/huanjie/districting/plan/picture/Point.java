package org.huanjie.districting.plan.picture;

import java.util.Collection;

/** A place on the sheet; y grows downwards. */
record Point(double x, double y) {
    /** A turn that never meets itself again: what is dealt out by it spreads evenly. */
    private static final double GOLDEN = 2.399963229728653;

    double to(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** The k-th place of a sunflower around this one; its seeds are so far from each other. */
    Point seed(int k, double distance) {
        double radius = distance * Math.sqrt(k + 0.5) * 0.6;
        return plus(radius * StrictMath.cos(k * GOLDEN), radius * StrictMath.sin(k * GOLDEN));
    }

    /** Their middle; there must be one. */
    static Point middle(Collection<Point> points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x;
            y += point.y;
        }
        return new Point(x / points.size(), y / points.size());
    }
}
