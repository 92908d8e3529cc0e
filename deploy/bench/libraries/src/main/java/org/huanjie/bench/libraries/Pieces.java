package org.huanjie.bench.libraries;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.bench.graph.Instance;

/** The connected pieces that districts are in. */
final class Pieces {
    private final Instance instance;

    Pieces(Instance instance) {
        this.instance = instance;
    }

    /** Those with too few people to be a district of their own; of a district in pieces at least one. */
    List<Set<Integer>> tooSmall(int[] district) {
        List<Set<Integer>> found = new ArrayList<>();
        boolean[] seen = new boolean[instance.size()];
        for (int node = 0; node < seen.length; node++) {
            if (!seen[node]) {
                Set<Integer> piece = piece(node, district, seen);
                long people = piece.stream()
                        .mapToLong(one -> instance.population()[one])
                        .sum();
                if (people < instance.least()) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    /** Neighbours of a set that are not in it. */
    Set<Integer> rim(Set<Integer> piece) {
        Set<Integer> rim = new TreeSet<>();
        for (int node : piece) {
            for (int next : instance.neighbours()[node]) {
                if (!piece.contains(next)) {
                    rim.add(next);
                }
            }
        }
        return rim;
    }

    private Set<Integer> piece(int start, int[] district, boolean[] seen) {
        Set<Integer> piece = new TreeSet<>(Set.of(start));
        ArrayDeque<Integer> queue = new ArrayDeque<>(piece);
        seen[start] = true;
        while (!queue.isEmpty()) {
            for (int next : instance.neighbours()[queue.poll()]) {
                if (!seen[next] && district[next] == district[start]) {
                    seen[next] = true;
                    piece.add(next);
                    queue.add(next);
                }
            }
        }
        return piece;
    }
}
