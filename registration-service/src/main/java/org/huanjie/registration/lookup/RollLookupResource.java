package org.huanjie.registration.lookup;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.http.OneLine;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Changes nothing, hence keeps nothing: an {@code Idempotency-Key} is not looked at, each question is counted and answered anew. */
@Path("/api/v1/roll-lookups")
@Tag(name = "Roll lookups", description = "Am I on the roll (选民名单查询)")
class RollLookupResource {
    private final LookUpVoter lookUp;
    private final LookupThrottle throttle;

    RollLookupResource(LookUpVoter lookUp, LookupThrottle throttle) {
        this.lookUp = lookUp;
        this.throttle = throttle;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Am I on the roll, and where do I vote",
            description =
                    "Public. Finds only by name and number together, tells published data only, and never why somebody is not found. A few questions a minute from one address.")
    @APIResponse(responseCode = "200", description = "Answered, found or not")
    @APIResponse(responseCode = "410", description = "roll-erased: the rolls of an election long past")
    @APIResponse(responseCode = "422", description = "invalid-citizen-id, unknown-election")
    @APIResponse(responseCode = "429", description = "too-many-requests, with Retry-After")
    public RestResponse<LookUpVoter.Found> lookUp(@NotNull @Valid LookupRequest request, HttpServerRequest asked) {
        throttle.ask(asked.remoteAddress().hostAddress());
        LookUpVoter.Found found = lookUp.lookUp(request.election(), request.name(), request.citizenId());
        return ResponseBuilder.ok(found).header("Cache-Control", "no-store").build();
    }

    record LookupRequest(
            @NotBlank @Size(max = 20) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String election,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name,

            @NotBlank @Size(max = 40) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String citizenId) {
        /** Never what it says: a record's text ends in logs. */
        @Override
        public String toString() {
            return "lookup in " + election;
        }
    }
}
