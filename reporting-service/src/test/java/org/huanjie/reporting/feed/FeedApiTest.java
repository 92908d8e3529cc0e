package org.huanjie.reporting.feed;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.entry;
import static org.huanjie.reporting.County.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedApiTest {
    private final AgroalDataSource database;
    private final Clock clock;

    FeedApiTest(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Test
    void a_calendar_program_reads_deadlines_and_alerts_without_a_token_until_its_key_is_taken_back()
            throws SQLException {
        County county = county("990161");
        JsonPath made = subscribe(county, "township-office", county.township(1))
                .extract()
                .jsonPath();
        String calendar = given().get(made.getString("calendar"))
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();
        String whole = calendar.replace("\r\n ", "");
        assertThat(whole)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:公布选民名单（法定）\r\n")
                .contains("DTSTART;VALUE=DATE:" + today().plusDays(2).toString().replace("-", "") + "\r\n")
                .contains("TRIGGER:-PT15H")
                .contains("SUMMARY:提醒：")
                .contains("1个选区尚未公布：县级第1选区");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(count(whole, "BEGIN:VEVENT"))
                .isEqualTo(count(whole, "END:VEVENT"))
                .isEqualTo(count(whole, "UID:"));

        ValidatableResponse atom = given().get(made.getString("atom")).then().statusCode(200);
        XmlPath feed = new XmlPath(atom.extract().asString());
        assertThat(feed.getString("feed.title")).isEqualTo("云泽县换届选举：提醒");
        assertThat(feed.<String>getList("feed.entry.content")).anyMatch(text -> text.contains("1个选区尚未公布：县级第1选区"));
        given().header("If-None-Match", atom.extract().header("ETag"))
                .get(made.getString("atom"))
                .then()
                .statusCode(304);

        String key = made.getString("atom").split("/")[4];
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from feed_key as kept where kept::text like '%" + key + "%'")) {
            row.next();
            assertThat(row.getInt(1)).as("the key is kept nowhere").isZero();
        }

        String path = "/api/v1/feed-keys/" + made.getString("id");
        as("township-office", county.township(1)).delete(path).then().statusCode(428);
        as("township-office", county.township(1))
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(204);
        given().get(made.getString("atom")).then().statusCode(404);
        given().get(made.getString("calendar")).then().statusCode(404);
    }

    @Test
    void a_key_reads_its_own_division_and_is_seen_by_its_maker_and_the_office_of_its_county() {
        County county = county("990162");
        JsonPath made =
                subscribe(county, "registrar", county.township(2)).extract().jsonPath();
        assertThat(given().get(made.getString("atom")).asString())
                .contains("<feed")
                .doesNotContain("第1选区");
        String path = "/api/v1/feed-keys/" + made.getString("id");
        as("registrar", county.township(2))
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("atom", nullValue())
                .body("calendar", nullValue())
                .body("label", equalTo("手机日历"));
        as("registrar", county.township(2)).get("/api/v1/feed-keys").then().body("items", hasSize(1));
        as("township-office", county.township(1)).get(path).then().statusCode(404);
        as("county-office", "990199").get(path).then().statusCode(404);
        as("county-office", "990199")
                .get("/api/v1/feed-keys")
                .then()
                .body("items.id", not(hasItem(made.getString("id"))));
        as("county-office", county.code())
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(204);
        given().get(made.getString("atom")).then().statusCode(404);
        post(
                        "township-office",
                        county.township(1),
                        "/feed-keys",
                        Map.of("election", county.election(), "division", county.township(2)))
                .statusCode(404);
        post("county-office", county.code(), "/feed-keys", Map.of("election", county.code() + "-2031"))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-election"));
        given().get("/api/v1/feeds/nobody-has-this-key/alerts.ics").then().statusCode(404);
    }

    private ValidatableResponse subscribe(County county, String role, String division) {
        return post(role, division, "/feed-keys", Map.of("election", county.election(), "label", "手机日历"))
                .statusCode(201);
    }

    private County county(String code) {
        County county = new County(code);
        county.divided();
        county.scheduled(1, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today().plusDays(2), true) + "]");
        county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        await().atMost(20, SECONDS)
                .until(() -> as("county-office", county.code())
                        .get("/api/v1/alerts?election=" + county.election())
                        .asString()
                        .contains("县级第1选区"));
        return county;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static int count(String text, String part) {
        return List.of(text.split(part, -1)).size() - 1;
    }
}
