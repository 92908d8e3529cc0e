package org.huanjie.acceptance.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.SmallCounty;

/** What a county publishes from its plans to its lists, as work for clients that have to be patient. */
final class Publications {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int TOWN_SEATS = 4;
    private static final Map<String, Object> POLLING = Map.of(
            "pollingPlace", "村委会",
            "pollingFrom", "2029-01-17T08:00:00+08:00",
            "pollingUntil", "2029-01-17T18:00:00+08:00");

    private final SmallCounty county;
    private String body;
    private int pass;

    Publications(SmallCounty county) {
        this.county = county;
    }

    /** Draws a plan for each town; to be approved and published. */
    List<Consumer<PatientClient>> townshipPlans() {
        county.prepared().allotted();
        List<Consumer<PatientClient>> work = new ArrayList<>();
        for (String town : county.towns()) {
            county.office()
                    .put(
                            "districting/elections/" + county.election() + "/quotas/TOWNSHIP/" + town,
                            Map.of(
                                    "approvedSeats", TOWN_SEATS,
                                    "decidedBy", "县人大常委会",
                                    "decidedOn", "2026-08-28",
                                    "documentNo", "测人常〔2026〕3号"))
                    .statusCode(201);
            work.add(decided("township", town, county.submitted("TOWNSHIP", town)));
        }
        return work;
    }

    /** Draws the county's plan out of the towns' districts; to be approved and published. */
    Consumer<PatientClient> countyPlan() {
        return decided("county", county.code(), county.submitted("COUNTY", county.code()));
    }

    private static Consumer<PatientClient> decided(String level, String division, String plan) {
        String role = level + "-committee";
        String path = "districting/plans/" + plan;
        return client -> {
            client.send(Call.post("plan-approval", plan, role, division, path + "/approval", Map.of()));
            client.send(
                    Call.post("plan-publication", plan, role, division, path + "/publication", SmallCounty.DECISION));
        };
    }

    /** By the household file, and looked at by a second person. */
    void registerVoters(int each) {
        Map<String, byte[]> file = Map.of("file", county.households(each));
        await().atMost(SOON)
                .until(() -> county.office()
                                .upload("registration/imports?mode=VALIDATE", file)
                                .extract()
                                .statusCode()
                        == 202);
        county.office().uploads("registration/imports?mode=APPLY", file);
        county.committee()
                .post("registration/reviews", Map.of("division", county.code()))
                .statusCode(200);
    }

    /** One job for each congress. */
    List<Consumer<PatientClient>> rollDrafts() {
        int districts = county.office()
                .all("districting/districts?election=" + county.election())
                .size();
        await().atMost(SOON).until(() -> knownDistricts() == districts);
        List<Consumer<PatientClient>> work = new ArrayList<>();
        work.add(drafts("county", county.code()));
        county.towns().forEach(town -> work.add(drafts("township", town)));
        return work;
    }

    private long knownDistricts() {
        String known = "select count(*) from district where election = '" + county.election() + "'";
        return Long.parseLong(Databases.rows("registration", known).iterator().next());
    }

    private Consumer<PatientClient> drafts(String level, String division) {
        return client -> client.send(Call.post(
                "roll-draft", division, level + "-office", division, "registration/rolls", congress(level, division)));
    }

    private Map<String, Object> congress(String level, String division) {
        return Map.of("election", county.election(), "level", level.toUpperCase(), "division", division);
    }

    /** Each of the county's rolls by a call, each town's by a job. */
    List<Consumer<PatientClient>> rolls() {
        List<Consumer<PatientClient>> work = new ArrayList<>();
        county.towns().forEach(town -> {
            Map<String, Object> all = new HashMap<>(congress("township", town));
            all.putAll(POLLING);
            work.add(client -> client.send(Call.post(
                    "rolls-publication", town, "township-committee", town, "registration/rolls/publications", all)));
        });
        String drafts = "registration/rolls?level=COUNTY&election=" + county.election();
        county.office().all(drafts).forEach(roll -> {
            String id = roll.get("id").toString();
            work.add(client -> client.send(Call.post(
                    "roll-publication",
                    id,
                    "county-committee",
                    county.code(),
                    "registration/rolls/" + id + "/publication",
                    POLLING)));
        });
        return work;
    }

