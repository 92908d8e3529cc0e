package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far the people a deputy stands for differ from the average, as a fraction; compared exactly, shown to four decimals.
 *
 * @param population of the district
 * @param seats      of the district, at least one
 * @param allPeople  of the whole plan
 * @param allSeats   to be placed in the whole plan
 */
record Deviation(long population, int seats, long allPeople, int allSeats) {

    /** Whether it is more than so many per cent, up or down; exactly that many is not. */
    boolean exceeds(int percent) {
        long numerator = Math.abs(population * allSeats - seats * allPeople);
        return numerator * 100 > percent * seats * allPeople;
    }

    boolean isAbove() {
        return population * allSeats > seats * allPeople;
    }

    BigDecimal fraction() {
        if (allPeople == 0 || seats == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(population * allSeats)
                .divide(BigDecimal.valueOf(seats * allPeople), 8, RoundingMode.HALF_UP)
                .subtract(BigDecimal.ONE)
                .setScale(4, RoundingMode.HALF_UP);
    }
}
