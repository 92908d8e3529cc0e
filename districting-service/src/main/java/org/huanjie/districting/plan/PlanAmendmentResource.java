package org.huanjie.districting.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{id}/amendments")
@Idempotent
@Tag(name = "Plans")
class PlanAmendmentResource {
    private final AmendPlan amend;
    private final PlanReader reader;
    private final Caller caller;

    PlanAmendmentResource(AmendPlan amend, PlanReader reader, Caller caller) {
        this.amend = amend;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Change a published plan (选区变动)",
            description =
                    "A new draft with the districts of the published plan, which keep their ids; one at a time (409"
                            + " amendment-open). Once it is published, the plan is SUPERSEDED and stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> amend(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid AmendmentRequest request) {
        Plan draft = amend.amend(id, request.reason(), IfMatch.ifGiven(ifMatch), caller);
        PlanView view = PlanView.of(reader.one(draft.id(), caller), null);
        return Answer.created(view, "/api/v1/plans/" + draft.id(), draft.version());
    }

    record AmendmentRequest(@NotBlank @Size(max = 2000) String reason) {}
}
