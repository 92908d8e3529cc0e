package org.huanjie.reporting.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/feed-keys")
@Tag(name = "Feeds", description = "Alerts and deadlines in calendars and feed readers (日历订阅)")
@Idempotent
@RolesAllowed({
    Role.COUNTY_OFFICE,
    Role.COUNTY_COMMITTEE,
    Role.TOWNSHIP_OFFICE,
    Role.TOWNSHIP_COMMITTEE,
    Role.DISTRICT_TEAM,
    Role.REGISTRAR,
    Role.STANDING_COMMITTEE,
    Role.LEADING_GROUP,
    Role.CITY_OBSERVER,
    Role.AUDITOR
})
class FeedKeyResource {
    private final FeedKeys keys;
    private final ChangeFeedKeys change;
    private final Caller caller;

    FeedKeyResource(FeedKeys keys, ChangeFeedKeys change, Caller caller) {
        this.keys = keys;
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Subscribe to the alerts of a division",
            description =
                    "Answers two addresses that need no token: who has one reads the alerts and the calendar of that division, nothing else. They are told this once; only a hash of the key is kept. A lost one is taken back by DELETE.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedKeyView.class)))
    public RestResponse<FeedKeyView> make(@NotNull @Valid FeedKeyRequest request) {
        String secret = FeedKey.secret();
        FeedKey key = change.make(request, secret, caller);
        return Answer.created(key.view(secret), "/api/v1/feed-keys/" + key.id(), key.version());
    }

    @GET
    @Operation(
            summary = "The caller's subscriptions",
            description = "For the county's office all of its county, so that it can take back those of who left.")
    @APIResponse(responseCode = "200", description = "Without their keys")
    public Page<FeedKeyView> list(@BeanParam PageRequest page) {
        var found = keys.of(caller, page);
        return Page.of(found, page, key -> key.view(null), key -> Cursor.of(key.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A subscription")
    @APIResponse(responseCode = "200", description = "Without its key")
    public RestResponse<FeedKeyView> one(@RestPath UUID id) {
        FeedKey key = keys.visible(id, caller);
        return Answer.ok(key.view(null), key.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a subscription back", description = "Its addresses answer 404 from now on.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void takeBack(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        change.takeBack(id, IfMatch.required(ifMatch), caller);
    }
}
