package org.huanjie.nomination.polling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(
        name = "Polling",
        description =
                "Where, when and before whom a district votes: stations, meetings, mobile boxes, officers (投票站、选举大会、流动票箱)")
class PollingResource {
    private final Districts districts;
    private final Pollings pollings;
    private final ArrangePolling arrange;
    private final PublishPolling publish;
    private final Caller caller;

    PollingResource(
            Districts districts, Pollings pollings, ArrangePolling arrange, PublishPolling publish, Caller caller) {
        this.districts = districts;
        this.pollings = pollings;
        this.arrange = arrange;
        this.publish = publish;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/polling")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "How a district votes",
            description =
                    "Its places and officers, with what still stands against the polling notice (R-95, R-101, R-104).")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "Unknown, outside of the scope, or nothing is arranged yet")
    public RestResponse<PollingView> polling(@RestPath UUID id) {
        District district = districts.visible(id, caller.scope());
        Polling polling = pollings.of(id).orElseThrow(() -> Refusal.notFound("polling of district " + id));
        PollingFacts facts = pollings.facts(district, polling);
        List<Action> actions = List.of(
                Action.of("polling", () -> {
                    Decides.requireRole(caller, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM);
                    Polling.requireChangeable(facts);
                }),
                Action.of("publication", () -> publish.guard(district, polling, facts, caller)));
        return Answer.ok(PollingView.of(polling, facts, actions), polling.version());
    }

    @PUT
    @Path("/{id}/polling")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Arrange how a district votes",
            description =
                    "All places and officers as one whole, until the day before the election; where another vote must follow, until it is"
                            + " opened. An unfinished arrangement is kept with its findings; a mobile box without its reason, a candidate"
                            + " or a candidate's near relative as officer are refused. Without If-Match where there is none yet."
                            + " R-95, R-101, R-104, 选举法 art. 38, 43.")
    @APIResponse(responseCode = "200", description = "Arranged anew")
    @APIResponse(
            responseCode = "201",
            description = "Arranged for the first time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PollingView.class)))
    @APIResponse(responseCode = "409", description = "voting-open, polling-closed on the election day")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated, unknown-unit, unknown-voter, unknown-place, place-twice, officer-twice")
    public RestResponse<PollingView> arrange(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PollingRequest request) {
        ArrangePolling.Arranged arranged = arrange.arrange(id, ifMatch, request, caller);
        Polling polling = arranged.polling();
        PollingView view = PollingView.of(polling, arranged.facts(), null);
        return arranged.created()
                ? Answer.created(view, "/api/v1/districts/" + id + "/polling", polling.version())
                : Answer.ok(view, polling.version());
    }

    @POST
    @Path("/{id}/polling/publication")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Publish the polling notice (投票公告)",
            description =
                    "By the committee of the level; whoever arranged it cannot publish. Again after a change: the newest notice holds.")
    @APIResponse(responseCode = "200", description = "Published: GET /districts/{id}/notices/polling")
    @APIResponse(
            responseCode = "409",
            description = "same-person, polling-not-arranged, voting-open, polling-closed on the election day")
    @APIResponse(responseCode = "422", description = "rule-violated, reason-required")
    public RestResponse<PollingView> publish(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid PollingNoticeRequest request) {
        Polling polling = publish.publish(id, IfMatch.ifGiven(ifMatch), request, caller);
        District district = districts.visible(id, caller.scope());
        return Answer.ok(PollingView.of(polling, pollings.facts(district, polling), null), polling.version());
    }
}
