package org.huanjie.reporting.report;

/** Kinds of reports ({@code domain.md} §7.3): 进展情况汇报, 阶段汇报, 工作总结. */
enum ReportKind {
    PROGRESS,
    STAGE,
    SUMMARY
}
