package org.huanjie.districting.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.huanjie.districting.election.Level;
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
import org.huanjie.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans")
@Idempotent
@Tag(name = "Plans", description = "District plans (选区划分): drafts, check, approval by two persons, publication")
class PlanResource {
    private final PlanReader reader;
    private final EditPlan edit;
    private final ProposalJob proposals;
    private final Caller caller;

    PlanResource(PlanReader reader, EditPlan edit, ProposalJob proposals, Caller caller) {
        this.reader = reader;
        this.edit = edit;
        this.proposals = proposals;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Plans",
            description = "Those of the caller's division; published ones also of the county above.")
    public Page<PlanView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @RestQuery Plan.Status status,
            @BeanParam PageRequest page) {
        return Page.of(
                reader.list(election, level, division, status, caller, page),
                page,
                measured -> PlanView.of(measured, null),
                measured -> Cursor.of(measured.plan().id()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Start a draft",
            description = "COUNTY by the county's office, TOWNSHIP by the township's; any number of drafts.")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> create(@NotNull @Valid PlanRequest request) {
        Plan plan = edit.create(request.election(), request.level(), request.division(), caller);
        return Answer.created(view(plan.id()), "/api/v1/plans/" + plan.id(), plan.version());
    }

    @GET
    @Authenticated
    @Path("/{id}")
    @Operation(summary = "One plan", description = "With what the caller may do next.")
    public RestResponse<PlanView> one(@RestPath UUID id) {
        PlanReader.Offered offered = reader.offered(id, caller);
        return Answer.ok(
                PlanView.of(offered.measured(), offered.actions()),
                offered.measured().plan().version());
    }

    @GET
    @Authenticated
    @Path("/{id}/check")
    @Operation(
            summary = "What the law says of it",
            description =
                    "R-18, R-27 to R-32, each with its article, its figures and the smallest remedy found; valid where nothing refuses.")
    public CheckView check(@RestPath UUID id) {
        return CheckView.of(reader.one(id, caller));
    }

    @GET
    @Authenticated
    @Path("/{id}/notice")
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The notice of districts and seats (选区划分公告)",
            description = "A draft of it before publication. By Accept, or by format.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response notice(
            @RestPath UUID id,
            @Parameter(description = "html, docx or pdf") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        PlanReader.Notice notice = reader.notice(id, caller);
        return DocumentAnswer.of(notice.document(), asked, IfMatch.etag(notice.version()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Path("/{id}/proposals")
    @Operation(
            summary = "Have districts drawn",
            description =
                    "Replaces the draft's districts but those kept. The seed fixes the sequence of solutions; time only cuts it.")
    public RestResponse<Job> propose(@RestPath UUID id, @NotNull @Valid ProposalJob.ProposalRequest request) {
        return Answer.accepted(proposals.start(id, request, caller));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Path("/{id}/moves")
    @Operation(
            summary = "Move units to a district",
            description = "Answers the plan's check, so that the consequence is seen at once.")
    public RestResponse<CheckView> move(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid MoveRequest request) {
        Plan plan = edit.move(id, request.units(), request.to(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(CheckView.of(reader.one(id, caller)), plan.version());
    }

    private PlanView view(UUID id) {
        return PlanView.of(reader.one(id, caller), null);
    }

    record PlanRequest(
            @NotBlank @Size(max = 20) String election,
            @NotNull Level level,

            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}", message = "六位或九位代码")
            String division) {}

    record MoveRequest(
            @NotEmpty @Size(max = 2000) List<@NotBlank @Size(max = 15) String> units,
            @NotNull Integer to) {}
}
