package org.huanjie.reporting;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.testkit.contract.AsyncApi;
import org.huanjie.testkit.contract.Drift;
import org.junit.jupiter.api.Test;

/** The committed contract is what runs. */
@QuarkusTest
class ContractTest {
    private final Instance<EventHandler<?>> handlers;

    ContractTest(@Any Instance<EventHandler<?>> handlers) {
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
}
