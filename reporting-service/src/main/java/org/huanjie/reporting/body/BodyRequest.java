package org.huanjie.reporting.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.huanjie.reporting.division.Place;

/** A body as it was set up; a committee needs all three fields of its appointment. */
record BodyRequest(
        @NotNull @Pattern(regexp = Place.ELECTION, message = "选举代码，如 990123-2026")
        String election,

        @NotNull @Pattern(regexp = Place.DIVISION, message = "区划代码")
        String division,

        @NotNull BodyKind kind,

        @NotBlank @Size(max = 200) String name,

        @Size(max = 200) String decidedBy,

        LocalDate decidedOn,

        @Size(max = 100) String documentNo) {}
