package org.huanjie.nomination;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.testkit.contract.AsyncApi;
import org.huanjie.testkit.contract.BadInput;
import org.huanjie.testkit.contract.Drift;
import org.junit.jupiter.api.Test;

/** The committed contract is what runs, and nothing wrong gets through at any of its endpoints. */
@QuarkusTest
class ContractTest {
    private final EntityManager database;
    private final Instance<EventHandler<?>> handlers;

    ContractTest(EntityManager database, @Any Instance<EventHandler<?>> handlers) {
        this.database = database;
        this.handlers = handlers;
    }

    @Test
    void the_committed_contract_is_what_runs() {
        Drift.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void the_committed_events_are_what_is_made_and_applied() {
        AsyncApi.check(handlers.stream().map(EventHandler::type).toList());
    }

    @Test
    void bad_input_is_refused_everywhere_and_changes_nothing() {
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
