package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.TestDivisions;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What the check advises, on villages in a row. */
class RemediesTest {
    private static final Caller OFFICE = new Caller.Recorded("li", "李", Set.of(), "990121", List.of());

    @Test
    @Proves("R-29")
    void a_village_at_the_border_evens_two_districts() {
        Row row = new Row(village(1, "李家村", 1_061), village(2, "张家村", 121), village(3, "王家村", 818));
        assertThat(row.remedies(2, 15, drawn(5, 1, 1, 2), drawn(7, 1, 3)))
                .containsExactly("将张家村划入第7选区：偏差 18.2% → 6.1%", "将第5选区的张家村划入第7选区：偏差 -18.2% → -6.1%");
    }

    @Test
    @Proves("R-29")
    void a_village_that_would_tear_its_district_stays() {
        Row row = new Row(village(1, "甲村", 500), village(2, "乙村", 100), village(3, "丙村", 500), village(4, "丁村", 500));
        row.border(2, 4);
        assertThat(row.remedies(2, 30, drawn(1, 1, 1, 2, 3), drawn(2, 1, 4)))
                .as("the second village would do as well, but holds the other two together")
                .allSatisfy(remedy -> assertThat(remedy).contains("丙村").doesNotContain("乙村"));
    }

    @Test
    @Proves("R-29")
    void a_seat_goes_to_the_district_with_too_many_people() {
        Row row = new Row(village(1, "甲村", 1_900), village(2, "乙村", 1_100));
        assertThat(row.remedies(3, 30, drawn(1, 1, 1), drawn(2, 2, 2)))
                .containsExactly("将第2选区的1名代表名额调整到第1选区：偏差 90.0% → -5.0%", "将第2选区的1名代表名额调整到第1选区：偏差 -45.0% → 10.0%");
    }

    @Test
    void where_nothing_small_helps_it_is_said() {
        Row row = new Row(village(1, "甲村", 1_900), village(2, "乙村", 100));
        assertThat(row.remedies(2, 30, drawn(1, 1, 1), drawn(2, 1, 2)))
                .containsExactly("只调整一个单位或者一名名额不能改善，请重新组合选区", "只调整一个单位或者一名名额不能改善，请重新组合选区");
    }

    @Test
    @Proves("R-28")
    void a_piece_goes_to_its_neighbour_or_what_lies_between_comes() {
        Row row = new Row(village(1, "甲村", 600), village(2, "乙村", 500), village(3, "丙村", 400), village(4, "丁村", 500));
        assertThat(row.remedies(2, 30, drawn(1, 1, 1, 3), drawn(2, 1, 2, 4)))
                .containsExactly(
                        "将丙村划入第2选区：第1选区 2片 → 1片，偏差 0.0% → -40.0%", "将第1选区的丙村划入第2选区：第2选区 2片 → 1片，偏差 0.0% → 40.0%");
    }

    @Test
    @Proves({"R-27", "W-12"})
    void a_seat_too_many_goes_where_one_is_missing() {
        Row row = new Row(village(1, "甲村", 3_000), village(2, "乙村", 2_000));
        assertThat(row.remedies(5, 90, drawn(1, 4, 1), drawn(2, 1, 2)))
                .first()
                .isEqualTo("将第1选区的1名代表名额调整到第2选区：名额 4 → 3，偏差 -25.0% → 0.0%");
        assertThat(row.remedies(3, 90, drawn(1, 3, 1), drawn(2, 0, 2)))
                .first()
                .isEqualTo("将第1选区的1名代表名额调整到第2选区：名额 0 → 1，偏差 20.0%");
    }

    @Test
    @Proves({"R-18", "W-13"})
    void missing_seats_go_where_most_people_stand_behind_one() {
        Row row = new Row(village(1, "甲村", 1_900), village(2, "乙村", 1_100), village(3, "丙村", 3_000));
        assertThat(row.remedies(6, 500, drawn(1, 1, 1), drawn(2, 1, 2), drawn(3, 2, 3)))
                .containsExactly("再分配2名：第1选区 1 → 2、第3选区 2 → 3");
        assertThat(row.remedies(3, 500, drawn(1, 1, 1), drawn(2, 1, 2), drawn(3, 3, 3)))
                .containsExactly("减少2名：第3选区 3 → 1");
    }

