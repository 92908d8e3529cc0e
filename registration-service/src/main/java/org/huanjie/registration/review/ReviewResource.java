package org.huanjie.registration.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/reviews")
@RolesAllowed({Role.TOWNSHIP_COMMITTEE, Role.COUNTY_COMMITTEE})
@Idempotent
@Tag(name = "Reviews", description = "Qualification review (选民资格审查)")
class ReviewResource {
    private final ReviewVoters review;
    private final Caller caller;

    ReviewResource(ReviewVoters review, Caller caller) {
        this.review = review;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Review the registrations of a division",
            description =
                    "Approves all that are CHECKED without open finding (R-55), but none that the reviewer entered; says what is left.")
    public RestResponse<ReviewVoters.Reviewed> review(@NotNull @Valid ReviewRequest request) {
        return RestResponse.ok(review.review(request.division(), caller));
    }

    record ReviewRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}", message = "行政区划代码")
            String division) {}
}
