package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastRollApiTest {
    @Test
    @Proves({"R-44", "R-47"})
    void the_next_election_carries_the_old_roll_forward_and_balances() {
        County county = County.published();
        county.withRolls(3);
        String unit = county.villages().get(0);
        List<String> voters = county.voters(unit);
        county.remove(voters.get(0), "DECEASED").then().statusCode(200);
        county.adjust(
                        voters.get(1),
                        "removal",
                        Map.of(
                                "reason",
                                "NOT_LISTED_INCAPABLE",
                                "on",
                                County.today().toString(),
                                "evidence",
                                "医院证明",
                                "documentNo",
                                "云选〔2040〕2号"))
                .then()
                .statusCode(200);
        county.electAgain();
        county.register("李成年", LocalDate.of(2025, 5, 5), 1, unit).then().statusCode(201);
        county.register("周补登", LocalDate.of(1990, 5, 5), 1, unit).then().statusCode(201);
        county.reviewed();
        county.drafted();
        county.as("county-office")
                .get("/api/v1/rolls/" + county.drafts().get(0))
                .then()
                .body("findings", hasSize(0), "count", equalTo(6), "version", equalTo(1))
                .body("arithmetic.previous", equalTo(6), "arithmetic.turned18", equalTo(1))
                .body("arithmetic.otherAdded", equalTo(1), "arithmetic.deceased", equalTo(1))
                .body("arithmetic.otherRemoved", equalTo(1), "arithmetic.total", equalTo(6));
        assertThat(county.drafts()).hasSize(2);
    }
}
