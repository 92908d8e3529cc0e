package org.huanjie.nomination.deliberation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.huanjie.kit.paging.Page;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(
        name = "Deliberation",
        description = "Deliberation by voter groups (讨论、协商) and preliminary elections (预选), between the two lists")
class DeliberationResource {
    private final Districts districts;
    private final Deliberations deliberations;
    private final PreliminaryElections preliminaries;
    private final GroupsLeft groupsLeft;
    private final RecordDeliberation recordDeliberation;
    private final HoldPreliminaryElection holdPreliminary;
    private final Caller caller;

    DeliberationResource(
            Districts districts,
            Deliberations deliberations,
            PreliminaryElections preliminaries,
            GroupsLeft groupsLeft,
            RecordDeliberation recordDeliberation,
            HoldPreliminaryElection holdPreliminary,
            Caller caller) {
        this.districts = districts;
        this.deliberations = deliberations;
        this.preliminaries = preliminaries;
        this.groupsLeft = groupsLeft;
        this.recordDeliberation = recordDeliberation;
        this.holdPreliminary = holdPreliminary;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/deliberations")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Record a round of deliberation",
            description = "What each voter group thinks of the candidates, and whether there is a fairly unanimous view"
                    + " (较为一致意见); findings name the groups that have not reported. R-88, 选举法 art. 32.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the district is DELIBERATING",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliberationView.class)))
    @APIResponse(responseCode = "409", description = "step-not-due, round-out-of-order, already-agreed")
    @APIResponse(responseCode = "422", description = "unknown-candidate, opinions-exceed-present, before-initial-list")
    public RestResponse<DeliberationView> deliberate(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DeliberationRequest request) {
        Deliberation made = recordDeliberation.record(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.created(
                view(districts.visible(id, caller.scope()), made),
                "/api/v1/districts/" + id + "/deliberations",
                made.round());
    }

    @GET
    @Path("/{id}/deliberations")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(summary = "Rounds of deliberation of a district")
    public Page<DeliberationView> deliberations(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        return Page.whole(deliberations.ofDistrict(district.id()).stream()
                .map(deliberation -> view(district, deliberation))
                .toList());
    }

    private DeliberationView view(District district, Deliberation deliberation) {
        return DeliberationView.of(deliberation, groupsLeft.of(district, deliberation));
    }

    @POST
    @Path("/{id}/preliminary-election")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Record a preliminary election",
            description =
                    "Only where deliberation has not led to agreement. The top keep go on the formal list; of a tie at"
                            + " the cut all, where the law's bound allows, else another vote among those tied follows. R-89.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the district is PRELIMINARY",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreliminaryView.class)))
    @APIResponse(responseCode = "409", description = "preliminary-election-not-due")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated, unknown-candidate, candidate-twice, votes-incomplete, before-initial-list")
    public RestResponse<PreliminaryView> preliminary(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PreliminaryRequest request) {
        PreliminaryElection held = holdPreliminary.record(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.created(
                PreliminaryView.of(held), "/api/v1/districts/" + id + "/preliminary-election", held.round());
    }

    @GET
    @Path("/{id}/preliminary-election")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "Preliminary elections of a district",
            description = "The first, and those among the tied that followed it.")
    public Page<PreliminaryView> preliminaries(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        return Page.whole(preliminaries.ofDistrict(district.id()).stream()
                .map(PreliminaryView::of)
                .toList());
    }
}
