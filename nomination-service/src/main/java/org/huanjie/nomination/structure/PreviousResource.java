package org.huanjie.nomination.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/elections/{code}/previous-congress/{level}/{division}")
@Tag(name = "Structure")
class PreviousResource {
    private final PreviousCongresses previous;
    private final SetTargets targets;
    private final Caller caller;

    PreviousResource(PreviousCongresses previous, SetTargets targets, Caller caller) {
        this.previous = previous;
        this.targets = targets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "The composition of the congress before (上届代表结构)",
            description =
                    "As entered; else of those who were elected here at the election before. 404 where neither is.")
    public RestResponse<PreviousView> one(@RestPath String code, @RestPath Level level, @RestPath String division) {
        Congress congress = new Congress(code, level, division);
        targets.visible(congress, caller);
        PreviousView view = previous.before(congress)
                .map(PreviousView::of)
                .orElseThrow(() -> Refusal.notFound("congress before that of " + level + " " + division));
        return Answer.ok(
                view, previous.entered(congress).map(PreviousCongress::version).orElse(0L));
    }

    @PUT
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Enter the composition of the congress before (上届代表结构)",
            description =
                    "GET /structure compares it with lists and who is elected: the shares of women, minorities and the grass roots shall not"
                            + " fall, that of cadres not rise (R-92, 选举法 art. 7). Guidance: it refuses nobody. Without If-Match where nothing"
                            + " was entered yet.")
    @APIResponse(responseCode = "200", description = "Entered anew")
    @APIResponse(
            responseCode = "201",
            description = "Entered for the first time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviousView.class)))
    public RestResponse<PreviousView> enter(
            @RestPath String code,
            @RestPath Level level,
            @RestPath String division,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid PreviousRequest request) {
        Congress congress = new Congress(code, level, division);
        Election election = targets.visible(congress, caller);
        PreviousCongresses.Done done = previous.enter(congress, election, ifMatch, request, caller);
        PreviousView view = PreviousView.of(new PreviousCongresses.Known(
                done.entered().composition(), done.entered().source()));
        String path = "/api/v1/elections/" + code + "/previous-congress/" + level + "/" + division;
        return done.created()
                ? Answer.created(view, path, done.entered().version())
                : Answer.ok(view, done.entered().version());
    }
}
