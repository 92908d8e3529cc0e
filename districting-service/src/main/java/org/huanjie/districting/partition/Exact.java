package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * All drawings of a small instance, those that cannot be better than the best known left out: what it finds is proven. The first
 * unit left gets every district it can be of, then the rest is divided likewise. The same rest is not divided again unless it was
 * reached at a smaller value, since what follows does not depend on what was before.
 */
final class Exact {
    /** Most units: they are bits of a number. */
    static final int MOST_UNITS = Long.SIZE - 1;

    private final Instance instance;
    private final Bounds bounds;
    private final BooleanSupplier timeIsUp;
    private final Reached reached = new Reached();
    private final int[] order;
    private final long[] around;
    private final int[][] borders;
    private final long[] population;
    private final int[] former;
    private final long territory;
    private final long[] chosen;
    private final int[] chosenSeats;
    private long steps;
    private boolean gaveUp;
    private long bestValue;
    private Drawing best;

    /** @param steps districts looked at after which it gives up */
    Exact(Instance instance, Drawing known, long steps, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.bounds = instance.bounds();
        this.timeIsUp = timeIsUp;
        this.steps = steps;
        this.order = BreadthOrder.of(instance.graph());
        int size = order.length;
        int[] at = new int[size];
        for (int i = 0; i < size; i++) {
            at[order[i]] = i;
        }
        this.around = new long[size];
        this.borders = new int[size][size];
        this.population = new long[size];
        this.former = new int[size];
        Graph graph = instance.graph();
        long withTerritory = 0;
        for (int i = 0; i < size; i++) {
            int unit = order[i];
            population[i] = graph.population()[unit];
            former[i] = instance.former() == null ? -1 : instance.former().districtOf()[unit];
            withTerritory |= graph.territory()[unit] ? 1L << i : 0;
            for (int n = 0; n < graph.neighbours()[unit].length; n++) {
                int next = at[graph.neighbours()[unit][n]];
                around[i] |= 1L << next;
                borders[i][next] = graph.borders()[unit][n];
            }
        }
        this.territory = withTerritory;
        this.chosen = new long[instance.seats() + 1];
        this.chosenSeats = new int[instance.seats() + 1];
        this.best = known;
        this.bestValue = known == null ? (bounds.hard() ? Value.of(1, 0, 0) : Value.NONE) : known.value(instance);
    }

    /** @return whether {@link #best()} is proven to be best; where it is null, that there is none within hard bounds */
    boolean prove() {
        divide((1L << order.length) - 1, instance.seats(), 0, 0);
        return !gaveUp;
    }

    Drawing best() {
        return best;
    }

    private void divide(long left, int seatsLeft, long value, int depth) {
        if (left == 0 || seatsLeft == 0) {
            if (left == 0 && seatsLeft == 0 && value < bestValue) {
                bestValue = value;
                best = drawing(depth);
            }
            return;
        }
        if (isHopeless(left, seatsLeft, value) || !reached.isNews(left, seatsLeft, value)) {
            return;
        }
        int first = Long.numberOfTrailingZeros(left);
        new Growing(left, seatsLeft, value, depth)
                .grow(1L << first, candidates(left, first), 1L << first, population[first], 0);
    }

    private long candidates(long left, int unit) {
        return ((around[unit] | ~territory) & left) & ~(1L << unit);
    }

    /** Whether the pieces of what is left need more seats than there are, or hold too many or too few people for them. */
    private boolean isHopeless(long left, int seatsLeft, long value) {
        long allowed = Value.over(bestValue - value);
        long free = people(left & ~territory);
        int needed = 0;
        for (long rest = left & territory; rest != 0; ) {
            long piece = piece(rest);
            rest &= ~piece;
            long people = people(piece);
            if (people + free + allowed < bounds.least()[1]) {
                return true;
            }
            needed += Math.max(1, seats(people - allowed));
        }
        long all = people(left);
        return needed > seatsLeft || seats(all - allowed) > seatsLeft || all + allowed < leastFor(seatsLeft);
    }

