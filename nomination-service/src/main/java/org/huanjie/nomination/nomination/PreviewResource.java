package org.huanjie.nomination.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/nominations/previews")
@Idempotent
@Tag(name = "Nominations")
class PreviewResource {
    private static final String REFUSALS = "unknown-district";

    private final PreviewSignatories preview;
    private final Caller caller;

    PreviewResource(PreviewSignatories preview, Caller caller) {
        this.preview = preview;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Judge signatories before the form is recorded",
            description =
                    "While a form is being typed: the verdict per line that the form would get now. Nothing is kept. R-75, R-76, R-85.")
    @APIResponse(responseCode = "200", description = "A verdict per line")
    @APIResponse(responseCode = "409", description = "roll-not-known-yet, nominations-closed after the initial list")
    @APIResponse(responseCode = "422", description = REFUSALS)
    public PreviewView typed(@NotNull @Valid PreviewRequest request) {
        return preview.typed(request, caller);
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Judge signatories of a CSV file",
            description =
                    "Columns 名单序号 (serial on the district's roll) or 选民编号 (voter id), and 签名日期; UTF-8 with or without BOM, or GB18030;"
                            + " comma, tab or semicolon; at most 2,000 lines. The verdict per line; nothing is kept.")
    @APIResponse(responseCode = "200", description = "A verdict per line")
    @APIResponse(responseCode = "409", description = "roll-not-known-yet, nominations-closed after the initial list")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "422", description = REFUSALS + ", unreadable-file")
    public PreviewView file(@RestQuery UUID district, @RestQuery UUID nominee, @RestForm("file") FileUpload file)
            throws IOException {
        if (district == null) {
            throw Refusal.malformed("the district is missing").violation("district", "请指明选区");
        }
        if (file == null) {
            throw Refusal.malformed("the part file is missing").violation("file", "请上传文件");
        }
        if (file.size() > SignatoryFile.LARGEST) {
            throw Refusal.of(
                    413,
                    "file-too-large",
                    "文件过大",
                    "a file of signatories has at most " + SignatoryFile.LARGEST + " bytes");
        }
        return preview.file(district, nominee, SignatoryFile.read(Files.readAllBytes(file.uploadedFile())), caller);
    }
}
