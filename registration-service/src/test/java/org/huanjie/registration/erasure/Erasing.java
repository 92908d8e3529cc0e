package org.huanjie.registration.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.huanjie.registration.County;

/** What the desks do to erase, and time passing. */
@Singleton
public class Erasing {
    private final EntityManager database;

    Erasing(EntityManager database) {
        this.database = database;
    }

    static ValidatableResponse request(County county, String voter) {
        return draft(
                county,
                Map.of(
                        "kind",
                        "REQUESTED",
                        "voter",
                        voter,
                        "requestedOn",
                        County.today().toString(),
                        "documentNo",
                        "申请1号"));
    }

    static ValidatableResponse retention(County county) {
        return draft(county, Map.of("kind", "RETENTION_ENDED", "division", county.code(), "documentNo", "归档1号"));
    }

    private static ValidatableResponse draft(County county, Map<String, ?> body) {
        return county.as("county-office").body(body).post("/api/v1/erasures").then();
    }

    static ValidatableResponse approve(County county, String erasure) {
        return county.as("county-committee")
                .body("{}")
                .post("/api/v1/erasures/" + erasure + "/approval")
                .then();
    }

    static ValidatableResponse shown(County county, String erasure) {
        return county.as("county-office")
                .get("/api/v1/erasures/" + erasure)
                .then()
                .statusCode(200);
    }

    /** Approves a draft and waits until it is done. */
    static JsonPath done(County county, ValidatableResponse drafted) {
        String erasure = drafted.statusCode(201).extract().path("id");
        String job = approve(county, erasure).statusCode(202).extract().path("id");
        county.ended(job);
        return shown(county, erasure).extract().jsonPath();
    }

    /** The removal of a voter lies that much further back. */
    void ages(String voter, Period by) {
        QuarkusTransaction.requiringNew().run(() -> {
            update("update voter set removed_on = removed_on - cast(:by as interval) where id = :voter", voter, by);
            update(
                    "update adjustment set entered_at = entered_at - cast(:by as interval) where voter = :voter",
                    voter,
                    by);
        });
    }

    private void update(String sql, String voter, Period by) {
        database.createNativeQuery(sql)
                .setParameter("voter", UUID.fromString(voter))
                .setParameter("by", by.toString())
                .executeUpdate();
    }

    /** Column of a voter's row. */
    byte[] sealed(String column, String voter) {
        return QuarkusTransaction.requiringNew().call(() -> (byte[])
                database.createNativeQuery("select %s from voter where id = :voter".formatted(column), byte[].class)
                        .setParameter("voter", UUID.fromString(voter))
                        .getSingleResult());
    }
}
