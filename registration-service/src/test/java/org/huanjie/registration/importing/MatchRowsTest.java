package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchRowsTest {
    private final EntityManager database;

    MatchRowsTest(EntityManager database) {
        this.database = database;
    }

    /** Rows of a range compared with each other: a county's file then took twice as long. */
    @Test
    @TestTransaction
    void rows_are_not_compared_with_each_other_even_if_statistics_were_taken_before_the_import_came() {
        stage(UUID.randomUUID());
        database.createNativeQuery("analyze import_row").executeUpdate();
        UUID unknownToStatistics = UUID.randomUUID();
        stage(unknownToStatistics);

        String plan = String.join(
                "\n",
                database.createNativeQuery("explain " + MatchRows.MATCH)
                        .setParameter("id", unknownToStatistics)
                        .setParameter("from", 1)
                        .setParameter("to", 1_000)
                        .getResultList());

        assertThat(plan)
                .containsOnlyOnce("import_row_pkey")
                .contains("Index Scan using import_row_citizen on import_row earlier")
                .doesNotContain("Seq Scan on import_row");
    }

    @Test
    @TestTransaction
    void a_chunk_that_arrives_is_looked_up_row_by_row_however_small_the_tables_seemed() {
        UUID importId = UUID.randomUUID();
        stage(importId);
        database.createNativeQuery(MatchRows.ARRIVAL).executeUpdate();
        database.createNativeQuery("insert into arrived_row select * from import_row where import = :id")
                .setParameter("id", importId)
                .executeUpdate();
        database.createNativeQuery("analyze live_registration, voter").executeUpdate();
        database.createNativeQuery(MatchRows.ONLY_INDEXES).executeUpdate();

        String plan = String.join(
                "\n",
                database.createNativeQuery("explain " + MatchRows.stage("import, seq, citizen_index"))
                        .getResultList());

        assertThat(plan)
                .contains("import_row_citizen", "live_registration_pkey", "voter_pkey")
                .doesNotContain("Seq Scan on import_row", "Seq Scan on live_registration", "Seq Scan on voter");
    }

    private void stage(UUID importId) {
        database.createNativeQuery("""
                        insert into import_row (import, seq, line, voter, unit, name, citizen_id, citizen_index, sex, birth_date, findings, cells)
                        select :id, n, n, uuidv7(), '990199101201', '王安', 'x', sha256(cast(cast(n as text) || :id as bytea)),
                               '1', date '1980-01-01', '[]', 'x'
                          from generate_series(1, 3000) as n
                        """).setParameter("id", importId).executeUpdate();
    }
}
