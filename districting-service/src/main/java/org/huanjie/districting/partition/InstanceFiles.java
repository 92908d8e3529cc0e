package org.huanjie.districting.partition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An instance as a folder: {@code nodes.csv} ({@code id,population}), {@code edges.csv} ({@code a,b}, each pair once) and
 * {@code instance.json} ({@code k} districts, populations from {@code L} to {@code U}); its answer as {@code id,district}.
 */
final class InstanceFiles {
    private InstanceFiles() {}

    /** @param ids of the units, in the order of the graph */
    record Named(List<String> ids, Instance instance) {}

    /**
     * @throws IllegalArgumentException naming file and line where it cannot be an instance
     * @throws IOException              where a file cannot be read
     */
    static Named read(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        List<Long> population = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        try (CsvReader<NamedCsvRecord> nodes = CsvReader.builder().ofNamedCsvRecord(folder.resolve("nodes.csv"))) {
            for (NamedCsvRecord node : nodes) {
                if (index.put(field(node, "id"), ids.size()) != null) {
                    throw wrong(node, "id " + field(node, "id") + " comes twice");
                }
                ids.add(field(node, "id"));
                population.add(number(node, "population"));
            }
        }
        List<TreeSet<Integer>> around = new ArrayList<>();
        ids.forEach(id -> around.add(new TreeSet<>()));
        try (CsvReader<NamedCsvRecord> edges = CsvReader.builder().ofNamedCsvRecord(folder.resolve("edges.csv"))) {
            for (NamedCsvRecord edge : edges) {
                int a = unit(edge, "a", index);
                int b = unit(edge, "b", index);
                if (a == b || !around.get(a).add(b)) {
                    throw wrong(edge, "a unit is its own neighbour, or a pair comes twice");
                }
                around.get(b).add(a);
            }
        }
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("instance.json").toFile());
        for (String key : List.of("k", "L", "U")) {
            if (!json.path(key).canConvertToLong()) {
                throw new IllegalArgumentException("instance.json: " + key + " is missing or no whole number");
            }
        }
        int districts = json.path("k").asInt();
        if (districts < 1 || districts > ids.size()) {
            throw new IllegalArgumentException("instance.json: k must be from 1 to the number of nodes");
        }
        Graph graph = Graph.of(
                population.stream().mapToLong(Long::longValue).toArray(),
                around.stream()
                        .map(others ->
                                others.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
        if (graph.pieceCount() > 1) {
            throw new IllegalArgumentException("edges.csv: the graph is in pieces");
        }
        Bounds bounds = Bounds.between(json.path("L").asLong(), json.path("U").asLong());
        return new Named(ids, new Instance(graph, districts, bounds, null));
    }

    static void write(List<String> ids, Drawing drawing, Path file) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            out.writeRecord("id", "district");
            for (int unit = 0; unit < ids.size(); unit++) {
                out.writeRecord(ids.get(unit), String.valueOf(drawing.districtOf()[unit] + 1));
            }
        }
    }

    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name).orElseThrow(() -> wrong(line, "column " + name + " is missing"));
    }

    private static long number(NamedCsvRecord line, String name) {
        try {
            return Long.parseLong(field(line, name));
        } catch (NumberFormatException e) {
            throw wrong(line, name + " is no whole number");
        }
    }

    private static int unit(NamedCsvRecord line, String name, Map<String, Integer> index) {
        Integer unit = index.get(field(line, name));
        if (unit == null) {
            throw wrong(line, "unknown id " + field(line, name));
        }
        return unit;
    }

    private static IllegalArgumentException wrong(NamedCsvRecord line, String what) {
        return new IllegalArgumentException("line " + line.getStartingLineNumber() + ": " + what);
    }
}
