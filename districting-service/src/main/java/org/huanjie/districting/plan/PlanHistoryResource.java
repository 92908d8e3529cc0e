package org.huanjie.districting.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was done to a plan, and the way back. */
@Path("/api/v1/plans/{id}")
@Idempotent
@Tag(name = "Plans")
class PlanHistoryResource {
    private final PlanReader reader;
    private final ReadHistory history;
    private final UndoPlan undo;
    private final Caller caller;

    PlanHistoryResource(PlanReader reader, ReadHistory history, UndoPlan undo, Caller caller) {
        this.reader = reader;
        this.history = history;
        this.undo = undo;
        this.caller = caller;
    }

    @GET
    @Path("/history")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(
            summary = "Who did what to a plan and when (办理记录)",
            description =
                    "The newest first. An edit that was taken back stays, marked takenBack; the undo is a line of its own. For the"
                            + " plan's own division and those above.")
    public Page<PlanEntryView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        ReadHistory.Lines lines = history.lines(id, caller, page);
        return Page.of(
                lines.entries(),
                page,
                entry -> PlanEntryView.of(entry, lines.stack()),
                entry -> Cursor.of(entry.number()));
    }

    @POST
    @Path("/undo")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Take edits of a draft back (撤销)",
            description =
                    "The newest first, as many as steps says, one where it is not given; whoever made them. Each edit, move, proposal"
                            + " and dissolution is a step. Counts as an edit: who takes back does not approve (409 same-person there)."
                            + " 409 nothing-to-undo where fewer steps were made; unit-gone where a unit of the step is no unit any more.")
    public RestResponse<PlanView> undo(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid StepsRequest request) {
        Plan plan = undo.undo(id, StepsRequest.of(request), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(PlanView.of(reader.one(id, caller), null), plan.version());
    }

    @POST
    @Path("/redo")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Make edits again that were taken back (恢复)",
            description =
                    "In the order in which they were made, until another edit is made instead. 409 nothing-to-redo, unit-gone.")
    public RestResponse<PlanView> redo(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid StepsRequest request) {
        Plan plan = undo.redo(id, StepsRequest.of(request), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(PlanView.of(reader.one(id, caller), null), plan.version());
    }

    /** @param steps how many; one where not given */
    record StepsRequest(@Min(1) @Max(1000) Integer steps) {
        static int of(StepsRequest request) {
            return request == null || request.steps() == null ? 1 : request.steps();
        }
    }
}
