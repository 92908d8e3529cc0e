package org.huanjie.nomination.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.ByElection;
import org.huanjie.nomination.district.Conclusion;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;

/** A district and how far it has come. */
@Schema(name = "District")
public record DistrictView(
        UUID id,
        String election,
        Level level,
        String division,
        int number,
        String name,
        int seats,

        @Schema(description = "On the published roll; null before", nullable = true)
        Integer voters,

        Step step,
        @Schema(description = "Round of voting, from 1") int round,
        NextView next,
        FormalRange formalRange,

        @Schema(
                description =
                        "Formal candidates by the rules alone, the fewest lawful ones; null where the committee decides within the range (R-87)",
                nullable = true)
        Integer usualFormal,

        @Schema(description = "Persons with a standing nomination")
        int nominated,

        int deliberations,
        @Schema(nullable = true) Conclusion conclusion,
        @Schema(nullable = true) LocalDate initialListOn,

        @Schema(description = "Why the initial list was late", nullable = true)
        String initialListReason,

        @Schema(nullable = true) LocalDate formalListOn,

        @Schema(description = "Why the formal list was late", nullable = true)
        String formalListReason,

        @Schema(
                description = "Of a by-election: whose seats it fills, when and how; null for the general election",
                nullable = true)
        ByElection byElection,

        @Schema(description = "What the caller may do with it now; only on a single GET")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Action> actions) {

    @Schema(name = "NextStep")
    public record NextView(
            @Schema(description = "Last segment of the path that takes the step", nullable = true)
            String action,

            @Schema(description = "Role that may take it", nullable = true)
            String by,

            @Schema(description = "Last lawful day", nullable = true)
            LocalDate deadline,

            @Schema(
                    description =
                            "What stands against it: HARD refuses, WARN asks for a reason; INFO is left to be done; R-06, R-88 on groups and R-93 on single answers only")
            List<Finding> missing) {}

    static DistrictView of(District district, Optional<Election> election, LocalDate today) {
        var next = district.next(election.orElse(null));
        return new DistrictView(
                district.id(),
                district.election(),
                district.level(),
                district.division(),
                district.number(),
                district.name(),
                district.seats(),
                district.voters().orElse(null),
                district.step(),
                district.round(),
                new NextView(
                        next.action(),
                        next.by(),
                        next.deadline(),
                        election.map(of -> district.missing(of, today)).orElse(List.of())),
                district.formalRange(),
                election.flatMap(of -> of.usualCandidates(district.formalRange().min()))
                        .orElse(null),
                district.nominated(),
                district.deliberations(),
                district.conclusion().orElse(null),
                district.initialListOn().orElse(null),
                district.initialListReason().orElse(null),
                district.formalListOn().orElse(null),
                district.formalListReason().orElse(null),
                district.byElection().orElse(null),
                null);
    }

    /** With what {@code next} still wants, beside what the course itself does. */
    DistrictView missingToo(List<Finding> also) {
        List<Finding> all = new ArrayList<>(next.missing());
        all.addAll(also);
        return with(new NextView(next.action(), next.by(), next.deadline(), List.copyOf(all)), actions);
    }

    public DistrictView with(List<Action> allowed) {
        return with(next, allowed);
    }

    private DistrictView with(NextView then, List<Action> allowed) {
        return new DistrictView(
                id,
                election,
                level,
                division,
                number,
                name,
                seats,
                voters,
                step,
                round,
                then,
                formalRange,
                usualFormal,
                nominated,
                deliberations,
                conclusion,
                initialListOn,
                initialListReason,
                formalListOn,
                formalListReason,
                byElection,
                allowed);
    }
}
