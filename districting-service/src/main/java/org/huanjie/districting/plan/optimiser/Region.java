package org.huanjie.districting.plan.optimiser;

import java.util.Arrays;

/**
 * Units that share seats among themselves, as arrays: a township of a county plan, or a whole township plan.
 *
 * @param population people of each unit
 * @param neighbours of each unit, by index; units without territory (work units) have none
 * @param territory  whether the unit has territory; one without may join any district of the region
 * @param seats      to be placed here
 * @param perSeat    people of a seat in the whole plan, what deviations are measured against
 */
record Region(long[] population, int[][] neighbours, boolean[] territory, int seats, double perSeat) {
    int size() {
        return population.length;
    }

    long people() {
        return Arrays.stream(population).sum();
    }

    int territorial() {
        int count = 0;
        for (boolean has : territory) {
            count += has ? 1 : 0;
        }
        return count;
    }
}
