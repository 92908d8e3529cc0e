package org.huanjie.reporting.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.reporting.division.Within;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/bodies")
@Tag(name = "Bodies", description = "Bodies of an election (选举机构) and their members")
@Idempotent
class BodyResource {
    private final Bodies bodies;
    private final Members members;
    private final RecordBody recordBody;
    private final ChangeMembers changeMembers;
    private final CommitteeSizes sizes;
    private final Caller caller;

    BodyResource(
            Bodies bodies,
            Members members,
            RecordBody recordBody,
            ChangeMembers changeMembers,
            CommitteeSizes sizes,
            Caller caller) {
        this.bodies = bodies;
        this.members = members;
        this.recordBody = recordBody;
        this.changeMembers = changeMembers;
        this.sizes = sizes;
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
    @Operation(summary = "Bodies of an election, below a division")
    @APIResponse(responseCode = "200", description = "In the order they were recorded")
    public Page<BodyView> list(
            @RestQuery String election,
            @RestQuery String division,
            @RestQuery BodyKind kind,
            @BeanParam PageRequest page) {
        var found = bodies.of(new Within(election, division, caller.scope()), kind, page);
        return Page.of(found, page, BodyView::of, body -> Cursor.of(body.id()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record a body",
            description =
                    "One election committee per election and county, one per township with a congress, each appointed"
                            + " by the county's standing committee: R-01, R-02.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BodyView.class)))
    public RestResponse<BodyView> record(@NotNull @Valid BodyRequest request) {
        Body body = recordBody.record(request, caller);
        return Answer.created(BodyView.of(body), "/api/v1/bodies/" + body.id(), body.version());
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
    @Operation(summary = "A body", description = "With the number of its members, and what is to be said of that.")
    @APIResponse(responseCode = "200", description = "The body")
    public RestResponse<BodyView> one(@RestPath UUID id) {
        Body body = bodies.visible(id, caller.scope());
        long inOffice = members.inOffice(body);
        BodyView view = BodyView.of(
                body,
                inOffice,
                sizes.of(body).map(size -> size.findings(body, inOffice)).orElse(List.of()));
        return Answer.ok(view, body.version());
    }

    @GET
    @Path("/{id}/members")
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
    @Operation(summary = "Members of a body, also those who resigned")
    @APIResponse(responseCode = "200", description = "In the order they were appointed")
    public Page<MemberView> members(@RestPath UUID id, @BeanParam PageRequest page) {
        var found = members.of(bodies.visible(id, caller.scope()), page);
        return Page.of(found, page, MemberView::of, member -> Cursor.of(member.id()));
    }

    @POST
    @Path("/{id}/members")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Appoint a member",
            description =
                    "A committee has one director, and as many members as the election's rules allow: R-01, R-02.")
    @APIResponse(
            responseCode = "201",
            description = "Appointed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> appoint(@RestPath UUID id, @NotNull @Valid MemberRequest request) {
        Member member = changeMembers.appoint(id, request, caller);
        return Answer.created(
                MemberView.of(member), "/api/v1/bodies/" + id + "/members/" + member.id(), member.version());
    }

    @GET
    @Path("/{id}/members/{member}")
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
    @Operation(summary = "A member")
    @APIResponse(responseCode = "200", description = "The member")
    public RestResponse<MemberView> member(@RestPath UUID id, @RestPath UUID member) {
        Member found = members.of(bodies.visible(id, caller.scope()), member);
        return Answer.ok(MemberView.of(found), found.version());
    }

    @POST
    @Path("/{id}/members/{member}/resignation")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record a resignation (辞职)",
            description = "Who stands for election leaves the committee first: R-11, 选举法 art. 10.")
    @APIResponse(responseCode = "200", description = "Resigned")
    public RestResponse<MemberView> resign(
            @RestPath UUID id,
            @RestPath UUID member,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid ResignationRequest request) {
        Member resigned = changeMembers.resign(id, member, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(MemberView.of(resigned), resigned.version());
    }
}
