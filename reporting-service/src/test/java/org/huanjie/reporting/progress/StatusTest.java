package org.huanjie.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

    @Test
    void done_is_done_also_after_the_deadline() {
        assertThat(Status.of(3, 3, DEADLINE, DEADLINE.plusDays(9))).isEqualTo(Status.DONE);
    }

    @Test
    void the_day_of_the_deadline_still_counts() {
        assertThat(Status.of(2, 3, DEADLINE, DEADLINE)).isEqualTo(Status.AT_RISK);
        assertThat(Status.of(2, 3, DEADLINE, DEADLINE.plusDays(1))).isEqualTo(Status.OVERDUE);
        assertThat(Status.of(2, 3, DEADLINE, DEADLINE.minusDays(3))).isEqualTo(Status.AT_RISK);
        assertThat(Status.of(2, 3, DEADLINE, DEADLINE.minusDays(4))).isEqualTo(Status.ON_TRACK);
        assertThat(Status.of(0, 3, DEADLINE, DEADLINE.minusDays(4))).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void nothing_to_do_is_not_done() {
        assertThat(Status.of(0, 0, null, DEADLINE)).isEqualTo(Status.NOT_STARTED);
    }
}
