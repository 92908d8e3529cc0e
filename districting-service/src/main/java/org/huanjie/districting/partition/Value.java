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

    /** @param unevenness of one district, squared deviation, rounded here to a millionth */
    static long of(long over, long cut, double unevenness) {
        return of(over, cut, millionths(unevenness));
    }

    static long millionths(double unevenness) {
        return Math.round(Math.min(MOST_UNEVEN, 1e6 * unevenness));
    }

    static long of(long over, long cut, long millionths) {
        return (Math.min(over, MOST_OVER) << OVER)
                + (Math.min(cut, MOST_CUT) << CUT)
                + Math.min(millionths, MOST_UNEVEN);
    }

    /** Without unevenness. */
    static long coarse(long value) {
        return value >> CUT;
    }

    static long over(long value) {
        return value >> OVER;
    }

    static long cut(long value) {
        return value >> CUT & MOST_CUT;
    }
}
