package org.huanjie.bench.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A county as make-county.py writes it.
 *
 * @param neighbours of each unit by index; none of a unit without territory
 * @param quota      deputies to be elected
 */
record County(List<Unit> units, List<Set<Integer>> neighbours, int quota) {
    private static final Set<String> LEAVES = Set.of("VILLAGE", "COMMUNITY", "WORK_UNIT");

    /** @param land has territory; a work unit has none */
    record Unit(String code, String township, long population, boolean land) {}

    static County read(Path folder) throws IOException {
        List<Unit> units = new ArrayList<>();
        for (NamedCsvRecord line : records(folder.resolve("divisions.csv"))) {
            if (LEAVES.contains(line.getField("type"))) {
                units.add(new Unit(
                        line.getField("code"),
                        line.getField("parent"),
                        Long.parseLong(line.getField("population")),
                        !line.getField("type").equals("WORK_UNIT")));
            }
        }
        List<Set<Integer>> neighbours = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (Unit unit : units) {
            index.put(unit.code(), index.size());
            neighbours.add(new TreeSet<>());
        }
        for (NamedCsvRecord edge : records(folder.resolve("adjacency.csv"))) {
            int a = index.get(edge.getField("a"));
            int b = index.get(edge.getField("b"));
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
        JsonNode about =
                new ObjectMapper().readTree(folder.resolve("county.json").toFile());
        return new County(units, neighbours, about.path("quota").asInt());
    }

    double perSeat() {
        return (double) units.stream().mapToLong(Unit::population).sum() / quota;
    }

    int indexOf(String code) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no unit " + code);
    }

    /** What units too large for three seats force upon any plan. */
    double forcedDeviation() {
        return units.stream()
                .mapToDouble(unit -> unit.population() / 3.0 / perSeat() - 1)
                .filter(deviation -> deviation > 0)
                .max()
                .orElse(0);
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
