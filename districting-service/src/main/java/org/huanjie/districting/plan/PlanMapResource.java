package org.huanjie.districting.plan;

import io.quarkus.security.Authenticated;
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
import org.huanjie.districting.plan.picture.Colour;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans")
@Tag(name = "Plans", description = "District plans (选区划分): drafts, check, approval by two persons, publication")
class PlanMapResource {
    private static final String SVG = "image/svg+xml";

    private final PlanReader reader;
    private final Caller caller;

    PlanMapResource(PlanReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Path("/{id}/map")
    @Produces(SVG)
    @Operation(
            summary = "The plan as a schematic map (选区划分示意图)",
            description =
                    "Units, who borders on whom, districts, their figures and how these are spread. Units lie at their"
                            + " positions where these were imported, else as their neighbours would have them.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response map(
            @RestPath UUID id,
            @Parameter(description = "What the colours tell apart: districts, or their deviations")
                    @RestQuery
                    @DefaultValue("district")
                    Colour colour) {
        PlanReader.Drawn map = reader.map(id, colour, caller);
        return Response.ok(map.svg(), SVG)
                .header(HttpHeaders.ETAG, IfMatch.etag(map.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .build();
    }
}
