package org.huanjie.registration.voter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.http.OneLine;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/voters")
@RolesAllowed(Role.TOWNSHIP_OFFICE)
@Idempotent
@Tag(name = "Voters", description = "Registrations of voters (选民登记)")
class AdjustmentResource {
    private final AdjustVoter adjust;
    private final ShowVoter show;
    private final Caller caller;

    AdjustmentResource(AdjustVoter adjust, ShowVoter show, Caller caller) {
        this.adjust = adjust;
        this.show = show;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/removal")
    @Operation(
            summary = "Remove a registration (除名)",
            description =
                    "At once, and CHECKED until another person's review (R-46); deprivation, suspension and incapacity need the decision's number (R-39, R-40, R-42). A published roll follows by its correction notice, which never says why.")
    @APIResponse(responseCode = "200", description = "Removed")
    @APIResponse(responseCode = "409", description = "voter-removed")
    @APIResponse(responseCode = "422", description = "rule-violated")
    public RestResponse<VoterView> remove(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RemovalRequest request) {
        Voter voter = adjust.remove(
                id, request.reason(), request.on(), request.proof(), IfMatch.ifGiven(ifMatch), hands(), caller);
        return Answer.ok(show.one(voter), voter.version());
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(
            summary = "Put a removed registration back (恢复)",
            description =
                    "At once, and CHECKED until another person's review (R-45); of age on the election day (R-37).")
    @APIResponse(responseCode = "200", description = "Active again")
    @APIResponse(responseCode = "409", description = "voter-not-removed, voter-already-registered")
    @APIResponse(responseCode = "422", description = "rule-violated, under-age")
    public RestResponse<VoterView> restore(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RestorationRequest request) {
        Voter voter = adjust.restore(
                id, request.reason(), request.on(), request.proof(), IfMatch.ifGiven(ifMatch), hands(), caller);
        return Answer.ok(show.one(voter), voter.version());
    }

    private AdjustVoter.Hands hands() {
        return new AdjustVoter.Hands(caller.sub(), null, null);
    }

    record RemovalRequest(
            @NotNull RemovalReason reason,
            @NotNull LocalDate on,

            @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String evidence,

            @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String decidedBy,

            LocalDate decidedOn,

            @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String documentNo) {
        Proof proof() {
            return new Proof(evidence, decidedBy, decidedOn, documentNo);
        }
    }

    record RestorationRequest(
            @NotNull RestorationReason reason,
            @NotNull LocalDate on,

            @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String evidence,

            @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String decidedBy,

            LocalDate decidedOn,

            @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String documentNo) {
        Proof proof() {
            return new Proof(evidence, decidedBy, decidedOn, documentNo);
        }
    }
}
