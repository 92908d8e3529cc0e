package org.huanjie.districting.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * Seats by population with the largest remainder and at least one each: everyone gets the whole part of their share (at least
 * one); what is left goes to the largest remainders, what is too much is taken from the smallest. Whole numbers only: a
 * share A·P/ΣP is compared by its numerator. Ties go to the larger population, then to the lower code; the order of the input does not matter.
 */
public final class LargestRemainder {
    static final Rule EQUAL = new Rule("R-19", "ALLOC_EQUAL", "选举法 art. 15");
    static final Rule MIN_ONE = new Rule("R-20", "ALLOC_MIN_ONE", "选举法 art. 15");

    /** Who gets seats. */
    public record Unit(String code, String name, long population) {}

    /** @param quotient the exact share to three decimals */
    public record Share(Unit unit, BigDecimal quotient, int seats) {}

    private final List<Unit> units;
    private final long available;
    private final long total;

    private LargestRemainder(List<Unit> units, int available) {
        this.units = units.stream()
                .sorted(Comparator.comparingLong(Unit::population).reversed().thenComparing(Unit::code))
                .toList();
        this.available = available;
        this.total = Math.max(1, units.stream().mapToLong(Unit::population).sum());
    }

    /**
     * @return shares by code; their seats add up to {@code available}
     * @throws Refusal 422 if there are fewer seats than units
     */
    public static List<Share> allocate(List<Unit> units, int available) {
        if (available < units.size()) {
            throw Refusal.broken(List.of(MIN_ONE.hard("可分配名额%d名少于单位数%d个，每个乡镇至少应有一名。".formatted(available, units.size()))
                    .figure("available", available)
                    .figure("units", units.size())));
        }
        return new LargestRemainder(units, available).shares();
    }

    private List<Share> shares() {
        int[] seats = units.stream()
                .mapToInt(unit -> (int) Math.max(1, available * unit.population() / total))
                .toArray();
        long left = available;
        for (int seat : seats) {
            left -= seat;
        }
        for (; left > 0; left--) {
            seats[largestRemainder(seats)]++;
        }
        for (; left < 0; left++) {
            seats[smallestRemainder(seats)]--;
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < seats.length; i++) {
            shares.add(new Share(units.get(i), quotient(units.get(i)), seats[i]));
        }
        shares.sort(Comparator.comparing(share -> share.unit().code()));
        return shares;
    }

    /** Numerator of share − seats, over the common denominator. */
    private long remainder(int i, int[] seats) {
        return available * units.get(i).population() - seats[i] * total;
    }

    private int largestRemainder(int[] seats) {
        int best = 0;
        for (int i = 1; i < seats.length; i++) {
            if (remainder(i, seats) > remainder(best, seats)) {
                best = i;
            }
        }
        return best;
    }

    private int smallestRemainder(int[] seats) {
        int best = -1;
        for (int i = 0; i < seats.length; i++) {
            if (seats[i] > 1 && (best < 0 || remainder(i, seats) < remainder(best, seats))) {
                best = i;
            }
        }
        return best;
    }

    private BigDecimal quotient(Unit unit) {
        return BigDecimal.valueOf(available * unit.population())
                .divide(BigDecimal.valueOf(total), 3, RoundingMode.HALF_UP);
    }
}
