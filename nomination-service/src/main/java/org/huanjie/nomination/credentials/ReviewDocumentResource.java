package org.huanjie.nomination.credentials;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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
import org.huanjie.kit.document.OfficialDocument;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/credentials-reviews/{id}")
@Tag(name = "Credentials")
class ReviewDocumentResource {
    private final Reviews reviews;
    private final Caller caller;

    ReviewDocumentResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @Path("/report")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The report of the credentials committee (代表资格审查报告)",
            description = "With its figures and the cases; never changed. By Accept, or by format.")
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
    public Response report(@RestPath UUID id, @RestQuery String format, @Context HttpHeaders headers) {
        DocumentFormat asked = asked(format, headers);
        return answer(reviews.visible(id, caller.scope()).report(), asked, "report");
    }

    @GET
    @Path("/deputies")
    @PermitAll
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The notice that lists the deputies (代表名单公告)",
            description =
                    "Public once the report is decided on; those who were deputies then, by district. Never changed.")
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
    public Response deputies(@RestPath UUID id, @RestQuery String format, @Context HttpHeaders headers) {
        DocumentFormat asked = asked(format, headers);
        return answer(reviews.published(id).notice().orElseThrow(), asked, "deputies");
    }

    private static DocumentFormat asked(String format, HttpHeaders headers) {
        return DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
    }

    private static Response answer(OfficialDocument document, DocumentFormat asked, String what) {
        return DocumentAnswer.of(
                document, asked, "\"" + what + "-" + asked.name().toLowerCase(Locale.ROOT) + "\"");
    }
}