    @Test
    @Proves("R-32")
    void a_village_left_over_goes_where_it_unbalances_least() {
        Row row = new Row(village(1, "甲村", 900), village(2, "乙村", 200), village(3, "丙村", 700));
        assertThat(row.remedies(2, 90, drawn(1, 1, 1), drawn(2, 1, 3)))
                .containsExactly("将乙村划入第2选区：该选区偏差 -22.2% → 0.0%");
    }

    @Test
    @Proves("R-31")
    void a_township_district_is_not_torn_for_it() {
        Row row = new Row(village(1, "甲村", 700), village(2, "乙村", 200), village(3, "丙村", 300), village(4, "丁村", 800));
        row.border(1, 3);
        row.border(2, 4);
        List<List<String>> township = List.of(List.of(code(1), code(2)), List.of(code(3)));
        assertThat(row.remedies(township, 2, 15, drawn(1, 1, 1, 2, 3), drawn(2, 1, 4)))
                .first()
                .isEqualTo("将丙村划入第2选区：偏差 20.0% → -10.0%");
    }

    @Test
    void articles_are_told_in_chinese() {
        assertThat(LawArticles.of("ALLOC_SUM")).isEqualTo("选举法第十五条、第二十五条");
        assertThat(LawArticles.of("DIST_UPPER_UNITS")).isEqualTo("直接选举若干规定第七条");
        assertThat(LawArticles.of("DIST_NESTING")).isEqualTo("惯例");
        assertThat(LawArticles.chinese("选举法 art. 10, 40")).isEqualTo("选举法第十条、第四十条");
    }

    /** Ten rows of twenty; every district of four villages side by side, uneven ones. */
    @Test
    void two_hundred_units_are_checked_quickly() {
        Division[] villages = new Division[200];
        for (int i = 0; i < villages.length; i++) {
            villages[i] = village(i + 1, "村" + i, 800 + 7_919 * (i + 1) % 1_400);
        }
        Row row = new Row(villages);
        for (int i = 1; i <= 180; i++) {
            row.border(i, i + 20);
        }
        PlannedDistrict[] districts = new PlannedDistrict[50];
        for (int i = 0; i < districts.length; i++) {
            districts[i] = drawn(i + 1, i % 3 + 1, 4 * i + 1, 4 * i + 2, 4 * i + 3, 4 * i + 4);
        }
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[40];
        int findings = 0;
        for (int i = 0; i < nanos.length; i++) {
            long from = thread.getCurrentThreadCpuTime();
            findings = row.remedies(99, 10, districts).size();
            nanos[i] = thread.getCurrentThreadCpuTime() - from;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                "check of 200 units, %d findings with remedies, processor time: first %.1f ms, median of %d %.1f ms%n",
                findings, first / 1e6, nanos.length, nanos[nanos.length / 2] / 1e6);
        assertThat(findings).isGreaterThan(20);
    }

    private static final class Row {
        private final List<Division> villages;
        private final Map<String, TreeSet<String>> neighbours = new TreeMap<>();

        Row(Division... villages) {
            this.villages = List.of(villages);
            for (int i = 1; i < villages.length; i++) {
                border(i, i + 1);
            }
        }

        void border(int one, int other) {
            neighbours.computeIfAbsent(code(one), none -> new TreeSet<>()).add(code(other));
            neighbours.computeIfAbsent(code(other), none -> new TreeSet<>()).add(code(one));
        }

        List<String> remedies(int seats, int limit, PlannedDistrict... districts) {
            return remedies(List.of(), seats, limit, districts);
        }

        List<String> remedies(List<List<String>> township, int seats, int limit, PlannedDistrict... districts) {
            Terrain terrain = Terrain.of(villages, neighbours);
            Plan plan = new Plan(UUID.randomUUID(), "990121-2026", Level.COUNTY, "990121", 1, "li");
            plan.propose(List.of(), List.of(districts), OFFICE);
            List<Finding> findings = new PlanCheck(terrain, seats, limit).of(plan.districts(), township, true);
            PlanReview.Measured measured = new PlanReview.Measured(plan, terrain, seats, limit, township, findings);
            return measured.advised().stream().map(Finding::remedy).toList();
        }
    }

    private static String code(int number) {
        return "990121102%03d".formatted(number);
    }

    private static Division village(int number, String name, int population) {
        return TestDivisions.village(code(number), name, population);
    }

    private static PlannedDistrict drawn(int number, int seats, int... villages) {
        List<String> units = new ArrayList<>();
        for (int village : villages) {
            units.add(code(village));
        }
        return new PlannedDistrict(UUID.randomUUID(), number, null, seats, units);
    }
}
