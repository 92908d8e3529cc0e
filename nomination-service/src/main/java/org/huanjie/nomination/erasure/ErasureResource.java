package org.huanjie.nomination.erasure;

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
    private final Caller caller;

    ErasureResource(DraftErasure draft, ApproveErasure approve, Erasures erasures, Caller caller) {
        this.draft = draft;
        this.approve = approve;
        this.erasures = erasures;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Draft an erasure (拟办删除)",
            description =
                    "A trial: it says how much would go, and erases nothing. Of elections of the county that are past their period and that"
                            + " another general election has followed: nomination forms and signatures, candidates who were not elected,"
                            + " introductions, proxies, polling officers, entries of counts, and the pages of notices that name them. Who was"
                            + " elected stays, and so do certified results, hashes and statistics. A newer draft takes an older one's place."
                            + " R-124, 个人信息保护法 art. 19, 47.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "422", description = "nothing-to-erase, with the day from which on; unknown-division")
    public RestResponse<ErasureView> create(@NotNull @Valid ErasureRequest request) {
        Erasure drafted = draft.draft(request.division(), request.documentNo(), caller);
        return Answer.created(ErasureView.of(drafted), "/api/v1/erasures/" + drafted.id(), drafted.version());
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.AUDITOR})
    @Operation(
            summary = "Erasures",
            description = "Of the counties in the caller's scope, in the order of their drafts.")
    public Page<ErasureView> list(@BeanParam PageRequest page) {
        return Page.of(erasures.list(caller.scope(), page), page, ErasureView::of, erasure -> Cursor.of(erasure.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.AUDITOR})
    @Operation(summary = "An erasure", description = "What its trial found, and what is gone so far; never whom.")
    public RestResponse<ErasureView> one(@RestPath UUID id) {
        Erasure erasure = erasures.visible(id, caller.scope());
        return Answer.ok(ErasureView.of(erasure), erasure.version());
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Approve an erasure (批准删除)",
            description =
                    "By another person than drafted it; it cannot be undone. The job erases course by course, and course-erased tells others"
                            + " of each. A job that is cancelled leaves the rest to a next erasure.")
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

    @Schema(name = "ErasureDraft")
    record ErasureRequest(
            @Schema(description = "The county", examples = "990123")
            @NotNull
            @Pattern(regexp = "[0-9]{6}", message = "六位县级代码")
            String division,

            @Schema(examples = "云选信〔2032〕7号")
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String documentNo) {}

    /** The body of an act that needs none. */
    @Schema(name = "ErasureApproval")
    record ApprovalRequest() {}
}
