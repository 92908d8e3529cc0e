package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Whatever happens to voters between two versions of their rolls. */
@QuarkusTest
class RollBalanceTest {
    private static final long SEED = 20_261_118;
    private static final int STEPS = 25;
    private static final int EACH = 4;

    private final Random random = new Random(SEED);

    @Test
    @Proves({"R-47", "R-67", "INV-3"})
    void new_rolls_are_the_old_with_additions_and_removals_and_moves_cancel() {
        County county = County.published();
        county.withRolls(EACH);
        List<String> voters = new ArrayList<>();
        county.villages().forEach(village -> voters.addAll(county.voters(village)));
        for (int step = 0; step < STEPS; step++) {
            happens(county, voters, step);
        }

        List<JsonPath> corrected = corrected(county);
        assertThat(corrected).as("seed %d", SEED).isNotEmpty().allSatisfy(next -> {
            Map<String, Integer> sums = next.getMap("arithmetic");
            assertThat(sums.get("total") - sums.get("previous")).isEqualTo(size(next, "added") - size(next, "removed"));
            assertThat(next.getInt("count")).isEqualTo(sums.get("total"));
        });
        int change = corrected.stream()
                .mapToInt(next -> size(next, "added") - size(next, "removed"))
                .sum();
        int onRolls = standing(county, "count").stream()
                .mapToInt(count -> (int) count)
                .sum();
        long active = voters.stream().filter(voter -> isActive(county, voter)).count();
        assertThat(onRolls).as("seed %d", SEED).isEqualTo(4 * EACH + change).isEqualTo((int) active);
        assertThat(standing(county, "id"))
                .allSatisfy(roll -> assertThat(county.findings(roll.toString())).isEmpty());
    }

    /** Corrects all rolls, twice: who moved between them is added once the other one has let go. */
    private static List<JsonPath> corrected(County county) {
        List<JsonPath> corrected = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (Object roll : standing(county, "id")) {
                Response next = county.as("county-committee").body("{}").post("/api/v1/rolls/" + roll + "/corrections");
                if (next.statusCode() == 201) {
                    corrected.add(next.jsonPath());
                }
            }
        }
        return corrected;
    }

    private static int size(JsonPath correction, String changes) {
        return correction.getList(changes).size();
    }

    private static List<Object> standing(County county, String field) {
        return county.as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .getList("items." + field);
    }

    private static boolean isActive(County county, String voter) {
        return county.as("county-office")
                .get("/api/v1/voters/" + voter)
                .jsonPath()
                .getString("status")
                .equals("ACTIVE");
    }

    /** Somebody registers, moves within the county, leaves, dies or comes back. */
    private void happens(County county, List<String> voters, int step) {
        String voter = voters.get(random.nextInt(voters.size()));
        String unit = county.villages().get(random.nextInt(4));
        switch (random.nextInt(5)) {
            case 0 ->
                voters.add(county.register("李新", LocalDate.of(1995, 1, 1).plusDays(step), 1, unit)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
            case 1 -> county.remove(voter, "DECEASED");
            case 2 -> county.remove(voter, "MOVED_OUT");
            case 3 -> county.restore(voter, "MOVED_IN");
            default -> move(county, voter, unit);
        }
    }

    private static void move(County county, String voter, String unit) {
        String path = "/api/v1/voters/" + voter;
        county.as("township-office", county.code())
                .header("If-Match", county.as("county-office").get(path).header("ETag"))
                .body(Map.of("unit", unit, "householdDivision", unit))
                .patch(path);
    }
}
