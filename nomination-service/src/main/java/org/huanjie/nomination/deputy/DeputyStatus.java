package org.huanjie.nomination.deputy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code ELECTED → CONFIRMED ⇄ SUSPENDED → ENDED}; a review may be put off, and void an election at any time. */
@Schema(name = "DeputyStatus")
public enum DeputyStatus {
    /** Declared elected; the credentials review is to come. */
    ELECTED("待审查"),
    /** The review of a doubtful case was put off (暂缓确认). */
    POSTPONED("暂缓确认"),
    /** A deputy. */
    CONFIRMED("有效"),
    /** A deputy whose duties rest. */
    SUSPENDED("暂停执行"),
    /** No deputy any more. */
    ENDED("终止"),
    /** The election was void. */
    VOID("无效");

    private final String words;

    DeputyStatus(String words) {
        this.words = words;
    }

    /** In Chinese, as short as a column of the register. */
    public String words() {
        return words;
    }

    /** Whether the seat is taken. */
    public boolean holdsSeat() {
        return this != ENDED && this != VOID;
    }

    /** Whether the review has confirmed it. */
    public boolean inOffice() {
        return this == CONFIRMED || this == SUSPENDED;
    }

    /** What the public is told: not that duties rest. */
    DeputyStatus published() {
        return this == SUSPENDED ? CONFIRMED : this;
    }
}
