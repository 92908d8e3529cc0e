package org.huanjie.reporting.activity;

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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.reporting.division.Within;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/activities")
@Tag(name = "Activities", description = "Meetings, training, publicity (会议、培训、宣传) with the figures they state")
@Idempotent
class ActivityResource {
    private final Activities activities;
    private final RecordActivity recordActivity;
    private final Caller caller;

    ActivityResource(Activities activities, RecordActivity recordActivity, Caller caller) {
        this.activities = activities;
        this.recordActivity = recordActivity;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "Activities for an election, below a division")
    @APIResponse(responseCode = "200", description = "In the order they were recorded")
    public Page<ActivityView> list(
            @RestQuery String election,
            @RestQuery String division,
            @RestQuery ActivityKind kind,
            @BeanParam PageRequest page) {
        var found = activities.of(new Within(election, division, caller.scope()), kind, page);
        return Page.of(found, page, Activity::view, activity -> Cursor.of(activity.id()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record an activity",
            description =
                    "A six-digit division makes it the county's. The keys of its figures are the fields of the progress"
                            + " report's sentences.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityView.class)))
    public RestResponse<ActivityView> record(@NotNull @Valid ActivityRequest request) {
        Activity activity = recordActivity.record(request, caller);
        return Answer.created(activity.view(), "/api/v1/activities/" + activity.id(), activity.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "An activity")
    @APIResponse(responseCode = "200", description = "The activity")
    public RestResponse<ActivityView> one(@RestPath UUID id) {
        Activity activity = activities.visible(id, caller.scope());
        return Answer.ok(activity.view(), activity.version());
    }
}
