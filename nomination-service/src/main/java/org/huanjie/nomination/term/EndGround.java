package org.huanjie.nomination.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a deputy's qualification ends by law (代表法 art. 62); resignation and recall have their own way. */
@Schema(name = "TermEndGround")
enum EndGround {
    /** Moved or transferred out of the area. */
    MOVED_OUT,
    /** Absent from two sessions without leave. */
    ABSENT_TWICE,
    LOST_NATIONALITY,
    DEPRIVED,
    INCAPABLE,
    DECEASED
}
