package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Plans of the township's congress, and what they mean for the county's. */
@QuarkusTest
class TownshipPlanTest {
    @Test
    @Proves("R-31")
    void a_county_proposal_keeps_township_districts_whole() {
        County county = County.announced();
        String town = county.code() + "101";
        List<String> units = county.units().subList(4, 8);
        county.decides("TOWNSHIP", town, 4).statusCode(201);
        String township = county.townshipPlan(town);
        puts(county, town, township, 1, List.of(units.get(1), units.get(2)), 2);
        puts(county, town, township, 2, List.of(units.get(0)), 1);
        puts(county, town, township, 3, List.of(units.get(3)), 1);
        county.publishes(township, "township", town);
        String plan = county.drawn();
        List<List<String>> districts = county.as("county-office")
                .get("/api/v1/plans/" + plan + "/districts")
                .jsonPath()
                .getList("items.units");
        assertThat(districts).flatExtracting(all -> all).containsExactlyInAnyOrderElementsOf(county.units());
        assertThat(districts)
                .filteredOn(all -> all.contains(units.get(1)))
                .singleElement()
                .satisfies(all -> assertThat(all).contains(units.get(2)));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("valid", equalTo(true), "findings.code", not(hasItem("DIST_NESTING")));
    }

    @Test
    @Proves("R-34")
    void a_unit_under_the_province_belongs_to_no_township_district_where_its_staff_may_not_vote_there() {
        County county = County.unknown();
        String town = county.code() + "101";
        String upper = town + "501";
        county.imports(Map.of("divisions", withUpperUnit(county, upper), "adjacency", county.adjacency()), "SUCCEEDED");
        county.writes(Map.of(
                        "ruleOverrides",
                        List.of(Map.of("key", "upperUnitsTownshipVote", "value", "MUST_NOT", "reason", "省实施细则"))))
                .statusCode(201);
        county.decides("TOWNSHIP", town, 4).statusCode(201);
        String plan = county.townshipPlan(town);
        puts(county, town, plan, 1, county.units().subList(4, 6), 2);
        puts(county, town, plan, 2, county.units().subList(6, 8), 2);
        String check = "/api/v1/plans/" + plan + "/check";
        county.as("township-office", town).get(check).then().body("valid", equalTo(true));
        puts(county, town, plan, 3, List.of(upper), 1);
        county.as("township-office", town)
                .get(check)
                .then()
                .body(
                        "valid",
                        equalTo(false),
                        "findings.find { it.code == 'DIST_UPPER_UNITS' }.severity",
                        equalTo("HARD"));
    }

    @Test
    @Proves("R-17")
    void a_township_that_becomes_a_subdistrict_has_no_congress_to_plan_for() {
        County county = County.announced();
        String town = county.code() + "101";
        county.decides("TOWNSHIP", town, 4).statusCode(201);
        String plan = county.townshipPlan(town);
        puts(county, town, plan, 1, county.units().subList(4, 6), 2);
        puts(county, town, plan, 2, county.units().subList(6, 8), 2);
        String became = county.divisions().replace("乡101,TOWN,", "乡101,SUBDISTRICT,");
        county.imports(Map.of("divisions", became), "SUCCEEDED");
        county.as("township-office", town)
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "valid",
                        equalTo(false),
                        "findings.find { it.code == 'QUOTA_STATUS_CHANGE' }.severity",
                        equalTo("HARD"));
        county.as("township-office", town)
                .body(Map.of())
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(422)
                .body("findings.code", hasItem("QUOTA_STATUS_CHANGE"));
        county.as("county-office")
                .get("/api/v1/elections/" + county.election() + "/quotas")
                .then()
                .body("items.division", not(hasItem(town)));
    }

    private static String withUpperUnit(County county, String unit) {
        String[] lines = county.divisions().split("\n");
        StringBuilder csv = new StringBuilder(lines[0] + ",affiliation\n");
        for (int i = 1; i < lines.length; i++) {
            csv.append(lines[i]).append(",\n");
        }
        return csv.append(unit)
                .append(",水电站,WORK_UNIT,")
                .append(unit, 0, 9)
                .append(",0,2040-06-30,UPPER\n")
                .toString();
    }

    private static void puts(County county, String town, String plan, int number, List<String> units, int seats) {
        county.as("township-office", town)
                .body(Map.of("seats", seats, "units", units))
                .put("/api/v1/plans/" + plan + "/districts/" + number)
                .then()
                .statusCode(201);
    }
}
