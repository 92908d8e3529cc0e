package org.huanjie.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huanjie.kit.http.OneLine;

/** @param text the passage as the office says it; one paragraph */
record PassageRequest(
        @NotBlank @Size(max = 4000) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String text) {}
