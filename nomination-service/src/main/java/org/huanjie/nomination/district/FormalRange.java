package org.huanjie.nomination.district;

/**
 * Bounds of the number of formal candidates, R-87 (选举法 art. 31): by one third to one time more than the seats. Whole
 * numbers only: s + s/3 ≤ n ≤ 2s.
 */
public record FormalRange(int min, int max) {
    private static final int THIRDS = 3;

    public static FormalRange of(int seats) {
        return new FormalRange((4 * seats + THIRDS - 1) / THIRDS, 2 * seats);
    }

    /** Of a by-election, R-115 (选举法 art. 57): there may be as many candidates as seats, or more. */
    static FormalRange equalAllowed(int seats) {
        return new FormalRange(seats, 2 * seats);
    }

    public boolean holds(int candidates) {
        return candidates >= min && candidates <= max;
    }
}
