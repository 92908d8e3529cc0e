package org.huanjie.reporting.course;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.table.Level;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/district-courses")
@Tag(name = "Progress", description = "Where each township stands (工作进度)")
@RolesAllowed({
    Role.COUNTY_OFFICE,
    Role.COUNTY_COMMITTEE,
    Role.TOWNSHIP_OFFICE,
    Role.TOWNSHIP_COMMITTEE,
    Role.DISTRICT_TEAM,
    Role.REGISTRAR,
    Role.STANDING_COMMITTEE,
    Role.LEADING_GROUP,
    Role.CITY_OBSERVER,
    Role.AUDITOR,
    Role.INTEGRATION,
    Role.OPERATOR
})
class CourseResource {
    private final Courses courses;
    private final Caller caller;

    CourseResource(Courses courses, Caller caller) {
        this.courses = courses;
        this.caller = caller;
    }

    @GET
    @Compressed
    @Operation(
            summary = "How far each district has come",
            description =
                    "From published roll to certified result, by level and number, given whole; names of candidates are nomination's to tell.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<DistrictCourse> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division,
            @Parameter(description = "Both where not given") @RestQuery Level level) {
        return Page.whole(
                courses.of(FigureScope.asked(election, division, caller), level == null ? null : level.name()));
    }
}
