package org.huanjie.nomination.poll;

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
import org.huanjie.nomination.course.DistrictView;
import org.huanjie.nomination.course.DistrictViews;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(name = "Votes", description = "The vote (投票): opened, counted twice by two persons, certified by law")
class PollResource {
    private final Districts districts;
    private final DistrictViews views;
    private final Polls polls;
    private final OpenVoting openVoting;
    private final EnterCount enterCount;
    private final CertifyResult certifyResult;
    private final SettleRunOff settleRunOff;
    private final Caller caller;

    PollResource(
            Districts districts,
            DistrictViews views,
            Polls polls,
            OpenVoting openVoting,
            EnterCount enterCount,
            CertifyResult certifyResult,
            SettleRunOff settleRunOff,
            Caller caller) {
        this.districts = districts;
        this.views = views;
        this.polls = polls;
        this.openVoting = openVoting;
        this.enterCount = enterCount;
        this.certifyResult = certifyResult;
        this.settleRunOff = settleRunOff;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/voting")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Open the vote",
            description =
                    "On the election day, once the final roll is known here; later for the vote that must follow.")
    @APIResponse(responseCode = "200", description = "Open; the district is VOTING")
    @APIResponse(
            responseCode = "409",
            description = "rolls-not-final, before-election-day, decision-needed, step-not-due")
    @APIResponse(responseCode = "422", description = "reason-required where meetings with voters were not held (R-93)")
    public RestResponse<DistrictView> voting(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid VotingRequest request) {
        District district = openVoting.open(id, IfMatch.ifGiven(ifMatch), request.reason(), caller);
        return Answer.ok(views.of(district), district.version());
    }

    @POST
    @Path("/{id}/counts")
    @RolesAllowed({Role.DISTRICT_TEAM, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Enter a count",
            description =
                    "Twice, by two persons; a newer entry of a person replaces the older. An entry that does not add up"
                            + " (R-103) is refused and not kept. AGREED once both are equal.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with what the two entries differ in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountView.class)))
    @APIResponse(responseCode = "409", description = "step-not-due, round-not-open, counted-twice")
    @APIResponse(
            responseCode = "422",
            description =
                    "rule-violated, unknown-candidate, candidate-twice, votes-incomplete, write-in-twice, unknown-voter,"
                            + " unknown-place, place-twice")
    public RestResponse<CountView> count(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CountRequest request) {
        CountView entered = enterCount.enter(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.created(entered, "/api/v1/districts/" + id + "/counts", entered.entry());
    }

    @GET
    @Path("/{id}/counts")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "Entries of the count that runs",
            description = "Another person's figures are left out until both entries are in.")
    public Page<CountView> counts(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        Counts counts = polls.counts(id, district.round());
        boolean both = counts.entries().size() == 2;
        return Page.whole(counts.entries().stream()
                .map(entry ->
                        CountView.of(entry, counts, both || entry.enteredBy().equals(caller.sub())))
                .toList());
    }

    @POST
    @Path("/{id}/certification")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Certify the result",
            description =
                    "What follows by law from two equal counts: who is elected, or what has to be voted on next. The"
                            + " certifier has entered neither. R-100 to R-112, 选举法 art. 44 to 46.")
    @APIResponse(
            responseCode = "201",
            description = "Certified, with what must follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificationView.class)))
    @APIResponse(responseCode = "409", description = "same-person, step-not-due unless two counts agree")
    @APIResponse(responseCode = "422", description = "write-in-unidentified")
    public RestResponse<CertificationView> certify(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CertificationRequest request) {
        Certification certified = certifyResult.certify(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.created(
                CertificationView.of(certified), "/api/v1/districts/" + id + "/certification", certified.round());
    }

    @GET
    @Path("/{id}/certification")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "Certified results of a district, round by round")
    public Page<CertificationView> certifications(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        return Page.whole(polls.certifications(district.id()).stream()
                .map(CertificationView::of)
                .toList());
    }

    @POST
    @Path("/{id}/decisions")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Settle the list of a run-off",
            description = "Where equal votes give more candidates than the law allows (NEEDS_DECISION), R-108.")
    @APIResponse(responseCode = "200", description = "Settled; the run-off may be opened")
    @APIResponse(responseCode = "409", description = "step-not-due: nothing is to be decided")
    @APIResponse(responseCode = "422", description = "unknown-candidate, rule-violated")
    public RestResponse<DistrictView> decide(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DecisionRequest request) {
        District district = settleRunOff.settle(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(views.of(district), district.version());
    }
}
