package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemedyApiTest {
    private static final int TOWNSHIPS = 10;
    private static final int UNITS = 20;

    @Test
    void the_check_of_two_hundred_units_names_remedies() {
        County county = County.unknown();
        List<String> units = units(county);
        county.imports(Map.of("divisions", divisions(county), "adjacency", adjacency(units)), "SUCCEEDED");
        county.writes(Map.of()).statusCode(201);
        county.decides("COUNTY", county.code(), 150).statusCode(201);
        String plan = county.plan();
        for (int i = 0; i < units.size() / 4; i++) {
            county.as("county-office")
                    .body(Map.of("seats", i % 2 + 2, "units", units.subList(4 * i, 4 * i + 4)))
                    .put("/api/v1/plans/" + plan + "/districts/" + (i + 1))
                    .then()
                    .statusCode(201);
        }
        String path = "/api/v1/plans/" + plan + "/check";
        county.as("county-office")
                .get(path)
                .then()
                .statusCode(200)
                .body("findings.source", everyItem(notNullValue()))
                .body("findings.figures", everyItem(notNullValue()))
                .body("findings.remedy", everyItem(notNullValue()))
                .body("findings.remedy", hasItem(startsWith("再分配25名：第")))
                .body("findings.code", hasItem("DIST_EQUAL_POP"))
                .body("findings.source", hasItem("选举法第二十六条"));
        JsonPath moved = county.as("county-office")
                .body(Map.of("units", List.of(units.get(4)), "to", 1))
                .post("/api/v1/plans/" + plan + "/moves")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(moved.<String>getList("findings.remedy")).isNotEmpty().doesNotContainNull();
        measure(county, path);
    }

    private static void measure(County county, String path) {
        double[] millis = new double[60];
        for (int i = 0; i < millis.length; i++) {
            long from = System.nanoTime();
            county.as("county-office").get(path).asByteArray();
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        double[] last = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
        Arrays.sort(last);
        System.out.printf(
                "GET check of 200 units over HTTP: median %.1f ms, slowest %.1f ms of the last %d%n",
                last[last.length / 2], last[last.length - 1], last.length);
    }

    private static List<String> units(County county) {
        List<String> units = new ArrayList<>();
        for (int township = 1; township <= TOWNSHIPS; township++) {
            for (int unit = 1; unit <= UNITS; unit++) {
                units.add("%s%03d%03d".formatted(county.code(), 100 + township, 200 + unit));
            }
        }
        return units;
    }

    private static String divisions(County county) {
        StringBuilder csv = new StringBuilder("code,name,type,parent,population,populationAsOf\n");
        int all = 0;
        for (int township = 1; township <= TOWNSHIPS; township++) {
            String code = "%s%03d".formatted(county.code(), 100 + township);
            int people = 0;
            for (int unit = 1; unit <= UNITS; unit++) {
                int population = 600 + 7_919 * (township * UNITS + unit) % 1_800;
                people += population;
                csv.append("%s%03d,村%d,VILLAGE,%s,%d,2040-06-30\n".formatted(code, 200 + unit, unit, code, population));
            }
            csv.append("%s,乡%d,TOWN,%s,%d,2040-06-30\n".formatted(code, township, county.code(), people));
            all += people;
        }
        return csv.append("%s,测试县,COUNTY,,%d,2040-06-30\n".formatted(county.code(), all))
                .toString();
    }

    /** Each township a row of villages, the rows side by side. */
    private static String adjacency(List<String> units) {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < units.size(); i++) {
            if ((i + 1) % UNITS != 0) {
                csv.append(units.get(i)).append(',').append(units.get(i + 1)).append('\n');
            }
            if (i + UNITS < units.size()) {
                csv.append(units.get(i))
                        .append(',')
                        .append(units.get(i + UNITS))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
