package org.huanjie.local.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitizenIdsTest {
    @Test
    void check_characters_are_those_of_the_standard() { // R-54, W-21
        assertThat(CitizenIds.complete("11010519491231002")).isEqualTo("11010519491231002X");
        assertThat(CitizenIds.complete("99012119850312101")).isEqualTo("990121198503121019");
        assertThat(CitizenIds.complete("99012319900307001")).isEqualTo("990123199003070013");
    }

    @Test
    void a_day_has_499_numbers_for_each_sex_and_none_twice() {
        CitizenIds ids = new CitizenIds();
        LocalDate day = LocalDate.of(1985, 3, 12);
        assertThat(java.util.stream.Stream.generate(() -> ids.next(day, true)).limit(499))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.charAt(16) % 2 == 1);
        assertThat(ids.hasFree(day, true)).isFalse();
        assertThat(ids.hasFree(day, false)).isTrue();
    }
}
