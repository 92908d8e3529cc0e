package org.huanjie.reporting.problem;

/** A difficulty of the work, or a question of law for those above. */
enum ProblemKind {
    PROBLEM,
    LEGAL_QUESTION
}
