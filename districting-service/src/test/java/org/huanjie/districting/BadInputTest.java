package org.huanjie.districting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.huanjie.testkit.contract.BadInput;
import org.huanjie.testkit.contract.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing wrong gets through, at any endpoint of the contract. */
@QuarkusTest
@Tag("sweep")
class BadInputTest {
    private final AgroalDataSource database;

    BadInputTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void is_refused_everywhere_and_changes_nothing() {
        BadInput.of(database, scene()).check();
    }

    /** A published plan, and a draft beside it with one district. */
    private static Scene scene() {
        County county = County.announced();
        String allocation = county.allotted();
        String published = county.plan();
        Response job = county.proposed(published);
        county.publishes(published, "county", county.code());
        String unit = county.units().get(0);
        String draft = county.plan();
        county.as("county-office")
                .body(Map.of("seats", 1, "name", "第一选区", "units", List.of(unit)))
                .put("/api/v1/plans/" + draft + "/districts/1")
                .then()
                .statusCode(201);
        String district = county.as("county-office")
                .get("/api/v1/districts?election=" + county.election())
                .path("items[0].id");
        return Scene.of(county.code(), county.townships().get(1))
                .value("election", county.election())
                .value("code", county.election())
                .value("unit", unit)
                .value("parent", county.code())
                .value("division", county.code())
                .value("with", published)
                .at("/elections/{code}", county.election())
                .at("/elections/{code}/quotas/{level}", "COUNTY")
                .at("/elections/{code}/quotas/{level}/{division}", county.code())
                .at("/divisions/{code}", unit)
                .at("/allocations/{id}", allocation)
                .at("/plans/{id}", draft)
                .at("/plans/{id}/districts/{number}", 1)
                .at("/districts/{id}", district)
                .at("/jobs/{id}", job.path("id"))
                .unscoped("GET /api/v1/divisions", "reference data for every role")
                .unscoped("GET /api/v1/divisions/{code}", "reference data for every role")
                .unscoped("GET /api/v1/divisions/{code}/history", "reference data for every role")
                .unscoped("GET /api/v1/divisions/export", "reference data for every role")
                .unscoped("GET /api/v1/elections/{code}/quotas", "as public as the announced election")
                .unscoped(
                        "GET /api/v1/elections/{code}/quotas/{level}/{division}",
                        "as public as the announced election");
    }
}
