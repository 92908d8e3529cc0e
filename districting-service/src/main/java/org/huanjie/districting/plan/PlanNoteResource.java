package org.huanjie.districting.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{id}/notes")
@Idempotent
@Tag(name = "Plans")
class PlanNoteResource {
    private final WriteNote notes;
    private final Caller caller;

    PlanNoteResource(WriteNote notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(
            summary = "Notes on a plan (备注)",
            description =
                    "Of all its versions, in the order in which they were written: an amendment keeps the notes of the plan"
                            + " before, and a district that lives on keeps its own. For the plan's own division and those above.")
    public Page<NoteView> list(
            @RestPath UUID id,
            @Parameter(description = "Number of a district of this version: only what was written about it") @RestQuery
                    Integer district,
            @BeanParam PageRequest page) {
        List<WriteNote.Read> found = notes.list(id, district, caller, page);
        return Page.of(found, page, NoteView::of, read -> Cursor.of(read.note().id()));
    }

    @POST
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Write a note on a plan or on one of its districts",
            description =
                    "By the level's office or committee, whatever the plan's status. It is not changed or taken away afterwards,"
                            + " and writing one is no hand in the plan: who writes may still approve.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoteView.class)))
    public RestResponse<NoteView> write(@RestPath UUID id, @NotNull @Valid NoteRequest request) {
        WriteNote.Read written = notes.write(id, request.district(), request.text(), caller);
        return Answer.created(NoteView.of(written), "/api/v1/plans/" + id + "/notes", 0);
    }

    /** @param district number of the district it is about; not given: the plan as a whole */
    record NoteRequest(
            Integer district, @NotBlank @Size(max = 2000) String text) {}

    /**
     * A note.
     *
     * @param planVersion     version of the plan that it was written on
     * @param district        number that its district has in the version that is looked at; null where it has none any more, or
     *                        where the note is about the plan as a whole
     * @param writtenDistrict number that the district had then
     * @param by              who wrote it, and in which role
     */
    @Schema(name = "PlanNote")
    record NoteView(
            UUID id,
            UUID plan,
            int planVersion,
            Integer district,
            Integer writtenDistrict,
            String text,
            String by,
            String byName,
            String role,
            Instant at) {
        static NoteView of(WriteNote.Read read) {
            PlanNote note = read.note();
            return new NoteView(
                    note.id(),
                    note.plan(),
                    note.planVersion(),
                    read.plan().districts().stream()
                            .filter(district -> district.id().equals(note.district()))
                            .findFirst()
                            .map(PlannedDistrict::number)
                            .orElse(null),
                    note.districtNumber(),
                    note.text(),
                    note.sub(),
                    note.name(),
                    note.role(),
                    note.at());
        }
    }
}
