package org.huanjie.local.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.huanjie.local.county.RehearsalCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdTotalsTest {
    @Test
    void everybody_asked_for_is_added_and_every_refusal_has_its_reason(@TempDir Path folder) throws IOException {
        HouseholdTotals totals = HouseholdTotals.of(RehearsalCounty.in(folder, 5, 2_000));
        assertThat(totals.added()).isEqualTo(2_000);
        assertThat(totals.rows()).isEqualTo(2_042);
        assertThat(totals.women()).isBetween(900, 1_100);
        assertThat(totals.crossUnit()).isEqualTo(3);
        assertThat(totals.byReason())
                .containsEntry("INVALID_CITIZEN_ID", 12)
                .containsEntry("UNDER_AGE", 6)
                .containsEntry("DUPLICATE_IN_FILE", 6)
                .containsEntry("NOTED_AS_GONE", 6)
                .containsEntry("MISSING_NAME", 3)
                .containsEntry("INVALID_NAME", 3)
                .containsEntry("UNKNOWN_UNIT", 3)
                .containsEntry("MALFORMED_ROW", 3);
    }
}
