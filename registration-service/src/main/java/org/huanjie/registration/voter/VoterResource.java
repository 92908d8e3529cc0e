package org.huanjie.registration.voter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/voters")
@Idempotent
@Tag(name = "Voters", description = "Registrations of voters (选民登记)")
class VoterResource {
    private final RegisterVoter register;
    private final ChangeVoter change;
    private final Voters voters;
    private final ShowVoter show;
    private final VoterSheet sheet;
    private final Audit audit;
    private final Caller caller;

    VoterResource(
            RegisterVoter register,
            ChangeVoter change,
            Voters voters,
            ShowVoter show,
            VoterSheet sheet,
            Audit audit,
            Caller caller) {
        this.register = register;
        this.change = change;
        this.voters = voters;
        this.show = show;
        this.sheet = sheet;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Register a voter",
            description = "Once in all counties (R-43); 18 on the election day (R-37).")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VoterView.class)))
    @APIResponse(responseCode = "409", description = "voter-already-registered, no-open-election")
    @APIResponse(
            responseCode = "422",
            description = "invalid-citizen-id, under-age, unknown-unit, invalid-name, unknown-ethnicity")
    public RestResponse<VoterView> create(@NotNull @Valid VoterRequest request) {
        try {
            Voter voter = register.register(request, caller);
            return Answer.created(show.one(voter), "/api/v1/voters/" + voter.id(), voter.version());
        } catch (Refusal refusal) {
            if (refusal.slug().equals("voter-already-registered")) {
                QuarkusTransaction.requiringNew()
                        .run(() -> audit.record(
                                caller,
                                "registration-refused",
                                "unit",
                                request.unit(),
                                request.unit(),
                                Map.of("rule", "R-43")));
            }
            throw refusal;
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Sheet.TYPE})
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "List voters", description = "With Accept: text/csv the whole list as a sheet, by unit.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the sheet",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VoterPage.class)),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @RestQuery String unit,
            @RestQuery UUID district,
            @RestQuery Voter.Status status,
            @RestQuery Voter.Review review,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        Voters.Filter filter = new Voters.Filter(unit, district, status, review);
        if (Sheet.asked(headers)) {
            return sheet.of(filter, caller);
        }
        List<VoterView> views = show.all(voters.list(filter, caller.scope(), page));
        return Response.ok(Page.of(views, page, view -> view, Voters::cursor), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "A voter")
    public RestResponse<VoterView> one(@RestPath UUID id) {
        Voter voter = voters.visible(id, caller.scope());
        return Answer.ok(show.one(voter), voter.version());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Change a registration, or mark it checked",
            description = "A change makes the review due again; a published roll stays as it is until its correction.")
    @APIResponse(responseCode = "200", description = "Changed")
    public RestResponse<VoterView> change(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid VoterPatch patch) {
        Voter voter = change.change(id, IfMatch.required(ifMatch), patch, caller);
        return Answer.ok(show.one(voter), voter.version());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "What became of a registration")
    public Page<Change> history(@RestPath UUID id) {
        voters.visible(id, caller.scope());
        return Page.whole(voters.history(id).stream()
                .map(row -> new Change(
                        ((Number) row.get("version")).longValue(),
                        row.get("at", Instant.class),
                        row.get("by", String.class),
                        row.get("action", String.class)))
                .toList());
    }

    /** What a page of the list looks like. */
    record VoterPage(List<VoterView> items, String next) {}

    record Change(long version, Instant at, String by, String action) {}
}
