package org.huanjie.nomination.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The notice of a list",
            description =
                    "Public once published; the text never changes, and its SHA-256 is in the event notice-published.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "Not published")
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<String> notice(
            @RestPath UUID id,
            @Parameter(schema = @Schema(enumeration = {"initial-list", "formal-list", "result"})) @RestPath String kind,
            @Parameter(description = "html, the only format so far") @RestQuery String format) {
        if (format != null && !format.isEmpty() && !format.equals("html")) {
            throw Refusal.of(406, "not-acceptable", "不支持所要求的格式", "notices are written as html");
        }
        Notice notice =
                notices.current(id, kind).orElseThrow(() -> Refusal.notFound("notice " + kind + " of district " + id));
        String name = URLEncoder.encode(notice.title() + ".html", StandardCharsets.UTF_8);
        return ResponseBuilder.ok(notice.html())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Disposition", "inline; filename*=UTF-8''" + name)
                .header("ETag", "\"" + notice.sha256() + "\"")
                .header("Cache-Control", "private")
                .build();
    }
}
