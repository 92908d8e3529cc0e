package org.huanjie.districting.allocation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Idempotent
@Tag(name = "Allocations", description = "Allocation of the county's seats to townships (名额分配)")
class AllocationResource {
    private final Allocations allocations;
    private final DraftAllocation draft;
    private final Caller caller;

    AllocationResource(Allocations allocations, DraftAllocation draft, Caller caller) {
        this.allocations = allocations;
        this.draft = draft;
        this.caller = caller;
    }

    @POST
    @Path("/elections/{code}/allocations")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Deal the county's seats out",
            description = "Largest remainder with at least one for each township (R-18 to R-21), each share explained.")
    public RestResponse<AllocationView> create(@RestPath String code, @NotNull @Valid AllocationRequest request) {
        Allocation allocation = draft.draft(code, request.reservedSeats(), caller);
        return Answer.created(
                AllocationView.of(allocation), "/api/v1/allocations/" + allocation.id(), allocation.version());
    }

    @GET
    @Authenticated
    @Path("/allocations/{id}")
    @Operation(summary = "One allocation", description = "Seen in its county.")
    public RestResponse<AllocationView> one(@RestPath UUID id) {
        Allocation allocation = allocations.visible(id, caller.scope());
        return Answer.ok(AllocationView.of(allocation), allocation.version());
    }

    @POST
    @Path("/allocations/{id}/approval")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(summary = "Approve an allocation", description = "By another person; the newest approved one holds.")
    public RestResponse<AllocationView> approve(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Allocation allocation = draft.approve(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(AllocationView.of(allocation), allocation.version());
    }

    record AllocationRequest(@Valid @Size(max = 50) List<@NotNull ReservedRequest> reserved) {
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

    record AllocationView(
            UUID id,
            String election,
            String division,
            Allocation.Status status,
            int seats,
            int available,
            List<Allocation.Reserved> reserved,
            List<Allocation.Item> items) {
        static AllocationView of(Allocation allocation) {
            return new AllocationView(
                    allocation.id(),
                    allocation.election(),
                    allocation.division(),
                    allocation.status(),
                    allocation.seats(),
                    allocation.available(),
                    allocation.reserved(),
                    allocation.items());
        }
    }
}
