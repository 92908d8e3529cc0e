package org.huanjie.nomination.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.nomination.candidate.Candidate;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/candidates")
@Idempotent
@Tag(name = "Candidates")
class CandidateResource {
    private final WithdrawCandidate withdraw;
    private final Caller caller;

    CandidateResource(WithdrawCandidate withdraw, Caller caller) {
        this.withdraw = withdraw;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.DISTRICT_TEAM,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "A candidate leaves: withdrawn, dead, disqualified",
            description =
                    "With a paper, until the result is certified. Before the vote: where too few remain on the formal list it is made"
                            + " again; where too few remain at all, nominations are open again (R-86). While the vote is open it goes on:"
                            + " the count still names them, but they are not elected, and the votes that must follow are without them.")
    @APIResponse(responseCode = "200", description = "The candidate is WITHDRAWN")
    @APIResponse(responseCode = "409", description = "candidate-withdrawn, result-certified")
    public RestResponse<CandidateView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WithdrawalRequest request) {
        Candidate candidate = withdraw.withdraw(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(CandidateView.of(candidate, List.of()), candidate.version());
    }
}
