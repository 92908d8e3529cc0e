package org.huanjie.registration;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.Examples;
import org.junit.jupiter.api.Test;

/** The contract's examples work as they are typed, from a voter's registration to the final roll. */
@QuarkusTest
class ExamplesTest {
    private static final String ROLL = "0199f3a0-eeee-7000-8000-000000000001";
    private static final String VOTER = "0199f3a0-aaaa-7000-8000-000000000001";

    private static final String ERASED = "0199f3a0-aaaa-7000-8000-000000000003";

    private static final String CERTIFIED = "0199f3a0-aaaa-7000-8000-000000000002";

    private final County county = County.typed();
    private final String office = Token.of("county-office", county.code());
    private final String committee = Token.of("county-committee", county.code());
    private final String town = Token.of("township-office", county.towns().get(0));
    private final String village = county.villages().get(0);
    private final Examples examples = Examples.of(Path.of("contracts/examples"))
            .is("990123-2026", county.election())
            .is("2027-01-20", "2041-01-20")
            .is("2026-11-20", County.today());

    @Test
    void are_answered_as_the_contract_says() {
        county.tell();
        registers();
        adjusts();
        proposes();
        certifies();
        resolves();
        erases();
        List<String> rolls = publishes();
        objects(rolls.get(0));
        looksUp(rolls);
        examples.complete();
    }

    private void registers() {
        String voter = examples.send("VoterResource_create", town).get("id").asText();
        examples.change("VoterResource_change", town, "id", voter);
        examples.send("VoterResource_one", town, "id", voter);
        examples.send("VoterResource_history", town, "id", voter);
        examples.send("VoterSearchResource_search", town);
        examples.send("VoterSearchResource_reveal", town, "id", voter);
        county.imports("APPLY", county.file(2));
        examples.send("VoterResource_list", town, "?unit", village);
    }

    private void adjusts() {
        String voter = county.voters(county.villages().get(1)).get(0);
        examples.send("AdjustmentResource_remove", town, "id", voter);
        examples.send("AdjustmentResource_restore", town, "id", voter);
    }

    private void proposes() {
        String complete = county.villages().get(1);
        List<String> missing = county.voters(complete);
        county.imports("APPLY&confirm=true&complete=" + complete, County.HEADER + county.line(0, village));
        examples.send("RemovalProposalResource_list", town, "?division", complete);
        examples.send("RemovalProposalResource_accept", town, "voter", missing.get(0));
        examples.send("RemovalProposalResource_dismiss", town, "voter", missing.get(1));
        examples.send("RemovalProposalResource_one", town, "voter", missing.get(1));
    }

    private void certifies() {
        String other = Token.of("township-office", county.towns().get(1));
        examples.is(CERTIFIED, county.voters(village).get(1));
        examples.send("CertificateCourseResource_giveBack", town, "id", issued());
        examples.send("CertificateCourseResource_refuse", other, "id", issued());
        examples.send("CertificateCourseResource_revoke", town, "id", issued());
        String used = issued();
        examples.send("CertificateResource_one", town, "id", used);
        examples.send("CertificateCourseResource_use", other, "id", used);
        examples.send("CertificateResource_list", other, "?direction", "TARGET");
    }

    private String issued() {
        return examples.send("CertificateResource_create", town).get("id").asText();
    }

    private void resolves() {
        String again = County.HEADER + county.line(0, county.villages().get(3));
        String number = county.imports("APPLY", again).getString("id");
        examples.send("ImportResource_one", office, "id", number);
        examples.send("CertificateResource_candidates", office, "?reason", "LISTED_ELSEWHERE");
        String duplicate = examples.send("DuplicateResource_list", office, "?status", "OPEN")
                .at("/items/0/id")
                .asText();
        examples.send("DuplicateResource_one", office, "id", duplicate);
        examples.send("DuplicateResource_resolve", office, "id", duplicate);
        examples.send("ReviewResource_review", committee);
        examples.send("StatisticsResource_show", office, "?election", county.election(), "?division", county.code());
    }

    private void erases() {
        String mistaken = county.register("冯误登", LocalDate.of(1991, 4, 5), 1, village)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.remove(mistaken, "ERROR_CORRECTED").then().statusCode(200);
        county.reviewed();
        examples.is(ERASED, mistaken);
        String erasure =
                examples.send("ErasureResource_create", office).get("id").asText();
        examples.send("ErasureResource_one", office, "id", erasure);
        county.ended(examples.send("ErasureResource_approve", committee, "id", erasure)
                .get("id")
                .asText());
        examples.send("ErasureResource_list", committee);
    }

    private List<String> publishes() {
        String job = examples.send("RollResource_draft", office).get("id").asText();
        county.ended(job);
        examples.send("JobResource_job", office, "id", job);
        List<String> rolls = county.drafts();
        examples.send("RollResource_publish", committee, "id", rolls.get(0));
        county.ended(
                examples.send("RollResource_publishAll", committee).get("id").asText());
        examples.send("RollResource_one", office, "id", rolls.get(0));
        examples.send("RollResource_list", office, "?election", county.election());
        examples.send("PublicRollResource_entries", null, "id", rolls.get(0));
        return rolls;
    }

    private void objects(String roll) {
        examples.is(ROLL, roll).is(VOTER, county.voters(village).get(0));
        String objection =
                examples.send("ObjectionResource_create", town).get("id").asText();
        examples.send("ObjectionResource_decide", committee, "id", objection);
        examples.send("ObjectionResource_sue", office, "id", objection);
        examples.send("ObjectionResource_judge", committee, "id", objection);
        examples.send("ObjectionResource_one", town, "id", objection);
        examples.send("ObjectionResource_list", office, "?roll", roll);
    }

    private void looksUp(List<String> rolls) {
        examples.send("RollLookupResource_lookUp", null);
        String next = examples.send(
                        "CorrectionResource_correct",
                        Token.of("county-committee", county.code(), "qian"),
                        "id",
                        rolls.get(0))
                .get("id")
                .asText();
        county.schedule(2, County.today().plusDays(1).toString());
        await().until(() -> county.as("county-committee")
                        .body("{}")
                        .post("/api/v1/rolls/" + rolls.get(1) + "/finalization")
                        .statusCode()
                == 200);
        examples.send("CorrectionResource_finalize", committee, "id", next);
        examples.send("CorrectionResource_reopen", committee, "id", next);
    }
}
