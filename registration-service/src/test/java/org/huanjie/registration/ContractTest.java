package org.huanjie.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.registration.certificate.Moves;
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
    void every_event_is_valid_against_its_schema_and_tells_nothing_personal() {
        County county = County.published();
        county.imports(
                "APPLY", county.file(2) + county.line(0, county.villages().get(3)));
        String duplicate = county.as("county-office")
                .get("/api/v1/duplicates?status=OPEN")
                .jsonPath()
                .getString("items[0].id");
        county.as("county-office")
                .body(Map.of("decision", "KEEP_FIRST", "reason", "核实"))
                .post("/api/v1/duplicates/" + duplicate + "/resolution");
        county.reviewed();
        county.drafted();
        String roll = county.drafts().get(0);
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200);
        certifies(county);
        correctsAndFinalizes(county, roll);
        Topic topic = Topic.named("huanjie.registration.v1");
        topic.await(event -> event.is("roll-finalized") && event.key().equals(county.code()));
        List<Topic.Sent> events = new ArrayList<>(topic.records());
        events.addAll(Topic.named("huanjie.registration.voters.v1").records());
        Schemas.of(Path.of("contracts/schemas")).check(events);
        assertThat(events)
                .noneMatch(event ->
                        event.json() != null && event.json().matches("(?s).*([0-9]{17}[0-9X]|138[0-9]{8}|某路|王安).*"));
    }

    private static void certifies(County county) {
        Moves moves = Moves.within(county);
        String home = county.villages().get(1);
        String voter = county.voters(home).get(0);
        String town = county.towns().get(1);
        moves.refuse(moves.issued(voter, home, town), county.villages().get(2));
        moves.use(moves.issued(voter, home, town), county.villages().get(2))
                .then()
                .statusCode(200);
    }

    private static void correctsAndFinalizes(County county, String roll) {
        String voter = county.voters(county.villages().get(0)).get(0);
        String objection = county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "roll",
                        roll,
                        "kind",
                        "WRONGLY_LISTED",
                        "applicant",
                        "王安某",
                        "subject",
                        "王安某",
                        "voter",
                        voter,
                        "statement",
                        "住某路1号，已迁出",
                        "receivedOn",
                        County.today().toString()))
                .post("/api/v1/objections")
                .path("id");
        county.as("county-committee")
                .body(Map.of("outcome", "UPHELD_REMOVE", "reasons", "王安某已迁出"))
                .post("/api/v1/objections/" + objection + "/decision")
                .then()
                .statusCode(200);
        String next = county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .path("id");
        county.schedule(2, County.today().plusDays(1).toString());
        await().until(() -> county.as("county-committee")
                        .body("{}")
                        .post("/api/v1/rolls/" + next + "/finalization")
                        .statusCode()
                == 200);
    }
}
