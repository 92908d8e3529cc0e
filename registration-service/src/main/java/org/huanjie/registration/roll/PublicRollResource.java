package org.huanjie.registration.roll;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What everybody may read of a published roll. */
@Path("/api/v1/rolls")
@Tag(name = "Rolls", description = "Voter rolls (选民名单)")
class PublicRollResource {
    private final Rolls rolls;
    private final RollNotice notice;
    private final Caller caller;

    PublicRollResource(Rolls rolls, RollNotice notice, Caller caller) {
        this.rolls = rolls;
        this.notice = notice;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Path("/{id}/entries")
    @Operation(
            summary = "Who is on a roll",
            description = "Serial, name, sex and group only (R-59); public once published.")
    @Transactional
    public Page<EntryView> entries(@RestPath UUID id, @BeanParam PageRequest page) {
        Roll roll = readable(id);
        int after = page.after().map(cursor -> (int) cursor.number(0)).orElse(0);
        return Page.of(
                rolls.entries(roll.id(), after, page.fetch()),
                page,
                row -> new EntryView(
                        row.get("serial", Integer.class),
                        row.get("name", String.class),
                        row.get("sex", String.class),
                        row.get("voter_group", String.class)),
                row -> Cursor.of(row.get("serial")));
    }

    @GET
    @PermitAll
    @Path("/{id}/notice")
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE})
    @Operation(
            summary = "The notice of a roll (选民名单公告)",
            description = "Public once published. By Accept, or by format.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public Response notice(
            @RestPath UUID id,
            @Parameter(description = "html or docx") @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked = DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX);
        Roll roll = readable(id);
        String etag = IfMatch.etag(roll.version());
        return asked == DocumentFormat.DOCX
                ? DocumentAnswer.docx(notice.document(roll), etag)
                : DocumentAnswer.html(notice.html(roll), RollNotice.title(roll), etag);
    }

    /** Published rolls are everybody's; drafts are for those whose scope they are in. */
    private Roll readable(UUID id) {
        boolean desk = caller.has(
                Role.COUNTY_OFFICE,
                Role.COUNTY_COMMITTEE,
                Role.TOWNSHIP_OFFICE,
                Role.TOWNSHIP_COMMITTEE,
                Role.DISTRICT_TEAM);
        return desk
                        && rolls.findByIdOptional(id)
                                .filter(roll -> !roll.isPublic())
                                .isPresent()
                ? rolls.visible(id, caller.scope())
                : rolls.published(id);
    }

    record EntryView(int serial, String name, String sex, String group) {}
}
