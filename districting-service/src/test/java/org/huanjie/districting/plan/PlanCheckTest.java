package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.TestDivisions;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Finding.Severity;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample county: 486,320 people, 231 seats for its districts after four of the garrison and two reserved. */
class PlanCheckTest {
    private static final int SEATS = 231;
    private static final int WARN_PERCENT = 30;
    private static final Division HEKOU = TestDivisions.village("990121102201", "河口村", 2_180);
    private static final Division SHAZHOU = TestDivisions.village("990121102202", "沙洲村", 1_425);
    private static final Division WATERWORKS = TestDivisions.upperUnit("990121102501", "水厂", 685);
    private static final Division OTHERS = TestDivisions.village("990121101201", "其他村", 482_030);
    private static final Terrain COUNTY = terrain(HEKOU, SHAZHOU, WATERWORKS, OTHERS);
    private static final Terrain TOWN = terrain(HEKOU, SHAZHOU, WATERWORKS).withoutUpperUnits();

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    @Proves({"R-27", "W-12"})
    void a_district_of_none_or_of_more_than_three_seats_is_refused(int seats) {
        assertThat(check(COUNTY, SEATS, List.of(), district(37, seats, HEKOU, SHAZHOU, WATERWORKS)))
                .filteredOn(finding -> finding.rule().equals("R-27"))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(Severity.HARD, "每一选区应选代表一名至三名，本选区为%d名。".formatted(seats)));
    }

    @Test
    @Proves({"R-18", "W-13"})
    void two_seats_that_are_missing_are_named() {
        PlannedDistrict[] districts = new PlannedDistrict[115];
        for (int i = 0; i < districts.length; i++) {
            districts[i] = district(i + 1, i == 0 ? 1 : 2);
        }
        assertThat(check(COUNTY, SEATS, List.of(), districts))
                .filteredOn(finding -> finding.code().equals("ALLOC_SUM"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.HARD);
                    assertThat(finding.message()).isEqualTo("名额分配合计229名，与核定名额231名不符，相差2名。");
                    assertThat(finding.remedy()).isEqualTo("再分配2名");
                });
    }

    @Test
    @Proves({"R-31", "W-14"})
    void a_township_district_in_two_county_districts_is_a_warning_from_either_side() {
        List<List<String>> township = List.of(List.of(HEKOU.code(), SHAZHOU.code()));
        List<Finding> ofCounty = new PlanCheck(COUNTY, 4, WARN_PERCENT)
                .of(List.of(district(1, 2, HEKOU), district(2, 2, SHAZHOU)), township, true);
        List<Finding> ofTownship =
                check(TOWN, 3, List.of(List.of(HEKOU.code()), List.of(SHAZHOU.code())), district(1, 3, HEKOU, SHAZHOU));
        assertThat(List.of(ofCounty, ofTownship))
                .allSatisfy(findings -> assertThat(findings)
                        .filteredOn(finding -> finding.code().equals("DIST_NESTING"))
                        .extracting(Finding::severity)
                        .containsExactly(Severity.WARN));
        assertThat(check(TOWN, 3, List.of(List.of(HEKOU.code(), SHAZHOU.code())), district(1, 3, HEKOU, SHAZHOU)))
                .isEmpty();
    }

    @Test
    @Proves({"R-29", "R-34", "E2E"})
    void the_water_plant_counts_in_the_county_district_and_in_no_township_district() {
        PlannedDistrict county = district(37, 2, HEKOU, SHAZHOU, WATERWORKS);
        assertThat(COUNTY.population(county.units())).isEqualTo(4_290);
        assertThat(PlanDistrictView.perDeputy(4_290, 2)).isEqualByComparingTo("2145.0");
        assertThat(new PlanCheck(COUNTY, SEATS, WARN_PERCENT).deviation(county).fraction())
                .isEqualByComparingTo("0.0189");
        assertThat(PlanDistrictView.perDeputy(TOWN.population(List.of(HEKOU.code())), 3))
                .isEqualByComparingTo("726.7");
        assertThat(PlanDistrictView.perDeputy(TOWN.population(List.of(SHAZHOU.code())), 2))
                .isEqualByComparingTo("712.5");

        PlannedDistrict eleven = district(11, 3, HEKOU);
        assertThat(check(TOWN, 5, List.of(county.units()), eleven, district(12, 2, SHAZHOU)))
                .isEmpty();
        assertThat(check(TOWN, 5, List.of(county.units()), eleven, district(12, 2, SHAZHOU, WATERWORKS)))
                .extracting(Finding::code)
                .containsExactly("DIST_UPPER_UNITS");
    }

    /** @param counties units of the county districts that a township's plan lies in */
    private static List<Finding> check(
            Terrain terrain, int seats, List<List<String>> counties, PlannedDistrict... districts) {
        return new PlanCheck(terrain, seats, WARN_PERCENT).of(List.of(districts), counties, false);
    }

    private static Terrain terrain(Division... units) {
        return Terrain.of(List.of(units), Map.of());
    }

    private static PlannedDistrict district(int number, int seats, Division... units) {
        return new PlannedDistrict(
                UUID.randomUUID(),
                number,
                null,
                seats,
                List.of(units).stream().map(Division::code).toList());
    }
}
