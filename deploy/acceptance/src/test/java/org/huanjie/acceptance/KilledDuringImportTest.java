package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.acceptance.suite.VoterEvents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of registration in the middle of an import: it goes on, nobody is lost, nobody is there twice. */
@Tag("suite")
class KilledDuringImportTest {
    private static final int EACH = 2_500;
    private static final int ALL = 8 * EACH;

    private final RunningSuite suite = RunningSuite.get();
    private final SmallCounty county = new SmallCounty("990141", LocalDate.of(2029, 1, 17));

    @Test
    void an_import_survives_a_kill() {
        county.prepared();
        await().atMost(Duration.ofSeconds(60)).until(this::registrationKnowsTheElection);
        String job = county.office()
                .upload("registration/imports?mode=APPLY", Map.of("file", county.households(EACH)))
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> begun(job));
        suite.kill("registration");

        await().atMost(Duration.ofSeconds(60)).until(() -> suite.ready("registration"));
        JsonPath ended = county.office().job("registration", job);
        JsonPath imported = county.office()
                .get("registration/imports/" + ended.getString("result.id"))
                .jsonPath();
        assertThat(imported.getString("status")).isEqualTo("APPLIED");
        assertThat(imported.getInt("rows.total")).isEqualTo(ALL);
        assertThat(imported.getInt("rows.added")).isEqualTo(ALL);

        List<Map<String, Object>> voters = county.office()
                .all("registration/voters?unit=" + county.villages().get(0));
        assertThat(voters).hasSize(EACH);
        assertThat(voters.stream().map(voter -> voter.get("id")).distinct()).hasSize(EACH);

        Map<String, Integer> announced = new HashMap<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            announced.clear();
            announced.putAll(VoterEvents.registeredIn(county.code()));
            return announced.size() >= ALL;
        });
        assertThat(announced).hasSize(ALL);
        assertThat(announced.values()).as("each registration is announced once").containsOnly(1);
    }

    private boolean registrationKnowsTheElection() {
        String job = county.office()
                .upload("registration/imports?mode=VALIDATE", Map.of("file", county.households(1)))
                .extract()
                .header("Location");
        return job != null;
    }

    private boolean begun(String job) {
        JsonPath now = county.office()
                .get("registration" + job.replaceFirst("^.*/api/v1", ""))
                .jsonPath();
        return now.getLong("processed") > 0 || now.getString("status").equals("SUCCEEDED");
    }
}
