package org.huanjie.nomination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The committed contract is what runs. Comes last of all classes, so that every event that tests have made is checked. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class ContractTest {
    private static final Path CONTRACTS = Path.of("contracts");

    @Test
    void the_committed_openapi_is_what_runs() throws IOException {
        String running = given().accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path accepted = CONTRACTS.resolve("openapi.yaml");
        Path seen = Path.of("target", "openapi-running.yaml");
        Files.writeString(seen, running);
        assertThat(running)
                .as("accept a wanted change by: cp nomination-service/%s nomination-service/%s", seen, accepted)
                .isEqualTo(Files.readString(accepted));
    }

    @Test
    void every_event_made_in_tests_keeps_its_promise() throws IOException {
        TestCounty county = TestCounty.preparing("990231");
        var district = county.district(1, 1, county.unit(1));
        var voters = county.voters(1, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        county.nominate(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        Topic topic = Topic.named("huanjie.nomination.v1");
        topic.await(event -> event.is("nomination-accepted") && event.key().equals(county.code()));

        List<Topic.Sent> made = topic.records();
        Schemas.of(CONTRACTS.resolve("schemas")).check(made);
        for (Topic.Sent event : made) {
            assertThat(fields(event.data())).as(event.type()).containsExactlyInAnyOrderElementsOf(promised(event));
        }
    }

    private static List<String> promised(Topic.Sent event) throws IOException {
        String file = event.type().replace("org.huanjie.nomination.", "") + ".json";
        JsonNode schema = new ObjectMapper()
                .readTree(CONTRACTS.resolve("schemas").resolve(file).toFile());
        return fields(schema.get("properties"));
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
