package org.huanjie.districting.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.districting.division.DivisionType;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuotaFormulaTest {
    @ParameterizedTest
    @CsvSource({
        "486320,237",
        "49999,149",
        "50000,150",
        "1549999,449",
        "1550000,450",
        "1554999,450",
        "1555000,450",
        "2000000,450"
    })
    @Proves({"R-12", "W-01", "W-03"})
    void a_county_has_140_and_one_for_each_5000_up_to_450(int population, int seats) {
        assertThat(QuotaFormula.COUNTY.seats(population)).isEqualTo(seats);
    }

    @Test
    @Proves({"R-12", "W-02"})
    void only_a_small_county_may_stay_below_the_base() {
        assertThat(QuotaFormula.COUNTY.refuses(120, 49_999, false)).isEmpty();
        assertThat(QuotaFormula.COUNTY.refuses(149, 49_999, false)).isEmpty();
        assertThat(QuotaFormula.COUNTY.refuses(150, 49_999, false)).isPresent();
        assertThat(QuotaFormula.COUNTY.refuses(139, 50_000, false)).isPresent();
        assertThat(QuotaFormula.COUNTY.refuses(140, 50_000, false)).isEmpty();
        assertThat(QuotaFormula.COUNTY.refuses(150, 50_000, false)).isEmpty();
        assertThat(QuotaFormula.COUNTY.refuses(151, 50_000, false))
                .hasValueSatisfying(
                        finding -> assertThat(finding.message()).isEqualTo("代表名额151名超过按人口50000人计算的上限150名。"));
    }

    @ParameterizedTest
    @CsvSource({"38460,70", "172499,159", "172500,160", "174000,160", "1999,46", "2000,46"})
    @Proves({"R-13", "W-04"})
    void a_township_has_45_and_one_for_each_1500_up_to_160(int population, int seats) {
        assertThat(QuotaFormula.TOWNSHIP.seats(population)).isEqualTo(seats);
    }

    @Test
    @Proves({"R-13", "W-04"})
    void only_a_small_township_may_stay_below_the_base() {
        assertThat(QuotaFormula.TOWNSHIP.refuses(30, 1_999, false)).isEmpty();
        assertThat(QuotaFormula.TOWNSHIP.refuses(44, 2_000, false)).isPresent();
    }

    @Test
    @Proves({"R-14", "W-05"})
    void five_per_cent_more_is_rounded_down() {
        assertThat(QuotaFormula.COUNTY.extra(486_320)).isEqualTo(11);
        assertThat(QuotaFormula.COUNTY.refuses(248, 486_320, true)).isEmpty();
        assertThat(QuotaFormula.COUNTY.refuses(249, 486_320, true)).isPresent();
        assertThat(QuotaFormula.COUNTY.refuses(248, 486_320, false)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = DivisionType.class,
            names = {"TOWN", "URBAN_DISTRICT", "CITY"})
    @Proves({"R-14", "W-05"})
    void towns_urban_districts_and_cities_get_no_five_per_cent(DivisionType type) {
        assertThat(QuotaFormula.refusesExtra(type)).isPresent();
    }

    /** The cap and the base are what a decision is held to, so they are asked there too. */
    @Test
    @Proves({"R-12", "R-13", "INV-1"})
    void never_falls_and_never_passes_the_cap() {
        for (QuotaFormula formula : QuotaFormula.values()) {
            int before = 0;
            for (int population = 0; population < 2_500_000; population += 499) {
                int seats = formula.seats(population);
                assertThat(seats).isBetween(before, formula.cap());
                assertThat(formula.refuses(seats, population, false)).isEmpty();
                assertThat(formula.refuses(seats + 1, population, false)).isPresent();
                assertThat(formula.refuses(formula.base() - 1, population, false)
                                .isEmpty())
                        .isEqualTo(formula.mayBeBelowBase(population));
                before = seats;
            }
        }
    }
}
