package org.huanjie.reporting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.Examples;
import org.junit.jupiter.api.Test;

/** The contract's examples work as they are typed: preparatory work, figures, and the report to its issue. */
@QuarkusTest
class ExamplesTest {
    private final County county = new County("990123");
    private final String office = Token.of("county-office", county.code());
    private final String committee = Token.of("county-committee", county.code());
    private final Examples examples = Examples.of(Path.of("contracts/examples"));

    @Test
    void are_answered_as_the_contract_says() {
        county.divided().scheduled();
        county.townshipPlan(county.township(1), 6, 14);
        county.map("TOWNSHIP", county.township(1), 1, "示意图");
        records();
        shows();
        subscribes();
        reports();
        examples.complete();
    }

    private void records() {
        String body = examples.send("BodyResource_record", office).get("id").asText();
        String member = examples.send("BodyResource_appoint", office, "id", body)
                .get("id")
                .asText();
        examples.send("BodyResource_resign", office, "id", body, "member", member);
        examples.send("BodyResource_member", office, "id", body, "member", member);
        examples.send("BodyResource_members", office, "id", body);
        examples.send("BodyResource_one", office, "id", body);
        examples.send("BodyResource_list", office, "?election", county.election());
        String activity =
                examples.send("ActivityResource_record", office).get("id").asText();
        examples.send("ActivityResource_one", office, "id", activity);
        examples.send("ActivityResource_list", office, "?election", county.election());
        String problem = examples.send("ProblemResource_open", office).get("id").asText();
        examples.send("ProblemResource_answer", office, "id", problem);
        examples.send("ProblemResource_resolve", office, "id", problem);
        examples.send("ProblemResource_one", office, "id", problem);
        examples.send("ProblemResource_list", office, "?election", county.election());
    }

    private void shows() {
        of("FigureResource_list");
        of("ProgressResource_list");
        of("AlertResource_list");
        String task = examples.send(
                        "TaskResource_list", office, "?election", county.election(), "?division", county.code())
                .at("/items/0/id")
                .asText();
        examples.send("TaskResource_one", office, "id", task);
        examples.change("TaskResource_change", office, "id", task);
        of("TimelineResource_timeline");
        of("CourseResource_list");
        of("ByElectionResource_list");
        of("CurveResource_list");
        examples.send(
                "CurveResource_sources",
                office,
                "day",
                "2026-12-01",
                "?election",
                county.election(),
                "?division",
                county.code());
        await().atMost(30, SECONDS)
                .until(() -> examples.send("PlanMapResource_list", office, "?election", county.election())
                        .at("/items/0/districts")
                        .isInt());
        examples.send(
                "FigureResource_sources",
                office,
                "id",
                "trainingSessions",
                "?election",
                county.election(),
                "?division",
                county.code());
        examples.send(
                "TableResource_table",
                office,
                "table",
                "T2",
                "?election",
                county.election(),
                "?division",
                county.code());
        examples.send("ElectionResource_list", office);
        examples.send("LagResource_list", office);
        examples.send("ProjectionResource_rebuild", Token.of("operator", county.code()));
    }

    private void subscribes() {
        String key = examples.send("FeedKeyResource_make", office).get("id").asText();
        examples.send("FeedKeyResource_list", office);
        examples.send("FeedKeyResource_one", office, "id", key);
    }

    private void of(String operation) {
        examples.send(operation, office, "?election", county.election(), "?division", county.code());
    }

    private void reports() {
        String job = examples.send("ReportResource_draft", office).get("id").asText();
        await().atMost(30, SECONDS)
                .until(() -> "SUCCEEDED"
                        .equals(examples.send("JobResource_job", office, "id", job)
                                .get("status")
                                .asText()));
        String report = examples.send("JobResource_job", office, "id", job)
                .at("/result/id")
                .asText();
        examples.send("ReportResource_one", office, "id", report);
        examples.send("ReportResource_list", office, "?election", county.election());
        examples.change("PassageResource_write", office, "id", report, "passage", "LEAD");
        examples.change("PassageResource_restore", office, "id", report, "passage", "LEAD");
        examples.send("ReportResource_differences", office, "id", report, "?from", report);
        examples.send("ReportResource_issue", committee, "id", report);
    }
}
