package org.huanjie.reporting.projection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/projections/rebuild")
@Tag(name = "Progress", description = "Where each township stands (工作进度)")
@Idempotent
class ProjectionResource {
    private final StartRebuild startRebuild;
    private final Caller caller;

    ProjectionResource(StartRebuild startRebuild, Caller caller) {
        this.startRebuild = startRebuild;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Make all read models anew from the events",
            description =
                    "A job. The old figures are shown until the new ones are as far, and then take their place in one moment; what this service records itself is not touched. The result counts the events read, and those skipped because they are dead letters.")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
    public RestResponse<Job> rebuild() {
        return Answer.accepted(startRebuild.start(caller));
    }
}
