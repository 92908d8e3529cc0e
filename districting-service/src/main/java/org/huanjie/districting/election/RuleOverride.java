package org.huanjie.districting.election;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A value that this election takes instead of its profile's, with the reason. */
public record RuleOverride(
        @NotBlank @Size(max = 60) String key,
        @NotNull @Size(max = 60) String value,
        @NotBlank @Size(max = 500) String reason) {}
