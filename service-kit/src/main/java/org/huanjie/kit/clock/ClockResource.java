package org.huanjie.kit.clock;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Refusal;

@Path("/api/v1/clock")
@Tag(name = "Clock", description = "Business time: what deadlines, windows and ages are reckoned by")
class ClockResource {
    private final BusinessClock business;
    private final Clock clock;

    ClockResource(BusinessClock business, Clock clock) {
        this.business = business;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Business time", description = "Real time where it has not been set.")
    public Now now() {
        return new Now(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    @PUT
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Set business time forward",
            description =
                    "Only in rehearsals, where huanjie.clock.adjustable is set; elsewhere 404. It runs on from what was set.")
    public Now set(@NotNull @Valid Now request) {
        if (!business.adjustable()) {
            throw Refusal.notFound("clock");
        }
        business.set(request.now().toInstant());
        return now();
    }

    record Now(@NotNull OffsetDateTime now) {}
}
