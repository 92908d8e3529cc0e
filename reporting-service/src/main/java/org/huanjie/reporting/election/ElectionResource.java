package org.huanjie.reporting.election;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/elections")
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
class ElectionResource {
    private final Elections elections;

    ElectionResource(Elections elections) {
        this.elections = elections;
    }

    @GET
    @Operation(
            summary = "Announced elections that are known here",
            description = "Reference data for everyone who is logged in; districting is the master of elections.")
    @APIResponse(responseCode = "200", description = "In the order of their codes")
    public Page<ElectionView> list(
            @Parameter(description = "Six digits; all counties where not given") @RestQuery String county,
            @BeanParam PageRequest page) {
        String after = page.afterText();
        var found = elections.list(county, after, page.fetch());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.code()));
    }
}
