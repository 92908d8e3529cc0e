package org.huanjie.local.county;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/**
 * A rectangle of land, in km. Cutting a rectangle again and again gives a map whose parts are contiguous at every level and
 * whose adjacency is planar, without any repair.
 */
record Parcel(double west, double south, double east, double north) {
    /** A shorter common border is a corner, not a neighbourhood. */
    private static final double LEAST_BORDER = 0.001;

    double x() {
        return (west + east) / 2;
    }

    double y() {
        return (south + north) / 2;
    }

    boolean touches(Parcel other) {
        double overWidth = Math.min(east, other.east) - Math.max(west, other.west);
        double overHeight = Math.min(north, other.north) - Math.max(south, other.south);
        boolean side = east == other.west || other.east == west;
        boolean top = north == other.south || other.north == south;
        return side && overHeight > LEAST_BORDER || top && overWidth > LEAST_BORDER;
    }

    /** Hands out this land among the items, to each about its share, each in one piece. */
    <T> void divide(List<T> items, ToDoubleFunction<T> weight, Random random, BiConsumer<T, Parcel> receive) {
        if (items.size() == 1) {
            receive.accept(items.get(0), this);
            return;
        }
        int half = items.size() / 2;
        List<T> first = items.subList(0, half);
        List<T> second = items.subList(half, items.size());
        double of = sum(first, weight);
        double share = of / (of + sum(second, weight));
        double cut = Math.min(0.8, Math.max(0.2, share + 0.12 * (random.nextDouble() - 0.5)));
        if (east - west > north - south) {
            double at = west + cut * (east - west);
            new Parcel(west, south, at, north).divide(first, weight, random, receive);
            new Parcel(at, south, east, north).divide(second, weight, random, receive);
        } else {
            double at = south + cut * (north - south);
            new Parcel(west, south, east, at).divide(first, weight, random, receive);
            new Parcel(west, at, east, north).divide(second, weight, random, receive);
        }
    }

    private static <T> double sum(List<T> items, ToDoubleFunction<T> weight) {
        return items.stream().mapToDouble(weight).sum();
    }
}
