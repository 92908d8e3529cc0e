package org.huanjie.districting.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private final Scale scale = new Scale(30);

    @ParameterizedTest
    @CsvSource({"-30.01,0", "-30,1", "-10,2", "-5,3", "0,3", "5,3", "5.01,4", "30,5", "30.01,6"})
    void what_is_exactly_at_the_limit_is_not_beyond_it(double percent, int number) {
        assertThat(scale.fillAt(percent)).isEqualTo(scale.fillOf(number));
    }

    @Test
    void a_district_beyond_the_limit_by_less_than_is_shown_has_the_colour_beyond() {
        assertThat(scale.fill(new Sketch.District(1, "", 1, 1, 0.3, true))).isEqualTo(scale.fillOf(6));
        assertThat(scale.fill(new Sketch.District(1, "", 1, 1, 0.3, false))).isEqualTo(scale.fillOf(5));
    }

    @Test
    void deviations_carry_their_sign() {
        assertThat(Scale.percent(0.182)).isEqualTo("+18.2%");
        assertThat(Scale.percent(-0.0421)).isEqualTo("−4.2%");
        assertThat(Scale.percent(-0.0001)).isEqualTo("0.0%");
        assertThat(Scale.percent(null)).isEqualTo("—");
    }
}
