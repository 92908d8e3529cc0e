package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of reporting in the middle of a rebuild of its read models: it starts over, and the figures are what they were. */
@Tag("suite")
class KilledAmidRebuildTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** So many that a rebuild lasts; the last one of each unit says 1,000 and 900. */
    private static final int EVENTS = 60_000;

    private static final int UNITS = 8;

    private final RunningSuite suite = RunningSuite.get();
    private final SmallCounty county = new SmallCounty("990148", LocalDate.of(2029, 1, 17)).prepared();
    private final Clerk operator = Clerk.of("operator", county.code());

    @Test
    void the_figures_are_what_they_were() throws SQLException, IOException {
        assertThat(county.villages()).hasSize(UNITS);
        tell();
        await().atMost(SOON).until(() -> "8000".equals(figures().get("registeredVoters")));
        Map<String, String> before = figures();

        String job = operator.post("reporting/projections/rebuild", Map.of())
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shown(job).getLong("processed") > 0);
        assertThat(shown(job).getString("status")).as("killed in the middle").isEqualTo("RUNNING");
        suite.kill("reporting");
        suite.awaitReady();
        assertThat(figures()).as("while it starts over").isEqualTo(before);

        JsonPath ended = operator.job("reporting", job);
        assertThat(ended.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(ended.getLong("result.events")).isGreaterThan(EVENTS);
        assertThat(figures()).isEqualTo(before);
    }

    /** Totals of units as registration tells them, by its own outbox; nobody stands behind them. */
    private void tell() throws SQLException, IOException {
        String units = "array['" + String.join("', '", county.villages()) + "']";
        try (Connection connection = suite.database("registration");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox (topic, key, type, subject, sequence, payload)
                    select 'huanjie.registration.v1', '%1$s', 'org.huanjie.registration.unit-registration-changed.v1', unit, version,
                           jsonb_build_object('county', '%1$s', 'unit', unit, 'version', version, 'voters', least(version, 1000),
                               'approved', least(version, 1000) * 9 / 10, 'women', 0, 'minority', 0, 'away', 0, 'mismatch', 0)
                      from (select (%2$s)[1 + n %% %3$d] as unit, 1 + n / %3$d as version from generate_series(0, %4$d - 1) as n) as made
                    """.formatted(county.code(), units, UNITS, EVENTS));
        }
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        List<Map<String, Object>> items = county.office()
                .get("reporting/figures?election=" + county.election() + "&division=" + county.code())
                .jsonPath()
                .getList("items");
        items.forEach(figure -> figures.put(String.valueOf(figure.get("id")), String.valueOf(figure.get("value"))));
        return figures;
    }

    private JsonPath shown(String job) {
        return operator.get("reporting" + job.replaceFirst("^.*/api/v1", "")).jsonPath();
    }
}
