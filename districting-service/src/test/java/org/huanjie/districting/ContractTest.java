package org.huanjie.districting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.huanjie.testkit.contract.AsyncApi;
import org.huanjie.testkit.contract.Drift;
import org.junit.jupiter.api.Test;

/** The contract is what runs, and every event keeps its promise. */
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

    @Test
    void every_event_is_valid_against_its_schema() {
        County county = County.announced();
        String amendment = county.amended(county.published());
        Topic topic = Topic.named("huanjie.districting.v1");
        topic.await(
                event -> event.is("district-plan-published") && event.subject().equals(amendment));
        Awaitility.await()
                .until(() -> topic.records().stream()
                        .anyMatch(event ->
                                event.is("notice-published") && event.key().equals(county.code())));
        List<Topic.Sent> events = topic.records();
        Schemas.of(Path.of("contracts/schemas")).check(events);
        assertThat(events.stream()
                        .filter(event -> event.key().equals(county.code()))
                        .map(Topic.Sent::type)
                        .distinct())
                .extracting(type -> type.replace("org.huanjie.districting.", "").replace(".v1", ""))
                .contains(
                        "division-changed",
                        "election-scheduled",
                        "quota-set",
                        "allocation-approved",
                        "district-published",
                        "district-withdrawn",
                        "district-plan-published",
                        "plan-map-drawn",
                        "notice-published");
    }
}
