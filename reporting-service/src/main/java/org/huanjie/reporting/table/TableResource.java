package org.huanjie.reporting.table;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.reporting.figure.FigureScope;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/tables")
@Tag(name = "Tables", description = "Standard statistics tables (统计报表)")
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
class TableResource {
    private final Tables tables;
    private final TableAnswers answers;
    private final Caller caller;

    TableResource(Tables tables, TableAnswers answers, Caller caller) {
        this.tables = tables;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("/{table}")
    @Produces({MediaType.APPLICATION_JSON, Sheet.TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "A standard table",
            description =
                    "One row for each township, one for what lies in none of them (the county's own, districts across townships), and their sums, at each level; T1 by level, T8 by congress. A rate is worked out of the sums. Every cell names its figure; a null is listed under missing with the reason. By Accept, or by format; 404 until the election is known here.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TableView.class)),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "Not in the format asked for")
    public Response table(
            @RestPath TableId table,
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division,
            @Parameter(description = "json, csv or xlsx") @RestQuery String format,
            @Context HttpHeaders headers) {
        TableFormat asked = TableFormat.asked(format, headers);
        TableView view = tables.of(table, FigureScope.asked(election, division, caller));
        return answers.of(view, asked);
    }
}
