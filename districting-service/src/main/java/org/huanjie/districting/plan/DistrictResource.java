package org.huanjie.districting.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@PermitAll
@Tag(name = "Districts", description = "Districts (选区) of published plans; public")
class DistrictResource {
    private final Districts districts;

    DistrictResource(Districts districts) {
        this.districts = districts;
    }

    @GET
    @Operation(
            summary = "Published districts",
            description = "unit finds the district of a village, community, work unit or part.")
    public Page<DistrictView> list(
            @RestQuery String election,
            @RestQuery Level level,
            @RestQuery String division,
            @RestQuery String unit,
            @BeanParam PageRequest page) {
        return Page.of(
                districts.list(election, level, division, unit, page),
                page,
                DistrictView::of,
                row -> Cursor.of(row.election(), row.level(), row.division(), row.number()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One published district", description = "The id is the same in all services and events.")
    public RestResponse<DistrictView> one(@RestPath UUID id) {
        District district = districts.known(id);
        return Answer.ok(DistrictView.of(district), district.planVersion());
    }

    record DistrictView(
            UUID id,
            UUID plan,
            String election,
            Level level,
            String division,
            int number,
            String name,
            DistrictBasis basis,
            int seats,
            List<String> units,
            int population,
            BigDecimal populationPerDeputy) {
        static DistrictView of(District district) {
            return new DistrictView(
                    district.id(),
                    district.plan(),
                    district.election(),
                    district.level(),
                    district.division(),
                    district.number(),
                    district.name(),
                    district.basis(),
                    district.seats(),
                    district.units(),
                    district.population(),
                    PlanDistrictView.perDeputy(district.population(), district.seats()));
        }
    }
}
