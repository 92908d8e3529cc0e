package org.huanjie.kit.http;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.kit.ids.Ids;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.Examples;
import org.junit.jupiter.api.Test;

/** The examples of what every service has from the kit work as they are typed. */
@QuarkusTest
class ExamplesTest {
    private final EntityManager database;
    private final String office = Token.of("county-office", "990123");
    private final String operator = Token.of("operator", "990123");
    private final Examples examples = Examples.of(Path.of("src/main/resources/contracts/examples"));

    ExamplesTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void are_answered_as_the_contract_says() {
        OffsetDateTime now = OffsetDateTime.parse(
                given().auth().oauth2(office).get("/api/v1/clock").path("now"));
        examples.is("2027-01-20T08:00:00+08:00", now.plusSeconds(1));
        examples.send("ClockResource_set", office);
        examples.send("DeadLetterResource_discard", operator, "id", failedEvent());
        examples.completeBut(
                "the sample's",
                "CounterResource_create",
                "CounterResource_put",
                "CounterResource_raise",
                "CounterResource_count");
    }

    private UUID failedEvent() {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into dead_letter (id, topic, partition, \"offset\", payload, reason) values (:id, 'examples', 0, 1, '{', 'not JSON')")
                        .setParameter("id", id)
                        .executeUpdate());
        return id;
    }
}
