package org.huanjie.nomination.recall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.division.Divisions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/recalls")
@Tag(name = "Recalls")
class RecallPapersResource {
    private final Recalls recalls;
    private final Deputies deputies;
    private final Divisions divisions;
    private final Caller caller;

    RecallPapersResource(Recalls recalls, Deputies deputies, Divisions divisions, Caller caller) {
        this.recalls = recalls;
        this.deputies = deputies;
        this.divisions = divisions;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/papers")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE})
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "What is handed to the voters: the petition and the deputy's defence",
            description = "Nothing tells who signed. By Accept, or by format.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response papers(@RestPath UUID id, @RestQuery String format, @Context HttpHeaders headers) {
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        Recall recall = recalls.visible(id, caller.scope());
        return DocumentAnswer.of(
                RecallPapers.of(
                        recall,
                        deputies.findById(recall.deputy()).name(),
                        nameOf(recall.division()),
                        nameOf(recall.county()) + "人民代表大会常务委员会"),
                asked,
                "\"" + recall.version() + "-" + asked.name().toLowerCase(Locale.ROOT) + "\"");
    }

    private String nameOf(String division) {
        return Objects.requireNonNullElse(divisions.nameOf(division), "");
    }
}
