package org.huanjie.districting.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Finding.Severity;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class MinorityRulesTest {
    private static final long TOTAL = 486_320;
    private static final int SEATS = 237;
    private static final String HUI = "03";

    private final MinorityRules county = new MinorityRules(TOTAL, SEATS, DivisionType.COUNTY);

    @Test
    @Proves({"R-24", "W-09"})
    void below_15_per_cent_no_deputy_stands_for_less_than_half_the_general_figure() {
        assertThat(of(12_000, 11).severity()).isEqualTo(Severity.INFO);
        Finding finding = of(12_000, 12);
        assertThat(finding.rule()).isEqualTo("R-24");
        assertThat(finding.severity()).isEqualTo(Severity.HARD);
        assertThat(finding.message()).isEqualTo("回族每一代表所代表的人口数少于当地平均数的二分之一。");
        assertThat(finding.subject()).isEqualTo(HUI);
        assertThat(finding.remedy()).isEqualTo("应选代表改为1名至11名");
        assertThat(finding.figures())
                .containsEntry("article", "选举法 art. 19 §3")
                .containsEntry("population", 12_000)
                .containsEntry("share", "0.0247")
                .containsEntry("congressSeats", SEATS)
                .containsEntry("populationPerDeputy", "2052.0")
                .containsEntry("proportional", "5.85")
                .containsEntry("most", 11)
                .containsEntry("seats", 12);
    }

    @Test
    @Proves({"R-23", "W-10"})
    void from_15_per_cent_on_it_has_at_most_30_per_cent_of_the_seats() {
        assertThat(of(72_948, 71).severity()).isEqualTo(Severity.INFO);
        assertThat(of(72_948, 72))
                .extracting(Finding::rule, Finding::severity, Finding::message)
                .containsExactly("R-23", Severity.HARD, "回族应选代表72名，超过代表总名额的百分之三十。");
        assertThat(of(72_947, 71)).extracting(Finding::rule, Finding::severity).containsExactly("R-24", Severity.INFO);
        assertThat(of(145_895, 72).rule()).isEqualTo("R-23");
    }

    @Test
    @Proves({"R-22", "W-10"})
    void from_30_per_cent_on_its_deputies_stand_for_as_many_as_all_others() {
        for (int seats : List.of(71, 72)) {
            assertThat(of(145_896, seats))
                    .extracting(Finding::rule, Finding::severity)
                    .containsExactly("R-22", Severity.INFO);
        }
        for (int seats : List.of(70, 73)) {
            assertThat(of(145_896, seats))
                    .extracting(Finding::rule, Finding::severity, Finding::remedy)
                    .containsExactly("R-22", Severity.HARD, "应选代表改为71名至72名");
        }
    }

    @Test
    @Proves("R-25")
    void every_compact_minority_has_a_deputy_however_small() {
        assertThat(of(500, 0)).extracting(Finding::rule, Finding::severity).containsExactly("R-25", Severity.HARD);
        assertThat(of(500, 1).severity()).isEqualTo(Severity.INFO);
        assertThat(of(500, 2)).extracting(Finding::rule, Finding::severity).containsExactly("R-24", Severity.HARD);
    }

    @Test
    @Proves("R-25")
    void a_scattered_minority_has_no_bound() {
        for (int seats : List.of(0, 3)) {
            assertThat(only(county, 500, new MinoritySeats(HUI, seats, false, null)))
                    .extracting(Finding::rule, Finding::severity)
                    .containsExactly("R-25", Severity.INFO);
        }
    }

    @Test
    @Proves("R-24")
    void an_autonomous_county_s_small_group_may_have_more_by_the_province_s_decision() {
        MinoritySeats more = new MinoritySeats(HUI, 20, true, "省人常〔2026〕3号");
        assertThat(only(new MinorityRules(TOTAL, SEATS, DivisionType.AUTONOMOUS_COUNTY), 12_000, more)
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(only(county, 12_000, more).severity()).isEqualTo(Severity.HARD);
        assertThat(only(
                                new MinorityRules(TOTAL, SEATS, DivisionType.AUTONOMOUS_COUNTY),
                                12_000,
                                new MinoritySeats(HUI, 20, true, null))
                        .severity())
                .isEqualTo(Severity.HARD);
    }

    @Test
    void what_is_not_planned_is_shown_with_its_figures_and_refuses_nothing() {
        assertThat(county.findings(Map.of(HUI, 12_000L), List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.message()).isEqualTo("回族12000人，按人口比例为5.85名，最多11名；尚未列明其代表名额。");
                    assertThat(finding.figures()).doesNotContainKey("seats");
                });
        assertThat(county.findings(Map.of(), List.of())).isEmpty();
    }

    @Test
    @Proves({"R-22", "R-23", "R-24", "R-25"})
    void bounds_are_those_of_the_law_for_every_county() {
        for (long seed : new Random(20_261_130).longs(2_000).toArray()) {
            Random random = new Random(seed);
            long total = 3_000 + random.nextInt(1_500_000);
            int seats = 140 + random.nextInt(311);
            long people = 1 + random.nextInt((int) total / 2);
            int own = random.nextInt(seats) + 1;
            boolean lawful = 10 * people >= 3 * total
                    ? Math.abs(own * total - people * seats) < total
                    : 20 * people >= 3 * total ? 10 * own <= 3 * seats : own == 1 || 2 * people * seats >= own * total;
            Finding finding = only(
                    new MinorityRules(total, seats, DivisionType.COUNTY),
                    people,
                    new MinoritySeats(HUI, own, null, null));
            assertThat(finding.severity() != Severity.HARD)
                    .as("%d of %d people, %d of %d seats, seed %d", people, total, own, seats, seed)
                    .isEqualTo(lawful);
        }
    }

    private Finding of(long people, int seats) {
        return only(county, people, new MinoritySeats(HUI, seats, true, null));
    }

    private static Finding only(MinorityRules rules, long people, MinoritySeats plan) {
        List<Finding> findings = rules.findings(Map.of(HUI, people), List.of(plan));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
