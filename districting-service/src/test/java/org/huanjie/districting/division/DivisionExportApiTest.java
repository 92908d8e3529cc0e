package org.huanjie.districting.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DivisionExportApiTest {
    @Test
    void what_is_exported_is_imported_unchanged() {
        County county = County.divided();
        String unit = county.units().get(1);
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "name",
                        "=河口,\"村\"",
                        "population",
                        300,
                        "adults",
                        240,
                        "affiliation",
                        "UPPER",
                        "minorities",
                        List.of(
                                Map.of("ethnicity", "03", "population", 20),
                                Map.of("ethnicity", "11", "population", 1))))
                .put("/api/v1/divisions/" + unit)
                .then()
                .statusCode(200);
        county.imports(
                Map.of("divisions", export(county, "DIVISIONS"), "positions", "code,x,y\n" + unit + ",0.5,-1.25\n"),
                "SUCCEEDED");
        String tag = county.as("county-office").get("/api/v1/divisions/" + unit).header("ETag");
        Map<String, String> files = Map.of(
                "divisions", export(county, "DIVISIONS"),
                "adjacency", export(county, "ADJACENCY"),
                "positions", export(county, "POSITIONS"));
        assertThat(files.get("divisions")).contains("\"'=河口,\"\"村\"\"\"").contains("03:20;11:1");
        county.imports(files, "SUCCEEDED");
        files.forEach(
                (name, text) -> assertThat(export(county, name.toUpperCase())).isEqualTo(text));
        county.as("county-office")
                .get("/api/v1/divisions/" + unit)
                .then()
                .header("ETag", tag)
                .body("name", equalTo("=河口,\"村\""), "minorities.ethnicity", hasItem("11"));
    }

    @Test
    void what_has_ended_is_left_out_and_does_not_come_back() {
        County county = County.divided();
        String before = export(county, "DIVISIONS");
        String gone = county.units().get(2);
        county.as("county-office")
                .body(Map.of("units", List.of(gone)))
                .post("/api/v1/divisions/" + county.units().get(1) + "/merge")
                .then()
                .statusCode(200);
        assertThat(export(county, "DIVISIONS")).doesNotContain(gone);
        assertThat(export(county, "ADJACENCY")).doesNotContain(gone);
        county.imports(Map.of("divisions", before), "FAILED")
                .then()
                .body("problem.violations.message", hasItem(containsString("已并入")));
        county.imports(
                Map.of("divisions", export(county, "DIVISIONS"), "adjacency", export(county, "ADJACENCY")),
                "SUCCEEDED");
    }

    @Test
    void an_unknown_county_has_no_file() {
        County.unknown()
                .as("county-office")
                .get("/api/v1/divisions/export?division=990998")
                .then()
                .statusCode(404);
    }

    private static String export(County county, String file) {
        return county.as("county-office")
                .get("/api/v1/divisions/export?division=" + county.code() + "&file=" + file)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(file.toLowerCase() + "-" + county.code() + ".csv"))
                .extract()
                .asString();
    }
}
