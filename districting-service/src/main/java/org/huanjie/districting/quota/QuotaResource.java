package org.huanjie.districting.quota;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.huanjie.districting.division.Division;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/elections/{code}/quotas")
@Tag(name = "Quotas", description = "Numbers of deputies (代表名额)")
class QuotaResource {
    private final Elections elections;
    private final Quotas quotas;
    private final DecideQuota decide;
    private final Caller caller;

    QuotaResource(Elections elections, Quotas quotas, DecideQuota decide, Caller caller) {
        this.elections = elections;
        this.quotas = quotas;
        this.decide = decide;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Numbers of deputies of an election",
            description = "County first, then townships with a congress; each worked out (R-12 to R-16).")
    public Page<QuotaView> list(@RestPath String code) {
        return Page.whole(quotas.of(elections.visible(code, caller)));
    }

    @GET
    @Authenticated
    @Path("/{level}/{division}")
    @Operation(summary = "One decided number", description = "404 before it is decided.")
    @Transactional
    public RestResponse<QuotaView> one(@RestPath String code, @RestPath Level level, @RestPath String division) {
        Election election = elections.visible(code, caller);
        Division congress = quotas.congress(election, level, division);
        Quota quota = quotas.decided(election, level, division)
                .orElseThrow(() -> Refusal.notFound("quota " + level + " of " + division));
        return Answer.ok(QuotaView.of(level, congress, quota), quota.version());
    }

    @PUT
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Path("/{level}/{division}")
    @Operation(
            summary = "Record the higher body's decision",
            description =
                    "422 where the law does not allow the number (R-12 to R-14); once decided it changes only by a recalculation with its reason (R-16).")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuotaView.class)))
    public RestResponse<QuotaView> put(
            @RestPath String code,
            @RestPath Level level,
            @RestPath String division,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid QuotaRequest request) {
        DecideQuota.Decided decided = decide.decide(code, level, division, IfMatch.required(ifMatch), request, caller);
        return decided.created()
                ? Answer.created(
                        decided.view(),
                        "/api/v1/elections/" + code + "/quotas/" + level + "/" + division,
                        decided.version())
                : Answer.ok(decided.view(), decided.version());
    }
}
