package org.huanjie.districting.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Changes a drawing as long as one unit in another district, two units in each other's, or one seat elsewhere makes it better. Once
 * it ends by itself none of these does.
 */
final class Polish {
    private final Instance instance;
    private final State now;
    private final BooleanSupplier timeIsUp;
    private final List<Integer> loose;

    private Polish(Instance instance, Drawing start, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.now = new State(instance, start);
        this.timeIsUp = timeIsUp;
        this.loose = IntStream.range(0, instance.graph().size())
                .filter(unit -> !instance.graph().territory()[unit])
                .boxed()
                .toList();
    }

    static Drawing polish(Instance instance, Drawing start, BooleanSupplier timeIsUp) {
        Polish polish = new Polish(instance, start, timeIsUp);
        while (polish.improves() && !timeIsUp.getAsBoolean()) {
            // once more over all that may be changed
        }
        return polish.now.drawing();
    }

    private boolean improves() {
        boolean better = seats();
        for (int unit : movable()) {
            if (timeIsUp.getAsBoolean()) {
                return better;
            }
            better |= moves(unit);
        }
        List<Integer> movable = movable();
        List<List<Integer>> ofDistrict = new ArrayList<>();
        IntStream.range(0, now.districts()).forEach(district -> ofDistrict.add(new ArrayList<>()));
        movable.forEach(unit -> ofDistrict.get(now.districtOf(unit)).add(unit));
        for (int unit : movable) {
            if (timeIsUp.getAsBoolean()) {
                return better;
            }
            better |= swaps(unit, ofDistrict);
        }
        return better;
    }

    private List<Integer> movable() {
        List<Integer> movable = new ArrayList<>(loose);
        IntStream.range(0, now.borderUnits()).map(now::border).sorted().forEach(movable::add);
        return movable;
    }

    private boolean seats() {
        boolean better = false;
        for (int from = 0; from < now.districts(); from++) {
            for (int to = 0; to < now.districts(); to++) {
                if (from != to
                        && now.seats(from) > 1
                        && now.seats(to) < instance.bounds().mostSeats()) {
                    long before = now.value();
                    double unevenBefore = now.unevenness();
                    now.transferSeat(from, to);
                    if (now.isBetterThan(before, unevenBefore)) {
                        better = true;
                    } else {
                        now.transferSeat(to, from);
                    }
                }
            }
        }
        return better;
    }

    private boolean moves(int unit) {
        boolean better = false;
        for (int to : reachable(unit)) {
            int from = now.districtOf(unit);
            if (to != from && now.reaches(unit, to)) {
                long before = now.value();
                double unevenBefore = now.unevenness();
                now.move(unit, to);
                boolean helps = now.isBetterThan(before, unevenBefore);
                now.move(unit, from);
                if (helps && now.mayLeave(unit)) {
                    now.move(unit, to);
                    better = true;
                }
            }
        }
        return better;
    }

    /** @param ofDistrict as they were when this began; who came later is looked at the next time */
    private boolean swaps(int one, List<List<Integer>> ofDistrict) {
        boolean better = false;
        for (int to : reachable(one)) {
            for (int other : ofDistrict.get(to)) {
                boolean candidate = now.districtOf(other) == to && now.districtOf(one) != to && now.reaches(one, to);
                if (candidate && now.reaches(other, now.districtOf(one))) {
                    better |= swap(one, other);
                }
            }
        }
        return better;
    }

    private boolean swap(int one, int other) {
        int a = now.districtOf(one);
        int b = now.districtOf(other);
        long before = now.value();
        double unevenBefore = now.unevenness();
        now.move(one, b);
        now.move(other, a);
        boolean helps = now.isBetterThan(before, unevenBefore);
        now.move(other, b);
        boolean holds = helps && now.mayLeave(other);
        now.move(one, a);
        if (!holds) {
            return false;
        }
        now.move(other, a);
        if (now.mayLeave(one)) {
            now.move(one, b);
            return true;
        }
        now.move(other, b);
        return false;
    }

    /** Districts a unit may go to. */
    private int[] reachable(int unit) {
        return instance.graph().territory()[unit]
                ? IntStream.of(instance.graph().neighbours()[unit])
                        .map(now::districtOf)
                        .distinct()
                        .toArray()
                : IntStream.range(0, now.districts()).toArray();
    }
}
