package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.huanjie.local.county.FaultKind;
import org.huanjie.local.county.FaultKind.Outcome;
import org.huanjie.local.county.PlantedFault;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** The county's household file, tried first and then taken; every planted fault has to be caught. */
final class ImportHouseholds implements Step {
    private static final String IMPORTS = "/api/v1/imports";

    @Override
    public String title() {
        return "the household file is imported (导入户籍底册)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 11, 28, 9, 0);
    }

    @Override
    public void play(Play play) {
        HouseholdTotals expected = play.county().household();
        Client office = play.registration(Person.COUNTY_OFFICE);
        String lastUnit =
                play.county().leaves().get(play.county().leaves().size() - 1).code();
        play.await("registration knows the divisions and the election", () -> knows(office, lastUnit));
        JsonNode tried = run(play, office, "VALIDATE");
        play.checks().equal("trying the file", "VALIDATED", tried.path("status").asText());
        play.checks()
                .equal(
                        "voters after the trial",
                        voters(office),
                        tried.path("rows").path("unchanged").asInt());
        JsonNode taken = run(play, office, "APPLY");
        play.checks().equal("taking the file", "APPLIED", taken.path("status").asText());
        compare(play, expected, taken);
        refusals(play, office, expected, taken.path("id").asText());
        normalised(play, office);
        play.checks().equal("voters registered", expected.added(), voters(office));
    }

    private static boolean knows(Client office, String unit) {
        Answer statistics = office.get(statistics(unit));
        return statistics.isOk();
    }

    private static String statistics(String division) {
        return "/api/v1/statistics?election=" + Play.ELECTION + "&division=" + division;
    }

    private static int voters(Client office) {
        return office.get(statistics(RehearsalCounty.CODE))
                .okJson()
                .path("voters")
                .asInt();
    }

    private static JsonNode run(Play play, Client office, String mode) {
        JsonNode job = office.await(
                office.upload(
                        IMPORTS + "?mode=" + mode,
                        Map.of("file", play.county().files().household())),
                play.news("rows (" + mode + ")"));
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            play.checks().that("import job " + mode + " ended " + job, false);
        }
        return office.get(IMPORTS + "/" + job.path("result").path("id").asText())
                .okJson();
    }

    private static void compare(Play play, HouseholdTotals expected, JsonNode taken) {
        JsonNode rows = taken.path("rows");
        play.checks().equal("rows of the file", expected.rows(), rows.path("total"));
        int kept = rows.path("added").asInt() + rows.path("unchanged").asInt();
        play.checks().equal("rows added (or there before)", expected.added(), kept);
        int refused = rows.path("rejected").asInt() + rows.path("duplicate").asInt();
        play.checks().equal("rows refused or twice", expected.refused().size(), refused);
        Map<String, Integer> byReason = new TreeMap<>();
        taken.path("byReason")
                .forEach(entry -> byReason.put(
                        entry.path("code").asText(), entry.path("count").asInt()));
        if (rows.path("unchanged").asInt() == 0) {
            play.checks().equal("refusals by reason", expected.byReason(), byReason);
        }
    }

    /** Line by line: what was planted, and nothing else. */
    private static void refusals(Play play, Client office, HouseholdTotals expected, String id) {
        String csv = office.getAs("text/csv", IMPORTS + "/" + id + "/rejections")
                .ok()
                .body();
        play.write("import-rejections.csv", csv);
        Map<FaultKind, Integer> caught = new TreeMap<>();
        Map<Integer, PlantedFault> missing = new HashMap<>(expected.refused());
        int unexpected = 0;
        boolean guarded = true;
        List<NamedCsvRecord> lines = CsvReader.builder()
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(csv.replaceFirst("^\uFEFF", ""))
                .stream()
                .toList();
        for (NamedCsvRecord row : lines) {
            PlantedFault fault = missing.get(Integer.parseInt(row.getField("行号")));
            // the reason that is counted comes first
            String reason = row.getField("原因代码").split("；")[0];
            if (fault == null || !fault.kind().code().equals(reason)) {
                unexpected++;
                continue;
            }
            missing.remove(fault.line());
            caught.merge(fault.kind(), 1, Integer::sum);
            guarded &= fault.kind() != FaultKind.FORMULA_IN_ADDRESS
                    || row.getField("现住址").startsWith("'=");
        }
        caught.forEach(
                (kind, count) -> play.checks().that("caught " + count + " × " + kind + " as " + kind.code(), true));
        play.checks().that("no planted fault got through " + missing.values(), missing.isEmpty());
        play.checks().equal("rows refused that are right", 0, unexpected);
        play.checks().that("formulas in the list of refusals are guarded", guarded);
    }

    /** Rows that had to be normalised and taken are found under the right id and name. */
    private static void normalised(Play play, Client office) {
        Map<FaultKind, Integer> planted = new TreeMap<>();
        Map<FaultKind, Integer> found = new ConcurrentSkipListMap<>();
        List<PlantedFault> taken = faults(play).stream()
                .filter(fault -> fault.kind().outcome() == Outcome.ADDED)
                .toList();
        taken.forEach(fault -> planted.merge(fault.kind(), 1, Integer::sum));
        play.each("planted faults looked for", taken, fault -> {
            JsonNode voters = office.post("/api/v1/voters/searches", Map.of("citizenId", fault.citizenId()))
                    .okJson()
                    .path("items");
            boolean right =
                    voters.size() == 1 && voters.get(0).path("name").asText().equals(fault.name());
            found.merge(fault.kind(), right ? 1 : 0, Integer::sum);
        });
        planted.forEach((kind, count) -> play.checks().equal("registered in spite of " + kind, count, found.get(kind)));
    }

    private static List<PlantedFault> faults(Play play) {
        try {
            return play.county().files().faults();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
