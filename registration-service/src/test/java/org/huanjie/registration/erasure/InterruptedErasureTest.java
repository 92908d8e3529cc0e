package org.huanjie.registration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.registration.County;
import org.huanjie.registration.voter.Units;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** An erasure whose service dies in the middle goes on with what is left; each is erased, counted and told once. */
@QuarkusTest
class InterruptedErasureTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final EntityManager database;
    private final Units units;
    private final Erasing erasing;
    private final Period period;

    InterruptedErasureTest(
            EntityManager database,
            Units units,
            Erasing erasing,
            @ConfigProperty(name = "huanjie.retention.period") Period period) {
        this.database = database;
        this.units = units;
        this.erasing = erasing;
        this.period = period;
    }

    @Test
    void goes_on_where_it_was() {
        County county = County.published();
        List<String> villages = county.villages();
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String voter = county.register("钱误登" + "甲乙丙丁戊".charAt(i), LocalDate.of(1990, 1, 1), i, villages.get(i / 2))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            county.remove(voter, "ERROR_CORRECTED").then().statusCode(200);
            removed.add(voter);
        }
        county.reviewed();
        removed.forEach(voter -> erasing.ages(voter, period));
        String erasure = Erasing.retention(county)
                .statusCode(201)
                .body("found.voters", equalTo(5))
                .extract()
                .path("id");
        String job = QuarkusTransaction.requiringNew().call(() -> {
            units.lock(List.of(villages.get(2))); // the last one waits for this
            String started =
                    Erasing.approve(county, erasure).statusCode(202).extract().path("id");
            await().atMost(SOON).until(() -> processed(county, started) == 4);
            QuarkusTransaction.requiringNew().run(() -> lose(UUID.fromString(started)));
            return started;
        });
        assertThat(county.ended(job).getString("status")).isEqualTo("SUCCEEDED");
        Erasing.shown(county, erasure).body("status", equalTo("DONE"), "erased.voters", equalTo(5));
        Topic voters = Topic.named("huanjie.registration.voters.v1");
        for (String voter : removed) {
            voters.await(sent -> sent.is("voter-erased") && sent.key().equals(voter));
            assertThat(voters.about(voter))
                    .extracting(Topic.Sent::type)
                    .containsExactly(
                            "org.huanjie.registration.voter-registered.v1",
                            "org.huanjie.registration.voter-removed.v1",
                            "org.huanjie.registration.voter-erased.v1");
        }
    }

    private static int processed(County county, String job) {
        return county.as("county-office").get("/api/v1/jobs/" + job).jsonPath().getInt("processed");
    }

    private void lose(UUID job) {
        database.createNativeQuery(
                        "update job set lease = gen_random_uuid(), lease_until = clock_timestamp() where id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }
}
