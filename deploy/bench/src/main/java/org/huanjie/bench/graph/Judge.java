package org.huanjie.bench.graph;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges a division of a graph, without a word from whoever made it. */
public final class Judge {
    /**
     * @param faults sentences on what is wrong; empty for a lawful division
     * @param cut    edges with ends in two districts
     * @param pieces of all districts together; as many as districts where each is connected
     */
    public record Verdict(List<String> faults, int cut, int pieces) {
        public boolean isFeasible() {
            return faults.isEmpty();
        }
    }

    private final Instance instance;

    public Judge(Instance instance) {
        this.instance = instance;
    }

    /** @param answer a file of {@code id,district}, one line a node, labels free */
    public Verdict of(Path answer) throws IOException {
        Map<String, Integer> index = new HashMap<>();
        for (int node = 0; node < instance.size(); node++) {
            index.put(instance.ids().get(node), node);
        }
        Map<String, Integer> labels = new HashMap<>();
        int[] district = new int[instance.size()];
        Arrays.fill(district, -1);
        List<String> faults = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(answer)) {
            for (NamedCsvRecord line : lines) {
                Integer node = index.get(line.getField("id"));
                if (node == null || district[node] >= 0) {
                    faults.add("node " + line.getField("id") + " is unknown or comes twice");
                } else {
                    district[node] = labels.computeIfAbsent(line.getField("district"), none -> labels.size());
                }
            }
        }
        Verdict verdict = of(district);
        faults.addAll(verdict.faults());
        return new Verdict(faults, verdict.cut(), verdict.pieces());
    }

    /** @param district of each node, 0…; -1 for none */
    public Verdict of(int[] district) {
        List<String> faults = new ArrayList<>();
        long missing = Arrays.stream(district).filter(one -> one < 0).count();
        if (missing > 0) {
            faults.add(missing + " nodes have no district");
        }
        Map<Integer, Long> people = new HashMap<>();
        Map<Integer, Integer> pieces = new HashMap<>();
        boolean[] seen = new boolean[instance.size()];
        for (int node = 0; node < instance.size(); node++) {
            people.merge(district[node], instance.population()[node], Long::sum);
            if (!seen[node]) {
                pieces.merge(district[node], 1, Integer::sum);
                walk(node, district, seen);
            }
        }
        if (people.size() != instance.districts()) {
            faults.add(people.size() + " districts instead of " + instance.districts());
        }
        people.forEach((label, sum) -> {
            if (sum < instance.least() || sum > instance.most()) {
                faults.add("district " + label + " has " + sum + " people, not " + instance.least() + " to "
                        + instance.most());
            }
        });
        pieces.forEach((label, parts) -> {
            if (parts > 1) {
                faults.add("district " + label + " is in " + parts + " parts");
            }
        });
        return new Verdict(
                faults,
                cut(district),
                pieces.values().stream().mapToInt(Integer::intValue).sum());
    }

    private int cut(int[] district) {
        int cut = 0;
        for (int node = 0; node < instance.size(); node++) {
            for (int next : instance.neighbours()[node]) {
                cut += node < next && district[node] != district[next] ? 1 : 0;
            }
        }
        return cut;
    }

    private void walk(int start, int[] district, boolean[] seen) {
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!queue.isEmpty()) {
            for (int next : instance.neighbours()[queue.poll()]) {
                if (!seen[next] && district[next] == district[start]) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
    }
}
