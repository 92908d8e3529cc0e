package org.huanjie.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Reports (汇报、总结) written from figures")
@Idempotent
class ReportResource {
    private final Reports reports;
    private final DraftReport draftReport;
    private final IssueReport issueReport;
    private final Caller caller;

    ReportResource(Reports reports, DraftReport draftReport, IssueReport issueReport, Caller caller) {
        this.reports = reports;
        this.draftReport = draftReport;
        this.issueReport = issueReport;
        this.caller = caller;
    }

    /** Nothing to say. */
    record IssueRequest() {}

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Write a report",
            description = "A job; its result has the report's id. What has not happened is left out, what is not known"
                    + " reads 【待补】.")
    public RestResponse<Job> draft(@NotNull @Valid ReportRequest request) {
        return Answer.accepted(draftReport.draft(request, caller));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
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
    @Operation(
            summary = "A report, as JSON or as a document",
            description = "By Accept, or by format; page and Word document say the same.")
    @APIResponse(
            responseCode = "200",
            description = "As it was written",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "Not in the format asked for")
    public Response one(
            @RestPath UUID id,
            @Parameter(description = "json, html, docx or pdf") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked = DocumentFormat.asked(
                format, headers, DocumentFormat.JSON, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        Report report = reports.visible(id, caller.scope());
        String etag = IfMatch.etag(report.version());
        if (asked == DocumentFormat.JSON) {
            return Response.ok(ReportView.of(report), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.CACHE_CONTROL, "private")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return DocumentAnswer.of(ReportDocument.of(report), asked, etag);
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Issue a report (印发)",
            description = "By another person than drafted it; refused while anything is 【待补】.")
    @APIResponse(responseCode = "200", description = "Issued")
    public RestResponse<ReportView> issue(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid IssueRequest request) {
        Report report = issueReport.issue(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(ReportView.of(report), report.version());
    }
}
