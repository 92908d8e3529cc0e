package org.huanjie.bench.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/**
 * An invented county of 20 towns with 25 villages each, all told through the public API: its divisions and an announced
 * election. Codes are regular, so that a script of pgbench can make them, too: county, 101 to 120, 201 to 225.
 */
public final class VoterCounty {
    public static final int TOWNS = 20;
    public static final int VILLAGES = 25;
    static final int FIRST_TOWN = 101;
    static final int FIRST_VILLAGE = 201;

    private static final int FIRST_CODE = 990_311;
    private static final int PEOPLE_OF_A_UNIT = 4_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final int YEAR = 2027;

    private final String code;
    private final OwnSuite suite;

    /** @param number from 0; each is another county */
    public VoterCounty(OwnSuite suite, int number) {
        this.suite = suite;
        this.code = String.valueOf(FIRST_CODE + number);
    }

    public String code() {
        return code;
    }

    public List<String> units() {
        List<String> units = new ArrayList<>();
        for (int town = 0; town < TOWNS; town++) {
            for (int village = 0; village < VILLAGES; village++) {
                units.add(town(town) + (FIRST_VILLAGE + village));
            }
        }
        return units;
    }

    String town(int number) {
        return code + (FIRST_TOWN + number);
    }

    /** Sets it up and returns when registration knows it. */
    public void prepare(Path work) throws IOException, InterruptedException {
        Path divisions = work.resolve(code + "-divisions.csv");
        write(divisions);
        Client office = suite.as(Service.DISTRICTING, "county-office", code);
        succeeded(office.await(office.upload("/api/v1/divisions/imports", Map.of("divisions", divisions))));
        String election = "/api/v1/elections/" + election();
        office.put(
                        election,
                        null,
                        Map.of(
                                "name", "测试县人民代表大会换届选举",
                                "division", code,
                                "electionDay", YEAR + "-12-15",
                                "levels", List.of("COUNTY"),
                                "ruleProfile", "standard",
                                "ruleOverrides", List.of(),
                                "decidedBy", "测试县人大常委会",
                                "decidedOn", "2026-09-20",
                                "documentNo", "测人常〔2026〕1号"))
                .ok();
        suite.as(Service.DISTRICTING, "county-committee", code)
                .post(election + "/announcement", Map.of())
                .ok();
        awaitKnown();
    }

    public String election() {
        return code + "-" + YEAR;
    }

    private void awaitKnown() throws IOException, InterruptedException {
        Client office = office();
        List<String> units = units();
        String last = "/api/v1/statistics?election=" + election() + "&division=" + units.get(units.size() - 1);
        for (int waited = 0; !office.get(last).isOk(); waited++) {
            if (waited > PATIENCE_SECONDS) {
                throw new IOException("registration does not come to know county " + code);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Its office at registration. */
    Client office() throws IOException, InterruptedException {
        return suite.as(Service.REGISTRATION, "county-office", code);
    }

    /** Imports a file; seconds from the upload's first byte to the job's end as its office sees it. */
    double imports(Path file, int rows) throws IOException, InterruptedException {
        Client office = office();
        long start = System.nanoTime();
        JsonNode job = succeeded(office.await(office.upload("/api/v1/imports?mode=APPLY", Map.of("file", file))));
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode told = office.get(
                        "/api/v1/imports/" + job.path("result").path("id").asText())
                .okJson();
        if (told.path("rows").path("added").asInt() != rows) {
            throw new IOException("not all of " + rows + " rows were added: " + told.path("rows"));
        }
        return seconds;
    }

    private static JsonNode succeeded(JsonNode job) throws IOException {
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            throw new IOException("a job ended as " + job);
        }
        return job;
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,type,parent,population\n");
            int ofTown = VILLAGES * PEOPLE_OF_A_UNIT;
            out.write(code + ",测试县,COUNTY,," + TOWNS * ofTown + "\n");
            for (int town = 0; town < TOWNS; town++) {
                out.write(town(town) + ",第" + (town + 1) + "镇,TOWN," + code + "," + ofTown + "\n");
                for (int village = 0; village < VILLAGES; village++) {
                    out.write(town(town) + (FIRST_VILLAGE + village) + ",第" + (village + 1) + "村,VILLAGE," + town(town)
                            + "," + PEOPLE_OF_A_UNIT + "\n");
                }
            }
        }
    }
}
