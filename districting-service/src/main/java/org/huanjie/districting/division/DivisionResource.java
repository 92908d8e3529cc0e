package org.huanjie.districting.division;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/divisions")
@Idempotent
@Tag(name = "Divisions", description = "Administrative divisions (行政区划) and the units districts are made of")
class DivisionResource {
    private final Divisions divisions;
    private final ImportDivisionsJob importJob;
    private final ChangeDivision change;
    private final Caller caller;

    DivisionResource(Divisions divisions, ImportDivisionsJob importJob, ChangeDivision change, Caller caller) {
        this.divisions = divisions;
        this.importJob = importJob;
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Path("/imports")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import divisions, adjacency and positions",
            description =
                    "CSV or XLSX (the first sheet) with a header: divisions code,name,type,parent,population[,populationAsOf,adults,affiliation,minorities]; adjacency a,b; positions code,x,y."
                            + " All or nothing: the failed job's problem names each fault as file:line:column, in a sheet by its row.")
    public RestResponse<Job> importFiles(
            @RestForm("divisions") FileUpload divisionFile,
            @RestForm("adjacency") FileUpload adjacencyFile,
            @RestForm("positions") FileUpload positionFile)
            throws IOException {
        if (divisionFile == null) {
            throw Refusal.malformed("the part divisions is missing").violation("divisions", "请上传行政区划文件");
        }
        return Answer.accepted(
                importJob.start(content(divisionFile), content(adjacencyFile), content(positionFile), caller));
    }

    private static byte[] content(FileUpload file) throws IOException {
        return file == null ? null : Files.readAllBytes(file.uploadedFile());
    }

    @GET
    @Authenticated
    @Operation(summary = "Divisions", description = "By parent, type, or a part of name or code.")
    public Page<DivisionView> list(
            @RestQuery String parent, @RestQuery DivisionType type, @RestQuery String q, @BeanParam PageRequest page) {
        return Page.of(
                divisions.list(parent, type, q, page),
                page,
                division -> DivisionView.of(division, null, null),
                division -> Cursor.of(division.code()));
    }

    @GET
    @Authenticated
    @Path("/{code}")
    @Operation(summary = "One division with its neighbours", description = "Reference data for every role.")
    public RestResponse<DivisionView> one(@RestPath String code) {
        Division division = divisions.known(code);
        return Answer.ok(view(division), division.version());
    }

    private DivisionView view(Division division) {
        return DivisionView.of(
                division, divisions.neighboursOf(division.code()), divisions.predecessors(division.code()));
    }

    @PUT
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Path("/{code}")
    @Operation(
            summary = "Change a division",
            description =
                    "Name, minorities, affiliation; its population only while it has no children (409 has-children), the parents follow."
                            + " The answer's plans tell what it does to each plan; with dryRun nothing is changed.")
    public RestResponse<DivisionView> put(
            @RestPath String code,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @Pattern(regexp = "true|false") @RestQuery
                    String dryRun,
            @NotNull @Valid DivisionRequest request) {
        ChangeDivision.Changed changed =
                change.change(code, IfMatch.required(ifMatch), request, Boolean.parseBoolean(dryRun), caller);
        return Answer.ok(changed.view(), changed.version());
    }

    record DivisionRequest(
            @Size(max = 15) String code,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Min(0) @Max(20_000_000) Integer population,
            LocalDate populationAsOf,
            @Min(0) Integer adults,
            @Valid @Size(max = 60) List<@NotNull Minority> minorities,
            Division.Affiliation affiliation) {}
}
