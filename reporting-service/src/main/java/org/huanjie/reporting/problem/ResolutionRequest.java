package org.huanjie.reporting.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param resolution how it was settled */
record ResolutionRequest(@NotBlank @Size(max = 4000) String resolution) {}
