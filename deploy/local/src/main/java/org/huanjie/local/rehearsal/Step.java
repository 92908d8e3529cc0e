package org.huanjie.local.rehearsal;

import java.time.LocalDateTime;

/** One stretch of the months before the election. Played again, it changes nothing. */
interface Step {
    String title();

    /** Business time in Asia/Shanghai at which it begins. */
    LocalDateTime at();

    void play(Play play);
}
