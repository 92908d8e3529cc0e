package org.huanjie.nomination.voter;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What this service reads of the events of a voter, which carry the whole state. */
record VoterState(
        @NotNull UUID voter,
        @NotNull String county,
        @NotNull String unit,
        String group,
        @NotNull String status,
        @NotNull String qualification,
        @NotNull String sex,
        String ethnicity) {}
