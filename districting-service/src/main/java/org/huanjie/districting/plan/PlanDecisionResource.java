package org.huanjie.districting.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The course of a plan from the office that drew it to the committee that publishes it. */
@Path("/api/v1/plans")
@Idempotent
@Tag(name = "Plans", description = "District plans (选区划分): drafts, check, approval by two persons, publication")
class PlanDecisionResource {
    private final PlanReader reader;
    private final DecidePlan decide;
    private final PublishPlan publish;
    private final Caller caller;

    PlanDecisionResource(PlanReader reader, DecidePlan decide, PublishPlan publish, Caller caller) {
        this.reader = reader;
        this.decide = decide;
        this.publish = publish;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Path("/{id}/submission")
    @Operation(
            summary = "Submit a draft",
            description = "A reason is needed where the check warns (422 reason-required).")
    public RestResponse<PlanView> submit(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid OptionalReason request) {
        String reason = request == null ? null : request.reason();
        Plan plan = decide.submit(id, reason, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(view(id), plan.version());
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Path("/{id}/return")
    @Operation(summary = "Give it back to be worked over", description = "From SUBMITTED or APPROVED to DRAFT.")
    public RestResponse<PlanView> giveBack(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ReasonRequest request) {
        Plan plan = decide.giveBack(id, request.reason(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(view(id), plan.version());
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Path("/{id}/approval")
    @Operation(
            summary = "Approve it",
            description = "By somebody who has not created, edited or submitted it (409 same-person).")
    public RestResponse<PlanView> approve(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Plan plan = decide.approve(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(view(id), plan.version());
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Path("/{id}/publication")
    @Operation(
            summary = "Publish it (公布选区划分)",
            description =
                    "Once the election is announced; its districts become public. At most one published plan per congress: the one it"
                            + " amends is SUPERSEDED.")
    public RestResponse<PlanView> publish(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DecisionRequest request) {
        Plan.Decision decision = new Plan.Decision(request.decidedBy(), request.decidedOn(), request.documentNo());
        Plan plan = publish.publish(id, decision, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(view(id), plan.version());
    }

    private PlanView view(UUID id) {
        return PlanView.of(reader.one(id, caller), null);
    }

    record OptionalReason(@Size(max = 2000) String reason) {}

    record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}

    record DecisionRequest(
            @NotBlank @Size(max = 200) String decidedBy,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 100) String documentNo) {}
}
