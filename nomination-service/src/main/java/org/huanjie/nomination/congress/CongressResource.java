package org.huanjie.nomination.congress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.jobs.Job;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts/actions")
@Idempotent
@Tag(name = "Districts")
class CongressResource {
    private final ActOnAll actOnAll;
    private final Caller caller;

    CongressResource(ActOnAll actOnAll, Caller caller) {
        this.actOnAll = actOnAll;
        this.caller = caller;
    }

    @Schema(name = "CourseActionRequest")
    record Request(
            @NotBlank @Size(max = 20) String election,
            @NotNull Level level,

            @Schema(description = "County or township; of the county's congress the districts there")
            @NotNull
            @Pattern(regexp = "[0-9]{6}|[0-9]{9}", message = "六位或九位代码")
            String division,

            @NotNull CourseAction action,

            @Schema(description = "Why, where lists are late", nullable = true) @Size(max = 2000)
            String reason,

            @Schema(description = "Number of the notices, given by the publisher", nullable = true) @Size(max = 100)
            String documentNo,

            @Schema(description = "For FORMAL_LIST: the formal candidates of each district", nullable = true)
            @Size(max = 5000)
            Map<UUID, List<UUID>> candidates) {}

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Take a step with all districts of a congress",
            description =
                    "Publishes the lists, opens the vote or certifies the result wherever it is due, as the district's own"
                            + " endpoint does. The job's result is {done: [district], refused: [{district, number, name, code,"
                            + " title, findings}]}; districts that have the step behind them are left alone.")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "409", description = "job-running: another step is being taken there")
    @APIResponse(responseCode = "422", description = "unknown-election")
    public RestResponse<Job> act(@NotNull @Valid Request request) {
        return Answer.accepted(actOnAll.start(
                new ActOnAll.Input(
                        request.election(),
                        request.level(),
                        request.division(),
                        request.action(),
                        request.reason(),
                        request.documentNo(),
                        request.candidates()),
                caller));
    }
}
