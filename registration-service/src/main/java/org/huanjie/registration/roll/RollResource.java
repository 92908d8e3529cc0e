package org.huanjie.registration.roll;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Problem;
import org.huanjie.registration.election.Level;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rolls")
@Idempotent
@Tag(name = "Rolls", description = "Voter rolls (选民名单)")
class RollResource {
    private final Rolls rolls;
    private final PublicationGate gate;
    private final DraftRolls drafts;
    private final PublishRoll publish;
    private final PublishRolls publishAll;
    private final RollNotice notice;
    private final Corrections corrections;
    private final Caller caller;

    RollResource(
            Rolls rolls,
            PublicationGate gate,
            DraftRolls drafts,
            PublishRoll publish,
            PublishRolls publishAll,
            RollNotice notice,
            Corrections corrections,
            Caller caller) {
        this.rolls = rolls;
        this.gate = gate;
        this.drafts = drafts;
        this.publish = publish;
        this.publishAll = publishAll;
        this.notice = notice;
        this.corrections = corrections;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Draft the rolls of a congress",
            description = "One for each district of the published plan, in the place of older drafts.")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)))
    public RestResponse<Job> draft(@NotNull @Valid DraftRequest request) {
        return Answer.accepted(drafts.start(request.election(), request.level(), request.division(), caller));
    }

    @GET
    @Authenticated
    @Operation(summary = "Rolls", description = "Those with a unit in the caller's scope.")
    public Page<RollView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @RestQuery UUID district,
            @RestQuery Roll.Status status,
            @BeanParam PageRequest page) {
        Rolls.Filter filter = new Rolls.Filter(election, level, division, district, status);
        return Page.of(
                rolls.list(filter, caller.scope(), page),
                page,
                roll -> RollView.of(roll, null, null, caller),
                roll -> Cursor.of(roll.id()));
    }

    @GET
    @Authenticated
    @Path("/{id}")
    @Operation(summary = "One roll", description = "A draft's findings are exactly those of the publication's gate.")
    @Transactional
    public RestResponse<RollView> one(@RestPath UUID id) {
        Roll roll = rolls.visible(id, caller.scope());
        List<Finding> findings = gate.findings(roll);
        RollView view = RollView.of(roll, findings, RollView.actions(roll, findings, caller), caller);
        return Answer.ok(view.with(corrections.of(id)), roll.version());
    }

    @GET
    @PermitAll
    @Path("/{id}/entries")
    @Operation(
            summary = "Who is on a roll",
            description = "Serial, name, sex and group only (R-59); public once published.")
    @Transactional
    public Page<EntryView> entries(@RestPath UUID id, @BeanParam PageRequest page) {
        Roll roll = readable(id);
        int after = page.after().map(cursor -> (int) cursor.number(0)).orElse(0);
        return Page.of(
                rolls.entries(roll.id(), after, page.fetch()),
                page,
                row -> new EntryView(
                        row.get("serial", Integer.class),
                        row.get("name", String.class),
                        row.get("sex", String.class),
                        row.get("voter_group", String.class)),
                row -> Cursor.of(row.get("serial")));
    }

    @GET
    @PermitAll
    @Path("/{id}/notice")
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE})
    @Operation(
            summary = "The notice of a roll (选民名单公告)",
            description = "Public once published. By Accept, or by format.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public Response notice(
            @RestPath UUID id,
            @Parameter(description = "html or docx") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked = DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX);
        Roll roll = readable(id);
        String etag = IfMatch.etag(roll.version());
        return asked == DocumentFormat.DOCX
                ? DocumentAnswer.docx(notice.document(roll), etag)
                : DocumentAnswer.html(notice.html(roll), RollNotice.title(roll), etag);
    }

    /** Published rolls are everybody's; drafts are for those whose scope they are in. */
    private Roll readable(UUID id) {
        boolean desk = caller.has(
                Role.COUNTY_OFFICE,
                Role.COUNTY_COMMITTEE,
                Role.TOWNSHIP_OFFICE,
                Role.TOWNSHIP_COMMITTEE,
                Role.DISTRICT_TEAM);
        return desk
                        && rolls.findByIdOptional(id)
                                .filter(roll -> !roll.isPublic())
                                .isPresent()
                ? rolls.visible(id, caller.scope())
                : rolls.published(id);
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Path("/{id}/publication")
    @Operation(
            summary = "Publish a roll (公布选民名单)",
            description =
                    "By the level's committee, another person than drafted it; the gate's findings refuse (R-37, R-43, R-47, R-55, R-58).")
    public RestResponse<RollView> publish(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PublicationRequest request) {
        Roll.Polling polling = new Roll.Polling(request.pollingPlace(), request.pollingFrom(), request.pollingUntil());
        Roll roll = publish.publish(id, polling, request.reason(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(RollView.of(roll, List.of(), null, caller), roll.version());
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Path("/publications")
    @Operation(
            summary = "Publish all drafts of a congress",
            description = "The job's result counts the published and tells why others were refused.")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)))
    public RestResponse<Job> publishAll(@NotNull @Valid PublicationsRequest request) {
        return Answer.accepted(publishAll.start(
                new PublishRolls.Input(
                        request.election(),
                        request.level(),
                        request.division(),
                        request.pollingPlaces(),
                        request.pollingPlace(),
                        request.pollingFrom(),
                        request.pollingUntil()),
                caller));
    }

    record EntryView(int serial, String name, String sex, String group) {}

    record DraftRequest(
            @NotBlank @Size(max = 20) String election,
            @NotNull Level level,

            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}", message = "六位或九位代码")
            String division) {}

    record PublicationRequest(
            @NotBlank @Size(max = 200) String pollingPlace,
            @NotNull OffsetDateTime pollingFrom,
            @NotNull OffsetDateTime pollingUntil,
            @Size(max = 2000) String reason) {}

    record PublicationsRequest(
            @NotBlank @Size(max = 20) String election,
            @NotNull Level level,

            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}", message = "六位或九位代码")
            String division,

            @Size(max = 1000) Map<UUID, @NotBlank @Size(max = 200) String> pollingPlaces,
            @Size(max = 200) String pollingPlace,
            @NotNull OffsetDateTime pollingFrom,
            @NotNull OffsetDateTime pollingUntil) {}
}
