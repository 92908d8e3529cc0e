package org.huanjie.bench.nomination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.suite.Database;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/**
 * A whole county certified at once, after all its districts were led through the API to two equal counts; then every certified vote done
 * again from the entries that were kept.
 */
public final class CertifyBench implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTED = 3;
    private static final int VOTED = 100;

    @Override
    public Set<String> options() {
        return Set.of("--districts", "--clerks", "--rounds");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int districts = words.number("--districts", 300);
        int rounds = words.number("--rounds", 3);
        System.out.printf(
                "%d districts of %d seats, each round another county: seconds from the committee's request to the end of its job as it sees it.%n%n",
                districts, NominatingCounty.SEATS);
        Table table = new Table(
                "round",
                "certified, s",
                "outcomes",
                "done again, s",
                "votes done again",
                "of these with another result");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            Database database = suite.database(Service.NOMINATION);
            for (int round = 1; round <= rounds; round++) {
                NominatingCounty county = new NominatingCounty(database, 10 + round, districts);
                Client committee = suite.as(Service.NOMINATION, "county-committee", county.code());
                count(county, suite, committee, words.number("--clerks", 8));
                long start = System.nanoTime();
                act(committee, county, "CERTIFICATION", Map.of());
                double certified = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                JsonNode again = committee
                        .get("/api/v1/recount?election=%s&level=COUNTY&division=%s"
                                .formatted(county.election(), county.code()))
                        .okJson();
                table.row(
                        round,
                        String.format("%.2f", certified),
                        county.outcomes(),
                        String.format("%.2f", (System.nanoTime() - start) / 1e9),
                        again.path("votes").asInt(),
                        again.path("differences").size());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** From nominations to two equal counts. */
    private static void count(NominatingCounty county, OwnSuite suite, Client committee, int clerks)
            throws IOException, InterruptedException, SQLException {
        String service = suite.address(Service.NOMINATION);
        Clerks office = new Clerks(service, suite.token("township-office", county.code()));
        Clerks team = new Clerks(service, suite.token("district-team", county.code()));
        Map<String, List<String>> candidates = nominate(county, office, clerks);
        act(committee, county, "INITIAL_LIST", Map.of());
        List<Clerks.Post> deliberations = new ArrayList<>();
        for (String district : candidates.keySet()) {
            deliberations.add(post(
                    district,
                    "deliberations",
                    Map.of(
                            "round",
                            1,
                            "on",
                            NominatingCounty.today().toString(),
                            "groups",
                            List.of(),
                            "conclusion",
                            "AGREED")));
        }
        office.work(clerks, deliberations);
        act(committee, county, "FORMAL_LIST", Map.of("candidates", candidates));
        county.votes();
        act(committee, county, "VOTING", Map.of());
        List<Clerks.Post> counts = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<String>> district : candidates.entrySet()) {
            counts.add(post(district.getKey(), "counts", figures(district.getValue(), number++)));
        }
        office.work(clerks, counts);
        team.work(clerks, counts);
    }

    /** @return candidates by district */
    private static Map<String, List<String>> nominate(NominatingCounty county, Clerks office, int clerks)
            throws IOException, InterruptedException {
        List<Clerks.Post> posts = new ArrayList<>();
        for (NominatingCounty.Area area : county.areas()) {
            for (int person = 0; person < LISTED; person++) {
                posts.add(new Clerks.Post("/api/v1/nominations", Form.ofOrganisation(county, area, person), 201));
            }
        }
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        for (String answer : office.work(clerks, posts).answers()) {
            JsonNode form = JSON.readTree(answer);
            candidates
                    .computeIfAbsent(form.path("district").asText(), none -> new ArrayList<>())
                    .add(form.path("candidate").path("id").asText());
        }
        return candidates;
    }

    /** Of ten districts one has a tie, one a run-off and one too few voters; the others elect. */
    private static Map<String, Object> figures(List<String> candidates, int number) {
        int voted = number % 10 == 3 ? NominatingCounty.VOTERS / 2 : VOTED;
        int[] support = switch (number % 10) {
            case 1 -> new int[] {60, 55, 55};
            case 2 -> new int[] {60, 50, 40};
            case 3 -> new int[] {60, 40, 20};
            default -> new int[] {60, 55, 40};
        };
        List<Map<String, Object>> votes = new ArrayList<>();
        for (int i = 0; i < LISTED; i++) {
            votes.add(Map.of(
                    "candidate", candidates.get(i), "for", support[i], "against", voted - support[i], "abstain", 0));
        }
        Map<String, Object> figures = new HashMap<>(Map.of("round", 1, "registered", NominatingCounty.VOTERS));
        for (String all : List.of("voted", "issued", "returned", "valid")) {
            figures.put(all, voted);
        }
        figures.put("void", 0);
        figures.put("votes", votes);
        figures.put("writeIns", List.of());
        return figures;
    }

    private static Clerks.Post post(String district, String action, Map<String, Object> body) throws IOException {
        return new Clerks.Post("/api/v1/districts/" + district + "/" + action, JSON.writeValueAsString(body), 201);
    }

    private static void act(Client committee, NominatingCounty county, String action, Map<String, Object> more)
            throws IOException {
        Map<String, Object> body = new HashMap<>(more);
        body.put("election", county.election());
        body.put("level", "COUNTY");
        body.put("division", county.code());
        body.put("action", action);
        JsonNode job = committee.await(committee.post("/api/v1/districts/actions", body));
        JsonNode refused = job.path("result").path("refused");
        if (!job.path("status").asText().equals("SUCCEEDED") || refused.size() > 0) {
            throw new IOException(action + " did not go through: " + (refused.size() > 0 ? refused.get(0) : job));
        }
    }
}
