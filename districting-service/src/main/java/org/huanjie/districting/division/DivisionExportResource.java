package org.huanjie.districting.division;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/divisions/export")
@Tag(name = "Divisions", description = "Administrative divisions (行政区划) and the units districts are made of")
class DivisionExportResource {
    /** Which file; as the parts of an import are called. */
    enum File {
        DIVISIONS,
        ADJACENCY,
        POSITIONS
    }

    private final DivisionSheets sheets;

    DivisionExportResource(DivisionSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Authenticated
    @Produces("text/csv")
    @Operation(
            summary = "The divisions of a county as the import takes them",
            description =
                    "UTF-8 with BOM. file=DIVISIONS: code,name,type,parent,population,populationAsOf,adults,affiliation,minorities; ADJACENCY: a,b;"
                            + " POSITIONS: code,x,y. Imported again they change nothing; units that have ended are left out.")
    public RestResponse<String> export(
            @Parameter(description = "DIVISIONS where not given") @RestQuery File file,
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "六位代码") @RestQuery String division) {
        File asked = file == null ? File.DIVISIONS : file;
        String text = sheets.write(asked, division);
        if (text == null) {
            throw Refusal.notFound("division " + division);
        }
        return RestResponse.ResponseBuilder.ok(text)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.csv\""
                                .formatted(asked.name().toLowerCase(), division))
                .build();
    }
}
