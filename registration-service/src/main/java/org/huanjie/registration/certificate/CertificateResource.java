package org.huanjie.registration.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/certificates")
@Idempotent
@Tag(name = "Certificates", description = "Qualification certificates (选民资格证明)")
class CertificateResource {
    private final IssueCertificate issue;
    private final Certificates certificates;
    private final Candidates candidates;
    private final ShowCertificate show;
    private final CertificateDocument document;
    private final Caller caller;

    CertificateResource(
            IssueCertificate issue,
            Certificates certificates,
            Candidates candidates,
            ShowCertificate show,
            CertificateDocument document,
            Caller caller) {
        this.issue = issue;
        this.certificates = certificates;
        this.candidates = candidates;
        this.show = show;
        this.document = document;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.TOWNSHIP_OFFICE)
    @Operation(
            summary = "Issue a certificate (开具选民资格证明)",
            description =
                    "By the office at home, one per voter and election (R-50). It locks the registration there: it stays known and stands for the citizen, and is on no roll drafted meanwhile.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "409",
            description = "certificate-exists, voter-removed, voter-not-checked, no-open-election")
    @APIResponse(
            responseCode = "422",
            description = "unknown-voter, unknown-division, target-is-home, corrections-closed")
    public RestResponse<CertificateView> create(@NotNull @Valid IssueRequest request) {
        Certificate certificate = issue.issue(request.voter(), request.targetDivision(), caller);
        return Answer.created(show.one(certificate), "/api/v1/certificates/" + certificate.id(), certificate.version());
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "Certificates", description = "Those issued or addressed in the caller's scope.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "422", description = "number-mistyped")
    public Page<CertificateView> list(
            @RestQuery Certificate.Status status,
            @Parameter(description = "Issued there, or addressed there")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{6,15}", message = "行政区划代码")
                    String division,
            @Parameter(description = "HOME: issued in the scope; TARGET: addressed to it") @RestQuery
                    Certificates.Direction direction,
            @RestQuery UUID voter,
            @Parameter(description = "As printed") @RestQuery @Pattern(regexp = "[0-9-]{1,30}", message = "选民资格证明编号")
                    String number,
            @Parameter(description = "As printed beside the number: a mistyped number is refused by it")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{2}", message = "两位校验码")
                    String checkCode,
            @BeanParam PageRequest page) {
        if (number != null && checkCode != null && !new CertificateNumber(number).isChecked(checkCode)) {
            throw Refusal.unprocessable("number-mistyped", "编号与校验码不符，请核对", "number and checkCode do not fit")
                    .violation("number", "编号与校验码不符");
        }
        List<Certificate> rows = certificates.list(
                new Certificates.Filter(status, division, direction, voter, number), caller.scope(), page);
        return Page.of(show.all(rows), page, view -> view, view -> Cursor.of(view.id()));
    }

    @GET
    @Path("/candidates")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Who likely needs a certificate",
            description =
                    "Voters whose household register is elsewhere and who have not shown a certificate, and those whom a file lists where they are not registered; each with its reason. Whoever has a certificate, or whose case is settled, is none.")
    public Page<Candidates.Candidate> candidates(
            @Parameter(description = "Registered, listed, or at home there")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{6,15}", message = "行政区划代码")
                    String division,
            @RestQuery Candidates.Reason reason,
            @BeanParam PageRequest page) {
        return Page.of(
                candidates.list(division, reason, caller.scope(), page),
                page,
                candidate -> candidate,
                candidate -> Cursor.of(candidate.voter(), candidate.to(), candidate.reason()));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE})
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "A certificate, as JSON or as it is printed",
            description =
                    "By Accept, or by format. The document has number and check code, the citizen id masked, and the slip that goes back (回执).")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response one(
            @RestPath UUID id,
            @Parameter(description = "json, html or docx") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.JSON, DocumentFormat.HTML, DocumentFormat.DOCX);
        Certificate certificate = certificates.visible(id, caller.scope());
        String etag = IfMatch.etag(certificate.version());
        if (asked == DocumentFormat.JSON) {
            return Response.ok(show.one(certificate), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.CACHE_CONTROL, "private")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return DocumentAnswer.of(document.write(certificate), asked, etag);
    }

    record IssueRequest(
            @NotNull UUID voter,

            @NotNull @Pattern(regexp = "[0-9]{6,15}", message = "行政区划代码")
            String targetDivision) {}
}
