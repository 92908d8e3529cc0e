package org.huanjie.reporting.body;

/** Positions in a body: 主任, 副主任, 委员, 秘书. */
enum Position {
    DIRECTOR,
    DEPUTY_DIRECTOR,
    MEMBER,
    SECRETARY
}
