package org.huanjie.nomination.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/districts")
@Tag(name = "Notices", description = "Notices (公告) of lists, public")
class NoticeResource {
    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Path("/{id}/notices/{kind}")
    @PermitAll
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The notice of a list",
            description =
                    "Public once published; the text never changes, and the SHA-256 of its page is in the event notice-published."
                            + " By Accept, or by format.")
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
    @APIResponse(responseCode = "404", description = "Not published")
    @APIResponse(
            responseCode = "410",
            description = "notice-erased: of an election long past",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response notice(
            @RestPath UUID id,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "initial-list",
                                                "formal-list",
                                                "candidates-left",
                                                "polling",
                                                "result"
                                            }))
                    @RestPath
                    String kind,
            @Parameter(description = "html, docx or pdf") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        Notice notice =
                notices.current(id, kind).orElseThrow(() -> Refusal.notFound("notice " + kind + " of district " + id));
        String html = notice.html();
        if (asked == DocumentFormat.HTML) {
            return DocumentAnswer.html(html, notice.title(), "\"" + notice.sha256() + "\"");
        }
        OfficialDocument document = notice.document().orElseThrow(() -> DocumentFormat.notOffered(DocumentFormat.HTML));
        return DocumentAnswer.of(
                document, asked, "\"" + notice.sha256() + (asked == DocumentFormat.PDF ? "-pdf\"" : "-docx\""));
    }
}
