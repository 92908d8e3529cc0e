package org.huanjie.nomination.deputy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/vacancies")
@Tag(name = "Term")
class VacancyResource {
    @Schema(name = "Vacancy")
    record VacancyView(
            UUID district,
            String election,
            Level level,
            String division,
            int number,
            String name,
            int seats,
            int held,

            @Schema(description = "Held once (出缺): by-election, R-115")
            int vacated,

            @Schema(description = "Never filled (缺额): election in run-off manner, R-109")
            int unfilled,

            @Schema(description = "Of these, seats whose by-election or election in run-off manner runs")
            int beingFilled) {
        private static VacancyView of(Vacancies.Row row) {
            return new VacancyView(
                    row.district(),
                    row.election(),
                    row.level(),
                    row.division(),
                    row.number(),
                    row.name(),
                    row.seats(),
                    row.held(),
                    row.vacated(),
                    row.unfilled(),
                    row.beingFilled());
        }
    }

    private final Vacancies vacancies;
    private final Caller caller;

    VacancyResource(Vacancies vacancies, Caller caller) {
        this.vacancies = vacancies;
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
            summary = "Districts with vacant seats, once their election is over",
            description = "Of the caller's scope; seats that were held once apart from those never filled.")
    public Page<VacancyView> list(@RestQuery String election, @RestQuery Level level, @BeanParam PageRequest page) {
        return Page.of(
                vacancies.list(election, level, caller.scope(), page),
                page,
                VacancyView::of,
                row -> Cursor.of(row.district()));
    }
}
