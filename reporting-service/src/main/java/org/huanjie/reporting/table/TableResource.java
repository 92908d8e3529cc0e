package org.huanjie.reporting.table;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Tables tables;
    private final Caller caller;
    private final Clock clock;

    TableResource(Tables tables, Caller caller, Clock clock) {
        this.tables = tables;
        this.caller = caller;
        this.clock = clock;
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
        return switch (asked) {
            case CSV -> csv(view);
            case XLSX -> xlsx(view);
            default ->
                Response.ok(view, MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
        };
    }

    private Response csv(TableView view) {
        TableSheet lines = new TableSheet(view);
        List<List<?>> all = new ArrayList<>();
        for (int row = 0; row < view.rows().size(); row++) {
            all.add(lines.line(row));
        }
        lines.notes().forEach(note -> all.add(lines.note(note)));
        return Sheet.of(lines.title(), lines.header().toArray(String[]::new))
                .takenBy(caller.name(), clock.instant())
                .answer(last -> last == null ? all : List.of(), Function.identity());
    }

    private Response xlsx(TableView view) {
        String mark = "导出人：%s　导出时间：%s".formatted(caller.name(), TIME.format(clock.instant()));
        String name = URLEncoder.encode(new TableSheet(view).title() + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(TableBook.write(view, mark), TableFormat.XLSX_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
