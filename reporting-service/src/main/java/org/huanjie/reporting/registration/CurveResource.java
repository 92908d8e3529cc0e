package org.huanjie.reporting.registration;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.figure.SourceView;
import org.huanjie.reporting.figure.Sources;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/registration-curve")
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
class CurveResource {
    private final Curves curves;
    private final Caller caller;

    CurveResource(Curves curves, Caller caller) {
        this.curves = curves;
        this.caller = caller;
    }

    @GET
    @Compressed
    @Operation(
            summary = "How registration went on",
            description =
                    "Totals at the end of each day: the division asked for, then its townships, given whole. Starts a year before the election day; what was registered before stands on the first day.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<Curve> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return Page.whole(curves.of(FigureScope.asked(election, division, caller)));
    }

    @GET
    @Compressed
    @Path("/{day}/sources")
    @Operation(
            summary = "What a day of the curve is made of",
            description =
                    "The units of the division with their registered voters at the end of that day, each with the event that told of them last.")
    @APIResponse(responseCode = "200", description = "By unit")
    public Page<SourceView> sources(
            @RestPath LocalDate day,
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division,
            @BeanParam PageRequest page) {
        return Sources.page(curves.sources(FigureScope.asked(election, division, caller), day, page), page);
    }
}
