package org.huanjie.kit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/counters")
@RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
@Idempotent
class CounterResource {
    private final RaiseCounter raise;
    private final StartCounting start;
    private final EntityManager database;
    private final Caller caller;

    CounterResource(RaiseCounter raise, StartCounting start, EntityManager database, Caller caller) {
        this.raise = raise;
        this.start = start;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<CounterView> list(@BeanParam PageRequest page, @RestQuery UUID ignored) {
        var scope = caller.scope();
        List<Counter> rows = scope.bind(database.createQuery(
                                "from Counter where id > :after and " + scope.condition("county") + " order by id",
                                Counter.class)
                        .setParameter("after", page.afterId())
                        .setMaxResults(page.fetch()))
                .getResultList();
        return Page.of(rows, page, CounterView::of, counter -> Cursor.of(counter.id()));
    }

    @POST
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CounterView.class)))
    public RestResponse<CounterView> create(@NotNull @Valid CreateRequest request) {
        Counter counter = raise.create(request.county(), caller);
        return Answer.created(CounterView.of(counter), "/api/v1/counters/" + counter.id(), counter.version());
    }

    @GET
    @Path("/{id}")
    public RestResponse<CounterView> one(@RestPath UUID id) {
        Counter counter = raise.visible(id, caller.scope());
        return Answer.ok(CounterView.of(counter), counter.version());
    }

    @PUT
    @Path("/{id}")
    public RestResponse<CounterView> put(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RaiseRequest request) {
        Counter counter = raise.raise(id, request.by(), IfMatch.required(ifMatch), caller);
        return Answer.ok(CounterView.of(counter), counter.version());
    }

    @POST
    @Path("/{id}/raise")
    public RestResponse<CounterView> raise(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RaiseRequest request) {
        Counter counter = raise.raise(id, request.by(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(CounterView.of(counter), counter.version());
    }

    @POST
    @Path("/{id}/count")
    public RestResponse<Job> count(@RestPath UUID id, @NotNull @Valid RaiseRequest request) {
        raise.visible(id, caller.scope());
        return Answer.accepted(start.start(id, request.by(), caller));
    }

    record CreateRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "六位数字")
            String county) {}

    record RaiseRequest(@NotNull @Min(1) Integer by) {}

    record CounterView(UUID id, String county, int value) {
        static CounterView of(Counter counter) {
            return new CounterView(counter.id(), counter.county(), counter.value());
        }
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class StartCounting {
        private final Jobs jobs;

        StartCounting(Jobs jobs) {
            this.jobs = jobs;
        }

        @Transactional
        Job start(UUID counter, int to, Caller caller) {
            return jobs.start(CountJob.KIND, new CountJob.Input(counter, to), caller, "990123", "counter-" + counter);
        }
    }
}