    /** Every roll, until nothing waits for a notice any more. */
    void correctAll(PatientClient client) {
        String rolls = "registration/rolls?status=PUBLISHED&election=" + county.election();
        boolean corrected = true;
        while (corrected) {
            corrected = false;
            pass++;
            for (Map<String, Object> roll : county.office().all(rolls)) {
                Answered answer = client.send(CertificateDesk.correction(
                        roll.get("level").toString().toLowerCase() + "-committee",
                        roll.get("division").toString(),
                        roll.get("id").toString(),
                        "in pass " + pass));
                corrected |= answer.isAccepted();
            }
        }
    }

    /** Waits until all jobs that were accepted have ended. */
    void awaitJobs(History history, String kind) {
        await().atMost(SOON).until(() -> history.of(kind).stream().allMatch(this::hasEnded));
    }

    private boolean hasEnded(Answered job) {
        String status =
                county.office().get("registration/jobs/" + job.id()).jsonPath().getString("status");
        return !List.of("QUEUED", "RUNNING").contains(status);
    }

    void awaitRollsKnown() {
        await().atMost(SOON)
                .until(() -> county.office().all("nomination/districts?election=" + county.election()).stream()
                        .allMatch(district -> district.get("step").equals("NOMINATING")));
    }

    /** In each town's districts as many as there have to be candidates at least. */
    List<Consumer<PatientClient>> nominations() {
        List<Consumer<PatientClient>> work = new ArrayList<>();
        for (Constituency district : Constituency.of(county, "TOWNSHIP")) {
            for (int nth = 0; nth < district.fewestCandidates(); nth++) {
                String organisation = "村委会" + district.units().get(0) + "之" + nth;
                Call call = NominationDesk.nomination(county, district, district.voter(nth), organisation, false);
                work.add(client -> client.send(call));
            }
        }
        return work;
    }

    /** In each town's districts: the initial list, its deliberation, the formal list. */
    List<Consumer<PatientClient>> lists() {
        return Constituency.of(county, "TOWNSHIP").stream().map(this::lists).toList();
    }

    private Consumer<PatientClient> lists(Constituency district) {
        String path = "nomination/districts/" + district.id();
        List<String> candidates = county.office().all(path + "/candidates").stream()
                .map(candidate -> candidate.get("id").toString())
                .toList();
        List<Map<String, Object>> opinions = candidates.stream()
                .<Map<String, Object>>map(candidate -> Map.of("candidate", candidate, "for", 20, "against", 0))
                .toList();
        return client -> {
            Answered listed = client.send(byCommittee(district, "initial-list", Map.of()));
            client.send(Call.post(
                    "deliberation",
                    district.id(),
                    "township-office",
                    district.town(),
                    path + "/deliberations",
                    Map.of(
                            "round",
                            1,
                            "on",
                            listed.body().path("initialListOn").asText(),
                            "groups",
                            List.of(Map.of("group", "第1小组", "present", 25, "opinions", opinions)),
                            "conclusion",
                            "AGREED")));
            client.send(byCommittee(district, "formal-list", Map.of("candidates", candidates)));
        };
    }

    private static Call byCommittee(Constituency district, String list, Map<String, Object> body) {
        String path = "nomination/districts/" + district.id() + "/" + list;
        return Call.post(list, district.id(), "township-committee", district.town(), path, body);
    }

    /** A body of the county that members can be appointed to. */
    String body() {
        if (body == null) {
            Clerk office = county.office();
            body = office.post(
                            "reporting/bodies",
                            Map.of(
                                    "election", county.election(),
                                    "division", county.code(),
                                    "kind", "LEADING_GROUP",
                                    "name", "换届选举工作领导小组",
                                    "decidedBy", "县委",
                                    "decidedOn", "2026-09-20",
                                    "documentNo", "测发〔2026〕12号"))
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return body;
    }
}
