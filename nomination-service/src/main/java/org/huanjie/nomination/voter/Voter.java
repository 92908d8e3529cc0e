package org.huanjie.nomination.voter;

import java.util.UUID;

/**
 * What this service knows of a registered voter; names and particulars come with forms.
 *
 * @param unit          the electoral unit (选举单位) of the registration
 * @param status        {@code ACTIVE}, {@code LOCKED_BY_CERTIFICATE} or {@code REMOVED}
 * @param qualification {@code QUALIFIED} or the reason why not
 */
public record Voter(
        UUID id, String county, String unit, String status, String qualification, String sex, String ethnicity) {

    /** Registered, not moved away by certificate, in possession of the right to vote and to stand. */
    public boolean mayStand() {
        return status.equals("ACTIVE") && qualification.equals("QUALIFIED");
    }
}
