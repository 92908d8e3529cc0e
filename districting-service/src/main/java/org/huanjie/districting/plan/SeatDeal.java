package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * To which districts missing seats are given (those with the most people for each deputy), and from which seats too many are
 * taken (those that then have the fewest), one after another.
 */
final class SeatDeal {
    private static final int NAMED = 3;
    private static final int MOST_SEATS = 3;

    private final Layout layout;
    private final int[] seats;
    private final List<Integer> touched = new ArrayList<>();

    SeatDeal(Layout layout) {
        this.layout = layout;
        this.seats =
                layout.districts().stream().mapToInt(PlannedDistrict::seats).toArray();
        deal(layout.seatsToPlace() - layout.seats());
    }

    private void deal(int missing) {
        int step = Integer.signum(missing);
        Optional<Integer> next = missing == 0 ? Optional.empty() : step > 0 ? heaviest() : lightest();
        for (int left = Math.abs(missing); left > 0 && next.isPresent(); left--) {
            seats[next.get()] += step;
            if (!touched.contains(next.get())) {
                touched.add(next.get());
            }
            next = step > 0 ? heaviest() : lightest();
        }
    }

    private Optional<Integer> heaviest() {
        return open(1).max(Comparator.comparingDouble(i -> (double) layout.people(i) / Math.max(0.5, seats[i])));
    }

    private Optional<Integer> lightest() {
        return open(-1).min(Comparator.comparingDouble(i -> (double) layout.people(i) / (seats[i] - 1)));
    }

    /** Districts with people that have one to three seats afterwards, or come nearer to that. */
    private Stream<Integer> open(int step) {
        return IntStream.range(0, seats.length)
                .filter(i -> layout.people(i) > 0)
                .filter(i -> step > 0 ? seats[i] < MOST_SEATS : seats[i] > 1)
                .boxed();
    }

    /** ：第3选区 1 → 2、第7选区 2 → 3; empty where no district can be named. */
    String words() {
        if (touched.isEmpty()) {
            return "";
        }
        return "："
                + touched.stream()
                        .limit(NAMED)
                        .map(i -> "第%d选区 %d → %d"
                                .formatted(
                                        layout.district(i).number(),
                                        layout.district(i).seats(),
                                        seats[i]))
                        .collect(Collectors.joining("、"))
                + (touched.size() > NAMED ? "等" : "");
    }
}
