package org.huanjie.registration.removal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.registration.voter.Proof;
import org.huanjie.registration.voter.RemovalReason;
import org.huanjie.registration.voter.Sealed;
import org.huanjie.registration.voter.Voters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/removal-proposals")
@Idempotent
@Tag(name = "Removal proposals", description = "Registered voters whom a file notes as gone, or misses (除名建议)")
class RemovalProposalResource {
    private final RemovalProposals proposals;
    private final SettleProposal settle;
    private final Voters voters;
    private final Sealed sealed;
    private final Caller caller;

    RemovalProposalResource(
            RemovalProposals proposals, SettleProposal settle, Voters voters, Sealed sealed, Caller caller) {
        this.proposals = proposals;
        this.settle = settle;
        this.voters = voters;
        this.sealed = sealed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Proposals of removal",
            description =
                    "What imports say of voters who are registered: noted as gone, or missing in the complete register of their unit."
                            + " Nobody is removed by a file (R-44); open ones are a finding of the roll's draft.")
    public Page<ProposalView> list(
            @RestQuery String division,
            @RestQuery("import") UUID importId,
            @RestQuery RemovalProposal.Status status,
            @BeanParam PageRequest page) {
        return Page.of(
                proposals.list(new RemovalProposals.Filter(division, importId, status), caller.scope(), page),
                page,
                this::view,
                proposal -> Cursor.of(proposal.voter()));
    }

    @GET
    @Path("/{voter}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "The proposal to remove a voter", description = "The last one, open or settled.")
    public RestResponse<ProposalView> one(@RestPath UUID voter) {
        return answer(proposals.visible(voter, caller.scope()));
    }

    @POST
    @Path("/{voter}/acceptance")
    @RolesAllowed(Role.TOWNSHIP_OFFICE)
    @Operation(
            summary = "Accept a proposal: remove the registration (除名)",
            description =
                    "As POST /voters/{id}/removal, with its reason, day and evidence (R-46); CHECKED until another person's review.")
    @APIResponse(responseCode = "200", description = "Removed, and the proposal ACCEPTED")
    @APIResponse(responseCode = "409", description = "proposal-settled, voter-removed")
    @APIResponse(responseCode = "422", description = "rule-violated")
    public RestResponse<ProposalView> accept(
            @RestPath UUID voter, @RestHeader("If-Match") String ifMatch, @NotNull @Valid AcceptanceRequest request) {
        return answer(settle.accept(
                voter, request.reason(), request.on(), request.proof(), IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/{voter}/dismissal")
    @RolesAllowed(Role.TOWNSHIP_OFFICE)
    @Operation(
            summary = "Dismiss a proposal: the voter stays",
            description = "The same file does not bring it up again; another ground or another election does.")
    @APIResponse(responseCode = "200", description = "Dismissed")
    @APIResponse(responseCode = "409", description = "proposal-settled")
    public RestResponse<ProposalView> dismiss(
            @RestPath UUID voter, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DismissalRequest request) {
        return answer(settle.dismiss(voter, request.reason(), IfMatch.ifGiven(ifMatch), caller));
    }

    private RestResponse<ProposalView> answer(RemovalProposal proposal) {
        return Answer.ok(view(proposal), proposal.version());
    }

    private ProposalView view(RemovalProposal proposal) {
        return ProposalView.of(proposal, voters.findById(proposal.voter()), sealed);
    }

    record AcceptanceRequest(
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

    record DismissalRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String reason) {}
}
