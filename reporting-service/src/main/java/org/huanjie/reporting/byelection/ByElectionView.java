package org.huanjie.reporting.byelection;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A by-election as nomination's events tell of it.
 *
 * @param byElection  its id, that of its course in nomination
 * @param district    whose seats are filled
 * @param number      of that district; null while the district is not known here
 * @param name        of that district
 * @param division    county or township whose congress it is
 * @param manner      {@code BY_ELECTION} for seats that were held (补选), {@code RUN_OFF} for seats never filled (缺额另行选举)
 * @param seats       to be filled
 * @param electionDay the by-election's own day
 * @param step        where it stands, as nomination tells it
 * @param elected     by all its votes
 */
@Schema(name = "ByElection")
record ByElectionView(
        UUID byElection,
        UUID district,
        @Schema(nullable = true) Integer number,
        @Schema(nullable = true) String name,
        String level,
        String division,
        String manner,
        int seats,
        LocalDate electionDay,
        String step,
        int elected) {}
