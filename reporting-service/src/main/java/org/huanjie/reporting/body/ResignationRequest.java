package org.huanjie.reporting.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param document number of the paper that accepts it */
record ResignationRequest(
        @NotNull LocalDate on, @NotBlank @Size(max = 200) String document) {}
