package org.huanjie.local.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.local.county.FaultKind;
import org.huanjie.local.county.FaultKind.Outcome;
import org.huanjie.local.county.PlantedFault;
import org.huanjie.local.county.RehearsalCounty;

/**
 * What an import of the household file has to come to, by the file and its list of planted faults.
 *
 * @param rows      all rows but the header
 * @param women     among those that are added
 * @param byUnit    unit to how many are added there
 * @param byReason  reason code to number of rows
 * @param refused   line to reason code, of rejected and duplicate rows
 * @param twice     unit to how many are added there a second time, under another number, and cancelled by a person
 * @param womenTwice among those
 */
record HouseholdTotals(
        int rows,
        int added,
        int women,
        Map<String, Integer> byUnit,
        Map<String, Integer> byReason,
        Map<Integer, PlantedFault> refused,
        int crossUnit,
        Map<String, Integer> twice,
        int womenTwice) {
    private static final int SEX_DIGIT = 16;
    private static final int CITIZEN_ID = 1;
    private static final int UNIT = 4;

    /** Voters of these units. */
    int of(Collection<String> units) {
        return units.stream().mapToInt(unit -> byUnit.getOrDefault(unit, 0)).sum();
    }

    /** Voters of a township. */
    int below(String township) {
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getKey().startsWith(township))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The same with changes of single units. @param more unit to how many come (or go, below zero) */
    HouseholdTotals changed(Map<String, Integer> more, int moreWomen) {
        Map<String, Integer> units = new TreeMap<>(byUnit);
        more.forEach((unit, count) -> units.merge(unit, count, Integer::sum));
        int sum = more.values().stream().mapToInt(Integer::intValue).sum();
        return new HouseholdTotals(
                rows, added + sum, women + moreWomen, units, byReason, refused, crossUnit, twice, womenTwice);
    }

    /** Once duplicates are settled. */
    HouseholdTotals settled() {
        Map<String, Integer> fewer = new TreeMap<>();
        twice.forEach((unit, count) -> fewer.put(unit, -count));
        return changed(fewer, -womenTwice);
    }

    static HouseholdTotals of(RehearsalCounty county) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(county.household(), RehearsalCounty.HOUSEHOLD_CHARSET))) {
            Map<Integer, PlantedFault> faults =
                    county.faults().stream().collect(Collectors.toMap(PlantedFault::line, Function.identity()));
            Map<String, Integer> byReason = new TreeMap<>();
            Map<Integer, PlantedFault> refused = new TreeMap<>();
            Map<String, Integer> byUnit = new TreeMap<>();
            int rows = 0;
            int women = 0;
            Map<String, Integer> twice = new TreeMap<>();
            int womenTwice = 0;
            for (CsvRecord row : reader) {
                int line = (int) row.getStartingLineNumber();
                if (line == 1) {
                    continue;
                }
                rows++;
                PlantedFault fault = faults.get(line);
                if (fault != null && fault.kind().outcome() != Outcome.ADDED) {
                    refused.put(line, fault);
                    byReason.merge(fault.kind().code(), 1, Integer::sum);
                } else {
                    String id = fault == null ? row.getField(CITIZEN_ID) : fault.citizenId();
                    byUnit.merge(row.getField(UNIT), 1, Integer::sum);
                    int woman = id.charAt(SEX_DIGIT) % 2 == 0 ? 1 : 0;
                    women += woman;
                    if (fault != null && fault.kind() == FaultKind.PROBABLY_TWICE) {
                        twice.merge(row.getField(UNIT), 1, Integer::sum);
                        womenTwice += woman;
                    }
                }
            }
            int crossUnit = (int) refused.values().stream()
                    .filter(fault -> fault.kind() == FaultKind.TWO_TOWNSHIPS)
                    .count();
            return new HouseholdTotals(
                    rows, rows - refused.size(), women, byUnit, byReason, refused, crossUnit, twice, womenTwice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
