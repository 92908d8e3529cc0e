package org.huanjie.reporting.projection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.kit.events.Replay;
import org.huanjie.reporting.County;
import org.huanjie.reporting.table.Votes;
import org.junit.jupiter.api.Test;

/** All read models made anew are the ones that stood, to the row; what is half made is never shown. */
@QuarkusTest
class RebuildApiTest {
    private static final County COUNTY = new County("990385");

    private final List<Projection> projections;
    private final EntityManager database;
    private final Replay replay;
    private final Rebuilt rebuilt;

    RebuildApiTest(@All List<Projection> projections, EntityManager database, Replay replay, Rebuilt rebuilt) {
        this.projections = projections;
        this.database = database;
        this.replay = replay;
        this.rebuilt = rebuilt;
    }

    @Test
    void the_events_give_the_same_rows_and_figures() {
        tell();
        String recorded = post(
                        "county-office",
                        COUNTY.code(),
                        "/bodies",
                        COUNTY.body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(1)))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, String> rows = rows();
        Map<String, String> figures = figures();
        assertThat(figures)
                .containsEntry("elected", "2")
                .containsEntry("N", "100")
                .containsEntry("women", "1");
        damage();
        assertThat(figures()).isNotEqualTo(figures);

        Map<String, Object> done = rebuild();
        assertThat((Integer) done.get("events")).isGreaterThan(10);
        assertThat(figures()).isEqualTo(figures);
        assertThat(rows()).isEqualTo(rows);
        as("county-office", COUNTY.code())
                .get("/api/v1/bodies/" + recorded)
                .then()
                .statusCode(200);

        COUNTY.registered(COUNTY.unit(1, 1), 9, 77, 70);
        await().atMost(20, SECONDS).until(() -> "77".equals(COUNTY.figure("registeredVoters")));
    }

    @Test
    void one_that_died_half_way_has_shown_nothing_and_the_next_starts_over() {
        tell();
        Map<String, String> figures = figures();
        rebuilt.clear();
        try (Replay.Reading reading = replay.begin()) {
            reading.advance(effect -> QuarkusTransaction.requiringNew().run(() -> {
                rebuilt.choose();
                effect.run();
            }));
        }
        assertThat(figures()).isEqualTo(figures);
        rebuild();
        assertThat(figures()).isEqualTo(figures);
        assertThat(database.createNativeQuery("select count(*) from pg_tables where schemaname = 'rebuilt'")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void only_an_operator_may() {
        as("county-office", COUNTY.code())
                .post("/api/v1/projections/rebuild")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> rebuild() {
        String job = as("operator", "990300")
                .post("/api/v1/projections/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(60, SECONDS)
                .until(() -> List.of("SUCCEEDED", "FAILED")
                        .contains(as("operator", "990300")
                                .get("/api/v1/jobs/" + job)
                                .jsonPath()
                                .getString("status")));
        var ended = as("operator", "990300").get("/api/v1/jobs/" + job).jsonPath();
        assertThat(ended.getString("status")).isEqualTo("SUCCEEDED");
        return ended.getMap("result");
    }

    private static void tell() {
        COUNTY.divided().scheduled();
        Votes votes = new Votes(COUNTY);
        UUID district = votes.district("COUNTY", COUNTY.code(), 1, 2, 100, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        votes.nominated(district, 1, "JOINT_VOTERS");
        votes.list(district, "formal", 2, "12", "21", "51");
        votes.certified(district, 1, 100, 80, 2, "RUN_OFF", 1, "1");
        votes.certified(district, 2, 100, 70, 2, "ELECTED", 0, "2");
        await().atMost(30, SECONDS).until(() -> "2".equals(COUNTY.figure("elected")));
        await().atMost(30, SECONDS).until(() -> "100".equals(COUNTY.figure("N")));
    }

    /** What an error of a projection may have left. */
    private void damage() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from vote where election = '990385-2026' and round = 2")
                    .executeUpdate();
            database.createNativeQuery("update roll set count = 1 where election = '990385-2026'")
                    .executeUpdate();
        });
    }

    /** Every table as a hash of its rows of the county. */
    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> projections.stream()
                        .flatMap(projection -> projection.tables().stream())
                        .forEach(table -> rows.put(table, (String) database.createNativeQuery(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(cast(shown as text)), '' order by md5(cast(shown as text)))), '') from "
                                                + table + " as shown where county = '990385'")
                                .getSingleResult())));
        return rows;
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        as("county-office", COUNTY.code())
                .get("/api/v1/figures?election=" + COUNTY.election())
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(figure -> figures.put(String.valueOf(figure.get("id")), String.valueOf(figure.get("value"))));
        return figures;
    }
}
