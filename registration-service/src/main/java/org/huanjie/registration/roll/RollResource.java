package org.huanjie.registration.roll;

import io.quarkus.security.Authenticated;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Finding;
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
    private final Corrections corrections;
    private final FinalizeRoll finalize;
    private final Caller caller;

    RollResource(
            Rolls rolls,
            PublicationGate gate,
            DraftRolls drafts,
            PublishRoll publish,
            PublishRolls publishAll,
            Corrections corrections,
            FinalizeRoll finalize,
            Caller caller) {
        this.rolls = rolls;
        this.gate = gate;
        this.drafts = drafts;
        this.publish = publish;
        this.publishAll = publishAll;
        this.corrections = corrections;
        this.finalize = finalize;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Draft the rolls of a congress",
            description = "One for each district of the published plan, in the place of older drafts.")
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
    @Operation(
            summary = "One roll",
            description =
                    "A draft's findings are exactly those of the publication's gate. Of one that is erased, figures and sha256 are left.")
    @Transactional
    public RestResponse<RollView> one(@RestPath UUID id) {
        Roll roll = rolls.visible(id, caller.scope());
        List<Finding> findings = gate.findings(roll);
        RollView view = RollView.of(
                roll, findings, RollView.actions(roll, findings, finalize.whyNotFinal(roll), caller), caller);
        return Answer.ok(roll.erasedAt() == null ? view.with(corrections.of(id)) : view, roll.version());
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
            description =
                    "The job's result counts the published and tells why others were refused. Those that warn need a `reason`, which is kept with them.")
    public RestResponse<Job> publishAll(@NotNull @Valid PublicationsRequest request) {
        return Answer.accepted(publishAll.start(
                new PublishRolls.Input(
                        request.election(),
                        request.level(),
                        request.division(),
                        request.pollingPlaces(),
                        request.pollingPlace(),
                        request.pollingFrom(),
                        request.pollingUntil(),
                        request.reason()),
                caller));
    }

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
            @NotNull OffsetDateTime pollingUntil,
            @Size(max = 2000) String reason) {}
}
