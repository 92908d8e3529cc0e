package org.huanjie.reporting.alert;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.reporting.figure.FigureScope;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/alerts")
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
class AlertResource {
    private final Situations situations;
    private final List<AlertRule> rules;
    private final Caller caller;

    AlertResource(Situations situations, @All List<AlertRule> rules, Caller caller) {
        this.situations = situations;
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What somebody should look at now",
            description =
                    "Days that come near or are past, districts and townships behind, registration far from expectation; the most urgent first, given whole. Worked out of the read models and the business day; 404 until the election is known here.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<Alert> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        Situation now = situations.now(FigureScope.asked(election, division, caller));
        return Page.whole(rules.stream()
                .flatMap(rule -> rule.of(now).stream())
                .sorted(Comparator.comparing(Alert::severity)
                        .thenComparing(Alert::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Alert::kind)
                        .thenComparing(Alert::id))
                .toList());
    }
}
