package org.huanjie.nomination.deputy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/deputies")
@Tag(name = "Deputies", description = "Deputies (代表) elected, public as published")
class DeputyResource {
    @Schema(name = "Deputy")
    record DeputyView(
            UUID id,
            String election,
            Level level,
            String division,
            UUID district,
            String name,

            @Schema(description = "Round of voting in which elected")
            int round,

            LocalDate electedOn,

            @Schema(description = "As published: a deputy whose duties rest is shown as CONFIRMED")
            DeputyStatus status) {
        private static DeputyView of(Deputy deputy) {
            return new DeputyView(
                    deputy.id(),
                    deputy.election(),
                    deputy.level(),
                    deputy.division(),
                    deputy.district(),
                    deputy.name(),
                    deputy.round(),
                    deputy.electedOn(),
                    deputy.status().published());
        }
    }

    private final Deputies deputies;
    private final Caller caller;

    DeputyResource(Deputies deputies, Caller caller) {
        this.deputies = deputies;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Deputies elected",
            description = "Public, in the order of certification; division is the congress's own code.")
    public Page<DeputyView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @Parameter(
                            description =
                                    "true: only those whom the credentials review has confirmed and who are deputies now",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false")
                    @RestQuery
                    String confirmed,
            @BeanParam PageRequest page) {
        return Page.of(
                deputies.list(new Deputies.Filter(election, level, division, "true".equals(confirmed)), page),
                page,
                DeputyView::of,
                deputy -> Cursor.of(deputy.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(summary = "A deputy, with what became of the credentials and why", description = "Not public.")
    public RestResponse<DeputyDetail> one(@RestPath UUID id) {
        Deputy deputy = deputies.visible(id, caller.scope());
        return Answer.ok(deputies.detail(deputy), deputy.version());
    }
}
