package org.huanjie.districting.plan.optimiser;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The constructive start: seeds far from each other, then the district that has fewest people takes its next neighbour, until
 * all territory is dealt out; units without territory fill up the smallest.
 */
final class Start {
    private final Region region;
    private final int districts;
    private final int[] of;
    private final long[] people;

    private Start(Region region, int districts) {
        this.region = region;
        this.districts = districts;
        this.of = new int[region.size()];
        this.people = new long[districts];
        Arrays.fill(of, -1);
    }

    /** @param districts at most as many as units with territory, or all units where there are none */
    static Partition of(Region region, int districts) {
        Start start = new Start(region, districts);
        start.plantSeeds();
        start.grow();
        start.fillUp();
        return new Partition(region, districts, start.of);
    }

    private void plantSeeds() {
        boolean onTerritory = region.territorial() >= districts;
        int[] distance = new int[of.length];
        Arrays.fill(distance, Integer.MAX_VALUE);
        for (int d = 0; d < districts; d++) {
            int far = -1;
            for (int unit = 0; unit < of.length; unit++) {
                boolean may = of[unit] < 0 && (region.territory()[unit] || !onTerritory);
                if (may && (far < 0 || distance[unit] > distance[far])) {
                    far = unit;
                }
            }
            take(far, d);
            spread(far, distance);
        }
    }

    private void spread(int from, int[] distance) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        distance[from] = 0;
        queue.add(from);
        while (!queue.isEmpty()) {
            int unit = queue.poll();
            for (int next : region.neighbours()[unit]) {
                if (distance[unit] + 1 < distance[next]) {
                    distance[next] = distance[unit] + 1;
                    queue.add(next);
                }
            }
        }
    }

    private void grow() {
        for (int[] next = cheapest(); next != null; next = cheapest()) {
            take(next[0], next[1]);
        }
    }

    /** The smallest district that has a free neighbour, and that neighbour; null where nothing is in reach. */
    private int[] cheapest() {
        int[] best = null;
        for (int unit = 0; unit < of.length; unit++) {
            if (of[unit] >= 0) {
                continue;
            }
            for (int neighbour : region.neighbours()[unit]) {
                int d = of[neighbour];
                if (d >= 0 && (best == null || people[d] < people[best[1]])) {
                    best = new int[] {unit, d};
                }
            }
        }
        return best;
    }

    private void fillUp() {
        for (int unit = 0; unit < of.length; unit++) {
            if (of[unit] < 0) {
                int smallest = 0;
                for (int d = 1; d < districts; d++) {
                    smallest = people[d] < people[smallest] ? d : smallest;
                }
                take(unit, smallest);
            }
        }
    }

    private void take(int unit, int district) {
        of[unit] = district;
        people[district] += region.population()[unit];
    }
}
