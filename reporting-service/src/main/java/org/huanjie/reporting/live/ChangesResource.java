package org.huanjie.reporting.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Role;
import org.huanjie.reporting.lag.LagView;

@Path("/api/v1/changes")
@Tag(name = "Progress", description = "Where each township stands (工作进度)")
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
    Role.AUDITOR,
    Role.INTEGRATION,
    Role.OPERATOR
})
class ChangesResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Then the watcher comes again, and its token is looked at again. */
    private static final Duration ENDS_AFTER = Duration.ofMinutes(10);

    private final Pulse pulse;

    ChangesResource(Pulse pulse) {
        this.pulse = pulse;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "That something has changed, as Server-Sent Events",
            description =
                    "event: change, data: {marker}, at first and whenever answers of this service may differ from before; event: lag, data: {items} as GET /lag has them, whenever they differ; a comment every 15 s. Ends after ten minutes: come again.")
    @APIResponse(responseCode = "200", description = "A stream; says that, not what, has changed")
    public Multi<OutboundSseEvent> changes(@Context Sse sse) {
        AtomicReference<String> marker = new AtomicReference<>();
        AtomicReference<List<LagView>> lag = new AtomicReference<>();
        Multi<OutboundSseEvent> told = pulse.beats().onItem().transformToIterable(beat -> {
            List<OutboundSseEvent> news = new ArrayList<>();
            if (!beat.lag().equals(lag.getAndSet(beat.lag()))) {
                news.add(event(sse, "lag", new Beat.Behind(beat.lag())));
            }
            if (!beat.marker().equals(marker.getAndSet(beat.marker()))) {
                news.add(event(sse, "change", new Beat.Change(beat.marker())));
            }
            return news;
        });
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("waiting").build());
        return Multi.createBy().merging().streams(told, heartbeat).select().first(ENDS_AFTER);
    }

    private static OutboundSseEvent event(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
