package org.huanjie.districting.partition;

import java.util.SplittableRandom;

/** Districts as they stand while they are searched: each connected, their populations perhaps out of bounds. */
final class State {
    private static final double SMALLEST_CHANGE = 1e-10;

    private final Graph graph;
    private final Bounds bounds;
    private final Former former;
    private final int[] of;
    private final int[] seats;
    private final long[] people;
    private final int[] units;
    private final int[] outside;
    private final Rim rim;
    private final int[][] origins;
    private final Reach reach;
    private int cut;
    private long over;
    private int outOfBounds;
    private double unevenness;
    private long millionths;
    private long changed;

    State(Instance instance, Drawing start) {
        this.graph = instance.graph();
        this.bounds = instance.bounds();
        this.former = instance.former();
        this.of = start.districtOf().clone();
        this.seats = start.seats().clone();
        this.people = new long[seats.length];
        this.units = new int[seats.length];
        this.outside = new int[of.length];
        this.rim = new Rim(of.length);
        this.origins = former == null ? null : new int[seats.length][former.districts()];
        this.reach = new Reach(graph, this.of);
        for (int unit = 0; unit < of.length; unit++) {
            people[of[unit]] += graph.population()[unit];
            units[of[unit]]++;
            count(unit, of[unit], 1);
            for (int i = 0; i < graph.neighbours()[unit].length; i++) {
                if (of[graph.neighbours()[unit][i]] != of[unit]) {
                    outside[unit]++;
                    cut += graph.borders()[unit][i];
                }
            }
            rim.settle(unit, outside[unit] > 0);
        }
        cut /= 2;
        for (int district = 0; district < seats.length; district++) {
            weigh(district, 1);
        }
    }

    long value() {
        return Value.of(over, cut + (former == null ? 0 : changed * former.price()), millionths);
    }

    /** Sum of squared deviations. */
    double unevenness() {
        return unevenness;
    }

    /** Whether this is better, to the last digit of unevenness, which a value rounds. */
    boolean isBetterThan(long value, double otherUnevenness) {
        long coarse = Value.coarse(value());
        return coarse < Value.coarse(value)
                || coarse == Value.coarse(value) && unevenness < otherUnevenness - SMALLEST_CHANGE;
    }

    /** Districts with too many or too few people. */
    int outOfBounds() {
        return outOfBounds;
    }

    int districts() {
        return seats.length;
    }

    int borderUnits() {
        return rim.size();
    }

    /** A unit that has a neighbour in another district. */
    int border(int index) {
        return rim.get(index);
    }

    int districtOf(int unit) {
        return of[unit];
    }

    int seats(int district) {
        return seats[district];
    }

    long people(int district) {
        return people[district];
    }

    Drawing drawing() {
        return new Drawing(of.clone(), seats.clone());
    }

    boolean areNeighbours(int one, int other) {
        return borders(one, other) > 0;
    }

    int borders(int one, int other) {
        for (int i = 0; i < graph.neighbours()[one].length; i++) {
            if (graph.neighbours()[one][i] == other) {
                return graph.borders()[one][i];
            }
        }
        return 0;
    }

    /** A neighbour of a border unit in another district. */
    int acrossTheBorder(int unit, SplittableRandom random) {
        int[] around = graph.neighbours()[unit];
        int at = random.nextInt(around.length);
        while (of[around[at]] == of[unit]) {
            at = (at + 1) % around.length;
        }
        return around[at];
    }

    /** Borders of a unit with units of a district. */
    int bordersWith(int unit, int district) {
        int[] around = graph.neighbours()[unit];
        int[] borders = graph.borders()[unit];
        int count = 0;
        for (int i = 0; i < around.length; i++) {
            if (of[around[i]] == district) {
                count += borders[i];
            }
        }
        return count;
    }

    /** Whether the unit can be of that district, as far as borders say so. */
    boolean reaches(int unit, int district) {
        return !graph.territory()[unit] || bordersWith(unit, district) > 0;
    }

    /** Whether its district stays, and in one piece, without it. */
    boolean mayLeave(int unit) {
        return units[of[unit]] > 1 && (!graph.territory()[unit] || reach.staysConnectedWithout(unit));
    }

    /** How many more changes from the former drawing there are, with a unit moved. */
    long moreChanges(int unit, int to) {
        if (former == null) {
            return 0;
        }
        int from = of[unit];
        long before = changes(from) + changes(to);
        count(unit, from, -1);
        count(unit, to, 1);
        long after = units[from] - 1 - largest(from) + units[to] + 1 - largest(to);
        count(unit, to, -1);
        count(unit, from, 1);
        return after - before;
    }

    int priceOfChange() {
        return former == null ? 0 : former.price();
    }

    void move(int unit, int to) {
        int from = of[unit];
        weigh(from, -1);
        weigh(to, -1);
        of[unit] = to;
        people[from] -= graph.population()[unit];
        people[to] += graph.population()[unit];
        units[from]--;
        units[to]++;
        count(unit, from, -1);
        count(unit, to, 1);
        weigh(from, 1);
        weigh(to, 1);
        int[] around = graph.neighbours()[unit];
        int[] borders = graph.borders()[unit];
        int out = 0;
        for (int i = 0; i < around.length; i++) {
            int next = around[i];
            int there = of[next];
            if (there == from) {
                outside[next]++;
                cut += borders[i];
                out++;
                rim.settle(next, outside[next] > 0);
            } else if (there == to) {
                outside[next]--;
                cut -= borders[i];
                rim.settle(next, outside[next] > 0);
            } else {
                out++;
            }
        }
        outside[unit] = out;
        rim.settle(unit, outside[unit] > 0);
    }

    void transferSeat(int from, int to) {
        weigh(from, -1);
        weigh(to, -1);
        seats[from]--;
        seats[to]++;
        weigh(from, 1);
        weigh(to, 1);
    }

    private void weigh(int district, int sign) {
        long beyond = bounds.over(people[district], seats[district]);
        over += sign * beyond;
        outOfBounds += beyond > 0 ? sign : 0;
        double uneven = bounds.unevenness(people[district], seats[district]);
        unevenness += sign * uneven;
        millionths += sign * Value.millionths(uneven);
        changed += former == null ? 0 : sign * changes(district);
    }

    private void count(int unit, int district, int sign) {
        if (former != null && former.districtOf()[unit] >= 0) {
            origins[district][former.districtOf()[unit]] += sign;
        }
    }

    private long changes(int district) {
        return units[district] - largest(district);
    }

    private int largest(int district) {
        int largest = 0;
        for (int count : origins[district]) {
            largest = Math.max(largest, count);
        }
        return largest;
    }
}
