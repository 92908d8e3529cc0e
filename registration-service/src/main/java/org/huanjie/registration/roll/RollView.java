package org.huanjie.registration.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;
import org.huanjie.registration.election.Level;

/** A roll as clients see it. @param version of the district's roll: 1, and one more with each correction */
record RollView(
        UUID id,
        String election,
        Level level,
        String division,
        UUID district,
        int districtNumber,
        String districtName,
        int version,
        Roll.Status status,
        int count,
        Arithmetic arithmetic,
        String sha256,
        Instant publishedAt,
        LocalDate objectionsUntil,
        String pollingPlace,
        OffsetDateTime pollingFrom,
        OffsetDateTime pollingUntil,
        List<Finding> findings,
        List<Action> actions) {

    /** @param why what is in the way, Chinese; null where it is allowed */
    record Action(String name, boolean allowed, String why) {}

    /** @param findings the gate's, null in lists */
    static RollView of(Roll roll, List<Finding> findings, List<Action> actions) {
        Roll.Polling polling = roll.polling();
        return new RollView(
                roll.id(),
                roll.election(),
                roll.level(),
                roll.division(),
                roll.district(),
                roll.districtNumber(),
                roll.districtName(),
                roll.rollVersion(),
                roll.status(),
                roll.count(),
                roll.arithmetic(),
                roll.sha256(),
                roll.publishedAt(),
                roll.objectionsUntil(),
                polling.place(),
                polling.from(),
                polling.until(),
                findings,
                actions);
    }

    static List<Action> actions(Roll roll, List<Finding> findings, Caller caller) {
        List<Action> actions = new ArrayList<>();
        if (caller.has(roll.level().committee())) {
            String why = roll.whyNotPublish(caller);
            if (why == null && Finding.anyHard(findings)) {
                why = findings.get(0).message();
            }
            actions.add(new Action("publication", why == null, why));
        }
        return actions;
    }
}
