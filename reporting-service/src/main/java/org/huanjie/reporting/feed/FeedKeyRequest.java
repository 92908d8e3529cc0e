package org.huanjie.reporting.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huanjie.kit.http.OneLine;
import org.huanjie.reporting.division.Place;

/**
 * @param division whose alerts; the caller's own where left out
 * @param label    where it is used, so that its maker knows it again
 */
record FeedKeyRequest(
        @NotNull @Pattern(regexp = Place.ELECTION, message = "选举代码，如 990123-2026")
        String election,

        @Pattern(regexp = "[0-9]{6,15}", message = "区划代码") String division,

        @Size(min = 1, max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String label) {}
