package org.huanjie.nomination.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** What this service reads of {@code election-scheduled} and {@code election-closed}. */
record ElectionState(
        @NotNull String county,
        @NotNull String election,
        @NotNull String name,
        @NotNull LocalDate electionDay,
        @NotNull String status,
        @NotNull List<@NotNull @Valid RuleValue> rules,
        @NotNull List<@NotNull @Valid Deadline> calendar) {

    record RuleValue(@NotNull String key, String value) {}

    /** @param offset days from what it is counted from */
    record Deadline(@NotNull String key, LocalDate date, Integer offset) {}
}
