package org.huanjie.registration.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/duplicates")
@Idempotent
@Tag(name = "Duplicates", description = "Citizens listed twice (重登)")
class DuplicateResource {
    private final Duplicates duplicates;
    private final ResolveDuplicate resolve;
    private final ShowDuplicate show;
    private final DuplicateSheet sheet;
    private final Caller caller;

    DuplicateResource(
            Duplicates duplicates, ResolveDuplicate resolve, ShowDuplicate show, DuplicateSheet sheet, Caller caller) {
        this.duplicates = duplicates;
        this.resolve = resolve;
        this.show = show;
        this.sheet = sheet;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Sheet.TYPE})
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Duplicates",
            description =
                    "The live, earlier registration first; the second is what a file says (SAME_ID), or another live"
                            + " registration that may be the same citizen's (PROBABLE, POSSIBLE), with score and reasons."
                            + " With Accept: text/csv the whole list as a sheet.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the sheet",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DuplicatePage.class)),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @RestQuery String division,
            @RestQuery Duplicate.Status status,
            @RestQuery Duplicate.Kind kind,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        if (Sheet.asked(headers)) {
            return sheet.of(division, status, kind, caller);
        }
        List<DuplicateView> views =
                show.all(duplicates.list(division, status, kind, caller.scope(), page.afterId(), page.fetch()));
        return Response.ok(
                        Page.of(views, page, view -> view, view -> Cursor.of(view.id())),
                        MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "One duplicate", description = "Both parties side by side.")
    public RestResponse<DuplicateView> one(@RestPath UUID id) {
        Duplicate duplicate = duplicates.visible(id, caller.scope());
        return Answer.ok(show.one(duplicate), duplicate.version());
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Settle a duplicate",
            description =
                    "By the township whose both units are, else by the county's office; KEEP_BOTH not for SAME_ID (R-43). Between counties"
                            + " the first office's decision is a proposal (PENDING_EXTERNAL); the other's equal one settles it. Of two live"
                            + " registrations the other one is removed (DUPLICATE_CANCELLED).")
    public RestResponse<DuplicateView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ResolutionRequest request) {
        Duplicate duplicate =
                resolve.resolve(id, request.decision(), request.reason(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(show.one(duplicate), duplicate.version());
    }

    /** What a page of the list looks like. */
    record DuplicatePage(List<DuplicateView> items, String next) {}

    record ResolutionRequest(
            @NotNull Duplicate.Decision decision,
            @NotBlank @Size(max = 2000) String reason) {}
}
