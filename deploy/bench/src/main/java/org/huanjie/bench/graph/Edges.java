package org.huanjie.bench.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Undirected edges, each once. */
final class Edges {
    private final List<TreeSet<Integer>> around = new ArrayList<>();

    Edges(int nodes) {
        for (int node = 0; node < nodes; node++) {
            around.add(new TreeSet<>());
        }
    }

    void add(int a, int b) {
        around.get(a).add(b);
        around.get(b).add(a);
    }

    int[][] neighbours() {
        return around.stream()
                .map(others -> others.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
