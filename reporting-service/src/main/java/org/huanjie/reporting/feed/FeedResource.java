package org.huanjie.reporting.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.alert.Alerts;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/feeds/{key}")
@Tag(name = "Feeds", description = "Alerts and deadlines in calendars and feed readers (日历订阅)")
@PermitAll
class FeedResource {
    private static final int PRECONDITION_FAILED = 412;

    private final FeedKeys keys;
    private final Elections elections;
    private final Alerts alerts;
    private final Clock clock;

    FeedResource(FeedKeys keys, Elections elections, Alerts alerts, Clock clock) {
        this.keys = keys;
        this.elections = elections;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GET
    @Path("/alerts.atom")
    @Produces(AtomFeed.TYPE)
    @Operation(
            summary = "Alerts as an Atom feed",
            description =
                    "No token: the key of POST /feed-keys is in the address. 304 for the ETag that was answered before. Counts and places only, no person.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands today",
            content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(implementation = String.class)))
    public Response atom(@RestPath String key, @Context Request request) {
        return answer(key, AtomFeed::of, AtomFeed.TYPE, request);
    }

    @GET
    @Path("/alerts.ics")
    @Produces(CalendarFeed.TYPE)
    @Operation(
            summary = "Deadlines and alerts as an iCalendar",
            description =
                    "No token: the key of POST /feed-keys is in the address. 304 for the ETag that was answered before. All days of the election's calendar, and the alerts of today.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands today",
            content = @Content(mediaType = CalendarFeed.TYPE, schema = @Schema(implementation = String.class)))
    public Response calendar(@RestPath String key, @Context Request request) {
        return answer(key, CalendarFeed::of, CalendarFeed.TYPE, request);
    }

    private Response answer(String key, Function<Feed, String> written, String type, Request request) {
        String body = written.apply(feed(key));
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder unlike = request.evaluatePreconditions(tag);
        if (unlike != null && unlike.build().getStatus() == PRECONDITION_FAILED) {
            throw Refusal.stale();
        }
        return Optional.ofNullable(unlike)
                .orElseGet(() -> Response.ok(body, type + ";charset=UTF-8"))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Feed feed(String key) {
        FeedKey found = keys.with(key).orElseThrow(() -> Refusal.notFound("feed"));
        Election election = elections
                .find(found.scope().election())
                .filter(Election::isOpen)
                .orElseThrow(() -> Refusal.notFound("feed"));
        return new Feed(found.id(), found.scope(), election, LocalDate.now(clock), alerts.of(found.scope()));
    }
}
