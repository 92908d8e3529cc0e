package org.huanjie.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final PersonalData SECRETS = PersonalData.and("河口村3号");

    @Test
    void numbers_and_what_is_known_are_found() {
        assertThat(SECRETS.in("陈秀兰，女，990121198503121019，13800000000，住河口村3号"))
                .containsExactly("990121198503121019", "13800000000", "河口村3号");
        assertThat(SECRETS.in("{\"id\":\"99012119850312101X\"}")).containsExactly("99012119850312101X");
    }

    @Test
    void codes_ids_days_and_hashes_are_not_taken_for_numbers() {
        assertThat(SECRETS.in("990121102201 990121102201001 990121-2026 2026-11-18T08:00:00+08:00 选民共3251名 "
                        + "01934567-1380-7000-8000-138000000001 138000000001abcdef"))
                .isEmpty();
    }
}
