package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {
    @ParameterizedTest
    @CsvSource({"11010519491231002X,2,1949-12-31", "990121198503121019,1,1985-03-12", "990121196402290041,2,1964-02-29"
    })
    @Proves({"R-54", "W-21"})
    void a_valid_number_tells_sex_and_birth(String number, String sex, LocalDate born) {
        assertThat(CitizenId.parse(number)).hasValueSatisfying(id -> {
            assertThat(id.sex()).isEqualTo(sex);
            assertThat(id.birthDate()).isEqualTo(born);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "990121198503121018",
                "990121199002290011",
                "99012119850312101",
                "",
                "9.90123E+17"
            })
    @Proves({"R-54", "W-21"})
    void a_wrong_check_an_impossible_day_or_a_missing_digit_is_no_number(String text) {
        assertThat(CitizenId.parse(text)).isEmpty();
    }

    @Test
    @Proves("R-54")
    void small_x_full_width_spaces_and_fifteen_digits_are_put_right() {
        assertThat(CitizenId.parse(" 11010519491231002x ")).isEqualTo(CitizenId.parse("11010519491231002X"));
        assertThat(CitizenId.parse("１１０１０５１９４９１２３１００２Ｘ")).isEqualTo(CitizenId.parse("11010519491231002X"));
        assertThat(CitizenId.parse("110105491231002").orElseThrow().number()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-18,2026-11-18,true",
        "2008-11-19,2026-11-18,false",
        "2008-11-17,2026-11-18,true",
        "2008-02-29,2026-02-28,true"
    })
    @Proves({"R-37", "W-15", "W-16"})
    void eighteen_on_the_day_itself_is_old_enough(LocalDate born, LocalDate electionDay, boolean enough) {
        assertThat(CitizenId.ofAge(born, electionDay)).isEqualTo(enough);
    }

    @Test
    @Proves("R-123")
    void shows_the_area_and_no_more() {
        CitizenId id = CitizenId.parse("990121198503121019").orElseThrow();
        assertThat(id.masked()).isEqualTo("990121************");
        assertThat(id.maskedBirth()).isEqualTo("990121********1019");
        assertThat(id).hasToString("990121************");
    }
}
