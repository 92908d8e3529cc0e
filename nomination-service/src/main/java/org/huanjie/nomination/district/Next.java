package org.huanjie.nomination.district;

import java.time.LocalDate;
import org.huanjie.kit.access.Role;
import org.huanjie.nomination.election.Election;

/**
 * The next step of a district's course.
 *
 * @param action   last segment of the path that takes it; {@code roll-publication} is registration's, null when all is done
 * @param by       role that may take it
 * @param deadline last lawful day; null where the calendar has none
 */
public record Next(String action, String by, LocalDate deadline) {

    static Next of(District district, Election election) {
        String committee = district.level().committeeRole();
        return switch (district.step()) {
            case AWAITING_ROLL -> until(Election.ROLL_PUBLISHED, "roll-publication", committee, election);
            case NOMINATING -> until(Election.INITIAL_LIST_PUBLISHED, "initial-list", committee, election);
            case INITIAL_LIST -> until(Election.FORMAL_LIST_PUBLISHED, "deliberations", Role.TOWNSHIP_OFFICE, election);
            case DELIBERATING ->
                district.conclusion().filter(Conclusion.AGREED::equals).isPresent()
                        ? until(Election.FORMAL_LIST_PUBLISHED, "formal-list", committee, election)
                        : until(
                                Election.FORMAL_LIST_PUBLISHED,
                                district.conclusion().isPresent() ? "preliminary-election" : "deliberations",
                                Role.TOWNSHIP_OFFICE,
                                election);
            case PRELIMINARY ->
                district.tied()
                        ? until(Election.FORMAL_LIST_PUBLISHED, "preliminary-election", Role.TOWNSHIP_OFFICE, election)
                        : until(Election.FORMAL_LIST_PUBLISHED, "formal-list", committee, election);
            case FORMAL_LIST, TIE_REVOTE, RUN_OFF, REELECTION ->
                until(Election.VOTING, district.undecided() ? "decisions" : "voting", committee, election);
            case VOTING -> until(Election.VOTING, "counts", Role.TOWNSHIP_OFFICE, election);
            case COUNTED -> until(Election.VOTING, "certification", committee, election);
            case CERTIFIED -> new Next(null, null, null);
        };
    }

    private static Next until(String deadline, String action, String by, Election election) {
        return new Next(
                action,
                by,
                election == null ? null : election.deadline(deadline).orElse(null));
    }
}
