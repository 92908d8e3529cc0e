package org.huanjie.districting.plan.picture;

import java.util.Arrays;

/** Brings places into a frame of the sheet: as large as fits, and none so near to another that their dots touch. */
record Frame(double left, double top, double width, double height) {
    private static final int ROUNDS = 80;

    /** A frame so wide, as high as the places need. */
    static Frame around(Point[] places, double left, double top, double width, double margin) {
        double tall = extent(places, true);
        double wide = extent(places, false);
        double ratio = wide > 0 ? Math.min(1.25, Math.max(0.35, tall / wide)) : places.length > 1 ? 1.25 : 0.35;
        return new Frame(left, top, width, (width - 2 * margin) * ratio + 2 * margin);
    }

    private static double extent(Point[] places, boolean vertical) {
        var all = Arrays.stream(places)
                .mapToDouble(place -> vertical ? place.y() : place.x())
                .summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    /** The places, in the middle of the frame. */
    Point[] fit(Point[] places, double margin, double apart) {
        double wide = extent(places, false);
        double tall = extent(places, true);
        double scale = Math.min(
                wide > 0 ? (width - 2 * margin) / wide : Double.MAX_VALUE,
                tall > 0 ? (height - 2 * margin) / tall : Double.MAX_VALUE);
        double byX = Arrays.stream(places).mapToDouble(Point::x).min().orElse(0) + wide / 2;
        double byY = Arrays.stream(places).mapToDouble(Point::y).min().orElse(0) + tall / 2;
        double factor = scale == Double.MAX_VALUE ? 1 : scale;
        Point[] fitted = new Point[places.length];
        Arrays.setAll(
                fitted,
                i -> new Point(
                        left + width / 2 + (places[i].x() - byX) * factor,
                        top + height / 2 + (places[i].y() - byY) * factor));
        for (int round = 0; round < ROUNDS; round++) {
            spread(fitted, apart, margin);
        }
        return fitted;
    }

    private void spread(Point[] places, double apart, double margin) {
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = places[i].to(places[j]);
                if (distance < apart) {
                    Point push = distance > 1e-6
                            ? new Point(
                                    (places[i].x() - places[j].x()) / distance,
                                    (places[i].y() - places[j].y()) / distance)
                            : new Point(0, 0).seed(i, 1);
                    double by = (apart - distance) / 4;
                    places[i] = inside(places[i].plus(push.x() * by, push.y() * by), margin);
                    places[j] = inside(places[j].plus(-push.x() * by, -push.y() * by), margin);
                }
            }
        }
    }

    private Point inside(Point place, double margin) {
        return new Point(
                Math.min(left + width - margin, Math.max(left + margin, place.x())),
                Math.min(top + height - margin, Math.max(top + margin, place.y())));
    }
}
