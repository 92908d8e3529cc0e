package org.huanjie.districting.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    @Proves({"R-18", "R-19", "R-20", "W-07"})
    void the_sample_county() {
        List<LargestRemainder.Share> shares = allocate(
                231, 128_460, 52_310, 41_875, 38_460, 36_720, 33_980, 31_245, 29_870, 27_410, 24_605, 22_395, 17_850,
                1_140);
        assertThat(shares)
                .extracting(LargestRemainder.Share::seats)
                .containsExactly(61, 25, 20, 18, 17, 16, 15, 14, 13, 12, 11, 8, 1);
        assertThat(shares.get(0).quotient()).isEqualByComparingTo("61.018");
        assertThat(shares.get(12).quotient()).isEqualByComparingTo("0.541");
    }

    @Test
    @Proves({"R-20", "W-08"})
    void takes_back_from_the_smallest_remainder_larger_population_first() {
        assertThat(allocate(10, 50_000, 30_000, 15_000, 4_600, 400))
                .extracting(LargestRemainder.Share::seats)
                .containsExactly(4, 3, 1, 1, 1);
    }

    @Test
    @Proves({"R-20", "INV-2"})
    void fewer_seats_than_townships_is_no_allocation() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> allocate(2, 1, 1, 1))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("ALLOC_MIN_ONE"));
    }

    @Test
    @Proves({"R-18", "R-19", "R-20", "INV-2", "INV-8"})
    void adds_up_gives_each_one_stays_near_the_share_and_does_not_depend_on_order() {
        for (long seed : new Random(20_261_124).longs(500).toArray()) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(40);
            int available = count + random.nextInt(400);
            int people = random.nextBoolean() ? 100_000 : 3; // few people: many ties
            List<LargestRemainder.Unit> units = new ArrayList<>(IntStream.range(0, count)
                    .mapToObj(i -> new LargestRemainder.Unit("99%04d".formatted(i), "", 1 + random.nextInt(people)))
                    .toList());
            List<LargestRemainder.Share> shares = LargestRemainder.allocate(units, available);
            assertThat(shares.stream().mapToInt(LargestRemainder.Share::seats).sum())
                    .as("seats, seed %d", seed)
                    .isEqualTo(available);
            assertThat(shares)
                    .as("shares, seed %d", seed)
                    .allMatch(share -> share.seats() >= 1
                            && share.seats() <= Math.max(1, share.quotient().doubleValue() + 1));
            Collections.shuffle(units, random);
            assertThat(LargestRemainder.allocate(units, available))
                    .as("in another order, seed %d", seed)
                    .isEqualTo(shares);
        }
    }

    private static List<LargestRemainder.Share> allocate(int available, int... populations) {
        return LargestRemainder.allocate(
                IntStream.range(0, populations.length)
                        .mapToObj(i -> new LargestRemainder.Unit("9901211%02d".formatted(i), "", populations[i]))
                        .toList(),
                available);
    }
}
