package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.county.SheetFile;
import org.huanjie.local.http.Client;

/**
 * A village sends its whole register again, as a spreadsheet, and has forgotten one of its voters: nobody is removed, the
 * township's office looks and finds her at home.
 */
final class CompareRegister implements Step {
    private static final int UNIT = 4;
    private static final int FEWEST = 10;

    @Override
    public String title() {
        return "a village's register is compared (底册比对)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 11, 29, 9, 0);
    }

    @Override
    public void play(Play play) {
        HouseholdTotals file = play.county().household();
        String unit = play.county().congressTownships().stream()
                .flatMap(township -> play.county().leaves().stream()
                        .filter(leaf -> leaf.code().startsWith(township.code()) && !leaf.isWorkUnit()))
                .map(County.Place::code)
                .filter(code -> file.byUnit().getOrDefault(code, 0) >= FEWEST)
                .reduce((first, last) -> last)
                .orElseThrow();
        Client office = play.registration(Person.townshipOffice(unit.substring(0, 9)));
        JsonNode job = office.await(
                office.upload("/api/v1/imports?mode=APPLY&complete=" + unit, Map.of("file", sheet(play, file, unit))));
        play.checks()
                .equal("comparing the register", "SUCCEEDED", job.path("status").asText());
        JsonNode taken = office.get(
                        "/api/v1/imports/" + job.path("result").path("id").asText())
                .okJson();
        int voters = file.byUnit().get(unit);
        play.checks()
                .equal("a spreadsheet is read", "XLSX", taken.path("encoding").asText());
        play.checks()
                .equal(
                        "voters of the spreadsheet who are known",
                        voters - 1,
                        taken.path("rows").path("unchanged"));
        play.checks().equal("voters it misses", 1, taken.path("proposals").path("missing"));
        settle(play, office, unit);
        JsonNode there = office.get("/api/v1/statistics?election=" + Play.ELECTION + "&division=" + unit)
                .okJson();
        play.checks()
                .equal(
                        "voters of the village afterwards",
                        voters,
                        there.path("voters").asInt());
    }

    private static void settle(Play play, Client office, String unit) {
        String proposals = "/api/v1/removal-proposals?division=" + unit + "&status=";
        office.list(proposals + "OPEN")
                .forEach(open -> office.post(
                                "/api/v1/removal-proposals/"
                                        + open.path("voter").asText() + "/dismissal",
                                Map.of("reason", "入户核实，本人在家居住，底册漏列"))
                        .ok());
        play.checks()
                .equal("proposals left open", 0, office.list(proposals + "OPEN").size());
        play.checks()
                .equal(
                        "proposals dismissed",
                        1,
                        office.list(proposals + "DISMISSED").size());
    }

    /** The rows of the household file that were taken there, but for the first that is nothing special. */
    private static Path sheet(Play play, HouseholdTotals file, String unit) {
        RehearsalCounty county = play.county().files();
        String forgotten = county.villagers(unit, 1).get(0).citizenId();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(county.household(), RehearsalCounty.HOUSEHOLD_CHARSET))) {
            for (CsvRecord row : reader) {
                int line = (int) row.getStartingLineNumber();
                boolean there = row.getFieldCount() > UNIT
                        && row.getField(UNIT).equals(unit)
                        && !file.refused().containsKey(line)
                        && !row.getField(1).equals(forgotten);
                if (line == 1 || there) {
                    rows.add(row.getFields());
                }
            }
            Path sheet = county.folder().resolve("register-" + unit + ".xlsx");
            SheetFile.write(sheet, rows);
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
