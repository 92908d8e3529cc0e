package org.huanjie.registration.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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
import org.huanjie.kit.http.OneLine;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/objections")
@Idempotent
@Tag(name = "Objections", description = "Objections to rolls (对选民名单的申诉)")
class ObjectionResource {
    private final ReceiveObjection receive;
    private final SettleObjection settle;
    private final Objections objections;
    private final Clock clock;
    private final Caller caller;

    ObjectionResource(
            ReceiveObjection receive, SettleObjection settle, Objections objections, Clock clock, Caller caller) {
        this.receive = receive;
        this.settle = settle;
        this.objections = objections;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.TOWNSHIP_OFFICE)
    @Operation(
            summary = "Receive an objection",
            description =
                    "Within five days of the roll's publication (R-61); decideBy is the third day after it came (R-62).")
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "objection-window-closed, unknown-roll, unknown-voter, impossible-date")
    public RestResponse<ObjectionView> create(@NotNull @Valid ObjectionRequest request) {
        Objection objection = receive.receive(
                new ReceiveObjection.Form(
                        request.roll(),
                        request.kind(),
                        request.voter(),
                        new Objections.Content(request.applicant(), request.subject(), request.statement()),
                        request.receivedOn()),
                caller);
        return Answer.created(view(objection), "/api/v1/objections/" + objection.id(), objection.version());
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.DISTRICT_TEAM
    })
    @Operation(summary = "Objections", description = "Those to rolls with a unit in the caller's scope.")
    public Page<ObjectionView> list(
            @RestQuery String election,
            @RestQuery UUID roll,
            @RestQuery Objection.Status status,
            @BeanParam PageRequest page) {
        return Page.of(
                objections.list(new Objections.Filter(election, roll, status), caller.scope(), page),
                page,
                this::view,
                objection -> Cursor.of(objection.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.DISTRICT_TEAM
    })
    @Operation(summary = "One objection")
    public RestResponse<ObjectionView> one(@RestPath UUID id) {
        return answer(objections.visible(id, caller.scope()));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Decide an objection (处理决定)",
            description =
                    "By the committee that published the roll, another person than received it. Upheld, it changes the registration at once; the roll follows by its correction.")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "409", description = "objection-decided, same-person")
    public RestResponse<ObjectionView> decide(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DecisionRequest request) {
        return answer(settle.decide(
                id, request.outcome(), request.reasons(), request.voter(), IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/{id}/lawsuit")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE, Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record a suit (起诉)",
            description = "After the committee's decision, until the fifth day before the election day (R-63).")
    @APIResponse(responseCode = "200", description = "Before the court")
    @APIResponse(responseCode = "409", description = "objection-not-decided, lawsuit-filed")
    @APIResponse(responseCode = "422", description = "rule-violated, impossible-date")
    public RestResponse<ObjectionView> sue(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid LawsuitRequest request) {
        return answer(settle.sue(id, request.filedOn(), request.court(), IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/{id}/judgment")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE, Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record the judgment (判决)",
            description = "Before the election day; it is final, and corrects even a final roll (R-63).")
    @APIResponse(responseCode = "200", description = "Judged")
    @APIResponse(responseCode = "409", description = "no-lawsuit")
    @APIResponse(responseCode = "422", description = "rule-violated, impossible-date, outcome-does-not-fit")
    public RestResponse<ObjectionView> judge(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid JudgmentRequest request) {
        return answer(settle.judge(
                id,
                request.on(),
                request.outcome(),
                request.document(),
                request.voter(),
                IfMatch.ifGiven(ifMatch),
                caller));
    }

    private RestResponse<ObjectionView> answer(Objection objection) {
        return Answer.ok(view(objection), objection.version());
    }

    private ObjectionView view(Objection objection) {
        return ObjectionView.of(
                objection, objections.open(objection), objections.openReasons(objection), LocalDate.now(clock));
    }

    record ObjectionRequest(
            @NotNull UUID roll,
            @NotNull Objection.Kind kind,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String applicant,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String subject,

            UUID voter,

            @NotBlank @Size(max = 2000) String statement,

            @NotNull LocalDate receivedOn) {}

    record DecisionRequest(
            @NotNull Objection.Outcome outcome,

            @NotBlank @Size(max = 2000) String reasons,

            UUID voter) {}

    record LawsuitRequest(
            @NotNull LocalDate filedOn,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String court) {}

    record JudgmentRequest(
            @NotNull LocalDate on,
            @NotNull Objection.Outcome outcome,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String document,

            UUID voter) {}
}
