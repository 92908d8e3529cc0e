package org.huanjie.nomination.term;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.ChangeDeputy;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.deputy.DeputyDetail;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/deputies/{id}")
@Idempotent
@Tag(name = "Term", description = "What happens to a deputy during the term (任期)")
class TermResource {
    private final ChangeDeputy change;
    private final Deputies deputies;
    private final Caller caller;

    TermResource(ChangeDeputy change, Deputies deputies, Caller caller) {
        this.change = change;
        this.deputies = deputies;
        this.caller = caller;
    }

    @POST
    @Path("/ending")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "A deputy's qualification ends (终止代表资格)",
            description =
                    "Moved away, absent from two sessions, nationality or rights lost, incapable, dead; as announced. The seat is vacant from then"
                            + " on. R-116, 代表法 art. 62, 63.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "409", description = "no-deputy")
    @APIResponse(responseCode = "422", description = "before-election, in-future")
    public RestResponse<DeputyDetail> end(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid EndRequest request) {
        return changed(id, ifMatch, "term-ended", (deputy, district) -> {
            deputy.end(request.on());
            return request.basis();
        });
    }

    @POST
    @Path("/resignation")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "A deputy's resignation is accepted (接受辞职)",
            description =
                    "Of a county by more than half of all members of its standing committee, of a township by more than half of all its deputies;"
                            + " checked by whole numbers. R-118, 选举法 art. 55.")
    @APIResponse(responseCode = "200", description = "Accepted; the qualification has ended")
    @APIResponse(responseCode = "409", description = "no-deputy")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated: not accepted; before-submission, before-election, in-future")
    public RestResponse<DeputyDetail> resign(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ResignationRequest request) {
        return changed(id, ifMatch, "resignation-accepted", (deputy, district) -> {
            deputy.requireSeat();
            if (request.decidedOn().isBefore(request.submittedOn())) {
                throw Refusal.unprocessable("before-submission", "日期早于提出辞职的日期", "submitted on " + request.submittedOn())
                        .violation("decidedOn", "不得早于" + request.submittedOn());
            }
            TermRules.requireAccepted(
                    deputy.level(),
                    request.members(),
                    request.votesFor(),
                    deputies.inOffice(deputy.election(), deputy.level(), deputy.division()));
            deputy.end(request.decidedOn());
            return request.basis();
        });
    }

    @POST
    @Path("/suspension")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "A deputy's duties rest (暂时停止执行代表职务)",
            description =
                    "While detained on a criminal case or serving a sentence with political rights; never told to the public."
                            + " R-117, 代表法 art. 61.")
    @APIResponse(responseCode = "200", description = "Suspended; the seat is not vacant")
    @APIResponse(responseCode = "409", description = "not-in-office")
    @APIResponse(responseCode = "422", description = "before-election, in-future")
    public RestResponse<DeputyDetail> suspend(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SuspensionRequest request) {
        return changed(id, ifMatch, "duties-suspended", (deputy, district) -> {
            deputy.suspend(request.on());
            return request.basis();
        });
    }

    @POST
    @Path("/resumption")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "A deputy takes up the duties again (恢复执行代表职务)",
            description =
                    "Once the ground of the suspension is gone and the qualification has not ended. R-117, 代表法 art. 61.")
    @APIResponse(responseCode = "200", description = "In office again")
    @APIResponse(responseCode = "409", description = "not-suspended")
    @APIResponse(responseCode = "422", description = "before-election, in-future")
    public RestResponse<DeputyDetail> resume(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ResumptionRequest request) {
        return changed(id, ifMatch, "duties-resumed", (deputy, district) -> {
            deputy.resume(request.on());
            return request.basis();
        });
    }

    @POST
    @Path("/voiding")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "An election turns out void (当选无效)",
            description =
                    "By bribery, violence, forgery, retaliation, also of a deputy who was confirmed. R-114, 选举法 art. 58.")
    @APIResponse(responseCode = "200", description = "Void; the seat is vacant")
    @APIResponse(responseCode = "409", description = "no-deputy")
    @APIResponse(responseCode = "422", description = "before-election, in-future")
    public RestResponse<DeputyDetail> declareVoid(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid VoidingRequest request) {
        return changed(id, ifMatch, "election-voided", (deputy, district) -> {
            deputy.declareVoid(request.decidedOn());
            return request.basis();
        });
    }

    private RestResponse<DeputyDetail> changed(UUID id, String ifMatch, String action, ChangeDeputy.Change what) {
        Deputy deputy = change.change(id, IfMatch.ifGiven(ifMatch), action, caller, what);
        return Answer.ok(deputies.detail(deputy), deputy.version());
    }
}
