package org.huanjie.nomination.recall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/recalls")
@Idempotent
@Tag(name = "Recalls", description = "Recall of a deputy (罢免) by the voters of the district")
class RecallResource {
    private final Recalls recalls;
    private final RecordPetition record;
    private final ConductRecall conduct;
    private final Caller caller;

    RecallResource(Recalls recalls, RecordPetition record, ConductRecall conduct, Caller caller) {
        this.recalls = recalls;
        this.record = record;
        this.conduct = conduct;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Record a petition to recall a deputy (罢免要求)",
            description =
                    "Handed to the county's standing committee at both levels; by at least 50 voters of the district of a deputy of the county, 30"
                            + " of a township's. Each signer is verified on the district's roll; with too few it is kept as REJECTED."
                            + " R-119, 选举法 art. 50.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with the verdict on each signature",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecallView.class)))
    @APIResponse(responseCode = "409", description = "not-in-office, recall-runs")
    @APIResponse(responseCode = "422", description = "unknown-deputy, in-future")
    public RestResponse<RecallView> petition(@NotNull @Valid PetitionRequest request) {
        Recall recall = record.record(request, caller);
        return Answer.created(RecallView.of(recall), "/api/v1/recalls/" + recall.id(), recall.version());
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.STANDING_COMMITTEE, Role.AUDITOR})
    @Operation(
            summary = "Petitions to recall",
            description = "Without their signatories, in the order they were recorded.")
    public Page<RecallView> list(@RestQuery String election, @RestQuery UUID deputy, @BeanParam PageRequest page) {
        return Page.of(
                recalls.list(election, deputy, caller.scope(), page),
                page,
                RecallView::brief,
                recall -> Cursor.of(recall.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE})
    @Operation(summary = "A petition to recall, with its signatories")
    public RestResponse<RecallView> one(@RestPath UUID id) {
        return answer(recalls.visible(id, caller.scope()));
    }

    @POST
    @Path("/{id}/defence")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "The deputy's written defence (申辩意见)",
            description =
                    "Until it is handed to the voters with the petition; a newer one replaces it. R-119, 选举法 art. 50.")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "409", description = "step-not-due")
    @APIResponse(responseCode = "422", description = "before-step, in-future")
    public RestResponse<RecallView> defend(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DefenceRequest request) {
        return answer(conduct.defend(id, IfMatch.ifGiven(ifMatch), request, caller));
    }

    @POST
    @Path("/{id}/distribution")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Petition and defence are handed to the voters of the district",
            description = "As GET /recalls/{id}/papers has them. R-119, 选举法 art. 50.")
    @APIResponse(responseCode = "200", description = "Distributed; the vote may be held")
    @APIResponse(responseCode = "409", description = "step-not-due, defence-missing")
    @APIResponse(responseCode = "422", description = "before-step, in-future")
    public RestResponse<RecallView> distribute(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DistributionRequest request) {
        return answer(conduct.distribute(id, IfMatch.ifGiven(ifMatch), request, caller));
    }

    @POST
    @Path("/{id}/vote")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Record the vote on a recall",
            description =
                    "Secret; passed only by more than half of all voters of the district, not of those who voted. Passed, the qualification ends and"
                            + " the seat is vacant. By another person than who recorded the petition. R-120, 选举法 art. 52, 53.")
    @APIResponse(responseCode = "200", description = "Recorded; PASSED or FAILED")
    @APIResponse(responseCode = "409", description = "same-person, step-not-due, no-deputy")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated: the record does not add up; before-step, in-future")
    public RestResponse<RecallView> vote(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid VoteRequest request) {
        return answer(conduct.vote(id, IfMatch.ifGiven(ifMatch), request.vote(), caller));
    }

    private static RestResponse<RecallView> answer(Recall recall) {
        return Answer.ok(RecallView.of(recall), recall.version());
    }
}
