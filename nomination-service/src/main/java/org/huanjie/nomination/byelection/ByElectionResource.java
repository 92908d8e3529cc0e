package org.huanjie.nomination.byelection;

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

@Path("/api/v1/districts/{id}/by-elections")
@Idempotent
@Tag(
        name = "By-elections",
        description =
                "Elections that fill vacant seats of a district in the term (补选, 缺额另行选举), each a course of its own")
class ByElectionResource {
    private final OrderByElection order;
    private final ChangeByElection change;
    private final Districts districts;
    private final DistrictViews views;
    private final Caller caller;

    ByElectionResource(
            OrderByElection order, ChangeByElection change, Districts districts, DistrictViews views, Caller caller) {
        this.order = order;
        this.change = change;
        this.districts = districts;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Decide on a by-election",
            description =
                    "Begins a course with an id of its own: nominations and all that follows go to /districts/{that id}, on the district's"
                            + " roll, by the deadlines of the by-election's day. BY_ELECTION for seats that were held: as many candidates"
                            + " as seats are enough. RUN_OFF for seats never filled: more candidates than seats, elected by more votes and"
                            + " a third of the ballots. R-109, R-115, 选举法 art. 57.")
    @APIResponse(
            responseCode = "201",
            description = "Begun: nominations are open",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DistrictView.class)))
    @APIResponse(responseCode = "409", description = "step-not-due before the result is certified, by-election-runs")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated: more seats than are vacant in that way; election-day-past, in-future")
    public RestResponse<DistrictView> order(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ByElectionRequest request) {
        District course = order.order(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.created(views.of(course), "/api/v1/districts/" + course.id(), course.version());
    }

    @POST
    @Path("/{course}/day")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Move the day of a by-election",
            description =
                    "Before its vote is open. All deadlines are counted anew from the new day; a list that is out must have been in time by"
                            + " it. The roll that registration has taken up again keeps the day it was taken up for: it is made final, and"
                            + " taken up anew. R-71, R-115.")
    @APIResponse(responseCode = "200", description = "Moved")
    @APIResponse(responseCode = "409", description = "step-not-due once the vote is open")
    @APIResponse(responseCode = "422", description = "rule-violated, election-day-past, in-future")
    public RestResponse<DistrictView> move(
            @RestPath UUID id,
            @RestPath UUID course,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid DayRequest request) {
        District moved = change.move(id, course, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(views.of(moved), moved.version());
    }

    @POST
    @Path("/{course}/revocation")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Take back the order of a by-election",
            description =
                    "Before its initial list is published: the seats are vacant again, and the course is gone with its nominations. R-115.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "409", description = "list-published")
    @APIResponse(responseCode = "422", description = "in-future")
    public void revoke(
            @RestPath UUID id,
            @RestPath UUID course,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid RevocationRequest request) {
        change.revoke(id, course, IfMatch.ifGiven(ifMatch), request, caller);
    }

    @GET
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
    @Operation(
            summary = "By-elections of a district",
            description = "All of the term, in the order they were decided on.")
    public Page<DistrictView> list(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        return Page.whole(
                districts.byElections(district.id()).stream().map(views::of).toList());
    }
}
