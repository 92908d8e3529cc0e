package org.huanjie.nomination.district;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes a course that of a by-election: whose vacant seats it fills, in which manner, on which day, by whose decision.
 *
 * @param district    the district whose voters elect, on its roll
 * @param electionDay the by-election's own day, from which its deadlines are counted
 */
@Embeddable
@Schema(name = "ByElection")
public record ByElection(
        @Column(name = "by_election_of") UUID district,
        @Enumerated(EnumType.STRING) Manner manner,

        @Column(name = "polling_day") LocalDate electionDay,

        String decidedBy,
        LocalDate decidedOn,
        String documentNo) {

    /** The same on another day, by another decision. */
    ByElection movedTo(LocalDate day, String by, LocalDate on, String paper) {
        return new ByElection(district, manner, day, by, on, paper);
    }

    /** By whose rules seats are filled in the term. */
    @Schema(name = "ByElectionManner")
    public enum Manner {
        /** 补选, R-115: of seats that were held once; there may be no more candidates than seats. */
        BY_ELECTION("补选"),
        /** In the manner of a run-off (另行选举), R-109: of seats never filled; more candidates than seats, a third of the ballots elects. */
        RUN_OFF("缺额另行选举");

        private final String words;

        Manner(String words) {
            this.words = words;
        }

        /** What notices call it. */
        public String words() {
            return words;
        }

        /** How many formal candidates there may be for so many seats. */
        FormalRange range(int seats) {
            return this == BY_ELECTION ? FormalRange.equalAllowed(seats) : FormalRange.of(seats);
        }
    }
}
