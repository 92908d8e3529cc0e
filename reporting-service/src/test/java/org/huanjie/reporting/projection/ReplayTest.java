package org.huanjie.reporting.projection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

/** A read model can be thrown away: told again, it shows the same figures. */
@QuarkusTest
class ReplayTest {
    private static final County COUNTY = new County("990138");

    private final List<Projection> projections;
    private final EntityManager database;

    ReplayTest(@All List<Projection> projections, EntityManager database) {
        this.projections = projections;
        this.database = database;
    }

    @Test
    void the_same_events_give_the_same_figures() {
        tell();
        Map<String, String> before = figures();
        QuarkusTransaction.requiringNew()
                .run(() -> projections.stream()
                        .flatMap(projection -> projection.tables().stream())
                        .forEach(table ->
                                database.createNativeQuery("truncate " + table).executeUpdate()));
        assertThat(COUNTY.figure("registeredVoters")).isEqualTo("0");
        assertThat(COUNTY.figure("population")).isNull();
        tell();
        assertThat(figures()).isEqualTo(before).containsEntry("registeredVoters", "300");
    }

    private static void tell() {
        COUNTY.divided().scheduled();
        COUNTY.district(1, 2, 4000, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        COUNTY.registered(COUNTY.unit(1, 1), 3, 300, 290);
        await().atMost(20, SECONDS).until(() -> "1".equals(COUNTY.figure("countyDistricts")));
        await().atMost(20, SECONDS).until(() -> "300".equals(COUNTY.figure("registeredVoters")));
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        County.as("county-office", COUNTY.code())
                .get("/api/v1/figures?election=" + COUNTY.election())
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(figure -> figures.put(String.valueOf(figure.get("id")), String.valueOf(figure.get("value"))));
        return figures;
    }
}
