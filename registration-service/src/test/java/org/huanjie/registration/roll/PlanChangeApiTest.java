package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanChangeApiTest {
    @Test
    @Proves("R-35")
    void a_roll_of_districts_that_have_changed_is_not_published() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        county.reviewed();
        county.drafted();
        List<String> drafts = county.drafts();
        county.districts(2);
        await().until(() -> county.findings(drafts.get(0)).contains("DIST_CHANGE_AFTER_NOTICE"));
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + drafts.get(0) + "/publication")
                .then()
                .statusCode(422)
                .body("findings.code", contains("DIST_CHANGE_AFTER_NOTICE"));
        List<String> again = county.drafted().getList("result.ids");
        assertThat(again)
                .hasSize(2)
                .allSatisfy(roll -> assertThat(county.findings(roll)).isEmpty());
    }
}
