package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Rows that were not taken are kept as long as they can be mended, and no longer. */
@QuarkusTest
class ForgottenRejectionsTest {
    private final EntityManager database;
    private final ForgetRejections forget;
    private final Duration kept;

    ForgottenRejectionsTest(
            EntityManager database,
            ForgetRejections forget,
            @ConfigProperty(name = "huanjie.import.keep-rejections") Duration kept) {
        this.database = database;
        this.forget = forget;
        this.kept = kept;
    }

    @Test
    @Proves("R-124")
    void are_gone_after_their_time_and_counted_for_ever() {
        County county = County.published();
        StringBuilder file = new StringBuilder(County.HEADER);
        for (int i = 0; i < 120; i++) {
            file.append("王无号,123,汉,,").append(county.villages().get(0)).append(",某路1号,13800000000,\n");
        }
        String id = county.imports("APPLY", file.toString()).getString("id");
        older(id, kept.minusHours(1));
        forget.forget();
        shown(county, id).body("rejectionsForgottenAt", nullValue());
        rejections(county, id).statusCode(200);
        older(id, Duration.ofHours(2));
        forget.forget();
        shown(county, id)
                .body("rows.rejected", equalTo(120), "byReason[0].count", equalTo(120))
                .body("rejectionsForgottenAt", notNullValue());
        rejections(county, id).statusCode(410).body("type", equalTo("urn:huanjie:problem:rejections-forgotten"));
        assertThat(left(id)).isZero();
    }

    private static ValidatableResponse shown(County county, String id) {
        return county.as("county-office").get("/api/v1/imports/" + id).then().statusCode(200);
    }

    private static ValidatableResponse rejections(County county, String id) {
        return county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/imports/" + id + "/rejections")
                .then();
    }

    private void older(String id, Duration by) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update import set finished_at = finished_at - make_interval(secs => :seconds) where id = :id")
                        .setParameter("seconds", by.toSeconds())
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private long left(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number)
                                database.createNativeQuery("select count(*) from import_rejection where import = :id")
                                        .setParameter("id", UUID.fromString(id))
                                        .getSingleResult())
                        .longValue());
    }
}
