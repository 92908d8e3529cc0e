package org.huanjie.nomination.credentials;

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
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/credentials-reviews")
@Idempotent
@Tag(name = "Credentials", description = "Review of the credentials (代表资格审查) of who was elected")
class CredentialsResource {
    private final Reviews reviews;
    private final RecordReview record;
    private final DecideReview decide;
    private final Caller caller;

    CredentialsResource(Reviews reviews, RecordReview record, DecideReview decide, Caller caller) {
        this.reviews = reviews;
        this.record = record;
        this.decide = decide;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Record the report of the credentials committee (代表资格审查报告)",
            description =
                    "Of everybody elected to the congress and not reviewed yet. Whoever no case speaks of is to be confirmed. A deputy of two areas"
                            + " of which neither belongs to the other is not (R-83). A newer report replaces one that nobody has decided on."
                            + " R-113, 选举法 art. 47.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with the report as a document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "nothing-to-review")
    @APIResponse(
            responseCode = "422",
            description = "unknown-congress, unknown-deputy, deputy-twice, in-future, rule-violated")
    public RestResponse<ReviewView> record(@NotNull @Valid ReviewRequest request) {
        CredentialsReview review = record.record(request, caller);
        return Answer.created(ReviewView.of(review), "/api/v1/credentials-reviews/" + review.id(), review.version());
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(
            summary = "Credentials reviews of the caller's congresses",
            description = "In the order they were recorded.")
    public Page<ReviewView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @BeanParam PageRequest page) {
        return Page.of(
                reviews.list(election, level, division, caller.scope(), page),
                page,
                ReviewView::of,
                review -> Cursor.of(review.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(summary = "A credentials review, with the cases of whom there was something to say")
    public RestResponse<ReviewView> one(@RestPath UUID id) {
        CredentialsReview review = reviews.visible(id, caller.scope());
        return Answer.ok(ReviewView.of(review), review.version());
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Record the decision on a report, and publish the list of deputies (代表名单公告)",
            description =
                    "Of the standing committee of the county, of the presidium of the township; by another person than who recorded the report."
                            + " Only who is confirmed is a deputy. R-113, R-114, 选举法 art. 47, 58.")
    @APIResponse(responseCode = "200", description = "Decided; the list of deputies is public")
    @APIResponse(responseCode = "409", description = "same-person, review-decided, review-outdated")
    @APIResponse(responseCode = "422", description = "rule-violated, before-report, before-election, in-future")
    public RestResponse<ReviewView> decide(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ReviewDecision request) {
        CredentialsReview review = decide.decide(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(ReviewView.of(review), review.version());
    }
}
