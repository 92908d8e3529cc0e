package org.huanjie.districting.division;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** People of a minority living in a division; {@code ethnicity} by GB/T 3304. */
public record Minority(
        @NotNull @Pattern(regexp = "[0-9]{2}") String ethnicity,
        @Min(0) int population) {}
