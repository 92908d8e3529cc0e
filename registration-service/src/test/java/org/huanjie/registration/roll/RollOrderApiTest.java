package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Within a unit and a group, in the order that the election's rule says. */
@QuarkusTest
class RollOrderApiTest {
    private static final List<String> VOTERS = List.of("周安1号", "王安2号", "丁安3号", "李安1号", "王丁4号", "孙安2号");

    @Test
    void in_the_order_of_entry_where_the_rules_say_nothing_else() {
        assertThat(names(County.published())).containsExactly("周安", "王安", "丁安", "李安", "王丁", "孙安");
    }

    @Test
    void by_the_strokes_of_surnames_then_of_given_names() {
        assertThat(names(County.with("rollOrder", "STROKES"))).containsExactly("丁安", "王丁", "王安", "孙安", "李安", "周安");
    }

    @Test
    @Proves("R-68")
    void by_household_those_of_one_address_together_and_serials_stay_with_a_correction() {
        County county = County.with("rollOrder", "HOUSEHOLD");
        assertThat(names(county)).containsExactly("周安", "李安", "王安", "孙安", "丁安", "王丁");
        county.reviewed();
        county.drafted();
        String roll = county.drafts().get(0);
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200);
        county.register("赵补登", LocalDate.of(1990, 5, 5), 1, county.villages().get(0))
                .then()
                .statusCode(201);
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201)
                .body("added.serial", org.hamcrest.Matchers.contains(7));
    }

    private static List<String> names(County county) {
        String unit = county.villages().get(0);
        StringBuilder file = new StringBuilder(County.HEADER);
        for (int i = 0; i < VOTERS.size(); i++) {
            String voter = VOTERS.get(i);
            file.append(voter, 0, 2)
                    .append(',')
                    .append(county.citizenId(LocalDate.of(1980, 1, 1).plusDays(i), 11))
                    .append(",汉,")
                    .append(unit)
                    .append(',')
                    .append(unit)
                    .append(",河边路")
                    .append(voter.substring(2))
                    .append(",,\n");
        }
        county.imports("APPLY", file.toString());
        county.reviewed();
        county.drafted();
        return county.as("county-office")
                .get("/api/v1/rolls/" + county.drafts().get(0) + "/entries?limit=500")
                .jsonPath()
                .getList("items.name");
    }
}
