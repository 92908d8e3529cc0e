package org.huanjie.districting.partition;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * One annealing: border units change districts, or two change places, or a seat goes to another district, ever more seldom for the
 * worse. Districts stay connected all the time; people out of bounds are allowed on the way, at a price that grows.
 */
final class Annealing {
    /** Temperatures in borders. */
    private static final double HOT = 1.2;

    private static final double COLD = 0.2;

    /**
     * What a district out of bounds by so many average units is worth, in borders: {@code out + units + STEEP units²}, times a weight
     * that grows. That it rises ever faster lets people pass through districts that are out of bounds themselves. To be out at all
     * costs more where units are large beside the width of the bounds, so that few drawings are within them.
     */
    private static final double LEAST_OUT = 0.3;

    private static final double MOST_OUT = 2;

    private static final double STEEP = 0.3;

    private static final double FIRST_WEIGHT = 0.5;
    private static final double LAST_WEIGHT = 4;

    /** Borders that unevenness is worth: a district five per cent off has 0.0025 of it. */
    private static final double UNEVEN = 10;

    private static final double SHARE_OF_SWAPS = 0.2;
    private static final double SHARE_OF_SEATS = 0.1;
    private static final int TRIES_FOR_A_PARTNER = 8;
    private static final int STEPS_BETWEEN_LOOKS = 1_024;

    private final Graph graph;
    private final Bounds bounds;
    private final State now;
    private final SplittableRandom random;
    private final BooleanSupplier timeIsUp;
    private final int[] loose;
    private final double averageUnit;
    private final double out;
    private double weight;
    private double temperature;
    private Drawing best;
    private long bestValue = Value.NONE;

    Annealing(Instance instance, Drawing start, SplittableRandom random, BooleanSupplier timeIsUp) {
        this.graph = instance.graph();
        this.bounds = instance.bounds();
        this.now = new State(instance, start);
        this.random = random;
        this.timeIsUp = timeIsUp;
        this.loose = IntStream.range(0, graph.size())
                .filter(unit -> !graph.territory()[unit])
                .toArray();
        this.averageUnit = Math.max(1.0, (double) graph.people() / graph.size());
        double width = 1.0 + bounds.most()[1] - bounds.least()[1];
        this.out = Math.max(LEAST_OUT, Math.min(MOST_OUT, averageUnit / width));
        keepIfBest();
    }

    /** The best within hard bounds, or what stands now where none was met. */
    Drawing bestOrLast() {
        return best == null ? last() : best;
    }

    /** As it stands now. */
    Drawing last() {
        return now.drawing();
    }

    /** @param warmth of the first temperature, 1 for hot */
    void run(long steps, double warmth) {
        for (long step = 0; step < steps; step++) {
            if (step % STEPS_BETWEEN_LOOKS == 0) {
                if (timeIsUp.getAsBoolean()) {
                    return;
                }
                double done = (double) step / steps;
                temperature = warmth * HOT * Math.pow(COLD / (warmth * HOT), done);
                weight = FIRST_WEIGHT * Math.pow(LAST_WEIGHT / FIRST_WEIGHT, done);
            }
            if (!step()) {
                return;
            }
        }
    }

    /** @return false if there is nothing that could ever be moved */
    private boolean step() {
        int movable = now.borderUnits() + loose.length;
        if (now.districts() < 2 || movable == 0) {
            return false;
        }
        int pick = random.nextInt(movable);
        if (pick >= now.borderUnits()) {
            moveOrSwap(loose[pick - now.borderUnits()]);
            return true;
        }
        int one = now.border(pick);
        int other = now.acrossTheBorder(one, random);
        double kind = random.nextDouble();
        if (kind < SHARE_OF_SWAPS) {
            changePlaces(one, partner(one, other));
        } else if (bounds.mostSeats() > 1 && kind < SHARE_OF_SWAPS + SHARE_OF_SEATS) {
            transferSeat(now.districtOf(one), now.districtOf(other));
        } else {
            changeDistrict(one, now.districtOf(other));
        }
        return true;
    }

    /** A unit without territory goes anywhere, or changes places with another such. */
    private void moveOrSwap(int unit) {
        int other = loose[random.nextInt(loose.length)];
        if (random.nextBoolean() || now.districtOf(unit) == now.districtOf(other)) {
            changeDistrict(unit, random.nextInt(now.districts()));
        } else {
            changePlaces(unit, other);
        }
    }

    private void changeDistrict(int unit, int to) {
        int from = now.districtOf(unit);
        if (from == to) {
            return;
        }
        long people = graph.population()[unit];
        double change = now.bordersWith(unit, from)
                - now.bordersWith(unit, to)
                + dearer(from, -people, 0)
                + dearer(to, people, 0)
                + now.priceOfChange() * now.moreChanges(unit, to);
        if (isTaken(change) && now.mayLeave(unit)) {
            now.move(unit, to);
            keepIfBest();
        }
    }

    private void changePlaces(int one, int other) {
        int a = now.districtOf(one);
        int b = now.districtOf(other);
        long people = graph.population()[one] - graph.population()[other];
        double change = now.bordersWith(one, a)
                - now.bordersWith(one, b)
                + now.bordersWith(other, b)
                - now.bordersWith(other, a)
                + 2 * now.borders(one, other)
                + dearer(a, -people, 0)
                + dearer(b, people, 0)
                + now.priceOfChange() * (now.moreChanges(one, b) + now.moreChanges(other, a));
        if (!isTaken(change) || !now.mayLeave(one)) {
            return;
        }
        now.move(one, b);
        if (now.reaches(other, a) && now.mayLeave(other)) {
            now.move(other, a);
            keepIfBest();
        } else {
            now.move(one, a);
        }
    }

    /** Some unit of the other's district on the border to this one's. */
    private int partner(int one, int other) {
        for (int tries = 0; tries < TRIES_FOR_A_PARTNER; tries++) {
            int partner = now.border(random.nextInt(now.borderUnits()));
            if (now.districtOf(partner) == now.districtOf(other) && now.bordersWith(partner, now.districtOf(one)) > 0) {
                return partner;
            }
        }
        return other;
    }

    private void transferSeat(int from, int to) {
        if (now.seats(from) > 1
                && now.seats(to) < bounds.mostSeats()
                && isTaken(dearer(from, 0, -1) + dearer(to, 0, 1))) {
            now.transferSeat(from, to);
            keepIfBest();
        }
    }

    private double dearer(int district, long people, int seats) {
        return price(now.people(district) + people, now.seats(district) + seats)
                - price(now.people(district), now.seats(district));
    }

    private double price(long people, int seats) {
        long over = bounds.over(people, seats);
        double units = over / averageUnit;
        double dear = over == 0 ? 0 : weight * (out + units + STEEP * units * units);
        return bounds.perSeat() == 0 ? dear : dear + UNEVEN * bounds.unevenness(people, seats);
    }

    private boolean isTaken(double change) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / temperature);
    }

    private void keepIfBest() {
        boolean allowed = now.outOfBounds() == 0 || !bounds.hard();
        if (allowed && now.value() < bestValue) {
            bestValue = now.value();
            best = now.drawing();
        }
    }
}
