package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({"' 张 三　丰 ',张三丰", "阿依古丽•买买提,阿依古丽·买买提", "阿依古丽．买买提,阿依古丽·买买提", "𠮷田,𠮷田", "Anna  Li,Anna Li"})
    void is_written_one_way(String entered, String kept) {
        assertThat(PersonName.normalised(entered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "王2", "=王安", ""})
    void what_is_no_name_is_told(String text) {
        assertThat(PersonName.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王安", "阿依古丽·买买提", "𠮷田", "欧阳娜娜"})
    void rare_characters_and_dots_are_names(String text) {
        assertThat(PersonName.isValid(text)).isTrue();
    }
}
