package org.huanjie.nomination.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(name = "Districts", description = "The course of each electoral district (选区): what comes next, and its lists")
class CourseResource {
    private final Districts districts;
    private final Elections elections;
    private final DistrictActions actions;
    private final PublishInitialList publishInitialList;
    private final PublishFormalList publishFormalList;
    private final Caller caller;
    private final Clock clock;

    CourseResource(
            Districts districts,
            Elections elections,
            DistrictActions actions,
            PublishInitialList publishInitialList,
            PublishFormalList publishFormalList,
            Caller caller,
            Clock clock) {
        this.districts = districts;
        this.elections = elections;
        this.actions = actions;
        this.publishInitialList = publishInitialList;
        this.publishFormalList = publishFormalList;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.REGISTRAR,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Districts of the caller's scope and how far they have come",
            description = "A district is in scope if one of its units is; division narrows to what lies below it.")
    public Page<DistrictView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @RestQuery Step step,
            @BeanParam PageRequest page) {
        var filter = new Districts.Filter(election, level, division, step);
        Map<String, Optional<Election>> known = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                districts.list(filter, caller.scope(), page),
                page,
                district ->
                        DistrictView.of(district, known.computeIfAbsent(district.election(), elections::find), today),
                CourseResource::key);
    }

    private static Cursor key(District district) {
        return Cursor.of(district.election(), district.level(), district.division(), district.number(), district.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.REGISTRAR,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "A district, its step and what comes next",
            description =
                    "next names the step, who takes it, until when, and what is missing; actions are the caller's.")
    public RestResponse<DistrictView> one(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        return Answer.ok(view(district).with(actions.of(district, caller)), district.version());
    }

    @POST
    @Path("/{id}/initial-list")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Publish the initial list (初步代表候选人名单)",
            description =
                    "All who were lawfully nominated, by surname strokes, with the notice. By the committee of the"
                            + " level; whoever recorded one of the nominations cannot publish. R-81, R-84, R-86, 选举法 art. 32.")
    @APIResponse(responseCode = "200", description = "Published; the district is at INITIAL_LIST")
    @APIResponse(responseCode = "409", description = "same-person, step-not-due, roll-not-known-yet")
    @APIResponse(responseCode = "422", description = "rule-violated, reason-required where the list is late")
    public RestResponse<DistrictView> initialList(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ListRequest request) {
        District district = publishInitialList.publish(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(view(district), district.version());
    }

    @POST
    @Path("/{id}/formal-list")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Publish the formal list (正式代表候选人名单)",
            description = "From s+⅓ to 2s candidates, agreed on by deliberation or the top of a preliminary election; a"
                    + " member of the committee must have resigned. R-11, R-87 to R-91, 选举法 art. 31, 32.")
    @APIResponse(responseCode = "200", description = "Published; the district is at FORMAL_LIST")
    @APIResponse(responseCode = "409", description = "same-person, step-not-due")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated, unknown-candidate, candidate-twice, reason-required where the list is late")
    public RestResponse<DistrictView> formalList(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FormalListRequest request) {
        District district = publishFormalList.publish(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(view(district), district.version());
    }

    private DistrictView view(District district) {
        return DistrictView.of(district, elections.find(district.election()), LocalDate.now(clock));
    }
}
