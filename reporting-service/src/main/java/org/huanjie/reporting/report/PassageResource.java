package org.huanjie.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/reports/{id}/passages")
@Tag(name = "Reports")
class PassageResource {
    private final EditReport edit;
    private final Caller caller;

    PassageResource(EditReport edit, Caller caller) {
        this.edit = edit;
        this.caller = caller;
    }

    @PUT
    @Path("/{passage}")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Write a passage by hand",
            description =
                    "Of a draft, by If-Match: fills in what no figure knows, or says it in other words. The report written next keeps it. Whoever writes in a report does not issue it.")
    @APIResponse(responseCode = "200", description = "Changed")
    public RestResponse<ReportView> write(
            @RestPath UUID id,
            @RestPath String passage,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid PassageRequest request) {
        Report report = edit.edit(id, passage, IfMatch.required(ifMatch), request, caller);
        return Answer.ok(ReportView.of(report), report.version());
    }

    @DELETE
    @Path("/{passage}")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Take back what was written by hand",
            description = "The passage is again as the figures say it.")
    @APIResponse(responseCode = "200", description = "Changed")
    public RestResponse<ReportView> restore(
            @RestPath UUID id, @RestPath String passage, @RestHeader("If-Match") String ifMatch) {
        Report report = edit.restore(id, passage, IfMatch.required(ifMatch), caller);
        return Answer.ok(ReportView.of(report), report.version());
    }
}
