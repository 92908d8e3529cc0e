package org.huanjie.reporting.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param answer what those asked have replied */
record AnswerRequest(@NotBlank @Size(max = 4000) String answer) {}
