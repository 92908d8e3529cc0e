package org.huanjie.nomination.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class StageFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 20);
    private static final UUID DISTRICT = UUID.randomUUID();

    @Test
    @Proves("R-92")
    void parts_add_up_to_the_whole_whoever_is_in_them() {
        Random random = new Random(92);
        for (int round = 0; round < 500; round++) {
            List<Person> one = persons(random);
            List<Person> other = persons(random);
            List<Person> both = new ArrayList<>(one);
            both.addAll(other);
            for (Stage stage : Stage.values()) {
                StageFigures whole = StageFigures.of(stage, both, DAY);
                assertThat(StageFigures.of(stage, one, DAY).plus(StageFigures.of(stage, other, DAY)))
                        .isEqualTo(whole);
                assertThat(sum(whole, Indicator.AGE_UP_TO_35, Indicator.AGE_36_TO_55, Indicator.AGE_FROM_56))
                        .isEqualTo(whole.total());
                assertThat(sum(whole, Indicator.CPC, Indicator.NON_CPC)).isEqualTo(whole.total());
                assertThat(whole.counts().get(Indicator.GRASS_ROOTS))
                        .isEqualTo(Stream.of(Indicator.WORKER, Indicator.FARMER, Indicator.PROFESSIONAL)
                                .mapToInt(whole.counts()::get)
                                .sum());
            }
        }
    }

    @Test
    @Proves("R-92")
    void ages_are_those_of_the_election_day() {
        assertThat(Indicator.AGE_UP_TO_35.of(born(DAY.minusYears(36).plusDays(1)), DAY))
                .isTrue();
        assertThat(Indicator.AGE_UP_TO_35.of(born(DAY.minusYears(36)), DAY)).isFalse();
        assertThat(Indicator.AGE_36_TO_55.of(born(DAY.minusYears(36)), DAY)).isTrue();
        assertThat(Indicator.AGE_FROM_56.of(born(DAY.minusYears(56)), DAY)).isTrue();
        assertThat(Indicator.AGE_FROM_56.of(born(null), DAY)).isNull();
    }

    private static int sum(StageFigures figures, Indicator... disjoint) {
        return Stream.of(disjoint)
                        .mapToInt(indicator -> figures.counts().get(indicator))
                        .sum()
                + figures.unknown().getOrDefault(disjoint[0], 0);
    }

    private static List<Person> persons(Random random) {
        Candidate.Status[] statuses = Candidate.Status.values();
        return Stream.generate(() -> new Person(
                        DISTRICT,
                        statuses[random.nextInt(statuses.length)],
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? "1" : "2",
                        random.nextInt(9) == 0 ? null : DAY.minusDays(7000 + random.nextInt(20_000)),
                        random.nextBoolean() ? "01" : "05",
                        pick(random, "01", "02", "13", null),
                        pick(random, "10", "60", null),
                        pick(random, "11", "13", "24", "27", null),
                        random.nextBoolean()))
                .limit(random.nextInt(8))
                .toList();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Person born(LocalDate on) {
        return new Person(DISTRICT, Candidate.Status.NOMINATED, false, false, "2", on, "01", null, null, null, false);
    }
}
