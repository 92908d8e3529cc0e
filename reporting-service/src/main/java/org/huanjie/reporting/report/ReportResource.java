package org.huanjie.reporting.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Reports (汇报、总结) written from figures")
@Idempotent
class ReportResource {
    private final Reports reports;
    private final DraftReport draftReport;
    private final IssueReport issueReport;
    private final Template page;
    private final Caller caller;

    ReportResource(
            Reports reports,
            DraftReport draftReport,
            IssueReport issueReport,
            @Location("report.html") Template page,
            Caller caller) {
        this.reports = reports;
        this.draftReport = draftReport;
        this.issueReport = issueReport;
        this.page = page;
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
    @APIResponse(responseCode = "202", description = "Started")
    public RestResponse<Job> draft(@NotNull @Valid ReportRequest request) {
        return Answer.accepted(draftReport.draft(request, caller));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
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
    @Operation(summary = "A report, as JSON or as a document", description = "By Accept, or by format.")
    @APIResponse(
            responseCode = "200",
            description = "As it was written",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "406", description = "Not in the format asked for")
    public RestResponse<Object> one(
            @RestPath UUID id,
            @Parameter(description = "json or html") @RestQuery String format,
            @Context HttpHeaders headers) {
        boolean html = format == null || format.isEmpty() ? prefersHtml(headers) : isHtml(format);
        Report report = reports.visible(id, caller.scope());
        if (!html) {
            return ResponseBuilder.<Object>ok(ReportView.of(report), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.ETAG, IfMatch.etag(report.version()))
                    .header(HttpHeaders.CACHE_CONTROL, "private")
                    .build();
        }
        ReportPage shown = ReportPage.of(report);
        String name = URLEncoder.encode(shown.title() + ".html", StandardCharsets.UTF_8);
        return ResponseBuilder.<Object>ok(page.data("report", shown).render(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + name)
                .header(HttpHeaders.ETAG, IfMatch.etag(report.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }

    private static boolean isHtml(String format) {
        if (!List.of("json", "html").contains(format)) {
            throw Refusal.of(406, "not-acceptable", "不支持所要求的格式", "reports are written as json and html");
        }
        return format.equals("html");
    }

    private static boolean prefersHtml(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
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
