package org.huanjie.kit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EthnicityTest {
    @Test
    void every_group_of_the_table_has_a_word_that_leads_back_to_its_code() {
        assertThat(IntStream.rangeClosed(1, 56).mapToObj("%02d"::formatted)).allSatisfy(code -> {
            String word = Ethnicity.word(code).orElseThrow();
            assertThat(Ethnicity.code(word)).contains(code);
            assertThat(Ethnicity.code(word + "族")).contains(code);
            assertThat(Ethnicity.code(code)).contains(code);
        });
        assertThat(Ethnicity.word("11")).contains("满");
        assertThat(Ethnicity.word("56")).contains("基诺");
        assertThat(Ethnicity.code("其他")).contains("97");
    }

    @Test
    void what_is_no_code_and_no_word_has_neither() {
        assertThat(Ethnicity.word("57")).isEmpty();
        assertThat(Ethnicity.word(null)).isEmpty();
        assertThat(Ethnicity.code("族")).isEmpty();
        assertThat(Ethnicity.code(null)).isEmpty();
    }
}
