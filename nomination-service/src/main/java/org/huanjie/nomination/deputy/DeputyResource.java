package org.huanjie.nomination.deputy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestQuery;

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

            LocalDate electedOn) {
        private static DeputyView of(Deputy deputy) {
            return new DeputyView(
                    deputy.id(),
                    deputy.election(),
                    deputy.level(),
                    deputy.division(),
                    deputy.district(),
                    deputy.name(),
                    deputy.round(),
                    deputy.electedOn());
        }
    }

    private final Deputies deputies;

    DeputyResource(Deputies deputies) {
        this.deputies = deputies;
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
            @BeanParam PageRequest page) {
        return Page.of(
                deputies.list(election, level, division, page), page, DeputyView::of, deputy -> Cursor.of(deputy.id()));
    }
}
