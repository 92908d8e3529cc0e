package org.huanjie.nomination.congress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
    public RestResponse<Job> act(@NotNull @Valid CourseActionRequest request) {
        return Answer.accepted(actOnAll.start(request, caller));
    }
}
