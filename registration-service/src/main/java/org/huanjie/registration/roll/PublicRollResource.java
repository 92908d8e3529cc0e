package org.huanjie.registration.roll;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
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
    private final RollPapers papers;
    private final EntriesSheet sheet;
    private final Caller caller;

    PublicRollResource(Rolls rolls, RollPapers papers, EntriesSheet sheet, Caller caller) {
        this.rolls = rolls;
        this.papers = papers;
        this.sheet = sheet;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Path("/{id}/entries")
    @Produces({MediaType.APPLICATION_JSON, Sheet.TYPE})
    @Operation(
            summary = "Who is on a roll",
            description =
                    "Serial, name, sex and group only (R-59); public once published. With Accept: text/csv the whole roll as a sheet.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the sheet",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EntryPage.class)),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "410",
            description = "roll-erased",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public Response entries(@RestPath UUID id, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        Roll roll = papers.readable(id, caller);
        roll.requireKept();
        if (Sheet.asked(headers)) {
            return sheet.of(roll, caller);
        }
        int after = page.after().map(cursor -> (int) cursor.number(0)).orElse(0);
        Page<EntryView> entries = Page.of(
                rolls.entries(roll.id(), after, page.fetch()),
                page,
                EntryView::of,
                row -> Cursor.of(row.get("serial")));
        return Response.ok(entries, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @PermitAll
    @Path("/{id}/notice")
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The notice of a roll (选民名单公告)",
            description =
                    "Public once published; a correction's is its notice (补正公告). With unit: the sheet that hangs there. By Accept, or by format.")
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
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "roll-erased",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response notice(
            @RestPath UUID id,
            @Parameter(description = "html, docx or pdf") @RestQuery String format,
            @Parameter(description = "The sheet of one unit: its voters on this version, with their serials")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{12}|[0-9]{15}", message = "十二位或十五位代码")
                    String unit,
            @Context HttpHeaders headers) {
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        RollPapers.Paper paper = papers.find(id, unit, asked, caller);
        if (paper.page() != null) {
            return DocumentAnswer.html(paper.page(), paper.title(), paper.etag());
        }
        if (asked != DocumentFormat.PDF) {
            return DocumentAnswer.of(paper.document(), asked, paper.etag());
        }
        byte[] pdf = paper.pdf() == null ? paper.document().pdf() : paper.pdf();
        if (paper.kept()) {
            papers.keep(paper, pdf);
        }
        return DocumentAnswer.pdf(pdf, paper.title(), paper.etag());
    }

    record EntryView(int serial, String name, String sex, String group) {
        static EntryView of(Tuple row) {
            return new EntryView(
                    row.get("serial", Integer.class),
                    row.get("name", String.class),
                    row.get("sex", String.class),
                    row.get("voter_group", String.class));
        }
    }

    /** What a page of the entries looks like. */
    record EntryPage(List<EntryView> items, String next) {}
}
