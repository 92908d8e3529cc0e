package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {
    @ParameterizedTest
    @CsvSource({"6300,3,false", "2980,1,true", "2736,1,false", "2737,1,true", "1474,1,false", "1473,1,true"})
    @Proves({"R-29", "R-30", "W-11"})
    void warns_beyond_thirty_per_cent_exactly(int population, int seats, boolean warns) {
        assertThat(sample(population, seats).exceeds(30)).isEqualTo(warns);
    }

    @Test
    @Proves("R-29")
    void is_shown_as_a_fraction_of_the_average() {
        assertThat(sample(6300, 3).fraction()).isEqualByComparingTo("-0.0025");
        assertThat(sample(2980, 1).fraction()).isEqualByComparingTo("0.4155");
    }

    private static Deviation sample(int population, int seats) {
        return new Deviation(population, seats, 486_320, 231);
    }
}
