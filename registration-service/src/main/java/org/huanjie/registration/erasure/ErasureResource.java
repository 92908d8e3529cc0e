package org.huanjie.registration.erasure;

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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.erasure.ApproveErasure;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.http.OneLine;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/erasures")
@Idempotent
@Tag(name = "Erasures", description = "Personal data that the law needs no longer (删除)")
class ErasureResource {
    private final DraftErasure draft;
    private final ApproveErasure approve;
    private final Erasures erasures;
    private final Retention retention;
    private final Caller caller;

    ErasureResource(DraftErasure draft, ApproveErasure approve, Erasures erasures, Retention retention, Caller caller) {
        this.draft = draft;
        this.approve = approve;
        this.erasures = erasures;
        this.retention = retention;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Draft an erasure (拟办删除)",
            description =
                    "A trial: it says how much would go and what stays for which rule, and erases nothing. RETENTION_ENDED with division: whatever of the county is past its period (R-124), rolls of elections before the last one with notices, corrections, objections and certificates, and registrations that were removed. REQUESTED with voter and requestedOn: one removed registration whose holder asks for it (PIPL art. 47). Live registrations are never erased (R-44). A newer draft takes an older one's place.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "nothing-to-erase, erasure-refused (each with the rules that keep it, what to do and from when on), unknown-division, unknown-voter, requested-later")
    public RestResponse<ErasureView> create(@NotNull @Valid ErasureRequest request) {
        request.requireWhole();
        Erasure drafted = request.kind() == Erasure.Kind.REQUESTED
                ? draft.ofPerson(request.voter(), request.requestedOn(), request.documentNo(), caller)
                : draft.ofCounty(request.division(), request.documentNo(), caller);
        return Answer.created(
                ErasureView.of(drafted, retention), "/api/v1/erasures/" + drafted.id(), drafted.version());
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.AUDITOR})
    @Operation(
            summary = "Erasures",
            description = "Of the counties in the caller's scope, in the order of their drafts.")
    public Page<ErasureView> list(@BeanParam PageRequest page) {
        return Page.of(
                erasures.list(caller.scope(), page),
                page,
                erasure -> ErasureView.of(erasure, retention),
                erasure -> Cursor.of(erasure.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.AUDITOR})
    @Operation(
            summary = "An erasure",
            description =
                    "What its trial found, and what is gone so far; never whom, but for the id that a request named.")
    public RestResponse<ErasureView> one(@RestPath UUID id) {
        Erasure erasure = erasures.visible(id, caller.scope());
        return Answer.ok(ErasureView.of(erasure, retention), erasure.version());
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Approve an erasure (批准删除)",
            description =
                    "By another person than drafted it; it cannot be undone. The job erases in batches whatever the draft's day allows and the law still lets go; a tombstone on the voters' topic tells others of each registration. Rolls keep count, arithmetic and sha256, their entries and notice answer 410. A job that is cancelled leaves the rest to a next erasure.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "409", description = "same-person, erasure-settled")
    public RestResponse<Job> approve(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, ApprovalRequest nothing) {
        return Answer.accepted(
                approve.approve(() -> erasures.locked(id, caller.scope()), IfMatch.ifGiven(ifMatch), caller));
    }

    record ErasureRequest(
            @NotNull Erasure.Kind kind,

            @Pattern(regexp = "[0-9]{6}", message = "六位县级代码")
            String division,

            UUID voter,
            LocalDate requestedOn,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String documentNo) {

        /** @throws Refusal 400 where a kind lacks what it is about, or names what it is not about */
        void requireWhole() {
            boolean requested = kind == Erasure.Kind.REQUESTED;
            require("voter", requested, voter);
            require("requestedOn", requested, requestedOn);
            require("division", !requested, division);
        }

        private void require(String field, boolean needed, Object value) {
            if (needed != (value != null)) {
                throw Refusal.malformed(field + (needed ? " is missing for " : " does not belong to ") + kind)
                        .violation(field, needed ? "不能为空" : "该类删除不填写此项");
            }
        }
    }

    /** The body of an act that needs none. */
    record ApprovalRequest() {}
}
