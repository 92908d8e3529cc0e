package org.huanjie.registration.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.registration.voter.Sealed;
import org.huanjie.registration.voter.Voters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/duplicates")
@Idempotent
@Tag(name = "Duplicates", description = "Citizens listed twice (重登)")
class DuplicateResource {
    private final Duplicates duplicates;
    private final ResolveDuplicate resolve;
    private final Voters voters;
    private final Sealed sealed;
    private final Caller caller;

    DuplicateResource(Duplicates duplicates, ResolveDuplicate resolve, Voters voters, Sealed sealed, Caller caller) {
        this.duplicates = duplicates;
        this.resolve = resolve;
        this.voters = voters;
        this.sealed = sealed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Duplicates",
            description = "The live, earlier registration first; the second is what a file says.")
    public Page<DuplicateView> list(
            @RestQuery String division,
            @RestQuery Duplicate.Status status,
            @RestQuery Duplicate.Kind kind,
            @BeanParam PageRequest page) {
        return Page.of(
                duplicates.list(division, status, kind, caller.scope(), page),
                page,
                this::view,
                duplicate -> Cursor.of(duplicate.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(summary = "One duplicate", description = "Both parties side by side.")
    public RestResponse<DuplicateView> one(@RestPath UUID id) {
        Duplicate duplicate = duplicates.visible(id, caller.scope());
        return Answer.ok(view(duplicate), duplicate.version());
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Settle a duplicate",
            description =
                    "By the township whose both units are, else by the county's office; KEEP_BOTH not for SAME_ID (R-43).")
    public RestResponse<DuplicateView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ResolutionRequest request) {
        Duplicate duplicate =
                resolve.resolve(id, request.decision(), request.reason(), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(view(duplicate), duplicate.version());
    }

    private DuplicateView view(Duplicate duplicate) {
        String masked = sealed.openCitizenId(duplicate.citizenId()).maskedBirth();
        List<Party> parties = List.of(
                new Party(
                        duplicate.firstVoter(),
                        voters.findById(duplicate.firstVoter()).name(),
                        masked,
                        duplicate.firstUnit(),
                        null,
                        null),
                new Party(
                        null,
                        duplicate.secondName(),
                        masked,
                        duplicate.secondUnit(),
                        duplicate.importId(),
                        duplicate.line()));
        return new DuplicateView(
                duplicate.id(),
                duplicate.kind(),
                duplicate.status(),
                duplicate.score(),
                duplicate.reasons(),
                parties,
                duplicate.decision(),
                duplicate.reason());
    }

    record ResolutionRequest(
            @NotNull Duplicate.Decision decision,
            @NotBlank @Size(max = 2000) String reason) {}

    record Party(
            UUID voter,
            String name,
            String citizenIdMasked,
            String unit,

            @com.fasterxml.jackson.annotation.JsonProperty("import")
            UUID importId,

            Long line) {}

    record DuplicateView(
            UUID id,
            Duplicate.Kind kind,
            Duplicate.Status status,
            int score,
            List<String> reasons,
            List<Party> parties,
            Duplicate.Decision decision,
            String reason) {}
}
