package org.huanjie.bench.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseholdFileTest {
    @Test
    void nobody_has_the_number_of_another() {
        assertThat(IntStream.range(0, 200_000)
                        .mapToObj(i -> HouseholdFile.citizenId("990311", i))
                        .distinct())
                .hasSize(200_000);
    }

    @Test
    void numbers_end_with_their_check_character() {
        // the sum of digits by weight, modulo 11, is 1 for a valid number (GB 11643)
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};
        for (int i = 0; i < 1_300_000; i += 997) {
            String number = HouseholdFile.citizenId("990311", i);
            assertThat(number).hasSize(18);
            int sum = IntStream.range(0, 18)
                    .map(at -> weights[at] * "0123456789X".indexOf(number.charAt(at)))
                    .sum();
            assertThat(sum % 11).as(number).isEqualTo(1);
        }
    }

    @Test
    void names_are_of_two_or_three_characters_and_many() {
        assertThat(IntStream.range(0, 10_000).mapToObj(HouseholdFile::name).distinct())
                .hasSizeGreaterThan(8_000)
                .allMatch(name -> name.length() == 2 || name.length() == 3);
    }
}
