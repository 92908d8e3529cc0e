package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.SmallCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may not, sees nothing; what cannot be undone takes two. */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BordersTest {
    private final SmallCounty county = new SmallCounty("990131", LocalDate.of(2029, 1, 17));
    private final Clerk neighbour = Clerk.of("township-office", "990132101");
    private final String firstTown = county.towns().get(0);
    private String plan;

    @BeforeAll
    void a_county_with_voters() {
        plan = county.prepared().planned();
        awaitRegistrationKnowsTheElection();
        county.office().uploads("registration/imports?mode=APPLY", Map.of("file", county.households(12)));
    }

    private void awaitRegistrationKnowsTheElection() {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(() -> {
            Object location = county.office()
                    .upload("registration/imports?mode=VALIDATE", Map.of("file", county.households(1)))
                    .extract()
                    .header("Location");
            return location != null
                    && county.office()
                            .job("registration", location.toString())
                            .getString("status")
                            .equals("SUCCEEDED");
        });
    }

    @Test
    void a_neighbour_township_sees_no_voter_import_or_draft() {
        Map<String, Object> voter = county.office().all("registration/voters").get(0);
        neighbour.get("registration/voters/" + voter.get("id")).then().statusCode(404);
        neighbour
                .get("registration/voters?unit=" + county.villages().get(0))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        neighbour.get("districting/plans/" + plan).then().statusCode(404);
        assertThat(neighbour.all("districting/plans?election=" + county.election()))
                .isEmpty();
    }

    @Test
    void a_town_sees_its_own_voters_only() {
        List<Map<String, Object>> seen = Clerk.of("township-office", firstTown).all("registration/voters");
        assertThat(seen)
                .hasSize(48)
                .allMatch(voter -> voter.get("unit").toString().startsWith(firstTown));
    }

    @Test
    void an_observer_sees_no_voter_at_all() {
        Clerk.of("city-observer", "990100").get("registration/voters").then().statusCode(403);
        Clerk.of("city-observer", "990100")
                .get("reporting/figures?election=" + county.election() + "&division=" + county.code())
                .then()
                .statusCode(200);
    }

    @Test
    void who_wrote_an_election_does_not_announce_it() {
        Clerk both = Clerk.of("county-committee", "990133");
        both.post("districting/elections/990133-2028/announcement", Map.of()).statusCode(404);
        SmallCounty other = new SmallCounty("990134", LocalDate.of(2029, 1, 17));
        other.office()
                .uploads(
                        "districting/divisions/imports",
                        Map.of(
                                "divisions",
                                "code,name,type,parent,population\n990134,另县,COUNTY,,100\n990134101,镇,TOWN,990134,100\n990134101201,村,VILLAGE,990134101,100\n"
                                        .getBytes()));
        Clerk one = Clerk.inTwoRoles("990134", "county-office", "county-committee");
        one.put(
                        "districting/elections/" + other.election(),
                        Map.of(
                                "name",
                                "另县换届选举",
                                "division",
                                "990134",
                                "electionDay",
                                "2029-01-17",
                                "levels",
                                List.of("COUNTY"),
                                "ruleProfile",
                                "standard",
                                "ruleOverrides",
                                List.of(),
                                "decidedBy",
                                "另县人大常委会",
                                "decidedOn",
                                "2026-09-20",
                                "documentNo",
                                "另人常〔2026〕1号"))
                .statusCode(201);
        one.post("districting/elections/" + other.election() + "/announcement", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        other.committee()
                .post("districting/elections/" + other.election() + "/announcement", Map.of())
                .statusCode(200);
    }
}
