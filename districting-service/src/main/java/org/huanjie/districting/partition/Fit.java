package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Whether all districts can be within their bounds. The territory is divided first, in every way that leaves no more people missing
 * than the units without territory have; these are dealt out then. What is left of the territory is not divided again where that was
 * in vain with fewer people missing and more room.
 */
public final class Fit {
    private final Instance instance;
    private final Bounds bounds;
    private final BooleanSupplier timeIsUp;
    private final Bits bits;
    private final LooseUnits loose;
    private final long loosePeople;
    private final InVain inVain = new InVain();
    private final long[] chosen;
    private final int[] chosenSeats;
    private long steps;
    private boolean gaveUp;
    private Drawing found;

    /**
     * @param drawing null where none was found
     * @param proven  whether that is because there is none
     */
    public record Answer(Drawing drawing, boolean proven) {}

    private Fit(Instance instance, Bits bits, long steps, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.bounds = instance.bounds();
        this.bits = bits;
        this.loose = new LooseUnits(instance.graph(), this::ended);
        this.loosePeople = loose.people();
        this.steps = steps;
        this.timeIsUp = timeIsUp;
        this.chosen = new long[instance.seats() + 1];
        this.chosenSeats = new int[instance.seats() + 1];
    }

    /**
     * Up to 63 units with territory are searched, of more nothing is known.
     *
     * @param steps districts and places of units looked at, after which it gives up
     */
    public static Answer of(Instance instance, long steps, BooleanSupplier timeIsUp) {
        Graph graph = instance.graph();
        int[] order = Arrays.stream(BreadthOrder.of(graph))
                .filter(unit -> graph.territory()[unit])
                .toArray();
        if (order.length > Bits.MOST) {
            return new Answer(null, false);
        }
        Fit fit = new Fit(instance, new Bits(graph, order), steps, timeIsUp);
        fit.divide(fit.bits.all(), instance.seats(), 0, 0, 0);
        return new Answer(fit.found, fit.found == null && !fit.gaveUp);
    }

    private boolean ended() {
        gaveUp |= --steps < 0 || (steps & 1_023) == 0 && timeIsUp.getAsBoolean();
        return gaveUp || found != null;
    }

    /**
     * @param missing people that the districts chosen lack at least
     * @param room    people they can take at most
     * @return whether anything came of it but for how the units without territory fall
     */
    private boolean divide(long left, int seatsLeft, long missing, long room, int depth) {
        if (left == 0) {
            return dealOut(seatsLeft, missing, room, depth);
        }
        if (isHopeless(left, seatsLeft, missing, room) || inVain.was(left, seatsLeft, missing, room)) {
            return false;
        }
        int first = Long.numberOfTrailingZeros(left);
        boolean promising = new Growing(left, seatsLeft, missing, room, depth)
                .grow(1L << first, bits.around(first) & left, 1L << first, bits.population(first));
        if (!promising && !gaveUp) {
            inVain.remember(left, seatsLeft, missing, room);
        }
        return promising;
    }

    private boolean isHopeless(long left, int seatsLeft, long missing, long room) {
        long free = loosePeople - missing;
        long people = bits.people(left);
        if (free < 0
                || people > bounds.mostFor(seatsLeft)
                || people + free < bounds.leastFor(seatsLeft)
                || people + loosePeople > room + bounds.mostFor(seatsLeft)) {
            return true;
        }
        int needed = 0;
        for (long rest = left; rest != 0; ) {
            long piece = bits.piece(rest);
            rest &= ~piece;
            long ofPiece = bits.people(piece);
            if (ofPiece + free < bounds.least()[1]) {
                return true;
            }
            needed += Math.max(1, bounds.fewestSeats(ofPiece));
        }
        return needed > seatsLeft;
    }

    /** Seats left are of districts that have no territory. */
    private boolean dealOut(int seatsLeft, long missing, long room, int depth) {
        if (missing > loosePeople) {
            return false;
        }
        if (seatsLeft > 0) {
            boolean promising = false;
            for (int seats = 1; seats <= Math.min(seatsLeft, bounds.mostSeats()) && !ended(); seats++) {
                chosen[depth] = 0;
                chosenSeats[depth] = seats;
                promising |= dealOut(
                        seatsLeft - seats, missing + bounds.least()[seats], room + bounds.most()[seats], depth + 1);
            }
            return promising;
        }
        if (room < loosePeople) {
            return false;
        }
        long[] lacks = new long[depth];
        long[] takes = new long[depth];
        for (int district = 0; district < depth; district++) {
            long people = bits.people(chosen[district]);
            lacks[district] = bounds.least()[chosenSeats[district]] - people;
            takes[district] = bounds.most()[chosenSeats[district]] - people;
        }
        int[] districtOf = new int[instance.graph().size()];
        if (loose.fall(lacks, takes, districtOf)) {
            bits.write(chosen, depth, districtOf);
            found = new Drawing(districtOf, Arrays.copyOf(chosenSeats, depth));
        }
        return true;
    }

    /** The districts that the first unit left can be of. */
    private final class Growing {
        private final long left;
        private final int seatsLeft;
        private final long missing;
        private final long room;
        private final int depth;
        private final int mostSeats;

        Growing(long left, int seatsLeft, long missing, long room, int depth) {
            this.left = left;
            this.seatsLeft = seatsLeft;
            this.missing = missing;
            this.room = room;
            this.depth = depth;
            this.mostSeats = Math.min(seatsLeft, bounds.mostSeats());
        }

        /**
         * @param candidates units that may join
         * @param decided    those that were, whether they joined or not
         */
        boolean grow(long units, long candidates, long decided, long people) {
            boolean promising = close(units, people);
            long closed = decided;
            for (long open = candidates & ~decided; open != 0 && !ended(); open &= open - 1) {
                int unit = Long.numberOfTrailingZeros(open);
                closed |= 1L << unit;
                long joined = units | 1L << unit;
                if (people + bits.population(unit) <= bounds.most()[mostSeats]) {
                    promising |= grow(
                            joined,
                            candidates | bits.around(unit) & left & ~joined,
                            closed,
                            people + bits.population(unit));
                }
            }
            return promising;
        }

        private boolean close(long units, long people) {
            boolean promising = false;
            for (int seats = 1; seats <= mostSeats && !ended(); seats++) {
                long lacks = Math.max(0, bounds.least()[seats] - people);
                if (people <= bounds.most()[seats] && missing + lacks <= loosePeople) {
                    chosen[depth] = units;
                    chosenSeats[depth] = seats;
                    promising |= divide(
                            left & ~units,
                            seatsLeft - seats,
                            missing + lacks,
                            room + bounds.most()[seats] - people,
                            depth + 1);
                }
            }
            return promising;
        }
    }
}
