package org.huanjie.reporting.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.huanjie.reporting.division.Place;
import org.huanjie.reporting.stage.Stage;

/** A problem as it was found. */
record ProblemRequest(
        @NotNull @Pattern(regexp = Place.ELECTION, message = "选举代码，如 990123-2026")
        String election,

        @NotNull @Pattern(regexp = Place.DIVISION, message = "区划代码")
        String division,

        @NotNull ProblemKind kind,

        @NotNull Stage stage,

        @NotBlank @Size(max = 200) String title,

        @Size(max = 4000) String detail,

        @NotNull LocalDate foundOn) {}
