package org.huanjie.kit.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.PageLinks;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/events")
@RolesAllowed({Role.INTEGRATION, Role.AUDITOR})
@Tag(name = "Events", description = "What this service has published, for systems without Kafka")
class EventFeedResource {
    private static final String BATCH_TYPE = "application/cloudevents-batch+json";
    private static final MediaType BATCH = MediaType.valueOf(BATCH_TYPE);

    private final EventFeed feed;
    private final Caller caller;

    EventFeedResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    /** One of the two without what {@code Accept} says beside it, a quality for instance. */
    private static MediaType wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type ->
                        Stream.of(BATCH, MediaType.APPLICATION_JSON_TYPE).filter(type::isCompatible))
                .findFirst()
                .orElse(BATCH);
    }

    @GET
    @Produces({BATCH_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The next events, oldest first",
            description =
                    "A batch of CloudEvents 1.0 in JSON, of the counties in the caller's scope; a scope below a county has none. One county's events are in the order in which they took effect; the same event may be read again from an earlier place. The address of what follows is always there, Link with rel=next, also where the batch is empty: others' events were passed over, or nothing has happened yet. Without after it begins with the first event of all.")
    @APIResponse(responseCode = "200", description = "The batch; Link leads to the next")
    @APIResponse(responseCode = "429", description = "too-many-requests, with Retry-After: six read already")
    @APIResponse(responseCode = "503", description = "temporarily-unavailable, with Retry-After: Kafka does not answer")
    public RestResponse<List<PublishedEvent>> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description =
                                    "Seconds to wait for an event where none is there, 0 to 10; no longer than a service waits for its requests when it ends")
                    @RestQuery
                    @Min(0)
                    @Max(10)
                    Integer wait,
            @Parameter(
                            description =
                                    "A topic of this service; its main one where none is named. registration has huanjie.registration.voters.v1 beside it")
                    @RestQuery
                    String topic,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        FeedPlace from = FeedPlace.of(feed.topic(topic), page.after());
        EventFeed.Batch batch =
                feed.read(from, caller.scope(), page.limit(), Duration.ofSeconds(wait == null ? 0 : wait));
        return ResponseBuilder.ok(batch.events())
                .type(wanted(headers))
                .header(
                        HttpHeaders.LINK,
                        PageLinks.next(uri, batch.next().cursor().toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
