package org.huanjie.districting.partition;

import java.util.Arrays;

/** Up to 63 units of a graph as the bits of a number, in an order in which each borders on an earlier one where it can. */
final class Bits {
    /** Most units: they are bits of a number. */
    static final int MOST = Long.SIZE - 1;

    private final int[] order;
    private final long[] around;
    private final long[] population;

    /** @param order the units, no others */
    Bits(Graph graph, int[] order) {
        this.order = order;
        this.around = new long[order.length];
        this.population =
                Arrays.stream(order).mapToLong(unit -> graph.population()[unit]).toArray();
        int[] at = new int[graph.size()];
        Arrays.fill(at, -1);
        for (int i = 0; i < order.length; i++) {
            at[order[i]] = i;
        }
        for (int i = 0; i < order.length; i++) {
            for (int next : graph.neighbours()[order[i]]) {
                around[i] |= at[next] < 0 ? 0 : 1L << at[next];
            }
        }
    }

    long all() {
        return (1L << order.length) - 1;
    }

    /** The unit of a bit. */
    int unit(int bit) {
        return order[bit];
    }

    long around(int bit) {
        return around[bit];
    }

    long population(int bit) {
        return population[bit];
    }

    /** Those that hold together with the first. */
    long piece(long of) {
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

    long people(long units) {
        long people = 0;
        for (long rest = units; rest != 0; rest &= rest - 1) {
            people += population[Long.numberOfTrailingZeros(rest)];
        }
        return people;
    }

    /** @param sets a district each, the first ones that count */
    void write(long[] sets, int count, int[] districtOf) {
        for (int district = 0; district < count; district++) {
            for (long rest = sets[district]; rest != 0; rest &= rest - 1) {
                districtOf[order[Long.numberOfTrailingZeros(rest)]] = district;
            }
        }
    }
}
