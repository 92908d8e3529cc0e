package org.huanjie.bench.county;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.run.SecondJudge;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.http.UnexpectedAnswer;
import org.huanjie.local.launch.Service;

/** Counties drawn through the public API of a running suite: how soon a plan is valid, and how good in the end. */
public final class CountyBench implements Bench {
    /** 140 is the lowest lawful quota; the one that would {@code fit} all units is lower, and R-12 refuses it. */
    private static final List<String> ARGUMENTS =
            List.of("", "--split-large", "--quota 140", "--seed 2", "--large", "--large --split-large");

    private static final int FIRST_CODE = 990_131;
    private static final double TOLERANCE = 0.05;
    private static final int SOON_SECONDS = 1;

    @Override
    public Set<String> options() {
        return Set.of("--instances", "--seconds", "--counties");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int seconds = words.number("--seconds", 60);
        List<Integer> wanted = words.numbers("--counties", "1,2,3,4,5,6");
        SecondJudge second = new SecondJudge(words.instances());
        Path work = Files.createTempDirectory("huanjie-bench-county");
        CountyMaker maker = new CountyMaker(words.instances(), work);
        System.out.printf(
                "Proposals through the API, tolerance 5 %%, seed 1: a first one of %d s, then one of %d s, to which the columns from"
                        + " “districts” on belong. Seconds are the office's, from the request to the job's end.%n%n",
                SOON_SECONDS, seconds);
        Table table = new Table(
                "make-county.py",
                "units",
                "quota",
                "first plan",
                "districts",
                "under 5 %",
                "largest deviation",
                "bound told",
                "forced by a unit too large",
                "people beyond 5 %",
                "edges cut",
                "crossing townships",
                "better moves",
                "better swaps",
                "s",
                "the plan");
        try (OwnSuite suite = new OwnSuite(words.home())) {
            for (int number : wanted) {
                String code = String.valueOf(FIRST_CODE + number - 1);
                Path folder = maker.make(code, ARGUMENTS.get(number - 1));
                County county = County.read(folder);
                Office office = new Office(suite.as(Service.DISTRICTING, "county-office", code), code);
                try {
                    office.prepare(folder, county.quota());
                    Office.Proposed soon = office.propose(county, SOON_SECONDS, TOLERANCE);
                    Office.Proposed late = office.propose(county, seconds, TOLERANCE);
                    Plan plan = late.plan();
                    Improvements improvements = new Improvements(plan, TOLERANCE);
                    table.row(
                            name(number),
                            county.units().size(),
                            county.quota(),
                            judged(soon, second, folder) + " after " + Table.seconds(soon.seconds()) + " s",
                            plan.districts().size(),
                            plan.under(TOLERANCE),
                            Table.percent(plan.largestDeviation()),
                            bound(late.job()),
                            Table.percent(county.forcedDeviation()),
                            Math.round(plan.beyond(TOLERANCE)),
                            plan.cut(),
                            plan.crossing(),
                            improvements.moves(),
                            improvements.swaps(),
                            Table.seconds(late.seconds()),
                            judged(late, second, folder));
                } catch (UnexpectedAnswer refused) {
                    table.row(name(number), county.units().size(), county.quota(), refused.getMessage());
                }
            }
        }
    }

    private static String name(int number) {
        return ARGUMENTS.get(number - 1).isEmpty() ? "(none)" : "`" + ARGUMENTS.get(number - 1) + "`";
    }

    private static String bound(JsonNode job) {
        JsonNode bound = job.path("result").path("bound");
        return bound.isNumber() ? Table.percent(bound.asDouble()) : "none";
    }

    /** By ours and by verify.py, which have to agree. */
    private static String judged(Office.Proposed proposed, SecondJudge second, Path folder)
            throws IOException, InterruptedException {
        if (!proposed.job().path("status").asText().equals("SUCCEEDED")) {
            return "**" + proposed.job().path("problem") + "**";
        }
        Plan plan = proposed.plan();
        List<String> faults = plan.faults();
        if (second.isThere()) {
            Path file = write(plan, folder);
            JsonNode other = second.of("county", folder, file, List.of());
            if (other.path("feasible").asBoolean() != faults.isEmpty()
                    || other.path("cut_edges").asInt() != plan.cut()) {
                throw new IllegalStateException(
                        "the judges do not agree on " + file + ": " + faults + " and " + other.path("violations"));
            }
        }
        return faults.isEmpty() ? "valid" : "**" + faults.get(0) + "**";
    }

    private static Path write(Plan plan, Path folder) throws IOException {
        Path file = folder.resolve("districts.csv");
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            out.writeRecord("unit", "district", "seats", "crossing");
            for (int d = 0; d < plan.districts().size(); d++) {
                Plan.District district = plan.districts().get(d);
                List<String> townships = new ArrayList<>(plan.townships(district.units()));
                for (int unit : district.units()) {
                    out.writeRecord(
                            plan.county().units().get(unit).code(),
                            String.valueOf(d + 1),
                            String.valueOf(district.seats()),
                            townships.size() > 1 ? "yes" : "no");
                }
            }
        }
        return file;
    }
}
