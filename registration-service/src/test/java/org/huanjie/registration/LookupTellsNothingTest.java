package org.huanjie.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What the public's question does not give away: neither by the work it makes, nor in a log. */
@QuarkusTest
class LookupTellsNothingTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);
    private static final String NAME = "王安一";

    @Test
    @Proves("R-59")
    void whatever_the_outcome_the_database_is_asked_the_same() {
        County county = County.published();
        county.withRolls(1);
        String gone = county.voters(county.villages().get(0)).get(0);
        List<String> onRoll = asked(county, NAME, county.citizenId(BORN, 11), "ON_ROLL");
        List<String> never = asked(county, NAME, county.citizenId(BORN.minusYears(5), 77), "NOT_ON_ROLL");
        List<String> otherName = asked(county, "王安二", county.citizenId(BORN, 11), "NOT_ON_ROLL");
        List<String> young = asked(county, NAME, county.citizenId(LocalDate.of(2030, 1, 1), 11), "UNDER_AGE");
        county.remove(gone, "DECEASED");
        String roll = county.as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .path("items[0].id");
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201);
        List<String> removed = asked(county, NAME, county.citizenId(BORN, 11), "NOT_ON_ROLL");
        assertThat(List.of(never, otherName, young, removed)).allMatch(onRoll::equals);
        assertThat(onRoll).isNotEmpty();
    }

    @Test
    void no_log_has_a_name_a_number_or_an_address() {
        County county = County.published();
        county.withRolls(1);
        String number = county.citizenId(BORN, 11);
        List<String> logged = logged(() -> {
            ask(county, NAME, number);
            ask(county, "王安二", number);
            ask(county, NAME, "990123198503121018").then().statusCode(422);
            given().contentType("application/json")
                    .header("X-Forwarded-For", "198.51.100.77")
                    .body("{\"election\":\"x\",\"name\":\"" + NAME + "\",\"citizenId\":\"" + number + "\",\"more\":1}")
                    .post("/api/v1/roll-lookups")
                    .then()
                    .statusCode(400);
            given().contentType("application/json")
                    .body("{\"election\":\"x\",\"name\":\"" + NAME)
                    .post("/api/v1/roll-lookups")
                    .then()
                    .statusCode(400);
        });
        assertThat(String.join("\n", logged))
                .doesNotContain("王安")
                .doesNotContain(number)
                .doesNotContain("19850312")
                .doesNotContain("198.51.100");
    }

    private static List<String> asked(County county, String name, String number, String outcome) {
        ask(county, name, number); // whatever is asked once for all
        return SqlSeen.during(() -> assertThat(ask(county, name, number).<String>path("outcome"))
                        .isEqualTo(outcome))
                .stream()
                .filter(sql -> sql.contains("lookup_asked") && sql.contains("insert")
                        || sql.contains("roll")
                        || sql.contains("voter")
                        || sql.contains("election")
                        || sql.contains("division"))
                .filter(sql -> !sql.contains("successor") && !sql.contains("unit_total"))
                .toList();
    }

    private static Response ask(County county, String name, String number) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", "198.51.100.77")
                .body(Map.of("election", county.election(), "name", name, "citizenId", number))
                .post("/api/v1/roll-lookups");
    }

    /** All that is logged meanwhile, of our packages in full. */
    private static List<String> logged(Runnable act) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Formatter plain = new SimpleFormatter();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(plain.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("org.huanjie");
        Level before = ours.getLevel();
        root.addHandler(ear);
        ours.setLevel(Level.ALL);
        try {
            act.run();
        } finally {
            ours.setLevel(before);
            root.removeHandler(ear);
        }
        return lines;
    }
}
