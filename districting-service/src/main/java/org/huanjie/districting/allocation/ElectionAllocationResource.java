package org.huanjie.districting.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/elections/{code}/allocations")
@Idempotent
@Tag(name = "Allocations")
class ElectionAllocationResource {
    private final DraftAllocation draft;
    private final Caller caller;

    ElectionAllocationResource(DraftAllocation draft, Caller caller) {
        this.draft = draft;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Deal the county's seats out",
            description =
                    "Largest remainder with at least one for each township (R-18 to R-21), each share explained. `findings` measure the seats planned for minorities (R-22 to R-25) by the people that divisions tell of them; 422 unknown-minority for one that no division tells of.")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationResource.AllocationView.class)))
    public RestResponse<AllocationResource.AllocationView> create(
            @RestPath String code, @NotNull @Valid AllocationRequest request) {
        Allocation allocation = draft.draft(code, request.reservedSeats(), request.minoritySeats(), caller);
        return Answer.created(
                AllocationResource.AllocationView.of(allocation),
                "/api/v1/allocations/" + allocation.id(),
                allocation.version());
    }

    record AllocationRequest(
            @Valid @Size(max = 50) List<@NotNull ReservedRequest> reserved,
            @Valid @Size(max = 60) List<@NotNull MinoritySeats> minorities) {
        List<MinoritySeats> minoritySeats() {
            return minorities == null ? List.of() : minorities;
        }

        List<Allocation.Reserved> reservedSeats() {
            return reserved == null
                    ? List.of()
                    : reserved.stream()
                            .map(one -> new Allocation.Reserved(one.name(), one.kind(), one.seats()))
                            .toList();
        }
    }

    record ReservedRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull Allocation.ReservedKind kind,
            @NotNull @Min(0) @Max(450) Integer seats) {}
}
