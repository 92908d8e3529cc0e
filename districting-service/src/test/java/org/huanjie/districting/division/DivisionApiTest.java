package org.huanjie.districting.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DivisionApiTest {
    @Test
    void a_file_in_any_order_makes_the_tree_and_tells_others() {
        County county = County.divided();
        county.as("city-observer", "990100")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .statusCode(200)
                .body("population", equalTo(3600), "type", equalTo("COUNTY"));
        county.as("county-office")
                .get("/api/v1/divisions?parent=" + county.code())
                .then()
                .body("items.code", contains(county.townships().toArray()));
        county.as("county-office")
                .get("/api/v1/divisions?type=VILLAGE&q=" + county.code())
                .then()
                .body("items", hasSize(12));
        county.as("county-office")
                .get("/api/v1/divisions/" + county.units().get(1))
                .then()
                .body(
                        "neighbours",
                        contains(county.units().get(0), county.units().get(2)));
        Topic.Sent event = Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("division-changed")
                        && sent.subject().equals(county.units().get(0)));
        assertThat(event.data().get("population").asInt()).isEqualTo(300);
        assertThat(event.data().get("name").asText()).startsWith("村");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        County county = County.divided();
        String tag = county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .header("ETag");
        county.imports(Map.of("divisions", county.divisions(), "adjacency", county.adjacency()), "SUCCEEDED");
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .header("ETag", tag);
    }

    @Test
    void every_fault_is_named_and_nothing_is_taken() {
        County county = County.unknown();
        String code = county.code();
        String file = "code,name,type,parent,population\n"
                + code + ",县,COUNTY,,500\n"
                + code + "101,镇,TOWN," + code + ",300\n"
                + code + "101201,村甲,VILLAGE," + code + "101,many\n"
                + code + "101202,村乙,CASTLE," + code + "101,100\n"
                + code + "101203,,VILLAGE," + code + "101,100\n"
                + code + "102201,村丁,VILLAGE," + code + "102,100\n"
                + code + "101,镇,TOWN," + code + ",300\n";
        List<String> fields = county.imports(
                        Map.of("divisions", file, "adjacency", "a,b\n" + code + "101201," + code + "101201\n"),
                        "FAILED")
                .jsonPath()
                .getList("problem.violations.field");
        assertThat(fields)
                .contains(
                        "divisions:4:population",
                        "divisions:5:type",
                        "divisions:6:name",
                        "divisions:7:parent",
                        "divisions:8:code");
        assertThat(fields).anyMatch(field -> field.startsWith("adjacency:2:"));
        county.as("county-office").get("/api/v1/divisions/" + code).then().statusCode(404);
    }

    @Test
    void a_parent_has_the_sum_of_its_children() {
        County county = County.unknown();
        String wrong = county.divisions().replace(",COUNTY,,3600,", ",COUNTY,,3601,");
        county.imports(Map.of("divisions", wrong), "FAILED")
                .then()
                .body("problem.violations.field", hasItems("divisions:17:population"));
    }

    @Test
    void another_countys_rows_are_refused() {
        County county = County.unknown();
        county.imports(Map.of("divisions", County.unknown().divisions()), "FAILED")
                .then()
                .body("problem.type", equalTo("urn:huanjie:problem:invalid-divisions"));
    }

    @Test
    void a_leafs_population_goes_up_to_its_county() {
        County county = County.divided();
        String unit = county.units().get(5);
        county.as("county-office")
                .body(Map.of("name", "河口村", "population", 310))
                .put("/api/v1/divisions/" + unit)
                .then()
                .statusCode(428);
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "河口村", "population", 310))
                .put("/api/v1/divisions/" + unit)
                .then()
                .statusCode(200)
                .body("population", equalTo(310))
                .header("ETag", "\"1\"");
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .body("population", equalTo(3610));
        county.as("county-office")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "县", "population", 99))
                .put("/api/v1/divisions/" + county.code())
                .then()
                .statusCode(409);
        county.as("county-office", "990999")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "x", "population", 1))
                .put("/api/v1/divisions/" + unit)
                .then()
                .statusCode(404);
    }

    @Test
    void without_a_file_it_is_no_import() {
        County county = County.unknown();
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.huanjie.testkit.Token.of("county-office", county.code()))
                .multiPart("other", "x")
                .post("/api/v1/divisions/imports")
                .then()
                .statusCode(400);
    }
}
