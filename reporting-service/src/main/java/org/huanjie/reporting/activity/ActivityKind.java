package org.huanjie.reporting.activity;

/** Kinds of activities: 会议, 培训, 宣传, 调研, 检查. */
enum ActivityKind {
    MEETING,
    TRAINING,
    PUBLICITY,
    RESEARCH,
    INSPECTION
}
