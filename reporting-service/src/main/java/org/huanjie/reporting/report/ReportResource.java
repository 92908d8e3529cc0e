package org.huanjie.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
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
            description =
                    "A job; its result has the report's id. What has not happened is left out, what is not known"
                            + " reads 【待补】. Passages written by hand in the last report of its kind are kept, and marked as outdated"
                            + " where their figures have changed. Without a stage a STAGE report is of the last stage that has begun.")
    public RestResponse<Job> draft(@NotNull @Valid ReportRequest request) {
        return Answer.accepted(draftReport.draft(request, caller));
    }

    @GET
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
    @Operation(summary = "Reports, drafts and issued ones", description = "In the order in which they were drafted.")
    @APIResponse(responseCode = "200", description = "Without their texts")
    public Page<ReportSummary> list(
            @RestQuery String election,
            @RestQuery ReportKind kind,
            @RestQuery Report.Status status,
            @BeanParam PageRequest page) {
        var found = reports.of(election, kind, status, caller.scope(), page);
        return Page.of(found, page, ReportSummary::of, report -> Cursor.of(report.id()));
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

    @GET
    @Path("/{id}/package")
    @Produces(ReportPackage.TYPE)
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
            summary = "An issued report for the level above (上报)",
            description =
                    "A ZIP of the report in all formats, the standard tables as they stood when it was issued, and manifest.json with the SHA-256 of each; always the same bytes. POST /submissions of the level above takes it.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content =
                    @Content(
                            mediaType = ReportPackage.TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@RestPath UUID id) {
        Report report = reports.visible(id, caller.scope());
        return Response.ok(ReportPackage.of(report), ReportPackage.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%d.zip\""
                                .formatted(report.election(), report.kind(), report.edition()))
                .header(HttpHeaders.ETAG, IfMatch.etag(report.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }

    @GET
    @Path("/{id}/differences")
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
            summary = "How a report differs from another",
            description =
                    "Figures that either names and passages, each as it was and as it is. Both may be of any kind.")
    @APIResponse(responseCode = "200", description = "What differs, and nothing else")
    public ReportDifferences differences(
            @RestPath UUID id, @Parameter(description = "The report it is compared with") @RestQuery UUID from) {
        Report to = reports.visible(id, caller.scope());
        if (from == null) {
            throw Refusal.malformed("from is missing").violation("from", "请指明与哪一份报告比较");
        }
        return ReportDifferences.between(reports.visible(from, caller.scope()).snapshot(), to.snapshot());
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Issue a report (印发)",
            description =
                    "By another person than those who drafted it or wrote in it; refused while anything is 【待补】 or outdated.")
    @APIResponse(responseCode = "200", description = "Issued")
    public RestResponse<ReportView> issue(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid IssueRequest request) {
        Report report = issueReport.issue(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(ReportView.of(report), report.version());
    }
}
