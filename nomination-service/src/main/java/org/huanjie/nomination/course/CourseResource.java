package org.huanjie.nomination.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.nomination.district.District;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(name = "Districts")
class CourseResource {
    private final DistrictViews views;
    private final PublishInitialList publishInitialList;
    private final PublishFormalList publishFormalList;
    private final TellLeaving tellLeaving;
    private final Caller caller;

    CourseResource(
            DistrictViews views,
            PublishInitialList publishInitialList,
            PublishFormalList publishFormalList,
            TellLeaving tellLeaving,
            Caller caller) {
        this.views = views;
        this.publishInitialList = publishInitialList;
        this.publishFormalList = publishFormalList;
        this.tellLeaving = tellLeaving;
        this.caller = caller;
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
        return Answer.ok(views.of(district), district.version());
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
        return Answer.ok(views.of(district), district.version());
    }

    @POST
    @Path("/{id}/candidates-left")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Tell the voters who has left (代表候选人变动公告)",
            description =
                    "Of candidates whom a published list named: the notice says that they have left, never why, and who stands. R-06, 选举法 art. 11.")
    @APIResponse(responseCode = "200", description = "Published, as notices/candidates-left")
    @APIResponse(responseCode = "409", description = "nothing-to-tell")
    public RestResponse<DistrictView> candidatesLeft(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid LeavingRequest request) {
        District district = tellLeaving.tell(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(views.of(district), district.version());
    }
}
