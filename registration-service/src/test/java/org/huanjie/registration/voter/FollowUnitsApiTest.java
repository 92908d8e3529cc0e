package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.registration.County;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUnitsApiTest {
    private static final Topic DISTRICTING = Topic.named("huanjie.districting.v1");
    private static final LocalDate BORN = LocalDate.of(1990, 3, 7);

    @Test
    void voters_of_a_merged_unit_go_with_it_as_they_were_reviewed() {
        County county = County.published();
        county.imports("APPLY", county.file(3));
        county.reviewed();
        String into = county.villages().get(0);
        String gone = county.villages().get(1);
        String voter = county.voters(gone).get(0);
        tells(county, gone, 5, "VILLAGE", gone.substring(0, 9), into, "null");
        await().until(() -> county.voters(into).size() == 6);
        assertThat(county.voters(gone)).isEmpty();
        voter(county, voter)
                .body(
                        "unit", equalTo(into),
                        "review", equalTo("APPROVED"),
                        "group", equalTo("单位" + gone.substring(3) + "第1小组"),
                        "householdDivision", equalTo(into),
                        "districts.COUNTY", not(nullValue()));
        county.as("county-office")
                .get("/api/v1/voters/" + voter + "/history")
                .then()
                .body("items.action", hasItem("followed-unit"));
        Topic.Sent moved = Topic.named("huanjie.registration.voters.v1")
                .await(sent -> sent.subject().equals(voter)
                        && sent.data().get("unit").asText().equals(into));
        assertThat(moved.data().get("county").asText()).isEqualTo(county.code());
        county.register("李安", BORN, 21, gone).then().statusCode(422);
        county.register("李安", BORN, 21, into).then().statusCode(201);
        county.as("county-office")
                .get("/api/v1/statistics?election=" + county.election() + "&division=" + into.substring(0, 9))
                .then()
                .body("voters", equalTo(7));
    }

    @Test
    void voters_of_a_split_unit_go_into_the_part_that_takes_their_group() {
        County county = County.published();
        county.imports("APPLY", county.file(2));
        String whole = county.villages().get(0);
        String other = county.register("李安", BORN, 21, whole)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.as("township-office", whole.substring(0, 9))
                .header("If-Match", "*")
                .body("{\"group\":\"河东小组\"}")
                .patch("/api/v1/voters/" + other)
                .then()
                .statusCode(200);
        tells(county, whole + "001", 0, "PART", whole, null, "{\"groups\":[],\"rest\":true}");
        tells(county, whole + "002", 0, "PART", whole, null, "{\"groups\":[\"河东小组\",\"河南小组\"],\"rest\":false}");
        await().until(() -> county.voters(whole).isEmpty());
        assertThat(county.voters(whole + "001")).hasSize(2);
        assertThat(county.voters(whole + "002")).containsExactly(other);
        voter(county, other)
                .body("group", equalTo("河东小组"), "findings", hasSize(0), "districts.COUNTY", not(nullValue()));
        county.register("李平", BORN, 22, whole).then().statusCode(422);
        county.register("李平", BORN, 22, whole + "002").then().statusCode(201);
        county.reviewed();
        assertThat(county.drafted().getList("result.ids")).hasSize(2);
    }

    @Test
    void a_published_roll_waits_for_its_correction() {
        County county = County.published();
        List<String> rolls = county.withRolls(2);
        String into = county.villages().get(0);
        String gone = county.villages().get(2);
        List<String> voters = county.voters(gone);
        tells(county, gone, 5, "VILLAGE", gone.substring(0, 9), into, "null");
        await().until(() -> county.voters(gone).isEmpty());
        county.as("county-office")
                .get("/api/v1/rolls/" + rolls.get(1) + "/entries?limit=500")
                .then()
                .body("items", hasSize(4));
        String joined = county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + rolls.get(1) + "/corrections")
                .then()
                .statusCode(201)
                .body("removed", hasSize(voters.size()))
                .extract()
                .path("alsoCorrected[0]");
        county.as("county-office")
                .get("/api/v1/rolls/" + joined)
                .then()
                .body("count", equalTo(4 + voters.size()), "added", hasSize(voters.size()));
    }

    private static ValidatableResponse voter(County county, String id) {
        return county.as("county-office").get("/api/v1/voters/" + id).then().statusCode(200);
    }

    private static void tells(
            County county, String code, int version, String type, String parent, String successor, String takes) {
        DISTRICTING.send(county.code(), "division-changed", code, version, """
                {"county":"%s","code":"%s","version":%d,"name":"单位%s","type":"%s","parent":"%s","population":300,"populationAsOf":null,
                 "adults":null,"minorities":[],"affiliation":"COUNTY","successor":%s,"takes":%s}
                """.formatted(
                        county.code(),
                        code,
                        version,
                        code.substring(3),
                        type,
                        parent,
                        successor == null ? "null" : "\"" + successor + "\"",
                        takes));
    }
}
