package org.huanjie.reporting.figure;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/figures")
@Tag(name = "Figures", description = "Figures (数据) with their definitions and sources")
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
class FigureResource {
    private final Figures figures;
    private final Caller caller;

    FigureResource(Figures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @Compressed
    @Operation(
            summary = "All figures of an election in a division",
            description = "A short list by nature, given whole. Counts are numbers, rates text; null is not known.")
    @APIResponse(responseCode = "200", description = "As they stand")
    public Page<Figure> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return Page.whole(figures.of(FigureScope.asked(election, division, caller)));
    }

    @GET
    @Compressed
    @Path("/{id}/sources")
    @Operation(
            summary = "What a figure is made of",
            description = "Its rows, each with the event that made it what it is and where that lies on its topic.")
    @APIResponse(responseCode = "200", description = "Units, rolls, activities …, by division")
    public Page<SourceView> sources(
            @RestPath String id, @RestQuery String election, @RestQuery String division, @BeanParam PageRequest page) {
        FigureScope scope = FigureScope.asked(election, division, caller);
        var found = figures.sources(id, scope, page).orElseThrow(() -> Refusal.notFound("figure"));
        return Sources.page(found, page);
    }
}
