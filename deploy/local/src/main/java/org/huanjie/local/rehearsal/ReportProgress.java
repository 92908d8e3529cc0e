package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** The progress report to the city's standing committee, drafted from what happened and issued by a second person. */
final class ReportProgress implements Step {
    private static final String REPORTS = "/api/v1/reports";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RECIPIENT = "平川市人大常委会";

    @Override
    public String title() {
        return "the progress report is written (工作进展情况汇报)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 13, 15, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.reporting(Person.COUNTY_OFFICE);
        JsonNode job = office.await(
                office.post(REPORTS, Map.of("election", Play.ELECTION, "kind", "PROGRESS", "recipient", RECIPIENT)));
        play.checks()
                .equal("writing the report", "SUCCEEDED", job.path("status").asText());
        String report = REPORTS + "/" + job.path("result").path("id").asText();
        JsonNode draft = office.get(report).okJson();
        play.checks().equal("its recipient", RECIPIENT, draft.path("recipient").asText());
        play.checks().equal("sentences with something missing (【待补】)", 0, missing(draft));
        play.checks()
                .refused(
                        "issuing what one has written oneself",
                        play.reporting(Person.OFFICE_AS_COMMITTEE).post(report + "/issue", Map.of()),
                        409,
                        "same-person");
        JsonNode issued = play.reporting(Person.COUNTY_COMMITTEE)
                .post(report + "/issue", Map.of())
                .okJson();
        play.checks().equal("the report", "ISSUED", issued.path("status").asText());
        play.write("report.json", office.get(report).okJson().toPrettyString());
        Answer html = office.getAs("text/html", report).ok();
        play.checks()
                .that(
                        "the report as a page names the county",
                        html.body().contains("云泽县") && html.body().contains("<html"));
        play.write("report.html", html.body());
        byte[] docx = office.download(DOCX, report);
        play.checks().that("the report as a Word document is a package (OOXML)", docx[0] == 'P' && docx[1] == 'K');
        play.write("report.docx", docx);
    }

    private static int missing(JsonNode report) {
        int missing = 0;
        for (JsonNode section : report.path("sections")) {
            for (JsonNode paragraph : section.path("paragraphs")) {
                missing += paragraph.path("missing").size();
            }
        }
        return missing;
    }
}
