package org.huanjie.reporting.problem;

import io.quarkus.vertx.http.Compressed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/api/v1/problems")
@Tag(name = "Problems", description = "Problems and legal questions (存在问题、请示)")
@Idempotent
class ProblemResource {
    private final Problems problems;
    private final SettleProblem settle;
    private final Caller caller;

    ProblemResource(Problems problems, SettleProblem settle, Caller caller) {
        this.problems = problems;
        this.settle = settle;
        this.caller = caller;
    }

    @GET
    @Compressed
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
    @Operation(summary = "Problems and legal questions of an election, below a division")
    @APIResponse(responseCode = "200", description = "In the order they were recorded")
    public Page<ProblemView> list(
            @RestQuery String election,
            @RestQuery String division,
            @RestQuery ProblemStatus status,
            @RestQuery ProblemKind kind,
            @Parameter(description = "Words that stand in the title, the detail, the answer or the resolution")
                    @RestQuery
                    String q,
            @BeanParam PageRequest page) {
        var found = problems.of(new Within(election, division, caller.scope()), status, kind, q, page);
        return Page.of(found, page, ReportedProblem::view, problem -> Cursor.of(problem.id()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(summary = "Record a problem or a legal question")
    @APIResponse(
            responseCode = "201",
            description = "Open",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProblemView.class)))
    public RestResponse<ProblemView> open(@NotNull @Valid ProblemRequest request) {
        ReportedProblem problem = settle.open(request, caller);
        return Answer.created(problem.view(), "/api/v1/problems/" + problem.id(), problem.version());
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
    @Operation(summary = "A problem")
    @APIResponse(responseCode = "200", description = "The problem")
    public RestResponse<ProblemView> one(@RestPath UUID id) {
        ReportedProblem problem = problems.visible(id, caller.scope());
        return Answer.ok(problem.view(), problem.version());
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(summary = "Record the answer (答复)")
    @APIResponse(responseCode = "200", description = "Answered")
    public RestResponse<ProblemView> answer(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid AnswerRequest request) {
        ReportedProblem problem = settle.answer(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(problem.view(), problem.version());
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(summary = "Record how it was settled (解决)")
    @APIResponse(responseCode = "200", description = "Resolved")
    public RestResponse<ProblemView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ResolutionRequest request) {
        ReportedProblem problem = settle.resolve(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(problem.view(), problem.version());
    }
}
