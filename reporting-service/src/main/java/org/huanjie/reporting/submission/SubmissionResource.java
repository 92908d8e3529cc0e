package org.huanjie.reporting.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/submissions")
@Tag(name = "Submissions", description = "Reports and tables of counties for the level above (上报、汇总)")
@Idempotent
class SubmissionResource {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Submissions submissions;
    private final ReceiveSubmission receive;
    private final Caller caller;

    SubmissionResource(Submissions submissions, ReceiveSubmission receive, Caller caller) {
        this.submissions = submissions;
        this.receive = receive;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Receive what a county has sent (接收上报)",
            description =
                    "The package of GET /reports/{id}/package, as part package. Every hash is checked and all eight tables have to be there; by the office of the level above (its division covers the county) or the county's own. At most 32 MB.")
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SubmissionView.class)))
    public RestResponse<SubmissionView> post(@RestForm("package") FileUpload archive) throws IOException {
        if (archive == null) {
            throw Refusal.malformed("the part package is missing").violation("package", "请上传上报文件");
        }
        if (archive.size() > MOST_BYTES) {
            throw Refusal.of(413, "too-large", "上报文件过大", "a package has at most " + MOST_BYTES + " bytes");
        }
        Submission received = receive.receive(Files.readAllBytes(archive.uploadedFile()), caller);
        return Answer.created(received.view(), "/api/v1/submissions/" + received.id(), received.version());
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "What counties have sent",
            description = "In the order in which it came; of a year where given.")
    @APIResponse(responseCode = "200", description = "Without the packages")
    public Page<SubmissionView> list(@RestQuery Integer year, @BeanParam PageRequest page) {
        var found = submissions.of(year, caller.scope(), page);
        return Page.of(found, page, Submission::view, submission -> Cursor.of(submission.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "What a county has sent")
    @APIResponse(responseCode = "200", description = "Without the package")
    public RestResponse<SubmissionView> one(@RestPath UUID id) {
        Submission submission = submissions.visible(id, caller.scope());
        return Answer.ok(submission.view(), submission.version());
    }

    @GET
    @Path("/{id}/package")
    @Produces("application/zip")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "The package, as it came")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@RestPath UUID id) {
        Submission submission = submissions.visible(id, caller.scope());
        return Response.ok(submission.archive(), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"submission-%s.zip\"".formatted(id))
                .header(HttpHeaders.ETAG, IfMatch.etag(submission.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }
}
