package org.huanjie.reporting.map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Page;
import org.huanjie.reporting.figure.FigureScope;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plan-maps")
@Tag(name = "Maps", description = "Maps of published district plans (选区划分示意图)")
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
class PlanMapResource {
    private static final String SVG = "image/svg+xml";

    private final ShownMaps maps;
    private final Caller caller;

    PlanMapResource(ShownMaps maps, Caller caller) {
        this.maps = maps;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Published plans with a map",
            description =
                    "The newest of each congress: the county's, then those of townships, given whole. Within the division, and of"
                            + " those it lies in. Plans published before maps were told of have none.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<PlanMapView> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return Page.whole(maps.of(FigureScope.asked(election, division, caller)));
    }

    @GET
    @Path("/{plan}")
    @Produces(SVG)
    @Operation(
            summary = "The map of a published plan, with the spread of its deviations",
            description = "As districting drew it when the plan was published.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response one(
            @RestPath UUID plan,
            @Parameter(description = "What the colours tell apart: districts, or their deviations")
                    @RestQuery
                    @DefaultValue("district")
                    Colour colour) {
        ShownMaps.Picture picture = maps.picture(plan, colour, caller);
        return Response.ok(picture.svg(), SVG)
                .header(HttpHeaders.ETAG, IfMatch.etag(picture.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }
}
