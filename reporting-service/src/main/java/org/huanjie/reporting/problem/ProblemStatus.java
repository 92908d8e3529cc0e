package org.huanjie.reporting.problem;

/** {@code OPEN → ANSWERED → RESOLVED}; what needs no answer is resolved at once. */
enum ProblemStatus {
    OPEN,
    ANSWERED,
    RESOLVED
}
