package org.huanjie.registration.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/imports")
@RolesAllowed({Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE})
@Idempotent
@Tag(name = "Imports", description = "Household files (户籍文件)")
class ImportResource {
    private final StartImport start;
    private final Imports imports;
    private final RejectionsFile rejections;
    private final Caller caller;

    ImportResource(StartImport start, Imports imports, RejectionsFile rejections, Caller caller) {
        this.start = start;
        this.imports = imports;
        this.rejections = rejections;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a household file",
            description =
                    "XLSX, or CSV in UTF-8 or GB18030; VALIDATE shows what APPLY would do. The job's result has the import's id."
                            + " complete names units whose whole register the file is, or townships for all of theirs: voters whom it"
                            + " misses are proposed for removal, never removed (R-44). REFUSED where it would change too much of a"
                            + " unit, unless confirm=true.")
    @APIResponse(responseCode = "202", description = "Started")
    @APIResponse(responseCode = "409", description = "no-open-election")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "422", description = "unreadable-file, unknown-unit")
    public RestResponse<Job> create(
            @RestQuery Import.Mode mode,
            @RestQuery boolean confirm,
            @RestQuery String complete,
            @RestForm("file") FileUpload file)
            throws IOException {
        if (mode == null) {
            throw Refusal.malformed("mode is VALIDATE or APPLY").violation("mode", "VALIDATE 或 APPLY");
        }
        if (file == null) {
            throw Refusal.malformed("the part file is missing").violation("file", "请上传文件");
        }
        return Answer.accepted(start.start(mode, confirm, complete, file.fileName(), file.uploadedFile(), caller));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What became of a file", description = "The rows' kinds add up to the total.")
    public RestResponse<ImportView> one(@RestPath UUID id) {
        Import found = imports.visible(id, caller.scope());
        return Answer.ok(ImportView.of(found), found.version());
    }

    @GET
    @Path("/{id}/rejections")
    @Produces("text/csv")
    @Operation(
            summary = "Rejected and duplicate rows, to be mended",
            description =
                    "UTF-8 with BOM: 行号, the original columns, 字段, 原因代码, 原因; several reasons of a row are joined by ；."
                            + " Once mended it is imported as it is, the added columns are left out. They are kept for 90 days"
                            + " after the import has ended (PIPL art. 19), see rejectionsForgottenAt.")
    @APIResponse(responseCode = "200", description = "The rows")
    @APIResponse(
            responseCode = "410",
            description = "rejections-forgotten",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<StreamingOutput> rejections(@RestPath UUID id) {
        Import found = rejections.take(id, caller);
        StreamingOutput content = out -> rejections.write(found, out);
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"rejections-" + id + ".csv\"")
                .build();
    }

    record ImportView(
            UUID id,
            String division,
            Import.Mode mode,
            Import.Status status,
            String fileName,
            String sha256,
            String encoding,
            ImportCompleted.Rows rows,
            List<Import.ReasonCount> byReason,
            List<String> refusedUnits,
            List<String> complete,
            Import.Proposals proposals,
            List<FileWarning> warnings,
            Instant startedAt,
            Instant finishedAt,
            Instant rejectionsForgottenAt) {
        static ImportView of(Import found) {
            return new ImportView(
                    found.id(),
                    found.division(),
                    found.mode(),
                    found.status(),
                    found.fileName(),
                    found.sha256(),
                    found.encoding(),
                    ImportCompleted.Rows.of(found.tally()),
                    found.tally().byReason(),
                    found.refusedUnits(),
                    found.complete(),
                    found.proposals(),
                    found.warnings(),
                    found.startedAt(),
                    found.finishedAt(),
                    found.rejectionsForgottenAt());
        }
    }
}
