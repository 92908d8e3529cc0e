package org.huanjie.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** One registration, two rolls (一次登记、两次确认): the county's, and the township's for those who have a vote there. */
@QuarkusTest
class TwoLevelsTest {
    private static final int EACH = 3;

    private final Topic topic = Topic.named("huanjie.registration.v1");

    @Test
    @Proves({"R-34", "R-57", "R-69", "W-22"})
    void the_rolls_of_a_place_differ_by_those_who_have_a_reason_for_no_township_vote() {
        County county = County.published();
        String village = county.villages().get(0);
        String station = county.villages().get(1);
        List<String> ofSubdistrict = county.villages().subList(2, 4);
        county.electsTownship();
        assertThat(county.imports("APPLY", county.file(EACH)).getInt("rows.added"))
                .isEqualTo(4 * EACH);
        county.reviewed();

        assertThat(voters(county, village)).allSatisfy(voter -> {
            assertThat(voter.get("noTownshipReason")).isNull();
            assertThat(district(voter, "TOWNSHIP")).isNotNull();
        });
        assertThat(voters(county, station)).allSatisfy(voter -> {
            assertThat(voter.get("noTownshipReason")).isEqualTo("UPPER_UNIT");
            assertThat(district(voter, "TOWNSHIP")).isNull();
        });
        ofSubdistrict.forEach(community -> assertThat(voters(county, community)).allSatisfy(voter -> {
            assertThat(voter.get("noTownshipReason")).isEqualTo("SUBDISTRICT");
            assertThat(district(voter, "TOWNSHIP")).isNull();
        }));
        assertThat(county.villages())
                .flatMap(unit -> voters(county, unit))
                .hasSize(4 * EACH)
                .allSatisfy(voter -> assertThat(district(voter, "COUNTY")).isNotNull());

        Set<String> onCountyRolls = published(county, "COUNTY", county.code());
        Set<String> onTownshipRoll =
                published(county, "TOWNSHIP", county.towns().get(0));
        assertThat(onCountyRolls).hasSize(4 * EACH).containsAll(onTownshipRoll);
        assertThat(onTownshipRoll).containsExactlyInAnyOrderElementsOf(county.voters(village));
        onCountyRolls.removeAll(onTownshipRoll);
        assertThat(onCountyRolls)
                .hasSize(3 * EACH)
                .containsAll(county.voters(station))
                .containsAll(county.voters(ofSubdistrict.get(0)));
    }

    /** Ids of all who are on the rolls of a congress, each published by the committee of its level and no other. */
    private Set<String> published(County county, String level, String division) {
        Set<String> voters = new HashSet<>();
        List<String> rolls = county.drafted(level, division).getList("result.ids");
        String other = level.equals("COUNTY") ? "township-committee" : "county-committee";
        for (String roll : rolls) {
            String path = "/api/v1/rolls/" + roll + "/publication";
            county.as(other, division).body(County.polling()).post(path).then().statusCode(403);
            JsonPath shown = county.as(level.toLowerCase() + "-committee", division)
                    .body(County.polling())
                    .post(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(shown.getString("level")).isEqualTo(level);
            JsonNode chunk = topic.await(sent -> sent.is("roll-entries-published")
                            && sent.data().get("roll").asText().equals(roll))
                    .data();
            chunk.get("entries").forEach(entry -> voters.add(entry.get("voter").asText()));
            assertThat(chunk.get("entries")).hasSize(shown.getInt("count"));
        }
        return voters;
    }

    private static List<Map<String, Object>> voters(County county, String unit) {
        return county.as("county-office")
                .get("/api/v1/voters?unit=" + unit)
                .jsonPath()
                .getList("items");
    }

    private static Object district(Map<String, Object> voter, String level) {
        return ((Map<?, ?>) voter.get("districts")).get(level);
    }
}
