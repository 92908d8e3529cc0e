package org.huanjie.districting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A job whose service died when the work was done and the job had not ended: it ends with its result and works no second time. */
@QuarkusTest
class DiedBeforeTheEndTest {
    private final EntityManager database;

    DiedBeforeTheEndTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void an_import_of_divisions_still_tells_what_it_took() {
        County county = County.unknown();
        Response job =
                county.imports(Map.of("divisions", county.divisions(), "adjacency", county.adjacency()), "SUCCEEDED");
        assertThat(job.<Integer>path("result.divisions")).isEqualTo(16);
        assertThat(endsAgain(county, job)).isEqualTo(job.<Object>path("result"));
    }

    @Test
    void a_proposal_is_not_stored_over_what_was_edited_since() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        Response job = county.ended(
                county.as("county-office")
                        .body(Map.of("iterations", 500, "seed", 7))
                        .post("/api/v1/plans/" + plan + "/proposals"),
                "SUCCEEDED");
        String tag = county.as("county-office").get("/api/v1/plans/" + plan).header("ETag");
        assertThat(endsAgain(county, job)).isEqualTo(job.<Object>path("result"));
        assertThat(county.as("county-office").get("/api/v1/plans/" + plan).header("ETag"))
                .isEqualTo(tag);
    }

    private Object endsAgain(County county, Response job) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                update job
                                   set status = 'RUNNING', lease = gen_random_uuid(), lease_until = clock_timestamp(),
                                       result = null, finished_at = null
                                 where id = :id
                                """)
                        .setParameter("id", UUID.fromString(job.path("id")))
                        .executeUpdate());
        String path = "/api/v1/jobs/" + job.path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> county.as("county-office")
                        .get(path)
                        .jsonPath()
                        .getString("status")
                        .equals("SUCCEEDED"));
        return county.as("county-office").get(path).path("result");
    }
}
