package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Connected districts from nothing: seeds by chance, in each piece of the graph as many as its people ask for, then whichever has
 * fewest people takes a neighbour; units without territory go where fewest are. Seats go one by one to whoever has most people for
 * each.
 */
final class Growth {
    private final Instance instance;
    private final Graph graph;
    private final int districts;
    private final SplittableRandom random;
    private final int[] of;
    private final long[] people;
    private final int[][] rim;
    private final int[] rimSize;

    private Growth(Instance instance, int districts, SplittableRandom random) {
        this.instance = instance;
        this.graph = instance.graph();
        this.districts = districts;
        this.random = random;
        this.of = new int[graph.size()];
        this.people = new long[districts];
        this.rim = new int[districts][16];
        this.rimSize = new int[districts];
        Arrays.fill(of, -1);
    }

    /** @param districts no fewer than the graph has pieces, no more than it has units, or the instance seats */
    static Drawing grow(Instance instance, int districts, SplittableRandom random) {
        Growth growth = new Growth(instance, districts, random);
        growth.sow();
        growth.grow();
        growth.fillUp();
        return new Drawing(growth.of, seats(instance, growth.people));
    }

    private void sow() {
        int[] piece = graph.pieces();
        int pieces = Arrays.stream(piece).max().orElse(-1) + 1;
        long[] peopleOf = new long[pieces];
        int[] free = new int[pieces];
        int[] seeds = new int[pieces];
        for (int unit = 0; unit < piece.length; unit++) {
            if (piece[unit] >= 0) {
                peopleOf[piece[unit]] += graph.population()[unit];
                free[piece[unit]]++;
            }
        }
        int sown = 0;
        for (int p = 0; p < pieces; p++) {
            sow(sown++, p, piece);
            seeds[p] = 1;
            free[p]--;
        }
        while (sown < districts) {
            int next = -1;
            for (int p = 0; p < pieces; p++) {
                boolean more = next < 0 || (double) peopleOf[p] / seeds[p] > (double) peopleOf[next] / seeds[next];
                next = free[p] > 0 && more ? p : next;
            }
            sow(sown++, next, piece);
            if (next >= 0) {
                seeds[next]++;
                free[next]--;
            }
        }
    }

    /** @param piece -1: among the units without territory */
    private void sow(int district, int piece, int[] pieceOf) {
        int unit;
        do {
            unit = random.nextInt(graph.size());
        } while (of[unit] >= 0 || pieceOf[unit] != piece);
        take(unit, district);
    }

    private void grow() {
        for (int district = poorest(true); district >= 0; district = poorest(true)) {
            int at = random.nextInt(rimSize[district]);
            int next = free(rim[district][at]);
            if (next < 0) {
                rim[district][at] = rim[district][--rimSize[district]];
            } else {
                take(next, district);
            }
        }
    }

    private void fillUp() {
        for (int unit = 0; unit < of.length; unit++) {
            if (of[unit] < 0) {
                take(unit, poorest(false));
            }
        }
    }

    private void take(int unit, int district) {
        of[unit] = district;
        people[district] += graph.population()[unit];
        if (rimSize[district] == rim[district].length) {
            rim[district] = Arrays.copyOf(rim[district], 2 * rimSize[district]);
        }
        rim[district][rimSize[district]++] = unit;
    }

    /** @return -1 if none may grow */
    private int poorest(boolean withRim) {
        int poorest = -1;
        for (int d = 0; d < districts; d++) {
            if ((!withRim || rimSize[d] > 0) && (poorest < 0 || people[d] < people[poorest])) {
                poorest = d;
            }
        }
        return poorest;
    }

    private int free(int unit) {
        int[] around = graph.neighbours()[unit];
        int from = around.length == 0 ? 0 : random.nextInt(around.length);
        for (int i = 0; i < around.length; i++) {
            int next = around[(from + i) % around.length];
            if (of[next] < 0) {
                return next;
            }
        }
        return -1;
    }

    /** A drawing of districts that are known. */
    static Drawing seated(Instance instance, int[] districtOf, int districts) {
        long[] people = new long[districts];
        for (int unit = 0; unit < districtOf.length; unit++) {
            people[districtOf[unit]] += instance.graph().population()[unit];
        }
        return new Drawing(districtOf, seats(instance, people));
    }

    private static int[] seats(Instance instance, long[] people) {
        int[] seats = new int[people.length];
        Arrays.fill(seats, 1);
        for (int left = instance.seats() - seats.length; left > 0; left--) {
            int neediest = -1;
            for (int d = 0; d < seats.length; d++) {
                boolean may = seats[d] < instance.bounds().mostSeats();
                if (may && (neediest < 0 || people[d] * seats[neediest] > people[neediest] * seats[d])) {
                    neediest = d;
                }
            }
            seats[neediest]++;
        }
        return seats;
    }
}
