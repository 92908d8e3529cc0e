package org.huanjie.bench.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** An instance as the folder of {@code nodes.csv}, {@code edges.csv} and {@code instance.json} that districting/README.md describes. */
public final class InstanceFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private InstanceFolder() {}

    /** All instances right below a folder, by size. */
    public static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> Files.exists(one.resolve("instance.json")))
                    .sorted()
                    .toList();
        }
    }

    public static Instance read(Path folder) throws IOException {
        Map<String, Integer> index = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        for (NamedCsvRecord node : records(folder.resolve("nodes.csv"))) {
            index.put(node.getField("id"), ids.size());
            ids.add(node.getField("id"));
            people.add(Long.parseLong(node.getField("population")));
        }
        Edges edges = new Edges(ids.size());
        for (NamedCsvRecord edge : records(folder.resolve("edges.csv"))) {
            edges.add(index.get(edge.getField("a")), index.get(edge.getField("b")));
        }
        JsonNode about = JSON.readTree(folder.resolve("instance.json").toFile());
        JsonNode best = about.path("best_known_cut_edges");
        return new Instance(
                about.path("name").asText(folder.getFileName().toString()),
                ids,
                people.stream().mapToLong(Long::longValue).toArray(),
                edges.neighbours(),
                about.path("k").asInt(),
                about.path("L").asLong(),
                about.path("U").asLong(),
                about.path("tolerance").asDouble(),
                new Instance.Best(
                        best.isInt() ? OptionalInt.of(best.asInt()) : OptionalInt.empty(),
                        about.path("proven").asBoolean()));
    }

    /** @return the folder, named as the instance */
    public static Path write(Instance instance, Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(instance.name()));
        try (CsvWriter nodes = CsvWriter.builder().build(folder.resolve("nodes.csv"))) {
            nodes.writeRecord("id", "population");
            for (int node = 0; node < instance.size(); node++) {
                nodes.writeRecord(instance.ids().get(node), String.valueOf(instance.population()[node]));
            }
        }
        try (CsvWriter edges = CsvWriter.builder().build(folder.resolve("edges.csv"))) {
            edges.writeRecord("a", "b");
            for (int node = 0; node < instance.size(); node++) {
                for (int next : instance.neighbours()[node]) {
                    if (node < next) {
                        edges.writeRecord(
                                instance.ids().get(node), instance.ids().get(next));
                    }
                }
            }
        }
        ObjectNode about = JSON.createObjectNode();
        if (instance.best().cut().isPresent()) {
            about.put("best_known_cut_edges", instance.best().cut().getAsInt())
                    .put("proven", instance.best().proven());
        }
        about.put("name", instance.name())
                .put("n", instance.size())
                .put("m", instance.edges())
                .put("k", instance.districts())
                .put("L", instance.least())
                .put("U", instance.most())
                .put("tolerance", instance.tolerance())
                .put("source", "drawn by ./run bench");
        JSON.writeValue(folder.resolve("instance.json").toFile(), about);
        return folder;
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
