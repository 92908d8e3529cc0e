package org.huanjie.nomination.polling;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who watches over the vote or counts it, R-101: chosen by the voters, no candidate and no near relative of one.
 *
 * @param voter        the officer as a voter of the county
 * @param place        number of the place where the officer serves; null for the whole district
 * @param nearRelative the officer's declaration whether a near relative (近亲属) stands here; null where it was not made
 */
record Officer(Duty duty, UUID voter, String name, Integer place, Boolean nearRelative) {
    @Schema(name = "PollingDuty")
    enum Duty {
        /** 监票人. */
        SCRUTINEER,
        /** 计票人. */
        TELLER
    }

    boolean watches(Place at) {
        return duty == Duty.SCRUTINEER && place != null && place == at.number();
    }
}
