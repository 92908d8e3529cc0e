package org.huanjie.districting.partition;

/** What is still to be divided, and at what value that was reached: a fixed number of entries, the later ones are forgotten. */
final class Reached {
    private static final int SIZE = 1 << 17;
    private static final int MASK = SIZE - 1;
    private static final int PROBES = 8;

    private final long[] left = new long[SIZE];
    private final byte[] seats = new byte[SIZE];
    private final long[] value = new long[SIZE];

    /**
     * @param seatsLeft at least 1
     * @return false if the same was reached before at no greater value, so that nothing new can come of it
     */
    boolean isNews(long unitsLeft, int seatsLeft, long now) {
        int at = (int) ((unitsLeft * 0x9E3779B97F4A7C15L >>> 32) + seatsLeft * 31L) & MASK;
        for (int probe = 0; probe < PROBES; probe++, at = at + 1 & MASK) {
            if (seats[at] == 0) {
                seats[at] = (byte) seatsLeft;
                left[at] = unitsLeft;
                value[at] = now;
                return true;
            }
            if (left[at] == unitsLeft && seats[at] == seatsLeft) {
                if (value[at] <= now) {
                    return false;
                }
                value[at] = now;
                return true;
            }
        }
        return true;
    }
}
