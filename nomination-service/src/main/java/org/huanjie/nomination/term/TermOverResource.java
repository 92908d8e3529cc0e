package org.huanjie.nomination.term;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.nomination.election.Level;

@Path("/api/v1/term-endings")
@Idempotent
@Tag(name = "Term")
class TermOverResource {
    @Schema(name = "TermOver")
    record TermOverView(
            String election,
            Level level,
            String division,
            LocalDate on,
            String decidedBy,
            LocalDate decidedOn,
            String documentNo,

            @Schema(description = "Deputies whose term has ended by it")
            int deputies) {
        private static TermOverView of(TermOver over) {
            return new TermOverView(
                    over.election(),
                    over.level(),
                    over.division(),
                    over.endedOn(),
                    over.decidedBy(),
                    over.decidedOn(),
                    over.documentNo(),
                    over.deputies());
        }
    }

    private final EndTerm endTerm;
    private final Caller caller;

    TermOverResource(EndTerm endTerm, Caller caller) {
        this.endTerm = endTerm;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "The term of a congress is over (任期届满)",
            description =
                    "As the first session of the next congress opens: all who hold a seat of it are ENDED, and none of its seats is vacant any"
                            + " more. Once, and not before deputies of the next congress are confirmed. R-73, 地方组织法 art. 38.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "409", description = "term-over")
    @APIResponse(responseCode = "422", description = "unknown-congress, rule-violated, in-future, before-election")
    public TermOverView end(@NotNull @Valid TermOverRequest request) {
        return TermOverView.of(endTerm.end(request, caller));
    }
}
