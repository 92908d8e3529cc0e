package org.huanjie.registration.roll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rolls")
@RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
@Idempotent
@Tag(name = "Rolls", description = "Voter rolls (选民名单)")
class CorrectionResource {
    private final CorrectRoll correct;
    private final FinalizeRoll finalize;
    private final ReopenRoll reopen;
    private final Corrections corrections;
    private final Caller caller;

    CorrectionResource(
            CorrectRoll correct, FinalizeRoll finalize, ReopenRoll reopen, Corrections corrections, Caller caller) {
        this.correct = correct;
        this.finalize = finalize;
        this.reopen = reopen;
        this.corrections = corrections;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/corrections")
    @Transactional
    @Operation(
            summary = "Publish the correction of a roll (补正公告)",
            description =
                    "What waits becomes the next version: added, removed, corrected, by name only (R-59, R-65, R-67); serials stay (R-68). Rolls that exchange voters with it since the districts were amended are corrected in the same step, and so are those that give up voters to it by certificate (`alsoCorrected`, R-35, R-43, R-49). By the level's committee, another person than entered the changes.")
    @APIResponse(
            responseCode = "201",
            description = "The next version",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RollView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-to-correct, plan-arriving, roll-changed, same-person, roll-not-published, roll-superseded, roll-final")
    @APIResponse(responseCode = "422", description = "corrections-closed")
    public RestResponse<RollView> correct(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, Nothing nothing) {
        CorrectRoll.Corrected corrected = correct.correct(id, IfMatch.ifGiven(ifMatch), caller);
        Roll next = corrected.next();
        RollView view = RollView.of(next, List.of(), null, caller)
                .with(corrections.of(next.id()))
                .together(corrected.also());
        return Answer.created(view, "/api/v1/rolls/" + next.id(), next.version());
    }

    @POST
    @Path("/{id}/finalization")
    @Operation(
            summary = "Make a roll final (定稿)",
            description = "From the last day of corrections on; its count is the N of the election day (R-66).")
    @APIResponse(responseCode = "200", description = "Final")
    @APIResponse(
            responseCode = "409",
            description = "changes-waiting, objections-open, roll-final, roll-not-published, roll-superseded")
    @APIResponse(responseCode = "422", description = "finalization-too-early")
    public RestResponse<RollView> finalize(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, Nothing nothing) {
        Roll roll = finalize.freeze(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(RollView.of(roll, List.of(), null, caller), roll.version());
    }

    @POST
    @Path("/{id}/reopening")
    @Operation(
            summary = "Take a final roll up again for a by-election (补选)",
            description =
                    "It may be corrected until the day before the by-election and is made final again; who is on it, and the serials, stay."
                            + " By the level's committee, on the decision of the by-election. R-65, R-66, R-115.")
    @APIResponse(responseCode = "200", description = "PUBLISHED again, open for corrections")
    @APIResponse(responseCode = "409", description = "roll-not-final, roll-not-published, roll-superseded")
    @APIResponse(responseCode = "422", description = "before-election; rule-violated for a day that is over")
    public RestResponse<RollView> reopen(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ReopeningRequest request) {
        Roll roll = reopen.reopen(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(RollView.of(roll, List.of(), null, caller), roll.version());
    }

    /** The body of an act that needs none. */
    record Nothing() {}
}
