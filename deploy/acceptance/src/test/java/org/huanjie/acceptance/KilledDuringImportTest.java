package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.acceptance.suite.VoterEvents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} in the middle of an import and of the relay of its events: it goes on, nobody is lost, nobody is there or
 * announced or counted twice.
 */
@Tag("suite")
class KilledDuringImportTest {
    private static final int EACH = 4_000;
    private static final int ALL = 8 * EACH;
    private static final Duration SOON = Duration.ofSeconds(120);

    enum Victim {
        REGISTRATION("990141", suite -> suite.kill("registration")),
        POSTGRESQL("990143", RunningSuite::killPostgres),
        CONSUMERS("990144", suite -> {
            suite.kill("nomination");
            suite.kill("reporting");
        }),
        /** With Kafka, which lives in the launcher. */
        EVERYTHING("990145", suite -> {
            suite.killEverything();
            suite.startAgain();
        });

        private final SmallCounty county;
        private final Consumer<RunningSuite> kill;

        Victim(String county, Consumer<RunningSuite> kill) {
            this.county = new SmallCounty(county, LocalDate.of(2029, 1, 17));
            this.kill = kill;
        }
    }

    private final RunningSuite suite = RunningSuite.get();

    @ParameterizedTest
    @EnumSource
    void an_import_survives_a_kill(Victim victim) {
        SmallCounty county = victim.county.prepared();
        await().atMost(SOON).until(() -> knowsTheElection(county));
        String job = county.office()
                .upload("registration/imports?mode=APPLY", Map.of("file", county.households(EACH)))
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> processed(county, job) > 0);
        assertThat(status(county, job)).as("killed in the middle").isEqualTo("RUNNING");
        victim.kill.accept(suite);

        suite.awaitReady();
        JsonPath ended = county.office().job("registration", job);
        assertApplied(county, ended.getString("result.id"));
        assertAnnouncedOnce(county);
        assertCountedOnce(county);
    }

    private static void assertApplied(SmallCounty county, String id) {
        JsonPath imported = county.office().get("registration/imports/" + id).jsonPath();
        assertThat(imported.getString("status")).isEqualTo("APPLIED");
        assertThat(imported.getInt("rows.total")).isEqualTo(ALL);
        assertThat(imported.getInt("rows.added")).isEqualTo(ALL);
        List<Map<String, Object>> voters = county.office()
                .all("registration/voters?unit=" + county.villages().get(0));
        assertThat(voters).hasSize(EACH);
        assertThat(voters.stream().map(voter -> voter.get("id")).distinct()).hasSize(EACH);
    }

    private static void assertAnnouncedOnce(SmallCounty county) {
        Map<String, Integer> announced = new HashMap<>();
        await().atMost(SOON).until(() -> {
            announced.clear();
            announced.putAll(VoterEvents.registeredIn(county.code()));
            return announced.size() >= ALL;
        });
        assertThat(announced).hasSize(ALL);
        assertThat(announced.values())
                .as("how often each registration is announced")
                .containsOnly(1);
    }

    private static void assertCountedOnce(SmallCounty county) {
        String figures = "reporting/figures?election=" + county.election() + "&division=" + county.code();
        await().atMost(SOON).untilAsserted(() -> {
            List<Map<String, Object>> items =
                    county.office().get(figures).jsonPath().getList("items");
            assertThat(items)
                    .filteredOn(figure -> figure.get("id").equals("registeredVoters"))
                    .extracting(figure -> figure.get("value"))
                    .containsOnly(ALL);
        });
    }

    private static boolean knowsTheElection(SmallCounty county) {
        return county.office()
                        .upload("registration/imports?mode=VALIDATE", Map.of("file", county.households(1)))
                        .extract()
                        .header("Location")
                != null;
    }

    private static long processed(SmallCounty county, String job) {
        return shown(county, job).getLong("processed");
    }

    private static String status(SmallCounty county, String job) {
        return shown(county, job).getString("status");
    }

    private static JsonPath shown(SmallCounty county, String job) {
        return county.office()
                .get("registration" + job.replaceFirst("^.*/api/v1", ""))
                .jsonPath();
    }
}
