package org.huanjie.bench.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huanjie.local.http.Client;

/** A county's office at the public API: sets a county up, asks for proposals, reads them. */
final class Office {
    /** @param job as it ended; @param seconds from the request to the end, as the office sees it */
    record Proposed(JsonNode job, Plan plan, double seconds) {}

    private static final int ELECTION_YEAR = 2027;

    private final Client client;
    private final String county;
    private final String election;

    Office(Client client, String county) {
        this.client = client;
        this.county = county;
        this.election = county + "-" + ELECTION_YEAR;
    }

    /** Divisions, an election of the county's congress, and the number of its deputies. */
    void prepare(Path folder, int quota) {
        JsonNode imported = client.await(client.upload(
                "/api/v1/divisions/imports",
                Map.of("divisions", folder.resolve("divisions.csv"), "adjacency", folder.resolve("adjacency.csv"))));
        if (!imported.path("status").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("the import of " + folder + " ended as " + imported);
        }
        client.put(
                        "/api/v1/elections/" + election,
                        null,
                        Map.of(
                                "name", "测试县人民代表大会换届选举",
                                "division", county,
                                "electionDay", ELECTION_YEAR + "-12-15",
                                "levels", List.of("COUNTY"),
                                "ruleProfile", "standard",
                                "ruleOverrides", List.of(),
                                "decidedBy", "测试县人大常委会",
                                "decidedOn", "2026-09-20",
                                "documentNo", "测人常〔2026〕1号"))
                .ok();
        client.put(
                        "/api/v1/elections/" + election + "/quotas/COUNTY/" + county,
                        null,
                        Map.of(
                                "approvedSeats", quota,
                                "decidedBy", "省人大常委会",
                                "decidedOn", "2026-08-20",
                                "documentNo", "省人常〔2026〕9号"))
                .ok();
    }

    /** A new draft, and what is proposed for it. */
    Proposed propose(County ground, int seconds, double tolerance) {
        String plan = client.post("/api/v1/plans", Map.of("election", election, "level", "COUNTY", "division", county))
                .okJson()
                .path("id")
                .asText();
        long start = System.nanoTime();
        JsonNode job = client.await(client.post(
                "/api/v1/plans/" + plan + "/proposals",
                Map.of("timeLimitSeconds", seconds, "tolerance", tolerance, "seed", 1)));
        double took = (System.nanoTime() - start) / 1e9;
        List<Plan.District> districts = client.list("/api/v1/plans/" + plan + "/districts").stream()
                .map(district -> new Plan.District(district.path("seats").asInt(), units(ground, district)))
                .toList();
        return new Proposed(job, new Plan(ground, districts), took);
    }

    private static List<Integer> units(County ground, JsonNode district) {
        return StreamSupport.stream(district.path("units").spliterator(), false)
                .map(unit -> ground.indexOf(unit.asText()))
                .toList();
    }
}
