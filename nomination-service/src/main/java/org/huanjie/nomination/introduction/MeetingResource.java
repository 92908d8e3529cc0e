package org.huanjie.nomination.introduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.huanjie.kit.paging.Page;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts/{id}/meetings")
@Idempotent
@Tag(name = "Meetings", description = "Meetings of candidates with voters (代表候选人与选民见面)")
class MeetingResource {
    /** @param attended voters who were there */
    @Schema(name = "VoterMeeting")
    record MeetingView(
            UUID id,

            @Schema(description = "When voters asked for it; null where nobody did", nullable = true)
            LocalDate requestedOn,

            @Schema(nullable = true) Integer requesters,

            @Schema(description = "Null until it was held", nullable = true)
            LocalDate heldOn,

            @Schema(nullable = true) String place,
            List<UUID> candidates,
            @Schema(nullable = true) Integer attended) {
        private static MeetingView of(VoterMeeting meeting) {
            var held = meeting.held();
            return new MeetingView(
                    meeting.id(),
                    meeting.requestedOn().orElse(null),
                    meeting.requesters().orElse(null),
                    held.map(VoterMeeting.Held::on).orElse(null),
                    held.map(VoterMeeting.Held::place).orElse(null),
                    held.map(VoterMeeting.Held::candidates).orElse(List.of()),
                    held.map(VoterMeeting.Held::attended).orElse(null));
        }
    }

    private final ArrangeMeeting arrange;
    private final Meetings meetings;
    private final Districts districts;
    private final Caller caller;

    MeetingResource(ArrangeMeeting arrange, Meetings meetings, Districts districts, Caller caller) {
        this.arrange = arrange;
        this.meetings = meetings;
        this.districts = districts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "Record that voters ask for a meeting, or that one will be held",
            description =
                    "Where voters ask, the committee must hold it before the vote; opening the vote asks for a reason where it has not."
                            + " R-93, 选举法 art. 34.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(responseCode = "409", description = "step-not-due once the vote is open")
    @APIResponse(responseCode = "422", description = "in-future")
    public RestResponse<MeetingView> arrange(@RestPath UUID id, @NotNull @Valid MeetingRequest request) {
        VoterMeeting meeting = arrange.arrange(id, request, caller);
        return Answer.created(
                MeetingView.of(meeting), "/api/v1/districts/" + id + "/meetings/" + meeting.id(), meeting.version());
    }

    @POST
    @Path("/{meeting}/report")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "Record that a meeting was held",
            description = "Never on the election day: introducing stops the day before (R-94, 选举法 art. 34).")
    @APIResponse(responseCode = "200", description = "Held")
    @APIResponse(
            responseCode = "409",
            description = "meeting-held; step-not-due before the initial list, and once the vote is open")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated, unknown-candidate, candidate-twice, before-initial-list, in-future")
    public RestResponse<MeetingView> report(
            @RestPath UUID id,
            @RestPath UUID meeting,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid MeetingReport request) {
        VoterMeeting held = arrange.report(id, meeting, IfMatch.ifGiven(ifMatch), request.held(), caller);
        return Answer.ok(MeetingView.of(held), held.version());
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(summary = "Meetings of a district's candidates with voters, asked for and held")
    public Page<MeetingView> list(@RestPath UUID id) {
        return Page.whole(
                meetings.ofDistrict(districts.visible(id, caller.scope()).id()).stream()
                        .map(MeetingView::of)
                        .toList());
    }
}
