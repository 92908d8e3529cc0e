package org.huanjie.districting;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.Examples;
import org.junit.jupiter.api.Test;

/** The contract's examples work as they are typed, from the election's writing to the published plan. */
@QuarkusTest
class ExamplesTest {
    private final County county = County.typed();
    private final String office = Token.of("county-office", county.code());
    private final String committee = Token.of("county-committee", county.code());
    private final Examples examples = Examples.of(Path.of("contracts/examples"))
            .is("2027-01-20", "2041-01-20")
            .is("2026-11-20", "2040-11-20")
            .is("2026-09-20", "2040-09-20")
            .is("2026-08-20", "2040-08-20");

    @Test
    void are_answered_as_the_contract_says() {
        county.divide();
        elects();
        allots();
        String draft = draws();
        publishes(draft);
        succeeds();
        examples.send("MeResource_me", office);
        examples.complete();
    }

    private void elects() {
        String unit = county.units().get(4);
        examples.change("DivisionResource_put", office, "code", unit);
        examples.send("DivisionResource_one", office, "code", unit);
        examples.send("DivisionResource_list", office, "?parent", county.code());
        examples.send("ElectionResource_put", office, "code", county.election());
        examples.send("ElectionResource_announce", committee, "code", county.election());
        examples.send("ElectionResource_one", null, "code", county.election());
        examples.send("ElectionResource_calendar", null, "code", county.election());
    }

    private void allots() {
        String election = county.election();
        examples.send("QuotaResource_put", office, "code", election, "level", "COUNTY", "division", county.code());
        examples.send("QuotaResource_one", office, "code", election, "level", "COUNTY", "division", county.code());
        examples.send("QuotaResource_list", office, "code", election);
        String allocation = examples.send("ElectionAllocationResource_create", office, "code", election)
                .get("id")
                .asText();
        examples.send("AllocationResource_approve", committee, "id", allocation);
        examples.send("AllocationResource_one", office, "id", allocation);
    }

    private String draws() {
        String draft = examples.send("PlanResource_create", office).get("id").asText();
        examples.send("PlanDistrictResource_put", office, "id", draft, "number", 1);
        examples.change("PlanResource_move", office, "id", draft);
        examples.send("PlanDistrictResource_one", office, "id", draft, "number", 1);
        examples.send("PlanHistoryResource_undo", office, "id", draft);
        examples.send("PlanHistoryResource_redo", office, "id", draft);
        examples.send("PlanNoteResource_write", office, "id", draft);
        examples.send("PlanNoteResource_list", office, "id", draft);
        examples.send("PlanHistoryResource_list", office, "id", draft);
        return draft;
    }

    private void publishes(String draft) {
        String plan = county.plan();
        String job = examples.send("PlanResource_propose", office, "id", plan)
                .get("id")
                .asText();
        county.ended(job, "SUCCEEDED");
        examples.send("JobResource_job", office, "id", job);
        examples.send("PlanDistrictResource_list", office, "id", plan);
        examples.send("PlanResource_check", office, "id", plan);
        examples.send("PlanComparisonResource_compare", office, "id", plan, "?with", draft);
        examples.send("PlanDecisionResource_submit", office, "id", plan);
        examples.send("PlanDecisionResource_giveBack", committee, "id", plan);
        examples.send("PlanDecisionResource_submit", office, "id", plan);
        examples.send("PlanDecisionResource_approve", committee, "id", plan);
        examples.send("PlanDecisionResource_publish", committee, "id", plan);
        examples.send("PlanResource_one", office, "id", plan);
        examples.send("PlanResource_list", office, "?election", county.election());
        String district = examples.send("DistrictResource_list", null, "?election", county.election())
                .at("/items/0/id")
                .asText();
        examples.send("DistrictResource_one", null, "id", district);
        examples.send("PlanAmendmentResource_amend", office, "id", plan);
        examples.send("PlanVersionResource_list", office, "id", plan);
    }

    /** A village is split and two become one, with an amendment under way. */
    private void succeeds() {
        String unit = county.units().get(8);
        examples.send("DivisionSuccessionResource_split", office, "code", unit, "?dryRun", "true");
        examples.send(
                "DivisionSuccessionResource_merge",
                office,
                "code",
                county.units().get(10));
        examples.send(
                "DivisionHistoryResource_list", office, "code", county.units().get(10));
    }
}
