package org.huanjie.bench.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.registration.Quiet;
import org.huanjie.bench.registration.VoterCounty;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** Reporting's four promises, on one suite with a county of 500 units, 250 districts of the county's level and 500 of townships. */
public final class ReportingBench implements Bench {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public Set<String> options() {
        return Set.of("--rate", "--seconds", "--events", "--rounds");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("huanjie-bench-reporting");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            VoterCounty county = new VoterCounty(suite, 0);
            county.prepare(work);
            Quiet quiet = new Quiet(suite);
            ToldCounty told = new ToldCounty(suite, county);
            int events = words.number("--events", 200_000);
            told.totals(events);
            told.districts();
            quiet.await();
            visible(suite, county, words.number("--rate", 200), words.number("--seconds", 60));
            quiet.await();
            rebuild(suite, county);
            quiet.await();
            int rounds = words.number("--rounds", 5);
            dashboard(suite, county, rounds);
            report(suite, county, rounds);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void visible(OwnSuite suite, VoterCounty county, int rate, int seconds)
            throws IOException, InterruptedException, SQLException {
        Visible visible = new Visible(
                suite.database(Service.REGISTRATION),
                suite.database(Service.REPORTING),
                county.units().get(0));
        visible.run(rate, 10);
        double[] delays = new Visible(
                        suite.database(Service.REGISTRATION),
                        suite.database(Service.REPORTING),
                        county.units().get(1))
                .run(rate, seconds);
        Table table = new Table("events a second", "s", "p50, ms", "p90, ms", "p99, ms", "most, ms");
        table.row(rate, seconds, at(delays, 0.5), at(delays, 0.9), at(delays, 0.99), at(delays, 1));
        System.out.println();
    }

    private static String at(double[] sorted, double share) {
        return String.format("%.0f", sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
    }

    private static void rebuild(OwnSuite suite, VoterCounty county) throws IOException, InterruptedException {
        Table table = new Table("rebuild: events", "s", "events a second");
        Client operator = suite.as(Service.REPORTING, "operator", county.code());
        for (int round = 0; round < 2; round++) {
            JsonNode job = operator.await(operator.post("/api/v1/projections/rebuild", Map.of()));
            double seconds = Duration.between(
                                    Instant.parse(job.path("startedAt").asText()),
                                    Instant.parse(job.path("finishedAt").asText()))
                            .toMillis()
                    / 1000.0;
            long read = job.path("result").path("events").asLong();
            table.row(read, Table.seconds(seconds), Math.round(read / seconds));
        }
        System.out.println();
    }

    private static void dashboard(OwnSuite suite, VoterCounty county, int rounds)
            throws IOException, InterruptedException {
        Table table =
                new Table("dashboard", "first contentful paint, ms", "all data, ms", "map, too, ms", "transferred, KB");
        String address = suite.address(Service.REPORTING) + "/?election=" + county.election() + "#token="
                + suite.token("county-office", county.code());
        for (int round = 1; round <= rounds; round++) {
            Page.Load load = Page.open(address);
            table.row(
                    round,
                    Math.round(load.paint()),
                    Math.round(load.ready()),
                    Math.round(load.map()),
                    Math.round(load.bytes() / 1000.0));
        }
        System.out.println();
    }

    private static void report(OwnSuite suite, VoterCounty county, int rounds)
            throws IOException, InterruptedException {
        Table table = new Table("report", "written, s", "DOCX, s", "PDF, s");
        Client office = suite.as(Service.REPORTING, "county-office", county.code());
        for (int round = 1; round <= rounds; round++) {
            for (String kind : new String[] {"PROGRESS", "SUMMARY"}) {
                long start = System.nanoTime();
                JsonNode job = office.await(
                        office.post("/api/v1/reports", Map.of("election", county.election(), "kind", kind)));
                double written = since(start);
                String report =
                        "/api/v1/reports/" + job.path("result").path("id").asText();
                start = System.nanoTime();
                office.download(DOCX, report);
                double docx = since(start);
                start = System.nanoTime();
                office.download("application/pdf", report);
                table.row(kind + " " + round, two(written), two(docx), two(since(start)));
            }
        }
        System.out.println();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String two(double seconds) {
        return String.format("%.2f", seconds);
    }
}
