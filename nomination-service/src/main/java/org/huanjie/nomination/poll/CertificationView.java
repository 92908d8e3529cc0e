package org.huanjie.nomination.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.result.Outcome;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.Votes;

@Schema(name = "Certification")
record CertificationView(
        int round,

        @Schema(description = "Whether the vote is valid, R-100 and R-102")
        boolean valid,

        @Schema(description = "Per cent, two decimals", examples = "85.82")
        String turnout,

        @Schema(description = "Votes needed to be elected") int majority,
        Outcome outcome,
        List<Person> elected,

        @Schema(description = "Seats left open by this vote")
        int openSeats,

        @Schema(description = "Of the vote that must follow")
        List<Person> nextCandidates,

        List<Finding> findings,
        LocalDate certifiedOn) {

    /** @param support votes for, {@code for} in JSON */
    @Schema(name = "PersonElected")
    record Person(
            @Schema(description = "Null for somebody written in", nullable = true)
            UUID candidate,

            String name,
            @JsonProperty("for") @Schema(name = "for") int support) {
        static Person of(Votes votes) {
            return new Person(votes.candidate(), votes.name(), votes.votes());
        }
    }

    static CertificationView of(Certification certification) {
        Result result = certification.result();
        return new CertificationView(
                certification.round(),
                result.valid(),
                result.turnout(),
                result.majority(),
                result.outcome(),
                result.elected().stream().map(Person::of).toList(),
                result.openSeats(),
                result.nextCandidates().stream().map(Person::of).toList(),
                result.findings(),
                certification.certifiedOn());
    }
}
