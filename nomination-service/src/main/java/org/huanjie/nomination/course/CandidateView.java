package org.huanjie.nomination.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.names.SurnameStrokes;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Particulars;

/** A candidate; the public gets the published fields only ({@code domain.md} §6.2), the others are left out. */
@Schema(name = "Candidate")
record CandidateView(
        UUID id,

        @Schema(description = "Not public") @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID voter,

        String name,
        String sex,

        @Schema(description = "Not public") @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate birthDate,

        @Schema(examples = "1985-03") String birthYearMonth,
        String ethnicity,
        @Schema(nullable = true) String politicalStatus,
        @Schema(nullable = true) String education,

        @Schema(description = "Not public") @JsonInclude(JsonInclude.Include.NON_NULL)
        String occupation,

        @Schema(nullable = true) String post,

        @Schema(description = "Not public; the standing nominations") @JsonInclude(JsonInclude.Include.NON_NULL)
        List<NominatedBy> nominatedBy,

        Candidate.Status status,

        @Schema(
                description =
                        "Not public; signs of the name whose order of strokes is not known: their place among signs of as many strokes is that of"
                                + " radicals and wants a look (R-84)")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> strokesUncertain,

        @Schema(description = "Place on the list that holds; null where they are on none", nullable = true)
        Integer order) {

    @Schema(name = "NominatedBy")
    record NominatedBy(UUID nomination, String channel, List<String> organisations) {}

    static CandidateView published(Candidate candidate) {
        Particulars person = candidate.particulars();
        return new CandidateView(
                candidate.id(),
                null,
                person.name(),
                person.sex(),
                null,
                person.birthYearMonth(),
                person.ethnicity(),
                person.politicalStatus(),
                person.education(),
                null,
                person.post(),
                null,
                candidate.status(),
                null,
                candidate.place().orElse(null));
    }

    static CandidateView of(Candidate candidate, List<NominatedBy> nominatedBy) {
        Particulars person = candidate.particulars();
        return new CandidateView(
                candidate.id(),
                candidate.voter(),
                person.name(),
                person.sex(),
                person.birthDate(),
                person.birthYearMonth(),
                person.ethnicity(),
                person.politicalStatus(),
                person.education(),
                person.occupation(),
                person.post(),
                nominatedBy,
                candidate.status(),
                SurnameStrokes.uncertain(person.name()),
                candidate.place().orElse(null));
    }
}
