package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * All drawings of a small instance, those that cannot be better than the best known left out: what it finds is proven. The first
 * unit left gets every district it can be of, then the rest is divided likewise. The same rest is not divided again unless it was
 * reached at a smaller value, since what follows does not depend on what was before.
 */
final class Exact {
    private final Instance instance;
    private final Bounds bounds;
    private final BooleanSupplier timeIsUp;
    private final Reached reached = new Reached();
    private final Bits bits;
    private final int[][] borders;
    private final int[] former;
    private final long territory;
    private final long[] chosen;
    private final int[] chosenSeats;
    private long steps;
    private boolean gaveUp;
    private long bestValue;
    private Drawing best;

    /**
     * @param known null where nothing within the bounds is known; then only that is looked for
     * @param steps districts looked at after which it gives up
     */
    Exact(Instance instance, Drawing known, long steps, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.bounds = instance.bounds();
        this.timeIsUp = timeIsUp;
        this.steps = steps;
        Graph graph = instance.graph();
        int[] order = BreadthOrder.of(graph);
        int size = order.length;
        this.bits = new Bits(graph, order);
        int[] at = new int[size];
        for (int i = 0; i < size; i++) {
            at[order[i]] = i;
        }
        this.borders = new int[size][size];
        this.former = new int[size];
        long withTerritory = 0;
        for (int i = 0; i < size; i++) {
            int unit = order[i];
            former[i] = instance.former() == null ? -1 : instance.former().districtOf()[unit];
            withTerritory |= graph.territory()[unit] ? 1L << i : 0;
            for (int n = 0; n < graph.neighbours()[unit].length; n++) {
                borders[i][at[graph.neighbours()[unit][n]]] = graph.borders()[unit][n];
            }
        }
        this.territory = withTerritory;
        this.chosen = new long[instance.seats() + 1];
        this.chosenSeats = new int[instance.seats() + 1];
        this.best = known;
        this.bestValue = known == null ? Value.of(1, 0, 0) : known.value(instance);
    }

    /** @return whether {@link #best()} is proven to be best; where it is null, that there is none within hard bounds */
    boolean prove() {
        divide(bits.all(), instance.seats(), 0, 0);
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
                .grow(1L << first, candidates(left, first), 1L << first, bits.population(first), 0);
    }

    private long candidates(long left, int unit) {
        return ((bits.around(unit) | ~territory) & left) & ~(1L << unit);
    }

    /** Whether the pieces of what is left need more seats than there are, or hold too many or too few people for them. */
    private boolean isHopeless(long left, int seatsLeft, long value) {
        long allowed = Value.over(bestValue - value);
        long free = bits.people(left & ~territory);
        int needed = 0;
        for (long rest = left & territory; rest != 0; ) {
            long piece = bits.piece(rest);
            rest &= ~piece;
            long people = bits.people(piece);
            if (people + free + allowed < bounds.least()[1]) {
                return true;
            }
            needed += Math.max(1, bounds.fewestSeats(people - allowed));
        }
        long all = bits.people(left);
        return needed > seatsLeft
                || bounds.fewestSeats(all - allowed) > seatsLeft
                || all + allowed < bounds.leastFor(seatsLeft);
    }

    private Drawing drawing(int districts) {
        int[] of = new int[instance.graph().size()];
        bits.write(chosen, districts, of);
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
                long more = people + bits.population(unit);
                if (more > bounds.most()[mostSeats] + Math.min(Value.over(bestValue - value), Long.MAX_VALUE >> 1)) {
                    continue;
                }
                long joined = units | bit;
                int cutThen = cutNow - borders(unit, units) + borders(unit, left & ~joined);
                grow(joined, candidates | bits.around(unit) & left & ~joined, closed, more, cutThen);
            }
        }

        private int borders(int unit, long with) {
            int count = 0;
            for (long rest = bits.around(unit) & with; rest != 0; rest &= rest - 1) {
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
