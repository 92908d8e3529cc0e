package org.huanjie.acceptance;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.NominationForm;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.acceptance.suite.Topics;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A county from the announcement of its election to the progress report, as its clerks would do it. */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreadTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EACH = 30;

    private final RunningSuite suite = RunningSuite.get();
    private final SmallCounty county = new SmallCounty("990142", LocalDate.of(2027, 1, 20));
    private final String area = "election=" + county.election() + "&level=COUNTY&division=" + county.code();
    private final Map<String, List<String>> candidates = new HashMap<>();
    private final Set<String> documents = new TreeSet<>();
    private final SubscriberCheck anotherSystem = new SubscriberCheck(county);

    @Test
    @Order(1)
    void districts_are_divided_and_published() {
        String plan = county.prepared().planned();
        JsonPath published = county.office().get("districting/plans/" + plan).jsonPath();
        assertThat(published.getString("status")).isEqualTo("PUBLISHED");
        assertThat(published.getInt("seats")).isEqualTo(SmallCounty.SEATS);
        List<Map<String, Object>> districts = county.office().all("districting/districts?" + area);
        assertThat(districts.stream()
                        .mapToInt(district -> (int) district.get("seats"))
                        .sum())
                .isEqualTo(SmallCounty.SEATS);
        assertThat(districts.stream().flatMap(district -> ((List<?>) district.get("units")).stream()))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(county.villages());
        anotherSystem.catchUp();
    }

    @Test
    @Order(2)
    void voters_are_registered_and_rolls_published() throws Exception {
        await().atMost(SOON)
                .until(() -> county.office()
                                .upload("registration/imports?mode=VALIDATE", Map.of("file", county.households(EACH)))
                                .extract()
                                .statusCode()
                        == 202);
        JsonPath applied =
                county.office().uploads("registration/imports?mode=APPLY", Map.of("file", county.households(EACH)));
        county.office()
                .get("registration/imports/" + applied.getString("result.id"))
                .then()
                .body("status", equalTo("APPLIED"), "rows.added", equalTo(8 * EACH));
        county.committee()
                .post("registration/reviews", Map.of("division", county.code()))
                .statusCode(200)
                .body("approved", equalTo(8 * EACH));
        suite.command("clock", "--set", "2026-12-28T09:00:00+08:00");
        Map<String, Object> whole = Map.of("election", county.election(), "level", "COUNTY", "division", county.code());
        await().atMost(SOON)
                .until(() -> county.office()
                                .post("registration/rolls", whole)
                                .extract()
                                .statusCode()
                        == 202);
        await().atMost(SOON)
                .until(() -> !county.office().all("registration/rolls?" + area).isEmpty());
        JsonPath result = county.committee()
                .does(
                        "registration/rolls/publications",
                        Map.of(
                                "election",
                                county.election(),
                                "level",
                                "COUNTY",
                                "division",
                                county.code(),
                                "pollingPlace",
                                "村委会",
                                "pollingFrom",
                                "2027-01-20T08:00:00+08:00",
                                "pollingUntil",
                                "2027-01-20T18:00:00+08:00"));
        assertThat(result.getList("result.refused")).isEmpty();
        for (Map<String, Object> roll : county.office().all("registration/rolls?" + area + "&status=PUBLISHED")) {
            assertRollIsWhatItSays(roll.get("id").toString());
        }
    }

    private void assertRollIsWhatItSays(String roll) throws Exception {
        JsonPath shown = county.office().get("registration/rolls/" + roll).jsonPath();
        List<Map<String, Object>> entries = county.office().all("registration/rolls/" + roll + "/entries");
        assertThat(entries).hasSize(shown.getInt("count")).hasSize(shown.getInt("arithmetic.total"));
        String csv = entries.stream()
                .map(entry -> entry.get("serial") + "," + entry.get("name") + "," + entry.get("sex") + ","
                        + (entry.get("group") == null ? "" : entry.get("group")) + "\n")
                .collect(Collectors.joining());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(shown.getString("sha256")).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.keySet()).containsExactlyInAnyOrder("serial", "name", "sex", "group"));
    }

    @Test
    @Order(3)
    void candidates_are_nominated_and_listed() {
        List<Map<String, Object>> districts = county.office().all("nomination/districts?" + area);
        assertThat(districts).isNotEmpty();
        for (Map<String, Object> district : districts) {
            nominate(district);
        }
        suite.command("clock", "--set", "2027-01-04T09:00:00+08:00");
        for (Map<String, Object> district : districts) {
            String id = district.get("id").toString();
            county.committee()
                    .post("nomination/districts/" + id + "/initial-list", Map.of())
                    .statusCode(200);
            deliberate(id);
        }
        suite.command("clock", "--set", "2027-01-12T09:00:00+08:00");
        for (Map<String, Object> district : districts) {
            String id = district.get("id").toString();
            int seats = (int) district.get("seats");
            List<String> formal = candidates.get(id).subList(0, (4 * seats + 2) / 3);
            county.committee()
                    .post("nomination/districts/" + id + "/formal-list", Map.of("candidates", formal))
                    .statusCode(200)
                    .body("step", equalTo("FORMAL_LIST"));
        }
    }

    private void nominate(Map<String, Object> district) {
        String id = district.get("id").toString();
        await().atMost(SOON)
                .until(() -> "NOMINATING"
                        .equals(county.office()
                                .get("nomination/districts/" + id)
                                .jsonPath()
                                .getString("step")));
        List<String> units =
                county.office().get("districting/districts/" + id).jsonPath().getList("units");
        List<Map<String, Object>> voters = county.office().all("registration/voters?unit=" + units.get(0));
        int needed = 2 * (int) district.get("seats");
        for (int i = 0; i < needed; i++) {
            Map<String, Object> form = NominationForm.of(county.election(), id, voters.get(i))
                    .by("县总工会" + i)
                    .json();
            String made = Clerk.of("township-office", units.get(0).substring(0, 9))
                    .post("nomination/nominations", form)
                    .statusCode(201)
                    .body("status", equalTo("ACCEPTED"))
                    .extract()
                    .path("candidate.id");
            candidates.computeIfAbsent(id, none -> new java.util.ArrayList<>()).add(made);
        }
    }

    private void deliberate(String district) {
        String unit = county.office()
                .get("districting/districts/" + district)
                .jsonPath()
                .getString("units[0]");
        List<Map<String, Object>> opinions = candidates.get(district).stream()
                .<Map<String, Object>>map(candidate -> Map.of("candidate", candidate, "for", 20, "against", 0))
                .toList();
        Clerk.of("township-office", unit.substring(0, 9))
                .post(
                        "nomination/districts/" + district + "/deliberations",
                        Map.of(
                                "round",
                                1,
                                "on",
                                "2027-01-04",
                                "groups",
                                List.of(Map.of("group", "第1小组", "present", 25, "opinions", opinions)),
                                "conclusion",
                                "AGREED"))
                .statusCode(201);
    }

    @Test
    @Order(4)
    void the_report_has_the_numbers_of_the_other_services() {
        String figures = "reporting/figures?election=" + county.election() + "&division=" + county.code();
        await().atMost(SOON).untilAsserted(() -> {
            Map<String, Object> values =
                    county.office().get(figures).jsonPath().<Map<String, Object>>getList("items").stream()
                            .filter(figure -> figure.get("value") != null)
                            .collect(Collectors.toMap(
                                    figure -> figure.get("id").toString(), figure -> figure.get("value"), (a, b) -> a));
            assertThat(values)
                    .containsEntry("registeredVoters", 8 * EACH)
                    .containsEntry("approvedVoters", 8 * EACH)
                    .containsEntry("votersOnCountyRolls", 8 * EACH)
                    .containsEntry("nominationsAccepted", 2 * SmallCounty.SEATS);
        });
        JsonPath job =
                county.office().does("reporting/reports", Map.of("election", county.election(), "kind", "PROGRESS"));
        Response html = county.office().get("reporting/reports/" + job.getString("result.id") + "?format=html");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(html.asString()).contains("县乡人大换届选举工作进展情况汇报", String.valueOf(8 * EACH));
        documents.add("reporting/reports/" + job.getString("result.id"));
    }

    @Test
    @Order(5)
    @Proves({"R-59", "INV-7"})
    void nothing_that_was_published_told_or_logged_has_an_id_a_phone_or_an_address() throws IOException {
        PersonalData secrets = PersonalData.and("沿河街");
        county.office().all("reporting/notices?election=" + county.election() + "&division=" + county.code()).stream()
                .map(notice -> notice.get("url").toString())
                .forEach(url -> documents.add(service(url) + url.substring("/api/v1".length())));
        assertThat(documents).hasSizeGreaterThan(3 * candidates.size());
        for (String document : documents) {
            Response page = county.office().get(document + "?format=html");
            assertThat(page.contentType()).as(document).startsWith("text/html");
            assertThat(secrets.in(page.asString())).as(document).isEmpty();
            Response word = county.office().get(document + "?format=docx");
            assertThat(word.statusCode()).as(document).isEqualTo(200);
            assertThat(secrets.inDocx(word.asByteArray())).as(document).isEmpty();
        }
        for (Map<String, Object> roll : county.office().all("registration/rolls?" + area)) {
            String entries = "registration/rolls/" + roll.get("id") + "/entries?limit=500";
            assertThat(secrets.in(county.office().get(entries).asString())).isEmpty();
        }
        candidates
                .keySet()
                .forEach(district -> assertThat(secrets.in(Clerk.of("county-office", "990143")
                                .get("nomination/districts/" + district + "/candidates")
                                .asString()))
                        .isEmpty());
        List<String> events = Stream.of("districting", "registration", "registration.voters", "nomination", "reporting")
                .flatMap(source -> Topics.read("huanjie." + source + ".v1", ConsumerRecord::value).stream())
                .filter(event -> event != null && event.contains(county.code()))
                .toList();
        assertThat(events)
                .hasSizeGreaterThan(8 * EACH)
                .allSatisfy(event -> assertThat(secrets.in(event)).isEmpty());
        for (String service : RunningSuite.SERVICES) {
            assertThat(suite.log(service))
                    .as("the log of " + service)
                    .allSatisfy(line -> assertThat(secrets.in(line)).isEmpty());
            assertThat(get(suite.url(service) + "/q/metrics").asString().lines())
                    .as("the metrics of " + service + ", without their values")
                    .allSatisfy(line -> assertThat(secrets.in(line.replaceFirst(" \\S+$", "")))
                            .isEmpty());
        }
    }

    private static String service(String url) {
        return url.startsWith("/api/v1/plans")
                ? "districting"
                : url.startsWith("/api/v1/rolls") ? "registration" : "nomination";
    }

    @Test
    @Order(6)
    void another_system_has_heard_the_same() {
        anotherSystem.catchUp();
        anotherSystem.check();
        await().atMost(SOON).untilAsserted(new FeedCheck(county.code())::check);
    }
}
