package org.huanjie.nomination.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/structure")
@Tag(name = "Structure")
class StructureResource {
    private final ShowStructure show;
    private final Caller caller;

    StructureResource(ShowStructure show, Caller caller) {
        this.show = show;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Composition of a congress, or of a part of it, at each stage",
            description =
                    "By district, township and as a whole, adding up; a person who stands for both levels counts once at each. Targets and hints"
                            + " for a whole congress: a county's own, a township's own. Internal, and who looks is kept (R-92).")
    public StructureView structure(
            @NotNull @RestQuery String election,
            @NotNull @RestQuery Level level,
            @NotNull @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "六位或者九位区划代码") @RestQuery String division) {
        return show.show(new Congress(election, level, division), caller);
    }
}
