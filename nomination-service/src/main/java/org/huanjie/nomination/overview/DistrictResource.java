package org.huanjie.nomination.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.course.DistrictView;
import org.huanjie.nomination.course.DistrictViews;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Tag(
        name = "Districts",
        description = "The course of each electoral district (选区): what comes next, lists, votes, results")
class DistrictResource {
    private final Districts districts;
    private final DistrictViews views;
    private final DistrictActions actions;
    private final Caller caller;

    DistrictResource(Districts districts, DistrictViews views, DistrictActions actions, Caller caller) {
        this.districts = districts;
        this.views = views;
        this.actions = actions;
        this.caller = caller;
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
        return Page.of(
                districts.list(filter, caller.scope(), page),
                page,
                district -> views.of(district, known),
                DistrictResource::key);
    }

    private static Cursor key(District district) {
        return Cursor.of(district.id(), district.election(), district.level(), district.division(), district.number());
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
        return Answer.ok(views.of(district).with(actions.of(district, caller)), district.version());
    }
}
