package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.registration.County;
import org.huanjie.registration.voter.Units;
import org.junit.jupiter.api.Test;

/** A service that died in the middle of a division's rolls goes on with those that are left, and tells of all of them. */
@QuarkusTest
class DiedBetweenRollsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final EntityManager database;
    private final Units units;

    DiedBetweenRollsTest(EntityManager database, Units units) {
        this.database = database;
        this.units = units;
    }

    @Test
    void drafts_are_made_once_and_their_publication_counts_them_all() {
        County county = County.published();
        county.imports("APPLY", county.file(5));
        county.reviewed();
        Map<String, Object> whole = Map.of("election", county.election(), "level", "COUNTY", "division", county.code());
        JsonPath drafted = interrupted(county, "county-office", "/api/v1/rolls", whole);
        assertThat(drafted.getList("result.ids")).isEqualTo(county.drafts()).hasSize(2);
        Map<String, Object> publication = new HashMap<>(County.polling());
        publication.putAll(whole);
        JsonPath published = interrupted(county, "county-committee", "/api/v1/rolls/publications", publication);
        assertThat(published.getInt("result.published")).isEqualTo(2);
        assertThat(published.getList("result.refused")).isEmpty();
        assertThat(county.drafts()).isEmpty();
    }

    @Test
    void what_was_refused_before_is_told_once() {
        County county = County.published();
        county.imports("APPLY", county.file(5));
        county.drafted();
        Map<String, Object> publication = new HashMap<>(County.polling());
        publication.putAll(Map.of("election", county.election(), "level", "COUNTY", "division", county.code()));
        JsonPath published = interrupted(county, "county-committee", "/api/v1/rolls/publications", publication);
        assertThat(published.getInt("result.published")).isZero();
        assertThat(published.getList("result.refused.roll", String.class))
                .containsExactlyInAnyOrderElementsOf(county.drafts());
    }

    /** Runs a job that loses its lease after the first of two rolls, while the second waits for a lock. */
    private JsonPath interrupted(County county, String role, String path, Object body) {
        List<String> last = county.villages().subList(2, 4);
        String id = QuarkusTransaction.requiringNew().call(() -> {
            units.lock(last);
            String job = county.as(role)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().atMost(SOON).until(() -> shown(county, job).getInt("processed") == 1);
            QuarkusTransaction.requiringNew().run(() -> lose(UUID.fromString(job)));
            return job;
        });
        await().atMost(SOON).until(() -> shown(county, id).getString("status").equals("SUCCEEDED"));
        return shown(county, id);
    }

    private void lose(UUID job) {
        database.createNativeQuery(
                        "update job set lease = gen_random_uuid(), lease_until = clock_timestamp() where id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    private static JsonPath shown(County county, String job) {
        return county.as("county-office").get("/api/v1/jobs/" + job).jsonPath();
    }
}
