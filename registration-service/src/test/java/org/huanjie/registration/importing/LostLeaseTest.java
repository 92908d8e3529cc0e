package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huanjie.registration.County;
import org.huanjie.registration.voter.Units;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** An import whose worker loses its lease goes on elsewhere: nobody is lost, nobody registered twice. */
@QuarkusTest
class LostLeaseTest {
    private static final int EACH = 60;
    private static final int ALL = 4 * EACH;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final EntityManager database;
    private final Units units;

    LostLeaseTest(EntityManager database, Units units) {
        this.database = database;
        this.units = units;
    }

    @Test
    void goes_on_from_the_last_chunk_while_the_loser_writes_no_more() {
        County county = County.published();
        county.drafted(); // no other job of the county is left that would wait for the lock, too
        String file = county.file(EACH);
        String last = county.villages().get(3);
        Response started = QuarkusTransaction.requiringNew().call(() -> {
            units.lock(List.of(last)); // the last chunks wait for this, the first are applied
            Response upload = county.upload("APPLY", file.getBytes(StandardCharsets.UTF_8));
            String job = upload.path("id");
            await().atMost(SOON)
                    .until(() -> county.voters(county.villages().get(0)).size() == EACH
                            && county.voters(county.villages().get(1)).size() >= 40);
            QuarkusTransaction.requiringNew().run(() -> lose(UUID.fromString(job)));
            await().atMost(SOON).until(() -> attempts(UUID.fromString(job)) == 2);
            return upload;
        });
        JsonPath job = county.ended(started);
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        JsonPath done = county.as("county-office")
                .get("/api/v1/imports/" + job.getString("result.id"))
                .jsonPath();
        assertThat(done.getString("status")).isEqualTo("APPLIED");
        assertThat(done.getInt("rows.added")).isEqualTo(ALL);
        assertThat(done.getInt("rows.total")).isEqualTo(ALL);
        for (String village : county.villages()) {
            assertThat(county.voters(village)).hasSize(EACH).doesNotHaveDuplicates();
        }
        assertThat(count("select sum(voters) from unit_total where county = :county", county))
                .isEqualTo(ALL);
        assertThat(count("select count(*) from live_registration where left(unit, 6) = :county", county))
                .isEqualTo(ALL);
        Topic voters = Topic.named("huanjie.registration.voters.v1");
        await().atMost(SOON).until(() -> registered(voters, county) >= ALL);
        assertThat(registered(voters, county)).isEqualTo(ALL);
    }

    private void lose(UUID job) {
        database.createNativeQuery(
                        "update job set lease = gen_random_uuid(), lease_until = clock_timestamp() where id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    private int attempts(UUID job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) database.createNativeQuery("select attempts from job where id = :job")
                        .setParameter("job", job)
                        .getSingleResult());
    }

    private int count(String sql, County county) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql)
                                .setParameter("county", county.code())
                                .getSingleResult())
                        .intValue());
    }

    private static long registered(Topic voters, County county) {
        return voters.records().stream()
                .filter(sent -> sent.is("voter-registered")
                        && sent.data().get("county").asText().equals(county.code()))
                .count();
    }
}
