package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huanjie.registration.voter.RemovalReason;
import org.junit.jupiter.api.Test;

class GoneTest {
    @Test
    void is_read_from_the_change_first_and_from_the_note_else() {
        assertThat(Gone.of("死亡", "19850312", "已迁出").orElseThrow())
                .isEqualTo(new Gone(Header.Column.CHANGE, RemovalReason.DECEASED, LocalDate.of(1985, 3, 12)));
        assertThat(Gone.of("", "", "已迁出").orElseThrow().reason()).isEqualTo(RemovalReason.MOVED_OUT);
        assertThat(Gone.of("剥夺政治权利", "", "").orElseThrow().reason()).isEqualTo(RemovalReason.DEPRIVED);
        assertThat(Gone.of("迁入", "2026-03-09", "外出务工")).isEmpty();
    }

    @Test
    void days_are_taken_as_they_are_written() {
        for (String text : new String[] {"1985-03-12", "1985/3/12", "1985.3.12", "1985年3月12日", "19850312"}) {
            assertThat(Gone.day(text)).isEqualTo(LocalDate.of(1985, 3, 12));
        }
        for (String text : new String[] {"", "1985-02-30", "去年", "3月12日", "198503"}) {
            assertThat(Gone.day(text)).isNull();
        }
    }
}