    /** Fewest seats for so many people. */
    private int seats(long people) {
        int most = bounds.mostSeats();
        double perSeat = (double) bounds.most()[most] / most + 1;
        return people <= 0 ? 0 : (int) Math.ceil(people / perSeat);
    }

    private long leastFor(int seats) {
        int most = bounds.mostSeats();
        return (long) ((double) bounds.least()[most] / most * seats) - seats;
    }

    private long piece(long of) {
        long piece = Long.lowestOneBit(of);
        for (long rim = piece; rim != 0; ) {
            long next = 0;
            for (; rim != 0; rim &= rim - 1) {
                next |= around[Long.numberOfTrailingZeros(rim)];
            }
            rim = next & of & ~piece;
            piece |= rim;
        }
        return piece;
    }

    private long people(long units) {
        long people = 0;
        for (long rest = units; rest != 0; rest &= rest - 1) {
            people += population[Long.numberOfTrailingZeros(rest)];
        }
        return people;
    }

    private Drawing drawing(int districts) {
        int[] of = new int[order.length];
        for (int district = 0; district < districts; district++) {
            for (long rest = chosen[district]; rest != 0; rest &= rest - 1) {
                of[order[Long.numberOfTrailingZeros(rest)]] = district;
            }
        }
        return new Drawing(of, Arrays.copyOf(chosenSeats, districts));
    }

    private long changes(long units) {
        if (instance.former() == null) {
            return 0;
        }
        int[] from = new int[instance.former().districts()];
        int largest = 0;
        for (long rest = units; rest != 0; rest &= rest - 1) {
            int origin = former[Long.numberOfTrailingZeros(rest)];
            largest = origin < 0 ? largest : Math.max(largest, ++from[origin]);
        }
        return (long) instance.former().price() * (Long.bitCount(units) - largest);
    }

    /** The districts that the first unit left can be of. */
    private final class Growing {
        private final long left;
        private final int seatsLeft;
        private final long value;
        private final int depth;
        private final int mostSeats;

        Growing(long left, int seatsLeft, long value, int depth) {
            this.left = left;
            this.seatsLeft = seatsLeft;
            this.value = value;
            this.depth = depth;
            this.mostSeats = Math.min(seatsLeft, bounds.mostSeats());
        }

        /**
         * @param candidates units that may join
         * @param decided    those that were, whether they joined or not
         * @param cut        borders from the district to what is left besides
         */
        void grow(long units, long candidates, long decided, long people, int cut) {
            int cutNow = cut;
            if (units == Long.lowestOneBit(left)) {
                cutNow = borders(Long.numberOfTrailingZeros(units), left & ~units);
            }
            close(units, people, cutNow);
            long open = candidates & ~decided;
            long closed = decided;
            for (; open != 0 && !gaveUp; open &= open - 1) {
                int unit = Long.numberOfTrailingZeros(open);
                long bit = 1L << unit;
                closed |= bit;
                long more = people + population[unit];
                if (more > bounds.most()[mostSeats] + Math.min(Value.over(bestValue - value), Long.MAX_VALUE >> 1)) {
                    continue;
                }
                long joined = units | bit;
                int cutThen = cutNow - borders(unit, units) + borders(unit, left & ~joined);
                grow(joined, candidates | around[unit] & left & ~joined, closed, more, cutThen);
            }
        }

        private int borders(int unit, long with) {
            int count = 0;
            for (long rest = around[unit] & with; rest != 0; rest &= rest - 1) {
                count += borders[unit][Long.numberOfTrailingZeros(rest)];
            }
            return count;
        }

        private void close(long units, long people, int cut) {
            if (--steps < 0 || (steps & 1_023) == 0 && timeIsUp.getAsBoolean()) {
                gaveUp = true;
                return;
            }
            for (int seats = 1; seats <= mostSeats; seats++) {
                long then = value
                        + Value.of(bounds.over(people, seats), cut + changes(units), bounds.unevenness(people, seats));
                if (then < bestValue) {
                    chosen[depth] = units;
                    chosenSeats[depth] = seats;
                    divide(left & ~units, seatsLeft - seats, then, depth + 1);
                }
            }
        }
    }
}
