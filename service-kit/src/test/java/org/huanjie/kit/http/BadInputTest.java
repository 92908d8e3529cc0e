package org.huanjie.kit.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import org.huanjie.testkit.contract.BadInput;
import org.junit.jupiter.api.Test;

/** Nothing wrong gets through, at any endpoint of kit and sample. */
@QuarkusTest
class BadInputTest {
    private final EntityManager database;

    BadInputTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void is_refused_everywhere_and_changes_nothing() {
        BadInput.of(this::changes).check();
    }

    private long changes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select (select count(*) from audit) + (select count(*) from outbox) + (select count(*) from job)")
                                .getSingleResult())
                        .longValue());
    }
}
