package org.huanjie.local.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.local.county.RehearsalCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of one district per unit is lawful; each way of spoiling it is seen. */
class PlanJudgeTest {
    @TempDir
    static Path folder;

    private static County county;
    private final List<JsonNode> plan = new ArrayList<>();

    @BeforeAll
    static void draw() throws IOException {
        county = new County(RehearsalCounty.in(folder, 3, 2_000));
    }

    @BeforeEach
    void oneDistrictPerUnit() {
        for (County.Place leaf : county.leaves()) {
            ObjectNode district = new ObjectMapper()
                    .createObjectNode()
                    .put("number", plan.size() + 1)
                    .put("seats", 1)
                    .put("population", leaf.population());
            district.putArray("units").add(leaf.code());
            plan.add(district);
        }
    }

    @Test
    void a_lawful_plan_has_no_faults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_unit_without_district_is_seen() {
        JsonNode gone = plan.remove(5);
        assertThat(faults())
                .anyMatch(fault -> fault.contains("R-32")
                        && fault.contains(gone.path("units").get(0).asText()));
    }

    @Test
    void four_seats_and_a_wrong_sum_are_seen() {
        ((ObjectNode) plan.get(0)).put("seats", 4);
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("R-27"))
                .anyMatch(fault -> fault.contains("R-18"));
    }

    @Test
    void a_district_in_two_pieces_is_seen() {
        JsonNode last = plan.stream()
                .filter(district ->
                        !county.place(district.path("units").get(0).asText()).isWorkUnit())
                .reduce((a, b) -> b)
                .orElseThrow();
        ((ArrayNode) plan.get(0).path("units")).add(last.path("units").get(0).asText());
        plan.remove(last);
        assertThat(faults()).anyMatch(fault -> fault.equals("district 1 does not hang together"));
    }

    @Test
    void a_unit_in_two_districts_and_a_false_population_are_seen() {
        ((ArrayNode) plan.get(0).path("units"))
                .add(plan.get(1).path("units").get(0).asText());
        ((ObjectNode) plan.get(2)).put("population", 1);
        assertThat(faults())
                .anyMatch(fault -> fault.contains("R-28"))
                .anyMatch(fault -> fault.contains("district 3 counts 1"));
    }

    private List<String> faults() {
        return new PlanJudge(county)
                .faults(Congress.COUNTY, plan, county.leaves().size());
    }
}
