package org.huanjie.districting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.testkit.Token;

/** A county of its own for each test, through the API: two towns and a subdistrict of four units with 300 people each. */
public final class County {
    public static final int SEATS = 9;
    private static final AtomicInteger NEXT = new AtomicInteger(990_200);

    private final String code;

    private County(String code) {
        this.code = code;
    }

    public static County unknown() {
        return new County(String.valueOf(NEXT.incrementAndGet()));
    }

    public static County divided() {
        County county = unknown();
        county.divide();
        return county;
    }

    /** The county of the contract's examples, not divided yet. For one test only. */
    public static County typed() {
        return new County("990123");
    }

    public void divide() {
        imports(Map.of("divisions", divisions(), "adjacency", adjacency()), "SUCCEEDED");
    }

    public static County announced() {
        County county = divided();
        county.writes(Map.of()).statusCode(201);
        county.as("county-committee")
                .post("/api/v1/elections/" + county.election() + "/announcement")
                .then()
                .statusCode(200);
        return county;
    }

    public String code() {
        return code;
    }

    public String election() {
        return code + "-2026";
    }

    public List<String> townships() {
        return List.of(code + "001", code + "101", code + "102");
    }

    public List<String> units() {
        return townships().stream()
                .flatMap(
                        township -> List.of("201", "202", "203", "204").stream().map(unit -> township + unit))
                .toList();
    }

    public RequestSpecification as(String role) {
        return as(role, code);
    }

    public RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Token.of(role, division)).contentType(ContentType.JSON);
    }

    /** Puts the election with the usual values, or with others for some. */
    public ValidatableResponse writes(Map<String, Object> other) {
        return writes(null, other);
    }

    /** Writes it again. */
    public ValidatableResponse writes(String tag, Map<String, Object> other) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "name",
                "测试县换届选举",
                "division",
                code,
                "electionDay",
                "2041-01-20",
                "levels",
                List.of("COUNTY", "TOWNSHIP"),
                "ruleProfile",
                "standard",
                "ruleOverrides",
                List.of(),
                "decidedBy",
                "县人大常委会",
                "decidedOn",
                "2040-09-20",
                "documentNo",
                "测人常〔2040〕1号"));
        body.putAll(other);
        RequestSpecification request = as("county-office").body(body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.put("/api/v1/elections/" + election()).then();
    }

    public ValidatableResponse decides(String level, String division, int seats) {
        return as("county-office")
                .body(Map.of(
                        "approvedSeats",
                        seats,
                        "decidedBy",
                        "省人大常委会",
                        "decidedOn",
                        "2040-08-20",
                        "documentNo",
                        "省人常〔2040〕9号"))
                .put("/api/v1/elections/" + election() + "/quotas/" + level + "/" + division)
                .then();
    }

    public String allotted() {
        decides("COUNTY", code, SEATS).statusCode(201);
        String allocation = as("county-office")
                .body(Map.of("reserved", List.of()))
                .post("/api/v1/elections/" + election() + "/allocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("county-committee")
                .post("/api/v1/allocations/" + allocation + "/approval")
                .then()
                .statusCode(200);
        return allocation;
    }

    public String plan() {
        return as("county-office")
                .body(Map.of("election", election(), "level", "COUNTY", "division", code))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft with proposed districts. */
    public String drawn() {
        allotted();
        String plan = plan();
        proposed(plan);
        return plan;
    }

    /** Lets districts be proposed for a draft; answers the job once it has ended. */
    public Response proposed(String plan) {
        Response started = as("county-office")
                .body(Map.of("iterations", 500, "seed", 7))
                .post("/api/v1/plans/" + plan + "/proposals");
        return ended(started, "SUCCEEDED");
    }

    public String published() {
        String plan = drawn();
        publishes(plan, "county", code);
        return plan;
    }

    /** Publishes an amendment of a published plan, in which the first district is gone and another has its units. */
    public String amended(String plan) {
        String amendment = as("county-office")
                .body(Map.of("reason", "整村搬迁"))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String first = "/api/v1/plans/" + amendment + "/districts/1";
        Response was = as("county-office").get(first);
        as("county-office")
                .header("If-Match", was.header("ETag"))
                .delete(first)
                .then()
                .statusCode(204);
        as("county-office")
                .body(Map.of(
                        "seats",
                        was.jsonPath().getInt("seats"),
                        "units",
                        was.jsonPath().getList("units")))
                .put("/api/v1/plans/" + amendment + "/districts/99")
                .then()
                .statusCode(201);
        publishes(amendment, "county", code);
        return amendment;
    }

    /** A draft of a township's own plan. */
    public String townshipPlan(String township) {
        return as("township-office", township)
                .body(Map.of("election", election(), "level", "TOWNSHIP", "division", township))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param level as roles begin: {@code county}, {@code township} */
    public void publishes(String plan, String level, String division) {
        as(level + "-office", division)
                .body(Map.of("reason", "单位所限"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200);
        as(level + "-committee", division)
                .post("/api/v1/plans/" + plan + "/approval")
                .then()
                .statusCode(200);
        as(level + "-committee", division)
                .body(decision())
                .post("/api/v1/plans/" + plan + "/publication")
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> decision() {
        return Map.of("decidedBy", "县选举委员会", "decidedOn", "2040-11-20", "documentNo", "第2号");
    }

    /** Imports files and waits for the end of the job. */
    public Response imports(Map<String, String> files, String status) {
        RequestSpecification request = given().auth().oauth2(Token.of("county-office", code));
        files.forEach((name, text) -> request.multiPart(name, name + ".csv", text.getBytes(UTF_8), "text/csv"));
        return ended(request.post("/api/v1/divisions/imports"), status);
    }

    /** The job, once it has ended so. */
    public Response ended(Response started, String status) {
        return ended(started.then().statusCode(202).extract().<String>path("id"), status);
    }

    public Response ended(String id, String status) {
        String job = "/api/v1/jobs/" + id;
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String now = as("county-office").get(job).jsonPath().getString("status");
            return !now.equals("QUEUED") && !now.equals("RUNNING");
        });
        Response ended = as("county-office").get(job);
        ended.then().body("status", org.hamcrest.Matchers.equalTo(status));
        return ended;
    }

    public String divisions() {
        StringBuilder csv = new StringBuilder("code,name,type,parent,population,populationAsOf\n");
        units().forEach(unit -> csv.append(unit)
                .append(",村")
                .append(unit.substring(6))
                .append(",VILLAGE,")
                .append(unit, 0, 9)
                .append(",300,2040-06-30\n"));
        for (String township : townships()) {
            csv.append(township)
                    .append(",乡")
                    .append(township.substring(6))
                    .append(township.endsWith("001") ? ",SUBDISTRICT," : ",TOWN,")
                    .append(code)
                    .append(",1200,2040-06-30\n");
        }
        return csv.append(code).append(",测试县,COUNTY,,3600,2040-06-30\n").toString();
    }

    public String adjacency() {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 1; i < units().size(); i++) {
            csv.append(units().get(i - 1)).append(',').append(units().get(i)).append('\n');
        }
        return csv.toString();
    }
}
