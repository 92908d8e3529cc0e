package org.huanjie.reporting.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** @param voter the person's registration, where known: R-11 is checked by it */
record MemberRequest(
        @NotBlank @Size(max = 100) String name,
        UUID voter,
        @NotNull Position position,
        @NotNull LocalDate from) {}
