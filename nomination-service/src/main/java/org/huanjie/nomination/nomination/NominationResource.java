package org.huanjie.nomination.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/nominations")
@Idempotent
@Tag(name = "Nominations", description = "Nomination of candidates (提名推荐) by organisations and by ten or more voters")
class NominationResource {
    private final Nominations nominations;
    private final Districts districts;
    private final RecordNomination record;
    private final WithdrawNomination withdraw;
    private final Caller caller;

    NominationResource(
            Nominations nominations,
            Districts districts,
            RecordNomination record,
            WithdrawNomination withdraw,
            Caller caller) {
        this.nominations = nominations;
        this.districts = districts;
        this.record = record;
        this.withdraw = withdraw;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Record a nomination form (推荐表)",
            description =
                    "A well-formed form is always kept: ACCEPTED, or REJECTED with the findings of R-74 to R-86. Each"
                            + " signatory gets a verdict. 选举法 art. 30.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with the verdict",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NominationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "roll-not-known-yet, nominations-closed after the initial list, election-closed")
    @APIResponse(responseCode = "422", description = "unknown-election, unknown-district, unknown-voter")
    public RestResponse<NominationView> record(@NotNull @Valid NominationRequest request) {
        Nomination nomination = record.record(request, caller);
        return Answer.created(view(nomination), "/api/v1/nominations/" + nomination.id(), nomination.version());
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.REGISTRAR,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(summary = "Nominations of the caller's districts", description = "In the order they were recorded.")
    public Page<NominationView> list(
            @RestQuery String election,
            @RestQuery UUID district,
            @RestQuery Nomination.Status status,
            @BeanParam PageRequest page) {
        var filter = new Nominations.Filter(election, district, status);
        List<Nomination> found = nominations.list(filter, caller.scope(), page);
        return Page.of(found, page, this::view, nomination -> Cursor.of(nomination.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.REGISTRAR,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "One nomination",
            description =
                    "With the actions that the caller may take. Signatories are for offices, teams and registrars.")
    public RestResponse<NominationView> one(@RestPath UUID id) {
        Nomination nomination = nominations.visible(id, caller.scope());
        District district = districts.visible(nomination.district(), caller.scope());
        return Answer.ok(view(nomination).with(actions(nomination, district)), nomination.version());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Withdraw a nomination",
            description = "By nominee or nominators, with a paper, before the initial list is published (R-81).")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "nomination-rejected, nomination-withdrawn before, list-published")
    public RestResponse<NominationView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WithdrawalRequest request) {
        Nomination nomination = withdraw.withdraw(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(view(nomination), nomination.version());
    }

    @POST
    @Path("/{id}/signatories/{line}/withdrawal")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "A signer takes their signature back",
            description =
                    "With a paper, before the initial list is published; it no longer counts, nor against the signer's limit (R-76)."
                            + " Where fewer than ten are left the nomination is WITHDRAWN by its nominators (R-75).")
    @APIResponse(responseCode = "200", description = "Taken back")
    @APIResponse(
            responseCode = "409",
            description = "signature-invalid, nomination-rejected, nomination-withdrawn before, list-published")
    public RestResponse<NominationView> withdrawSignature(
            @RestPath UUID id,
            @Parameter(description = "Line of the form, from 1") @RestPath int line,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid SignatureWithdrawal request) {
        Nomination nomination = withdraw.withdrawSignature(id, line, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(view(nomination), nomination.version());
    }

    private List<Action> actions(Nomination nomination, District district) {
        return List.of(Action.of("withdrawal", () -> {
            Decides.requireRole(caller, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM);
            WithdrawNomination.guard(nomination, district);
        }));
    }

    private NominationView view(Nomination nomination) {
        return NominationView.of(
                nomination, caller.has(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR));
    }
}
