package org.huanjie.districting.allocation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import org.huanjie.kit.problem.Finding;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/allocations/{id}")
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

    @GET
    @Authenticated
    @Operation(summary = "One allocation", description = "Seen in its county.")
    public RestResponse<AllocationView> one(@RestPath UUID id) {
        Allocation allocation = allocations.visible(id, caller.scope());
        return Answer.ok(AllocationView.of(allocation), allocation.version());
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Operation(
            summary = "Approve an allocation",
            description = "By another person; the newest approved one holds. 422 while a finding is HARD.")
    public RestResponse<AllocationView> approve(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Allocation allocation = draft.approve(id, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(AllocationView.of(allocation), allocation.version());
    }

    record AllocationView(
            UUID id,
            String election,
            String division,
            Allocation.Status status,
            int seats,
            int available,
            List<Allocation.Reserved> reserved,
            List<Allocation.Item> items,
            List<MinoritySeats> minorities,
            List<Finding> findings) {
        static AllocationView of(Allocation allocation) {
            return new AllocationView(
                    allocation.id(),
                    allocation.election(),
                    allocation.division(),
                    allocation.status(),
                    allocation.seats(),
                    allocation.available(),
                    allocation.reserved(),
                    allocation.items(),
                    allocation.minorities(),
                    allocation.findings());
        }
    }
}
