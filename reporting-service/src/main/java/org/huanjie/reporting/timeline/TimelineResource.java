package org.huanjie.reporting.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.progress.Progress;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/timeline")
@Tag(name = "Progress", description = "Where each township stands (工作进度)")
@RolesAllowed({
    Role.COUNTY_OFFICE,
    Role.COUNTY_COMMITTEE,
    Role.TOWNSHIP_OFFICE,
    Role.TOWNSHIP_COMMITTEE,
    Role.DISTRICT_TEAM,
    Role.REGISTRAR,
    Role.STANDING_COMMITTEE,
    Role.LEADING_GROUP,
    Role.CITY_OBSERVER,
    Role.AUDITOR,
    Role.INTEGRATION,
    Role.OPERATOR
})
class TimelineResource {
    private final Elections elections;
    private final Progress progress;
    private final Caller caller;
    private final Clock clock;

    TimelineResource(Elections elections, Progress progress, Caller caller, Clock clock) {
        this.elections = elections;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The election's days and stages",
            description =
                    "The calendar by date, with the day to spare that R-70 recommends, and the fourteen stages over all townships of the division; 404 until the election is known here.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public TimelineView timeline(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return of(FigureScope.asked(election, division, caller));
    }

    private TimelineView of(FigureScope scope) {
        Election election =
                elections.find(scope.election()).orElseThrow(() -> Refusal.notFound("election " + scope.election()));
        LocalDate today = LocalDate.now(clock);
        List<StageProgress> all = progress.of(scope, election);
        return new TimelineView(
                election.code(),
                election.name(),
                election.day(),
                election.status(),
                today,
                Stream.of(Stage.values())
                        .map(stage -> StageState.of(stage, all))
                        .toList(),
                election.calendar().stream()
                        .map(entry -> TimelineEntry.of(entry, today))
                        .sorted(Comparator.comparing(
                                TimelineEntry::date, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
