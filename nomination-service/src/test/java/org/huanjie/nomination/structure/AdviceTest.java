package org.huanjie.nomination.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.Step;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 20);

    @Test
    @Proves("R-92")
    void two_more_women_of_two_townships_reach_the_share() {
        List<DistrictLists> county = List.of(
                district("990121101", 1, Step.FORMAL_LIST, "FORMAL", 0, 2),
                district("990121102", 1, Step.DELIBERATING, "INITIAL", 1, 2),
                district("990121103", 1, Step.NOMINATING, "NOMINATED", 0, 2));
        StructureView.Hint hint = advise(atLeast("30"), county).orElseThrow();
        assertThat(hint.reachable()).isTrue();
        assertThat(hint.persons()).isEqualTo(2);
        assertThat(hint.places())
                .containsExactly(
                        new StructureView.Place("990121102", "990121102", 1, 0),
                        new StructureView.Place("990121103", "990121103", 1, 1));
        assertThat(hint.finding().message())
                .isEqualTo("尚未公布的正式代表候选人中再有妇女2名（9901211021名、9901211031名），其中1名须先推荐，即达到妇女不低于30%。");
    }

    @Test
    @Proves("R-92")
    void nothing_is_advised_once_all_lists_are_out_or_whatever_the_others_hold() {
        assertThat(advise(atLeast("90"), List.of(district("990121101", 1, Step.FORMAL_LIST, "FORMAL", 0, 2))))
                .isEmpty();
        assertThat(advise(
                        atLeast("30"),
                        List.of(
                                district("990121101", 1, Step.FORMAL_LIST, "FORMAL", 2, 0),
                                district("990121102", 1, Step.NOMINATING, "NOMINATED", 0, 2))))
                .isEmpty();
    }

    @Test
    @Proves("R-92")
    void a_share_that_must_not_be_passed_leaves_so_many() {
        List<DistrictLists> county = List.of(
                district("990121101", 1, Step.FORMAL_LIST, "FORMAL", 2, 0),
                district("990121102", 1, Step.DELIBERATING, "INITIAL", 2, 1));
        StructureView.Hint one = advise(atMost("75"), county).orElseThrow();
        assertThat(one.persons()).isEqualTo(1);
        assertThat(one.reachable()).isTrue();
        assertThat(advise(atMost("50"), county).orElseThrow().reachable()).isFalse();
        assertThat(advise(atMost("100"), county)).isEmpty();
    }

    /** Whatever the lists are: what is advised reaches the share, one person fewer does not, and every place can do its part. */
    @Test
    @Proves("R-92")
    void what_is_advised_reaches_the_share_and_one_fewer_does_not() {
        Random random = new Random(92);
        int reachable = 0;
        for (int round = 0; round < 20_000; round++) {
            List<DistrictLists> districts = county(random);
            Target target = new Target(
                    Indicator.WOMEN,
                    random.nextBoolean() ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST,
                    BigDecimal.valueOf(random.nextInt(10_001), 2));
            Optional<StructureView.Hint> hint = advise(target, districts);
            if (hint.isEmpty() || !hint.get().reachable()) {
                continue;
            }
            reachable++;
            long all = districts.stream().mapToLong(DistrictLists::formalSize).sum();
            long women = districts.stream()
                    .filter(DistrictLists::settled)
                    .flatMap(lists -> lists.persons().stream())
                    .filter(person -> person.at(Stage.FORMAL) && "2".equals(person.sex()))
                    .count();
            long advised = hint.get().persons();
            assertThat(naive(target, women + advised, all)).as("%s", target).isTrue();
            boolean least = target.comparator() == Target.Comparator.AT_LEAST;
            assertThat(naive(target, women + advised + (least ? -1 : 1), all))
                    .as("%s", target)
                    .isFalse();
            if (least) {
                eachPlaceCan(hint.get(), districts);
            }
        }
        assertThat(reachable).isGreaterThan(2_000);
    }

    private static boolean naive(Target target, long members, long all) {
        BigDecimal share = BigDecimal.valueOf(members).multiply(BigDecimal.valueOf(100));
        BigDecimal aim = target.percent().multiply(BigDecimal.valueOf(all));
        return target.comparator() == Target.Comparator.AT_LEAST
                ? share.compareTo(aim) >= 0
                : share.compareTo(aim) <= 0;
    }

    private static void eachPlaceCan(StructureView.Hint hint, List<DistrictLists> districts) {
        assertThat(hint.places().stream()
                        .mapToLong(StructureView.Place::persons)
                        .sum())
                .isEqualTo(hint.persons());
        Map<String, List<DistrictLists>> byPlace = districts.stream()
                .filter(lists -> !lists.settled())
                .collect(Collectors.groupingBy(DistrictLists::place));
        for (StructureView.Place place : hint.places()) {
            long ready = byPlace.get(place.code()).stream()
                    .mapToLong(lists -> Math.min(lists.formalSize(), women(lists)))
                    .sum();
            long room = byPlace.get(place.code()).stream()
                    .mapToLong(lists ->
                            lists.nominating() ? lists.formalSize() : Math.min(lists.formalSize(), women(lists)))
                    .sum();
            assertThat(place.persons()).isBetween(1L, room);
            assertThat(place.persons() - place.toNominate()).isLessThanOrEqualTo(ready);
        }
    }

    private static long women(DistrictLists lists) {
        return lists.persons().stream()
                .filter(person -> "2".equals(person.sex()))
                .count();
    }

    private static List<DistrictLists> county(Random random) {
        List<DistrictLists> districts = new ArrayList<>();
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            String place = "99012110" + (1 + random.nextInt(3));
            int seats = 1 + random.nextInt(3);
            districts.add(
                    switch (random.nextInt(3)) {
                        case 0 ->
                            district(place, seats, Step.FORMAL_LIST, "FORMAL", random.nextInt(4), random.nextInt(4));
                        case 1 -> district(place, seats, Step.DELIBERATING, "INITIAL", random.nextInt(5), 4);
                        default ->
                            district(place, seats, Step.NOMINATING, "NOMINATED", random.nextInt(5), random.nextInt(4));
                    });
        }
        return districts;
    }

    private static DistrictLists district(String place, int seats, Step step, String status, int women, int men) {
        UUID id = UUID.randomUUID();
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            persons.add(new Person(
                    id,
                    Candidate.Status.valueOf(status),
                    !status.equals("NOMINATED"),
                    false,
                    i < women ? "2" : "1",
                    DAY.minusYears(40),
                    "01",
                    null,
                    null,
                    null,
                    false));
        }
        return new DistrictLists(id, place, 1, "第1选区", seats, step, persons);
    }

    private static Target atLeast(String percent) {
        return new Target(Indicator.WOMEN, Target.Comparator.AT_LEAST, new BigDecimal(percent));
    }

    private static Target atMost(String percent) {
        return new Target(Indicator.WOMEN, Target.Comparator.AT_MOST, new BigDecimal(percent));
    }

    private static Optional<StructureView.Hint> advise(Target target, List<DistrictLists> districts) {
        return Advice.of(target, districts, DAY, code -> code);
    }
}
