package org.huanjie.reporting.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.figure.Breakdowns;
import org.huanjie.reporting.table.TableAnswers;
import org.huanjie.reporting.table.TableId;
import org.huanjie.reporting.table.TableView;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/consolidations")
@Tag(name = "Submissions", description = "Reports and tables of counties for the level above (上报、汇总)")
class ConsolidationResource {
    private final Submissions submissions;
    private final Breakdowns figures;
    private final Divisions divisions;
    private final TableAnswers answers;
    private final Caller caller;

    ConsolidationResource(
            Submissions submissions, Breakdowns figures, Divisions divisions, TableAnswers answers, Caller caller) {
        this.submissions = submissions;
        this.figures = figures;
        this.divisions = divisions;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("/{table}")
    @Produces({
        MediaType.APPLICATION_JSON,
        Sheet.TYPE,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "A standard table of all counties that have sent theirs (汇总表)",
            description =
                    "Of each county what it has sent last for its election of that year, and the sums; a rate is worked out of the sums, and what a county does not know is not known of all. 404 while nobody has sent anything.")
    @APIResponse(
            responseCode = "200",
            description = "As it was sent",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TableView.class)),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "Not in the format asked for")
    public Response table(
            @RestPath TableId table,
            @Parameter(description = "Of the elections, as in their codes") @RestQuery Integer year,
            @Parameter(description = "json, csv or xlsx") @RestQuery String format,
            @Context HttpHeaders headers) {
        if (year == null) {
            throw Refusal.malformed("year is missing").violation("year", "请指明换届年份");
        }
        List<TableView> sent = submissions.last(year, caller.scope()).stream()
                .map(submission -> submission.tables().get(table.ordinal()))
                .toList();
        if (sent.isEmpty()) {
            throw Refusal.notFound("submission of " + year);
        }
        Consolidation consolidation = new Consolidation(
                year.toString(),
                caller.division(),
                figures::describe,
                county -> Optional.ofNullable(divisions.nameOf(county)).orElse(county));
        return answers.of(consolidation.of(sent), format, headers);
    }
}
