package org.huanjie.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.registration.certificate.Moves;
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
        Scene scene = scene();
        await().atMost(Duration.ofMinutes(1)).until(this::stagedRowsAreForgotten);
        BadInput.of(database, scene).check();
    }

    /** What ended imports have staged goes a few seconds later, by itself. */
    private boolean stagedRowsAreForgotten() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select not exists (select 1 from import_row join import on import.id = import_row.import"
                                        + " where import.status <> 'RUNNING')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Published rolls with an objection, and afterwards a second file with a doubled voter. */
    private static Scene scene() {
        County county = County.published();
        String roll = county.withRolls(2).get(0);
        String village = county.villages().get(0);
        String voter = county.voters(village).get(0);
        String objection = county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "roll", roll,
                        "kind", "WRONGLY_LISTED",
                        "applicant", "赵申诉",
                        "subject", "钱某",
                        "voter", voter,
                        "statement", "本村无此人",
                        "receivedOn", County.today().toString()))
                .post("/api/v1/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String complete = county.villages().get(1);
        String missing = county.voters(complete).get(0);
        county.imports("APPLY&confirm=true&complete=" + complete, County.HEADER + county.line(0, village));
        String certificate = Moves.within(county)
                .issued(
                        county.voters(village).get(1),
                        village,
                        county.villages().get(1));
        String again = County.HEADER + county.line(0, county.villages().get(3));
        JsonPath job = county.ended(county.upload("APPLY", again.getBytes(UTF_8)));
        String duplicate =
                county.as("county-office").get("/api/v1/duplicates?status=OPEN").path("items[0].id");
        String district =
                county.as("county-office").get("/api/v1/rolls/" + roll).path("district");
        String erasure = erasure(county);
        return Scene.of(county.code(), county.towns().get(0))
                .value("election", county.election())
                .value("unit", village)
                .value("householdDivision", village)
                .value("citizenId", county.citizenId(LocalDate.of(1990, 3, 7), 21))
                .value("targetDivision", county.villages().get(1))
                .value("district", district)
                .value("roll", roll)
                .value("voter", voter)
                .at("/voters/{id}", voter)
                .at("/removal-proposals/{voter}", missing)
                .at("/rolls/{id}", roll)
                .at("/objections/{id}", objection)
                .at("/duplicates/{id}", duplicate)
                .at("/certificates/{id}", certificate)
                .at("/erasures/{id}", erasure)
                .at("/imports/{id}", job.getString("result.id"))
                .at("/jobs/{id}", job.getString("id"));
    }

    /** A draft, of somebody registered by mistake. */
    private static String erasure(County county) {
        String mistaken = county.register(
                        "冯误登", LocalDate.of(1991, 4, 5), 1, county.villages().get(2))
                .path("id");
        county.remove(mistaken, "ERROR_CORRECTED").then().statusCode(200);
        county.reviewed();
        return county.as("county-office")
                .body(Map.of(
                        "kind",
                        "REQUESTED",
                        "voter",
                        mistaken,
                        "requestedOn",
                        County.today().toString(),
                        "documentNo",
                        "云选信〔2026〕7号"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
