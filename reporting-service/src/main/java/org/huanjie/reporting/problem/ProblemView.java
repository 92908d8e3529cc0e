package org.huanjie.reporting.problem;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.reporting.stage.Stage;

/** A problem, as shown. */
record ProblemView(
        UUID id,
        String election,
        String division,
        ProblemKind kind,
        Stage stage,
        String title,
        String detail,
        LocalDate foundOn,
        ProblemStatus status,
        String answer,
        LocalDate answeredOn,
        String resolution,
        LocalDate resolvedOn) {}
