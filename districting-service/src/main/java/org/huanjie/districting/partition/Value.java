package org.huanjie.districting.partition;

/**
 * What districts are worth, in one number: less is better. In this order count people beyond the bounds, borders between districts
 * (and, from a former drawing, the price of changes), unevenness. Values of parts add up.
 */
final class Value {
    /** Worse than anything. */
    static final long NONE = Long.MAX_VALUE;

    private static final int OVER = 39;
    private static final int CUT = 25;
    private static final long MOST_OVER = (1L << Long.SIZE - 1 - OVER) - 1;
    private static final long MOST_CUT = (1L << OVER - CUT) - 1;
    private static final long MOST_UNEVEN = (1L << CUT) - 1;

    private Value() {}

    static long of(long over, long cut, long uneven) {
        return (Math.min(over, MOST_OVER) << OVER) + (Math.min(cut, MOST_CUT) << CUT) + Math.min(uneven, MOST_UNEVEN);
    }

    static long over(long value) {
        return value >> OVER;
    }

    static long cut(long value) {
        return value >> CUT & MOST_CUT;
    }
}
