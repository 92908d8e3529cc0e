package org.huanjie.districting.plan.optimiser;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Districts of a region: which district each unit is in, and what that costs. */
final class Partition {
    static final int MAX_SEATS = 3;

    private final Region region;
    private final int districts;
    private final int[] of;
    private final long[] people;
    private final int[] members;
    private final int[] seats;

    Partition(Region region, int districts, int[] of) {
        this.region = region;
        this.districts = districts;
        this.of = of.clone();
        this.people = new long[districts];
        this.members = new int[districts];
        this.seats = new int[districts];
        for (int unit = 0; unit < of.length; unit++) {
            people[of[unit]] += region.population()[unit];
            members[of[unit]]++;
        }
        dealSeats();
    }

    Partition copy() {
        return new Partition(region, districts, of);
    }

    int districts() {
        return districts;
    }

    int districtOf(int unit) {
        return of[unit];
    }

    int seatsOf(int district) {
        return seats[district];
    }

    /** One seat each, the rest one by one to whoever has most people for each seat; never more than three. */
    private void dealSeats() {
        Arrays.fill(seats, 1);
        for (int left = region.seats() - districts; left > 0; left--) {
            int neediest = -1;
            for (int d = 0; d < districts; d++) {
                boolean may = seats[d] < MAX_SEATS;
                if (may && (neediest < 0 || people[d] * seats[neediest] > people[neediest] * seats[d])) {
                    neediest = d;
                }
            }
            if (neediest < 0) {
                return; // more seats than so few units can hold: the check of the plan says so
            }
            seats[neediest]++;
        }
    }

    void move(int unit, int to) {
        int from = of[unit];
        of[unit] = to;
        people[from] -= region.population()[unit];
        people[to] += region.population()[unit];
        members[from]--;
        members[to]++;
        dealSeats();
    }

    /** Whether a unit may leave its district: something must stay, and what stays must hold together. */
    boolean mayLeave(int unit) {
        int district = of[unit];
        if (members[district] == 1) {
            return false;
        }
        if (!region.territory()[unit]) {
            return true;
        }
        int start = -1;
        for (int neighbour : region.neighbours()[unit]) {
            if (of[neighbour] == district) {
                start = neighbour;
                break;
            }
        }
        return start >= 0 ? reaches(start, unit) == territorial(district) - 1 : territorial(district) > 1;
    }

    /** Units of its district that can be reached from a start without passing through one that is taken out. */
    private int reaches(int start, int without) {
        boolean[] seen = new boolean[of.length];
        seen[start] = true;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        int reached = 1;
        while (!queue.isEmpty()) {
            for (int next : region.neighbours()[queue.poll()]) {
                if (!seen[next] && next != without && of[next] == of[start]) {
                    seen[next] = true;
                    reached++;
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private int territorial(int district) {
        int count = 0;
        for (int unit = 0; unit < of.length; unit++) {
            count += of[unit] == district && region.territory()[unit] ? 1 : 0;
        }
        return count;
    }

    double deviation(int district) {
        return Math.abs(people[district] / (seats[district] * region.perSeat()) - 1);
    }

    double worst() {
        double worst = 0;
        for (int d = 0; d < districts; d++) {
            worst = Math.max(worst, deviation(d));
        }
        return worst;
    }

    int cutEdges() {
        int cut = 0;
        for (int unit = 0; unit < of.length; unit++) {
            for (int neighbour : region.neighbours()[unit]) {
                cut += neighbour > unit && of[neighbour] != of[unit] ? 1 : 0;
            }
        }
        return cut;
    }

    /** Lower is better: what lies over the limit first, then the worst district, then all of them, then cut edges. */
    double cost(double limit) {
        double over = 0;
        double squares = 0;
        double worst = 0;
        for (int d = 0; d < districts; d++) {
            double deviation = deviation(d);
            over += Math.max(0, deviation - limit);
            squares += deviation * deviation;
            worst = Math.max(worst, deviation);
        }
        return 100 * over + 4 * worst + squares + 0.01 * cutEdges();
    }
}
