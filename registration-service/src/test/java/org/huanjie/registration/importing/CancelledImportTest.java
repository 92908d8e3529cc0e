package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.huanjie.registration.County;
import org.huanjie.registration.voter.Units;
import org.junit.jupiter.api.Test;

/** An import that somebody cancels ends as such: what was applied is counted, all else forgotten. */
@QuarkusTest
class CancelledImportTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final EntityManager database;
    private final Units units;

    CancelledImportTest(EntityManager database, Units units) {
        this.database = database;
        this.units = units;
    }

    @Test
    void counts_what_was_applied_and_keeps_no_file() {
        County county = County.published();
        county.drafted();
        String last = county.villages().get(3);
        QuarkusTransaction.requiringNew().run(() -> {
            units.lock(List.of(last)); // the last chunks wait for this
            Response started = county.upload("APPLY", county.file(60).getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON)
                    .until(() -> county.voters(county.villages().get(0)).size() == 60);
            String job = "/api/v1/jobs/" + started.path("id");
            await().atMost(SOON)
                    .until(() -> county.as("county-office")
                                    .header("If-Match", "*")
                                    .delete(job)
                                    .statusCode()
                            == 200);
        });
        await().atMost(SOON).until(() -> status(county).equals(List.of("CANCELLED")));
        int added = ((Number) one("select added from import where division = :county", county)).intValue();
        long registered =
                ((Number) one("select count(*) from voter where left(unit, 6) = :county", county)).longValue();
        assertThat(registered).isEqualTo(added).isBetween(60L, 200L);
        assertThat(one(
                        "select count(*) from import_upload as u join import as i on i.id = u.import where division = :county",
                        county))
                .isEqualTo(0L);
    }

    private List<?> status(County county) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select status from import where division = :county")
                        .setParameter("county", county.code())
                        .getResultList());
    }

    private Object one(String sql, County county) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql)
                        .setParameter("county", county.code())
                        .getSingleResult());
    }
}
