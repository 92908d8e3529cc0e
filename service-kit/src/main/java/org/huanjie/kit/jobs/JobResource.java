package org.huanjie.kit.jobs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/jobs/{id}")
@Authenticated
@Tag(name = "Jobs", description = "Long work: imports, proposals, rolls of a division, reports")
class JobResource {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Jobs jobs;
    private final Caller caller;

    JobResource(Jobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How far a job is",
            description =
                    "Seen by who started it and by offices and committees of its division. The ETag changes with the status.")
    public RestResponse<Job> job(@RestPath UUID id) {
        Jobs.Stored stored = jobs.visible(id, caller);
        return Answer.ok(stored.job(), stored.version());
    }

    @DELETE
    @Operation(
            summary = "Cancel a job",
            description = "What it has done so far stays. Needs If-Match; 409 job-ended once it is over.")
    public RestResponse<Job> cancel(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Jobs.Stored stored = jobs.cancel(id, IfMatch.required(ifMatch), caller);
        return Answer.ok(stored.job(), stored.version());
    }

    @GET
    @Blocking
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Progress as Server-Sent Events",
            description = "event: progress, data: the job; a comment every 15 s; the stream ends with the job.")
    public Multi<OutboundSseEvent> events(@RestPath UUID id, @Context Sse sse) {
        Caller watcher = caller.recorded();
        jobs.visible(id, watcher);
        AtomicReference<Job> shown = new AtomicReference<>();
        Multi<OutboundSseEvent> progress = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> jobs.visible(id, watcher).job())
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .select()
                .first(job -> goesOn(shown.get()))
                .select()
                .where(job -> !job.equals(shown.getAndSet(job)))
                .map(job -> sse.newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Job.class, job)
                        .build());
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("waiting").build());
        return Multi.createBy()
                .merging()
                .streams(progress.onCompletion().continueWith(sse.newEvent("")), heartbeat)
                .select()
                .first(event -> event.getComment() != null || "progress".equals(event.getName()));
    }

    private static boolean goesOn(Job before) {
        return before == null || !before.status().ended();
    }
}
